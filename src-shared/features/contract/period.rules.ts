/** @file Periods of a contract: when each ends, what is paid in it, and how that changed. Pure. */
import { addDays, type DateOnly } from '../../kernel/date-only.ts';
import type { Cents } from '../../kernel/money.ts';
import { premiumChange } from './commission.rules.ts';
import { dueIn, nextDue, type MonthDay } from './contract-dates.ts';

export interface PeriodDates {
  readonly mainDue: MonthDay | null;
  /** Last day covered, for what ends by itself. */
  readonly fixedEndOn: DateOnly | null;
}

/** First day after a period that starts on a day; null for what never falls due. A fixed end comes before a due date. */
export function periodEndOf({ mainDue, fixedEndOn }: PeriodDates, startOn: DateOnly): DateOnly | null {
  const end = fixedEndOn === null ? null : addDays(fixedEndOn, 1);
  const due = mainDue === null ? null : nextDue(mainDue, startOn);
  if (end === null || due === null) return end ?? due;
  return end < due ? end : due;
}

/**
 * First day of the period that runs when a contract that is already older than a year is entered: its last due date,
 * for what renews itself. Null for a contract still in its first period, or that ends by itself.
 */
export function runningSince(
  { mainDue, fixedEndOn }: PeriodDates,
  effectiveOn: DateOnly | null,
  today: DateOnly,
): DateOnly | null {
  if (mainDue === null || fixedEndOn !== null || effectiveOn === null) return null;
  const year = Number(today.slice(0, 4));
  const ofThisYear = dueIn(mainDue, year);
  const last = ofThisYear <= today ? ofThisYear : dueIn(mainDue, year - 1);
  return last > effectiveOn ? last : null;
}

interface DatedAmounts {
  readonly startOn: string;
  readonly createdAt: string;
}

/** Oldest first; an amendment of the same day comes after what it amends. */
export const byStart = <P extends DatedAmounts>(a: P, b: P): number =>
  a.startOn === b.startOn ? (a.createdAt < b.createdAt ? -1 : 1) : a.startOn < b.startOn ? -1 : 1;

/** The period whose amounts are paid on a day: the last one begun, or the first one when none has. */
export function periodAt<P extends DatedAmounts>(periods: readonly P[], today: DateOnly): P | null {
  const sorted = [...periods].sort(byStart);
  return sorted.findLast(({ startOn }) => startOn <= today) ?? sorted[0] ?? null;
}

/** The period that ends with the due date: amendments change its amounts, not its end. */
export function wholePeriod<P extends Pick<DatedAmounts, 'startOn'> & { readonly kind: string }>(
  periods: readonly P[],
): P | null {
  const whole = periods.filter(({ kind }) => kind !== 'AVENANT');
  return whole.reduce<P | null>((last, one) => (last && last.startOn > one.startOn ? last : one), null);
}

/** The amounts before those of a period: of the one before it, whatever its kind. */
export function periodBefore<P extends DatedAmounts>(periods: readonly P[], period: P): P | null {
  const sorted = [...periods].sort(byStart);
  return sorted[sorted.indexOf(period) - 1] ?? null;
}

/** By how much a premium changed, in tenths of a percent; null where either is unknown or there is nothing to compare. */
export const changePermilleOf = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : premiumChange(before as Cents, after as Cents);
