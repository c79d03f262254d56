/** @file An RRULE as a repetition of ours where both mean the same days, and its days one by one where none does. */
import {
  addDays,
  addMonths,
  type DateOnly,
  dateOnly,
  daysInMonth,
  diffDays,
  partsOf,
  weekdayOf,
} from '#shared/kernel/date-only.ts';
import { nthWeekdayOf, occurrencesBetween, type Repetition } from '#shared/kernel/repetition.ts';
import { cutDays, WEEKDAY_CODES } from './rule-writing.ts';

export interface Rule {
  readonly freq: string;
  readonly interval: number;
  readonly count: number | null;
  /** Last day, included. */
  readonly until: DateOnly | null;
  readonly byday: readonly { readonly nth: number; readonly weekday: number }[];
  readonly bymonthday: readonly number[];
  readonly bymonth: readonly number[];
  readonly bysetpos: readonly number[];
  readonly wkst: number;
}

const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const KNOWN = new Set('freq interval count until byday bymonthday bymonth bysetpos wkst'.split(' '));
const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** Null for a rule that counts hours, or the days and weeks of a year. */
export function readRule(value: unknown, lastDay: (until: string) => DateOnly | null): Rule | null {
  const parts = value as Record<string, unknown>;
  if (typeof value !== 'object' || value === null || Object.keys(parts).some((key) => !KNOWN.has(key)))
    return null;
  const numbers = (key: string): number[] => listOf(parts[key]).map(Number);
  const byday = listOf(parts['byday']).map((one) => {
    const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(one));
    return {
      nth: Number(match?.[1] ?? 0),
      weekday: WEEKDAY_CODES.findIndex((code) => code === match?.[2]) + 1,
    };
  });
  const all = [...numbers('bymonthday'), ...numbers('bymonth'), ...numbers('bysetpos')];
  const [interval, count] = [
    Number(parts['interval'] ?? 1),
    parts['count'] === undefined ? null : Number(parts['count']),
  ];
  const until = parts['until'] === undefined ? null : lastDay(String(parts['until']));
  const isSound =
    FREQUENCIES.has(String(parts['freq'])) &&
    [...all, interval, count ?? 1].every((one) => Number.isInteger(one)) &&
    interval >= 1 &&
    (count ?? 1) >= 1 &&
    byday.every(({ weekday }) => weekday > 0) &&
    (parts['until'] === undefined || until !== null);
  if (!isSound) return null;
  // Of the library: 1 is Sunday, 2 is Monday.
  const wkst = parts['wkst'] === undefined ? 1 : ((Number(parts['wkst']) + 5) % 7) + 1;
  const lists = {
    byday,
    bymonthday: numbers('bymonthday'),
    bymonth: numbers('bymonth'),
    bysetpos: numbers('bysetpos'),
  };
  return { freq: String(parts['freq']), interval, count, until, wkst, ...lists };
}

export interface HeldRule {
  readonly startOn: DateOnly;
  readonly repetition: Repetition;
  /** Days before the first one, of an anchor that had to be put earlier. */
  readonly skippedOn: readonly DateOnly[];
}

type Kind = Pick<Repetition, 'every' | 'interval' | 'weekdays' | 'monthlyBy'>;
const kind = (every: Repetition['every'], interval: number, more: Partial<Kind> = {}): Kind => ({
  ...{ every, interval, weekdays: [], monthlyBy: 'DAY' },
  ...more,
});

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  [...a].sort().join() === [...b].sort().join();
const LAST = [-1];

/** Of a month: this day of it, cut as ours is; `'last'` when it must be anchored on a month of 31 days. */
function dayKind(rule: Rule, startOn: DateOnly): 'plain' | 'last' | null {
  const { day } = partsOf(startOn);
  const { bymonthday, bysetpos } = rule;
  if (bysetpos.length === 0 && isSame(bymonthday, LAST)) return 'last';
  if (bysetpos.length === 0)
    return day <= 28 && (bymonthday.length === 0 || isSame(bymonthday, [day])) ? 'plain' : null;
  return day > 28 && isSame(bysetpos, LAST) && isSame(bymonthday, cutDays(day)) ? 'plain' : null;
}

