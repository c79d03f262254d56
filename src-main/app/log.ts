/** @file The log: one file, one line of JSON per entry, codes and durations only ({@link LogEntry}). */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Log } from '#main/ipc/log-entry.ts';

const MOST_BYTES = 1024 * 1024;

/** @param echo also prints to the terminal: for development */
export function fileLog(path: string, clock: Clock, echo: boolean): Log {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rotate(path);
  return (entry) => {
    const text = JSON.stringify({ at: clock.now(), ...entry });
    if (echo) console.error(text);
    try {
      appendFileSync(path, `${text}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not turn one failure into two; the terminal still has it in development.
    }
  };
}

function rotate(path: string): void {
  try {
    if (statSync(path).size > MOST_BYTES) renameSync(path, `${path}.1`);
  } catch {
    // There is no log yet.
  }
}
