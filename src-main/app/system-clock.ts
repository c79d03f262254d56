/** @file The one real clock. Everything else is given a clock. */
import { clockOf, type Clock } from '#shared/kernel/clock.ts';
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';

/** @param startsAt an instant that stands for the moment of this call; tests of the whole application set it. */
export function systemClock(startsAt?: string): Clock {
  if (startsAt === undefined) return clockOf(Date.now);
  const offset = epochMsOf(parseInstant(startsAt)) - Date.now();
  return clockOf(() => Date.now() + offset);
}
