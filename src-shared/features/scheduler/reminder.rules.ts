/** @file When something reminds of itself. */
import { resolveMoment, type CivilTime } from '../../kernel/civil-time.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import { addMs, type Instant } from '../../kernel/instant.ts';

/** What takes whole days reminds as if it began at this hour: « la veille » is the day before at nine. */
export const WHOLE_DAY_HOUR = '09:00' as CivilTime;

/** What was missed longer ago reminds nobody of anything any more. */
export const MISSED_DAYS = 31;

export interface RemindedStart {
  readonly on: DateOnly;
  readonly at: CivilTime | null;
}

/** The instant of a start, and that of its reminder so many minutes before. */
export function reminderOf(
  timeZone: string,
  { on, at }: RemindedStart,
  minutesBefore: number,
): { readonly startsAt: Instant; readonly dueAt: Instant } {
  const startsAt = resolveMoment(timeZone, on, at ?? WHOLE_DAY_HOUR).instant;
  return { startsAt, dueAt: addMs(startsAt, -minutesBefore * 60_000) };
}
