/** @file When an event takes place: civil days and hours, what is wrong with them, and what a change of hour does. */
import {
  addMinutes,
  compareMoments,
  mayClockChange,
  minutesOf,
  resolveMoment,
  type CivilTime,
} from '../../kernel/civil-time.ts';
import { addDays, diffDays, type DateOnly } from '../../kernel/date-only.ts';

/** Both hours or neither: without hours, whole days from `startOn` to `endOn` included. */
export interface EventTimes {
  readonly startOn: DateOnly;
  readonly startTime: CivilTime | null;
  readonly endOn: DateOnly;
  readonly endTime: CivilTime | null;
}

export const MOST_DAYS = 366;

/** Field → code of what is wrong; empty when nothing is. */
export function timesIssues({ startOn, startTime, endOn, endTime }: EventTimes): Record<string, string> {
  if (startTime === null && endTime !== null) return { startTime: 'hour-missing' };
  if (startTime !== null && endTime === null) return { endTime: 'hour-missing' };
  if (endOn < startOn) return { endOn: 'end-before-start' };
  if (endOn === startOn && startTime !== null && endTime !== null && endTime < startTime)
    return { endTime: 'end-before-start' };
  if (diffDays(startOn, endOn) >= MOST_DAYS) return { endOn: 'event-too-long' };
  return {};
}

/** The same event with its start on another day: its hours and its length in days stay. */
export const timesOn = (times: EventTimes, on: DateOnly): EventTimes => ({
  ...times,
  startOn: on,
  endOn: addDays(on, diffDays(times.startOn, times.endOn)),
});

export interface SettledTimes extends EventTimes {
  /** An hour did not exist on its day and was moved forward by the jump of the clock. */
  readonly isHourMoved: boolean;
}

/** What the wall clock of the zone really shows: an hour that the clock jumps over is shown later by the jump. */
export function settledTimes(zone: string, times: EventTimes): SettledTimes {
  const { startOn, startTime, endOn, endTime } = times;
  if (startTime === null || endTime === null) return { ...times, isHourMoved: false };
  if (!mayClockChange(zone, startOn) && !mayClockChange(zone, endOn)) return { ...times, isHourMoved: false };
  const start = resolveMoment(zone, startOn, startTime);
  const end = resolveMoment(zone, endOn, endTime);
  const isHourMoved = start.kind === 'skipped' || end.kind === 'skipped';
  if (!isHourMoved) return { ...times, isHourMoved };
  // The end was after the jump already: the length that was meant is kept.
  const minutes = diffDays(startOn, endOn) * 1440 + minutesOf(endTime) - minutesOf(startTime);
  const shown = compareMoments(end, start) < 0 ? addMinutes(start, minutes) : end;
  return { startOn: start.on, startTime: start.at, endOn: shown.on, endTime: shown.at, isHourMoved };
}

/** Whether any part of the event lies on a day of the range. One that ends at midnight is over by then. */
export function isWithin(times: EventTimes, from: DateOnly, to: DateOnly): boolean {
  const { startOn, endOn, endTime } = times;
  const isOverAtMidnight = endTime === '00:00' && endOn > startOn;
  return startOn <= to && (isOverAtMidnight ? endOn > from : endOn >= from);
}
