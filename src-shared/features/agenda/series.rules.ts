/** @file A series of events: its days, and what becomes of them when one, some or all are moved. Pure. */
import {
  addDays,
  addMonths,
  type DateOnly,
  dateOnly,
  daysInMonth,
  diffDays,
  partsOf,
  weekdayOf,
} from '../../kernel/date-only.ts';
import {
  lastOccurrence,
  nextOccurrence,
  nthWeekdayOf,
  occurrencesBetween,
  type Repetition,
} from '../../kernel/repetition.ts';

export interface Series {
  readonly startOn: DateOnly;
  readonly repetition: Repetition;
  readonly skippedOn: readonly DateOnly[];
}

/** Every day of the rule up to a day, those that were taken out included: they keep their rank. */
const daysUpTo = ({ startOn, repetition }: Series, to: DateOnly): DateOnly[] =>
  occurrencesBetween(startOn, repetition, startOn, to);

/** The first day that takes place after `after`, or from the start; null when none is left. */
export const firstDay = (series: Series, after = addDays(series.startOn, -1)): DateOnly | null =>
  nextOccurrence(series.startOn, series.repetition, after, new Set(series.skippedOn));

export const isDayOf = (series: Series, on: DateOnly): boolean =>
  on >= series.startOn && firstDay(series, addDays(on, -1)) === on;

/** The anchor is a day of the rule: « every Tuesday » from a Monday begins on the Tuesday. */
export function anchored(series: Series): Series {
  const endless: Repetition = { ...series.repetition, ends: { kind: 'never' } };
  const startOn = nextOccurrence(series.startOn, endless, addDays(series.startOn, -1));
  return { ...series, startOn: startOn ?? series.startOn };
}

export const isEmpty = (series: Series): boolean => firstDay(series) === null;

/** The part before a day. Null when nothing of it takes place. */
export function before(series: Series, on: DateOnly): Series | null {
  const ends = { kind: 'on', on: addDays(on, -1) } as const;
  const skippedOn = series.skippedOn.filter((day) => day < on);
  const part = { ...series, repetition: { ...series.repetition, ends }, skippedOn };
  return on <= series.startOn || isEmpty(part) ? null : part;
}

/** The days of a month differ in length: whether this one was reached whole, not cut to the end of a short month. */
function isReachedWhole({ startOn, repetition }: Series, day: DateOnly): boolean {
  if (repetition.every === 'DAY' || repetition.every === 'WEEK') return true;
  return repetition.every === 'MONTH' && repetition.monthlyBy === 'WEEKDAY'
    ? nthWeekdayOf(day) === nthWeekdayOf(startOn)
    : partsOf(day).day === partsOf(startOn).day;
}

/**
 * The part from one of its days on, as a series of its own. A monthly 31 that is cut to 30 April stays a monthly 31:
 * its anchor is then the day before that has all of it, taken out.
 */
export function from(series: Series, on: DateOnly): Series {
  const { repetition, skippedOn } = series;
  const days = daysUpTo(series, on);
  const index = Math.max(
    0,
    days.findLastIndex((day) => isReachedWhole(series, day)),
  );
  const { ends } = repetition;
  const left: Repetition['ends'] = ends.kind === 'after' ? { ...ends, count: ends.count - index } : ends;
  return {
    startOn: days[index] ?? on,
    repetition: { ...repetition, ends: left },
    skippedOn: [...days.slice(index, -1), ...skippedOn.filter((day) => day >= on)],
  };
}

const rotated = (weekdays: readonly number[], days: number): number[] =>
  weekdays.map((day) => ((((day - 1 + days) % 7) + 7) % 7) + 1).sort((a, b) => a - b);

