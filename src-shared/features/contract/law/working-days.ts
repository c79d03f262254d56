/**
 * @file Delays counted in days on which people work. The day of the event does not count; the last day does.
 * `ouvrés`: Monday to Friday; `ouvrables`: Monday to Saturday; no bank holiday in either.
 */
import { addDays, type DateOnly, weekdayOf } from '../../../kernel/date-only.ts';
import {
  holidayOn,
  type HolidayRegion,
  isBusinessDay,
  previousBusinessDay,
} from '../../../kernel/holidays.ts';

/** « Jour ouvrable » : Monday to Saturday, no bank holiday. */
export const isWorkableDay = (date: DateOnly, region: HolidayRegion): boolean =>
  weekdayOf(date) <= 6 && holidayOn(date, region) === null;

function countForward(from: DateOnly, count: number, isCounted: (date: DateOnly) => boolean): DateOnly {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isCounted(day)) left -= 1;
  }
  return day;
}

/** The last of `count` « jours ouvrés » after a day. */
export const addBusinessDays = (from: DateOnly, count: number, region: HolidayRegion): DateOnly =>
  countForward(from, count, (date) => isBusinessDay(date, region));

/** The last of `count` « jours ouvrables » after a day. */
export const addWorkableDays = (from: DateOnly, count: number, region: HolidayRegion): DateOnly =>
  countForward(from, count, (date) => isWorkableDay(date, region));

/** The day itself, or the business day before it: a limit is never moved, the advice to act is. */
export const lastBusinessDay = (limitOn: DateOnly, region: HolidayRegion): DateOnly =>
  isBusinessDay(limitOn, region) ? limitOn : previousBusinessDay(limitOn, region);
