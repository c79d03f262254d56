/** @file Whether the clock of the machine is to be believed. While it is not, nothing happens by itself. */
import { type Instant, msBetween } from '../../kernel/instant.ts';
import type { ClockState } from './scheduler.api.ts';

/** A clock is set right by minutes now and then, and a zone that was wrong shows within the hour. */
export const BACKWARD_TOLERANCE_MS = 3_600_000;
/** A machine may well stay closed for a year. */
export const FORWARD_TOLERANCE_MS = 366 * 86_400_000;

/** @param lastSeenAt the latest time that was believed; null when nothing was ever seen */
export function clockStateOf(lastSeenAt: Instant | null, now: Instant): ClockState {
  if (lastSeenAt === null) return { kind: 'believed' };
  const passed = msBetween(lastSeenAt, now);
  if (passed < -BACKWARD_TOLERANCE_MS) return { kind: 'suspect', direction: 'backward', lastSeenAt, now };
  if (passed > FORWARD_TOLERANCE_MS) return { kind: 'suspect', direction: 'forward', lastSeenAt, now };
  return { kind: 'believed' };
}