/** In the month of the anchor, the day that counts in it as `target` counts in its own; null when it has none. */
function sameDayOfMonth(anchor: DateOnly, target: DateOnly, isByWeekday: boolean): DateOnly | null {
  const { year, month } = partsOf(anchor);
  if (!isByWeekday) {
    const { day } = partsOf(target);
    return day <= daysInMonth(year, month) ? dateOnly(year, month, day) : null;
  }
  const first = dateOnly(year, month, 1);
  const day = 1 + ((weekdayOf(target) - weekdayOf(first) + 7) % 7) + (nthWeekdayOf(target) - 1) * 7;
  return day <= daysInMonth(year, month) ? dateOnly(year, month, day) : null;
}

const monthsBetween = (a: DateOnly, b: DateOnly): number => {
  const [from, to] = [partsOf(a), partsOf(b)];
  return (to.year - from.year) * 12 + to.month - from.month;
};

function anchorsFor({ startOn, repetition }: Series, on: DateOnly, target: DateOnly): DateOnly[] {
  const plain = addDays(startOn, diffDays(on, target));
  if (repetition.every === 'DAY' || repetition.every === 'WEEK') return [plain];
  const month = addMonths(startOn, monthsBetween(on, target));
  const isByWeekday = repetition.every === 'MONTH' && repetition.monthlyBy === 'WEEKDAY';
  const same = sameDayOfMonth(month, target, isByWeekday);
  return same === null ? [plain] : [plain, same];
}

export interface MovedSeries extends Series {
  /** Where each day up to the last that anything stands on has gone. */
  readonly dayOf: (day: DateOnly) => DateOnly | null;
}

/**
 * The whole series moved so that its day `on` falls on `target`: each day keeps its rank, days that were taken out
 * too. Null when no rule of ours says that (every other week on Saturday and Sunday, moved by a day).
 * @param others days of the series that something else stands for, beside those taken out
 */
export function moved(
  series: Series,
  move: { readonly on: DateOnly; readonly target: DateOnly },
  others: readonly DateOnly[] = [],
): MovedSeries | null {
  const { on, target } = move;
  const { repetition, skippedOn } = series;
  if (on === target) return { ...series, dayOf: (day) => day };
  const days = diffDays(on, target);
  const weekdays = repetition.every === 'WEEK' ? rotated(repetition.weekdays, days) : repetition.weekdays;
  const endless: Repetition = { ...repetition, weekdays, ends: { kind: 'never' } };
  const rank = daysUpTo(series, on).length - 1;
  const reach = [...skippedOn, ...others, on].reduce((a, b) => (a > b ? a : b));
  const old = daysUpTo(series, reach);
  for (const startOn of anchorsFor(series, on, target)) {
    const found = occurrencesBetween(startOn, endless, startOn, addDays(reach, Math.abs(days) + 62));
    if (found[0] !== startOn || found[rank] !== target) continue;
    const ranks = new Map(old.map((day, index) => [day, found[index] ?? null]));
    const dayOf = (day: DateOnly): DateOnly | null => ranks.get(day) ?? null;
    const ends = endsMoved(series, { ...endless, ends: repetition.ends }, startOn);
    const skipped = skippedOn.map(dayOf).filter((day) => day !== null);
    return { startOn, repetition: { ...endless, ends }, skippedOn: skipped, dayOf };
  }
  return null;
}

/** As many days as before: « until 31 December » of a series that is moved by a day ends a day later. */
function endsMoved(series: Series, next: Repetition, startOn: DateOnly): Repetition['ends'] {
  const { ends } = series.repetition;
  if (ends.kind !== 'on') return ends;
  const shifted = addDays(ends.on, diffDays(series.startOn, startOn));
  if (next.every === 'DAY' || next.every === 'WEEK') return { kind: 'on', on: shifted };
  const count = daysUpTo(series, ends.on).length;
  const last = occurrencesBetween(
    startOn,
    { ...next, ends: { kind: 'never' } },
    startOn,
    addDays(shifted, 62),
  )[count - 1];
  return { kind: 'on', on: last ?? shifted };
}

/** Last day that the series touches; null when it never ends. */
export function lastDayOf({ startOn, repetition }: Series, daysLong: number): DateOnly | null {
  const last = lastOccurrence(startOn, repetition);
  return last === null ? null : addDays(last, daysLong);
}
