/**
 * @file Civil dates: a day of the calendar as text `YYYY-MM-DD`, without hour and without zone, so that a due
 * date reads the same in Paris, Fort-de-France and Tokyo. Arithmetic is on day numbers (proleptic Gregorian
 * calendar), never on instants.
 */
import { z } from 'zod';
import { fail } from './errors.ts';
import { epochMsOf, type Instant } from './instant.ts';

export interface DateParts {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month (1..12); 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isRealDate({ year, month, day }: DateParts): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  return whole && year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number that the digits of a part write; NaN where one is no digit. */
function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

/** By character and not by a regular expression: a screen of events reads thousands of dates. */
function readParts(text: string): DateParts | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const parts = { year: numberAt(text, 0, 4), month: numberAt(text, 5, 7), day: numberAt(text, 8, 10) };
  return isRealDate(parts) ? parts : null;
}

export const isDateOnly = (text: string): text is DateOnly => readParts(text) !== null;

export const DateOnly = z
  .string()
  .refine((text) => readParts(text) !== null, { error: 'date-impossible' })
  .brand<'DateOnly'>();
export type DateOnly = z.output<typeof DateOnly>;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Throws `invalid-input` on a day that does not exist: nothing rolls over to the next month. */
export function dateOnly(year: number, month: number, day: number): DateOnly {
  if (!isRealDate({ year, month, day })) fail('invalid-input', 'no such civil date');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as DateOnly;
}

/** Reads `YYYY-MM-DD`; throws `invalid-input` otherwise. What a person types goes through `parsePartialDate`. */
export function parseDateOnly(text: string): DateOnly {
  return isDateOnly(text) ? text : fail('invalid-input', 'civil date not readable');
}

export const partsOf = (date: DateOnly): DateParts =>
  readParts(date) ?? fail('invalid-input', 'civil date not readable');

/** Days since 1970-01-01. Algorithm: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
export function dayNumberOf(date: DateOnly): number {
  const { year, month, day } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of {@link dayNumberOf} (civil_from_days). */
export function dateOfDayNumber(days: number): DateOnly {
  const z0 = days + 719_468;
  const era = Math.floor(z0 / 146_097);
  const doe = z0 - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return dateOnly(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1);
}

export const addDays = (date: DateOnly, days: number): DateOnly => dateOfDayNumber(dayNumberOf(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const diffDays = (from: DateOnly, to: DateOnly): number => dayNumberOf(to) - dayNumberOf(from);

/**
 * The day `months` after an anchor, cut to the length of the month reached. Always count from the first date of
 * a series, never from the previous one: instalments anchored on 31 January fall on 28 February and 31 March.
 */
export function addMonths(anchor: DateOnly, months: number): DateOnly {
  const { year, month, day } = partsOf(anchor);
  const index = year * 12 + (month - 1) + months;
  const reachedYear = Math.floor(index / 12);
  const reachedMonth = index - reachedYear * 12 + 1;
  return dateOnly(reachedYear, reachedMonth, Math.min(day, daysInMonth(reachedYear, reachedMonth)));
}

/** As {@link addMonths}: 29 February plus one year is 28 February. */
export const addYears = (anchor: DateOnly, years: number): DateOnly => addMonths(anchor, years * 12);

/** ISO 8601 day of the week: 1 Monday … 7 Sunday. */
export function weekdayOf(date: DateOnly): number {
  const sinceMonday = (dayNumberOf(date) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** ISO 8601 week: week 1 holds the first Thursday of the year, so the week's year may differ from the date's. */
export function isoWeekOf(date: DateOnly): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(diffDays(dateOnly(year, 1, 1), thursday) / 7) + 1 };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** The civil date that a wall calendar shows at `instant` in an IANA zone (`Europe/Paris`). */
export function todayIn(timeZone: string, instant: Instant): DateOnly {
  const parts = formatterOf(timeZone).formatToParts(epochMsOf(instant));
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return dateOnly(read('year'), read('month'), read('day'));
}

/** « 24/11/2026 ». Slices the text: a list formats thousands of dates without any `Intl` object. */
export const formatDate = (date: DateOnly): string =>
  `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