function weekdayKind(rule: Rule, startOn: DateOnly): 'plain' | 'last' | null {
  const [one] = rule.byday;
  if (!one || rule.byday.length > 1 || rule.bymonthday.length > 0 || rule.bysetpos.length > 1) return null;
  const nth = one.nth || (rule.bysetpos[0] ?? 0);
  if (one.weekday !== weekdayOf(startOn) || (one.nth !== 0 && rule.bysetpos.length > 0)) return null;
  if (nth === -1) return 'last';
  return nth >= 1 && nth <= 4 && nth === nthWeekdayOf(startOn) ? 'plain' : null;
}

/** The kinds of ours, the exact one first; `isLast` when its anchor must reach the end of a long month. */
function kindOf(rule: Rule, startOn: DateOnly): { kind: Kind; isLast: boolean } | null {
  const { freq, interval, byday, bymonthday, bymonth, bysetpos, wkst } = rule;
  const isBare = bymonthday.length === 0 && bymonth.length === 0 && bysetpos.length === 0;
  if (freq === 'DAILY')
    return isBare && byday.length === 0 ? { kind: kind('DAY', interval), isLast: false } : null;
  if (freq === 'WEEKLY') {
    const weekdays = byday.map(({ weekday }) => weekday).sort((a, b) => a - b);
    const isPlain = isBare && byday.every(({ nth }) => nth === 0);
    const isMonday = interval === 1 || wkst === 1 || weekdays.length < 2;
    return isPlain && isMonday ? { kind: kind('WEEK', interval, { weekdays }), isLast: false } : null;
  }
  const isYearly = freq === 'YEARLY';
  const months = isYearly ? interval * 12 : interval;
  if (bymonth.length > 0 && !(isYearly && isSame(bymonth, [partsOf(startOn).month]))) return null;
  if (byday.length > 0) {
    const found = isYearly && bymonth.length === 0 ? null : weekdayKind(rule, startOn);
    return found && { kind: kind('MONTH', months, { monthlyBy: 'WEEKDAY' }), isLast: found === 'last' };
  }
  if (isYearly && bymonthday.length > 0 && bymonth.length === 0) return null;
  const isLeapFree =
    isYearly && partsOf(startOn).month !== 2 && bysetpos.length === 0 && !bymonthday.includes(-1);
  const isThisDay = bymonthday.length === 0 || isSame(bymonthday, [partsOf(startOn).day]);
  if (isLeapFree) return isThisDay ? { kind: kind('YEAR', interval), isLast: false } : null;
  const found = dayKind(rule, startOn);
  if (found === null) return null;
  return {
    kind: isYearly && found === 'plain' ? kind('YEAR', interval) : kind('MONTH', months),
    isLast: found === 'last',
  };
}

/** The last day (or that weekday) of a month, of the start's or of one before it that is long enough. */
function longAnchor(startOn: DateOnly, { interval, monthlyBy }: Kind): DateOnly | null {
  for (let back = 0; back <= 60; back += 1) {
    const { year, month } = partsOf(
      addMonths(dateOnly(partsOf(startOn).year, partsOf(startOn).month, 1), -back * interval),
    );
    const last = dateOnly(year, month, daysInMonth(year, month));
    const day = monthlyBy === 'DAY' ? last : addDays(last, -((weekdayOf(last) - weekdayOf(startOn) + 7) % 7));
    if (monthlyBy === 'DAY' ? partsOf(day).day === 31 : nthWeekdayOf(day) === 5) return day;
  }
  return null;
}

/** Null when no repetition of ours has exactly these days. */
export function heldRule(rule: Rule, startOn: DateOnly): HeldRule | null {
  const found = kindOf(rule, startOn);
  if (!found || found.kind.interval > 99) return null;
  const anchor = found.isLast ? longAnchor(startOn, found.kind) : startOn;
  if (anchor === null) return null;
  const endless: Repetition = { ...found.kind, ends: { kind: 'never' } };
  const before = occurrencesBetween(anchor, endless, anchor, startOn);
  if (before.at(-1) !== startOn || (!found.isLast && before.length > 1)) return null;
  const skippedOn = before.slice(0, -1);
  const count = rule.count === null ? null : rule.count + skippedOn.length;
  if (count !== null && count > 999) return null;
  const ends: Repetition['ends'] =
    count !== null
      ? { kind: 'after', count }
      : rule.until
        ? { kind: 'on', on: rule.until }
        : { kind: 'never' };
  if (rule.until !== null && rule.until < startOn) return null;
  return { startOn: anchor, repetition: { ...endless, ends }, skippedOn };
}

