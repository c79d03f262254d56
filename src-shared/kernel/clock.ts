/** @file The one source of "now". It is injected, so that every rule about time can be tested at any time. */
import { addMs, type Instant, instantFromEpochMs } from './instant.ts';

export interface Clock {
  now(): Instant;
}

/** A clock that stands still. */
export const fixedClock = (instant: Instant): Clock => ({ now: () => instant });

/** A clock that moves only when told. */
export interface SteppableClock extends Clock {
  /** Moves forward (or backward when negative), in milliseconds. */
  advance(ms: number): void;
  set(instant: Instant): void;
}

export function steppableClock(start: Instant): SteppableClock {
  let current = start;
  return {
    now: () => current,
    advance(ms) {
      current = addMs(current, ms);
    },
    set(instant) {
      current = instant;
    },
  };
}

/** A clock over a function that counts milliseconds since 1970 (`Date.now` in main, nowhere else). */
export const clockOf = (epochMs: () => number): Clock => ({ now: () => instantFromEpochMs(epochMs()) });
