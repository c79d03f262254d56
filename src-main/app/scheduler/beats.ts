/** @file What makes the scheduler look at the clock: the minute, and the machine that wakes. */
import { powerMonitor } from 'electron';
import { schedule, setLogger } from 'node-cron';
import { Beat } from './beat.ts';

const LOOK_EVERY_MS = 30_000;

/** It warns of each beat that a sleeping machine has missed: there is nothing to be done about it. */
const nothing = (): void => undefined;
const SILENT = { info: nothing, warn: nothing, error: nothing, debug: nothing };

export interface BeatParts {
  readonly beat: (reason: 'minute' | 'wake') => void;
  readonly monotonicMs: () => number;
}

/** Call once the application is ready. */
export function startBeats({ beat, monotonicMs }: BeatParts): void {
  const minute = new Beat(() => {
    beat('minute');
  }, monotonicMs);
  // [Note: node-cron only beats] It is silent after the clock went back and in the repeated hour of autumn, and does
  // not tell what it missed. Whatever it forgets, the interval, which counts monotonic time, makes up for.
  setLogger(SILENT);
  schedule('* * * * *', () => {
    minute.strike();
  });
  setInterval(() => {
    minute.strikeIfSilent();
  }, LOOK_EVERY_MS).unref();
  const wake = (): void => {
    beat('wake');
  };
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);
}