function isDayOfRule(rule: Rule, startOn: DateOnly, day: DateOnly): boolean {
  const { freq, byday, bymonthday, bymonth } = rule;
  const [{ year, month, day: number }, start] = [partsOf(day), partsOf(startOn)];
  const length = daysInMonth(year, month);
  if (bymonth.length > 0 && !bymonth.includes(month)) return false;
  if (bymonthday.length > 0 && !bymonthday.some((one) => one === number || one === number - length - 1))
    return false;
  if (byday.length > 0)
    return byday.some((one) => isNthWeekday(one, day, freq === 'YEARLY' && bymonth.length === 0));
  if (freq === 'WEEKLY') return weekdayOf(day) === weekdayOf(startOn);
  if (freq === 'DAILY' || bymonthday.length > 0) return true;
  return number === start.day && (freq === 'MONTHLY' || bymonth.length > 0 || month === start.month);
}

function isNthWeekday({ nth, weekday }: Rule['byday'][number], day: DateOnly, isOfYear: boolean): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (nth === 0) return true;
  const { year, month } = partsOf(day);
  const first = dateOnly(year, isOfYear ? 1 : month, 1);
  const last = isOfYear ? dateOnly(year, 12, 31) : dateOnly(year, month, daysInMonth(year, month));
  return nth > 0
    ? Math.floor(diffDays(first, day) / 7) + 1 === nth
    : Math.floor(diffDays(day, last) / 7) + 1 === -nth;
}

/** Which day, week, month or year after the start's own it is. */
function periodOf({ freq, wkst }: Rule, startOn: DateOnly, day: DateOnly): number {
  const [a, b] = [partsOf(startOn), partsOf(day)];
  if (freq === 'DAILY') return diffDays(startOn, day);
  if (freq === 'MONTHLY') return (b.year - a.year) * 12 + b.month - a.month;
  if (freq === 'YEARLY') return b.year - a.year;
  return Math.floor(diffDays(addDays(startOn, -((weekdayOf(startOn) - wkst + 7) % 7)), day) / 7);
}

function firstOfPeriod({ freq, wkst }: Rule, startOn: DateOnly): DateOnly {
  const { year, month } = partsOf(startOn);
  if (freq === 'DAILY') return startOn;
  if (freq === 'WEEKLY') return addDays(startOn, -((weekdayOf(startOn) - wkst + 7) % 7));
  return dateOnly(year, freq === 'YEARLY' ? 1 : month, 1);
}

function chosen(days: readonly DateOnly[], positions: readonly number[]): DateOnly[] {
  if (positions.length === 0) return [...days];
  return days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
}

/** Its days up to a limit, the first one always among them. Walks day by day: what it costs is what the limit says. */
export function daysOfRule(rule: Rule, startOn: DateOnly, limit: DateOnly): DateOnly[] {
  const end = rule.until !== null && rule.until < limit ? rule.until : limit;
  const found: DateOnly[] = [startOn];
  const isFull = (): boolean => rule.count !== null && found.length >= rule.count;
  let [period, days]: [number, DateOnly[]] = [0, []];
  const close = (): void => {
    for (const day of chosen(days, rule.bysetpos))
      if (day > startOn && day <= end && !isFull()) found.push(day);
    days = [];
  };
  for (let day = firstOfPeriod(rule, startOn); day <= addDays(end, 366) && !isFull(); day = addDays(day, 1)) {
    const its = periodOf(rule, startOn, day);
    if (its !== period) close();
    if (day > end && its !== period) break;
    period = its;
    if (its % rule.interval === 0 && isDayOfRule(rule, startOn, day)) days.push(day);
  }
  close();
  return found;
}
