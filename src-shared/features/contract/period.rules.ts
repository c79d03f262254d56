/** @file Periods of a contract: when each ends, what is paid in it, and how that changed. Pure. */
import { addDays, type DateOnly } from '../../kernel/date-only.ts';
import { nextDue, type MonthDay } from './contract-dates.ts';

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

/** Tenths of a percent, rounded half away from zero; null where either is unknown or the first is nothing. */
export function changePermilleOf(before: number | null, after: number | null): number | null {
  if (before === null || after === null || before === 0) return null;
  const exact = ((after - before) * 1000) / Math.abs(before);
  return exact < 0 ? -Math.round(-exact) + 0 : Math.round(exact);
}
