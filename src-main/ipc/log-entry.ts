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

/** A frame without the folders of its file, which are named after whoever uses this machine. */
const withoutFolders = (frame: string): string =>
  frame.replace(/\(.*[\\/]/, '(').replace(/^at (?:async )?(?:file:)?[^(]*[\\/](?=[^\\/()]+:\d+)/, 'at ');

/** The frames of a stack. The message is left out, whatever its lines look like: it may hold what a broker typed. */
export function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const { stack, message } = error;
  const from = stack.indexOf(message);
  return (from < 0 ? stack : stack.slice(from + message.length))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12)
    .map(withoutFolders);
}
