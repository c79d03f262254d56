/** @file A repetition of ours as an RRULE that every calendar reads the same way. */
import { partsOf, weekdayOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { nthWeekdayOf, type Repetition } from '#shared/kernel/repetition.ts';

export const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const codeOf = (weekday: number): string => WEEKDAY_CODES[weekday - 1] ?? 'MO';

/** « The 31st, or the last day of a shorter month »: the last of the days from 28 on that the month has. */
export const cutDays = (day: number): number[] => [28, 29, 30, 31].filter((one) => one <= day);

/** The days of a month on which it falls. */
function ofMonth(day: number): Record<string, unknown> {
  return day <= 28 ? { bymonthday: day } : { bymonthday: cutDays(day), bysetpos: -1 };
}

function partsFor(repetition: Repetition, startOn: DateOnly): Record<string, unknown> {
  const { every, weekdays, monthlyBy } = repetition;
  const { month, day } = partsOf(startOn);
  switch (every) {
    case 'DAY':
      return { freq: 'DAILY' };
    case 'WEEK': {
      const days = weekdays.length > 0 ? weekdays : [weekdayOf(startOn)];
      return { freq: 'WEEKLY', byday: days.map(codeOf), wkst: 2 };
    }
    case 'MONTH': {
      if (monthlyBy === 'DAY') return { freq: 'MONTHLY', ...ofMonth(day) };
      const nth = nthWeekdayOf(startOn);
      return { freq: 'MONTHLY', byday: `${nth === 5 ? '-1' : String(nth)}${codeOf(weekdayOf(startOn))}` };
    }
    case 'YEAR':
      return { freq: 'YEARLY', bymonth: month, ...(month === 2 ? ofMonth(day) : { bymonthday: day }) };
  }
}

/** @param until the last day as the file says it: a date, or the instant at which the event of that day starts */
export function ruleValue(
  repetition: Repetition,
  startOn: DateOnly,
  until: (on: DateOnly) => string,
): Record<string, unknown> {
  const { interval, ends } = repetition;
  return {
    ...partsFor(repetition, startOn),
    ...(interval > 1 && { interval }),
    ...(ends.kind === 'after' && { count: ends.count }),
    ...(ends.kind === 'on' && { until: until(ends.on) }),
  };
}
