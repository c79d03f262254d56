/** @file What may be logged: names, codes, durations and counts. There is no field for anything a broker typed. */

export interface LogEntry {
  readonly event: string;
  readonly path?: string;
  readonly code?: string;
  readonly ref?: string;
  readonly ms?: number;
  /** Where an unexpected error was thrown: function names and lines, without its message. */
  readonly stack?: readonly string[];
}

export type Log = (entry: LogEntry) => void;

/** The frames of a stack. The first line is left out: an error's own message may hold what a broker typed. */
export function framesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? error.stack : undefined;
  return (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.trim());
}
