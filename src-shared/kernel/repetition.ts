/**
 * @file What comes back: every day, week, month or year. The n-th occurrence is computed from the anchor, never from
 * the one before, so that a monthly 31 January falls on 28 February and again on 31 March; and a window is reached
 * by arithmetic, so that a series begun in 1990 costs no more than one begun today.
 */
import { z } from 'zod';
import {
  addMonths,
  dateOfDayNumber,
  DateOnly,
  dateOnly,
  dayNumberOf,
  daysInMonth,
  partsOf,
  weekdayOf,
} from './date-only.ts';

export const Repetition = z.strictObject({
  every: z.enum(['DAY', 'WEEK', 'MONTH', 'YEAR']),
  /** 2: every other day, week, month or year. */
  interval: z.int().min(1).max(99),
  /** Of WEEK only: 1 Monday … 7 Sunday; empty for the weekday of the start. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  /** Of MONTH only: the same day, or the same weekday counted from the first (the fifth is the last). */
  monthlyBy: z.enum(['DAY', 'WEEKDAY']),
  ends: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('never') }),
    /** That day included. */
    z.strictObject({ kind: z.literal('on'), on: DateOnly }),
    /** Skipped occurrences are counted. */
    z.strictObject({ kind: z.literal('after'), count: z.int().min(1).max(999) }),
  ]),
});
export type Repetition = z.output<typeof Repetition>;

/** Beyond the last civil date. */
const BEYOND = Number.POSITIVE_INFINITY;
const LAST_DAY = dayNumberOf(dateOnly(9999, 12, 31));

/** An endless series of days, which only grows. Days are day numbers, ranks begin at 0. */
interface Series {
  dayAt(rank: number): number;
  /** A rank that is not after the first occurrence on or after `day`, and near it. */
  rankBefore(day: number): number;
}

function dailySeries(start: number, interval: number): Series {
  return {
    dayAt: (rank) => start + rank * interval,
    rankBefore: (day) => Math.floor((day - start) / interval),
  };
}

/** Weeks begin on Monday: every other week means the week of the start, then the second one after it. */
function weeklySeries(start: number, weekday: number, repetition: Repetition): Series {
  const asked = repetition.weekdays.length > 0 ? repetition.weekdays : [weekday];
  const days = [...new Set(asked)].sort((a, b) => a - b);
  const monday = start - (weekday - 1);
  const step = 7 * repetition.interval;
  /** Days of the first week that were over before the start. */
  const over = days.filter((day) => day < weekday).length;
  return {
    dayAt(rank) {
      const index = rank + over;
      return monday + Math.floor(index / days.length) * step + (days[index % days.length] ?? 0) - 1;
    },
    rankBefore: (day) => Math.floor((day - monday) / step) * days.length - over,
  };
}

/** First day of the month, then the n-th of that weekday, or the last when `nth` is 5. */
function nthWeekday(month: DateOnly, weekday: number, nth: number): number {
  const { year, month: number } = partsOf(month);
  const first = dateOnly(year, number, 1);
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  const length = daysInMonth(year, number);
  return dayNumberOf(first) + (day > length ? day - 7 : day) - 1;
}

/** The n-th weekday as which a day counts in its month; 5 stands for the last. */
export const nthWeekdayOf = (date: DateOnly): number => Math.ceil(partsOf(date).day / 7);

function monthlySeries(startOn: DateOnly, months: number, isByWeekday: boolean): Series {
  const { year, month } = partsOf(startOn);
  const first = year * 12 + month - 1;
  const [weekday, nth] = [weekdayOf(startOn), nthWeekdayOf(startOn)];
  return {
    dayAt(rank) {
      if (Math.floor((first + rank * months) / 12) > 9999) return BEYOND;
      const reached = addMonths(startOn, rank * months);
      return isByWeekday ? nthWeekday(reached, weekday, nth) : dayNumberOf(reached);
    },
    rankBefore(day) {
      const at = partsOf(dateOfDayNumber(Math.min(day, LAST_DAY)));
      return Math.floor((at.year * 12 + at.month - 1 - first) / months);
    },
  };
}

function seriesOf(startOn: DateOnly, repetition: Repetition): Series {
  const { interval } = repetition;
  switch (repetition.every) {
    case 'DAY':
      return dailySeries(dayNumberOf(startOn), interval);
    case 'WEEK':
      return weeklySeries(dayNumberOf(startOn), weekdayOf(startOn), repetition);
    case 'MONTH':
      return monthlySeries(startOn, interval, repetition.monthlyBy === 'WEEKDAY');
    case 'YEAR':
      return monthlySeries(startOn, interval * 12, false);
  }
}

/** The rank of the first occurrence on or after a day. */
function rankFrom(series: Series, day: number): number {
  let rank = Math.max(0, series.rankBefore(day));
  while (series.dayAt(rank) < day) rank += 1;
  return rank;
}

/** The rank of the last occurrence; -1 when there is none, infinite when it never ends. */
function lastRankOf(series: Series, { ends }: Repetition): number {
  if (ends.kind === 'never') return BEYOND;
  return ends.kind === 'after' ? ends.count - 1 : rankFrom(series, dayNumberOf(ends.on) + 1) - 1;
}

type Window = readonly [from: DateOnly, to: DateOnly, skipped?: ReadonlySet<DateOnly>];

/**
 * The occurrences from `from` to `to`, both included, in order. The start is one of them when it is a day of the
 * repetition: weekly on Tuesdays from a Monday begins on the Tuesday.
 * @param window from, to, and the days that were taken out one by one
 */
export function occurrencesBetween(startOn: DateOnly, repetition: Repetition, ...window: Window): DateOnly[] {
  const [from, to, skipped] = window;
  const series = seriesOf(startOn, repetition);
  const last = lastRankOf(series, repetition);
  const end = dayNumberOf(to);
  const found: DateOnly[] = [];
  for (let rank = rankFrom(series, dayNumberOf(from)); rank <= last; rank += 1) {
    const day = series.dayAt(rank);
    if (day > end) break;
    const date = dateOfDayNumber(day);
    if (!skipped?.has(date)) found.push(date);
  }
  return found;
}

/** The first occurrence after a day, that day excluded; null when there is none left. */
export function nextOccurrence(
  startOn: DateOnly,
  repetition: Repetition,
  after: DateOnly,
  skipped?: ReadonlySet<DateOnly>,
): DateOnly | null {
  const series = seriesOf(startOn, repetition);
  const last = lastRankOf(series, repetition);
  for (let rank = rankFrom(series, dayNumberOf(after) + 1); rank <= last; rank += 1) {
    const day = series.dayAt(rank);
    if (day > LAST_DAY) return null;
    const date = dateOfDayNumber(day);
    if (!skipped?.has(date)) return date;
  }
  return null;
}

/**
 * The last occurrence; null when it never ends. A series that ends before its first occurrence has none: its start
 * is then given, as nothing comes after it.
 */
export function lastOccurrence(startOn: DateOnly, repetition: Repetition): DateOnly | null {
  const series = seriesOf(startOn, repetition);
  const last = lastRankOf(series, repetition);
  if (last < 0) return startOn;
  const day = last === BEYOND ? BEYOND : series.dayAt(last);
  return day > LAST_DAY ? null : dateOfDayNumber(day);
}
