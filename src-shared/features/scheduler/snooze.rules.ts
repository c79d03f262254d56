/** @file Until when a reminder may be put off: in a while, or at an hour of the wall clock that is still to come. */
import { momentIn, resolveMoment, type CivilMoment, type CivilTime } from '../../kernel/civil-time.ts';
import { addDays, weekdayOf, type DateOnly } from '../../kernel/date-only.ts';
import { addMs, msBetween, type Instant } from '../../kernel/instant.ts';
import type { SnoozeUntil } from './scheduler.api.ts';

const MINUTE_MS = 60_000;
const EVENING = '18:00' as CivilTime;
const MORNING = '09:00' as CivilTime;
/** Nearer than that, « ce soir » is « dans 10 min » under another name. */
const LEAST_MS = 20 * MINUTE_MS;

interface SnoozeChoice extends CivilMoment {
  readonly until: SnoozeUntil;
  readonly instant: Instant;
}

function nextMonday(today: DateOnly): DateOnly {
  return addDays(today, 8 - weekdayOf(today));
}

/** In the order in which they come; an evening that is over is not offered, nor the same morning twice. */
export function snoozeChoices(timeZone: string, now: Instant): SnoozeChoice[] {
  const { on: today } = momentIn(timeZone, now);
  const tomorrow = addDays(today, 1);
  const after = (until: SnoozeUntil, minutes: number): SnoozeChoice => {
    const instant = addMs(now, minutes * MINUTE_MS);
    return { until, instant, ...momentIn(timeZone, instant) };
  };
  const at = (until: SnoozeUntil, day: DateOnly, hour: CivilTime): SnoozeChoice => {
    const { instant, on, at: time } = resolveMoment(timeZone, day, hour);
    return { until, instant, on, at: time };
  };
  const evening = at('this-evening', today, EVENING);
  const monday = at('next-monday', nextMonday(today), MORNING);
  return [
    after('ten-minutes', 10),
    after('one-hour', 60),
    ...(msBetween(now, evening.instant) >= LEAST_MS ? [evening] : []),
    at('tomorrow-morning', tomorrow, MORNING),
    ...(monday.on === tomorrow ? [] : [monday]),
  ];
}
