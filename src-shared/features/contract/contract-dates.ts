/**
 * @file The dates of a contract. A period is half open: its first day is covered, its end is the first day of the next
 * one. Series are anchored: every date counts from the first, never from the one before (C. assur. L113-15 keeps a
 * renewal to a year; instalments never create renewals).
 */
import { z } from 'zod';
import {
  addDays,
  addMonths,
  addYears,
  type DateOnly,
  dateOnly,
  daysInMonth,
  partsOf,
} from '../../kernel/date-only.ts';
import { fail } from '../../kernel/errors.ts';
import { type Cents, splitCents } from '../../kernel/money.ts';

const MONTH_DAY = /^(\d{2})-(\d{2})$/;
/** Any leap year: 29 February is a main due date. */
const LEAP_YEAR = 2000;

function readMonthDay(text: string): { readonly month: number; readonly day: number } | null {
  const match = MONTH_DAY.exec(text);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return day >= 1 && day <= daysInMonth(LEAP_YEAR, month) ? { month, day } : null;
}

/** A day of every year, `MM-DD`: the main due date (« échéance principale »). */
export const MonthDay = z
  .string()
  .refine((text) => readMonthDay(text) !== null, { error: 'month-day-impossible' })
  .brand<'MonthDay'>();
export type MonthDay = z.output<typeof MonthDay>;

/** Throws `invalid-input` on a day that no year has. */
export const parseMonthDay = (text: string): MonthDay =>
  readMonthDay(text) === null ? fail('invalid-input', 'day of the year not readable') : (text as MonthDay);

export const monthDayOf = (date: DateOnly): MonthDay => date.slice(5) as MonthDay;

/** The main due date in a year; 29 February is 28 February in a common year, and comes back in a leap year. */
export function dueIn(mainDue: MonthDay, year: number): DateOnly {
  const { month, day } = readMonthDay(mainDue) ?? fail('invalid-input', 'day of the year not readable');
  return dateOnly(year, month, Math.min(day, daysInMonth(year, month)));
}

/** The first main due date strictly after `after`: the first day of the next period. */
export function nextDue(mainDue: MonthDay, after: DateOnly): DateOnly {
  const { year } = partsOf(after);
  const thisYear = dueIn(mainDue, year);
  return thisYear > after ? thisYear : dueIn(mainDue, year + 1);
}

export interface Period {
  /** First day covered. */
  readonly startOn: DateOnly;
  /** First day that is not: the due date. */
  readonly renewalOn: DateOnly;
}

/** The period that starts on a day; the first one of a contract may be shorter than a year. */
export const periodFrom = (startOn: DateOnly, mainDue: MonthDay): Period => ({
  startOn,
  renewalOn: nextDue(mainDue, startOn),
});

export const isInPeriod = ({ startOn, renewalOn }: Period, day: DateOnly): boolean =>
  day >= startOn && day < renewalOn;

/** « Premier jour non garanti » of a cover that ends with a day, and back. */
export const firstUncoveredDay = (lastCoveredOn: DateOnly): DateOnly => addDays(lastCoveredOn, 1);
export const lastCoveredDay = (firstUncoveredOn: DateOnly): DateOnly => addDays(firstUncoveredOn, -1);

/** How a premium is paid; UNIQUE once for the whole contract. */
export const SPLITS = ['MENSUEL', 'BIMESTRIEL', 'TRIMESTRIEL', 'SEMESTRIEL', 'ANNUEL', 'UNIQUE'] as const;
export const Split = z.enum(SPLITS);
export type Split = z.output<typeof Split>;

const INSTALMENTS_A_YEAR: Readonly<Record<Split, number>> = {
  MENSUEL: 12,
  BIMESTRIEL: 6,
  TRIMESTRIEL: 4,
  SEMESTRIEL: 2,
  ANNUEL: 1,
  UNIQUE: 0,
};

export const instalmentsAYear = (split: Split): number => INSTALMENTS_A_YEAR[split];

/** The days on which a period's instalments fall due, anchored on its first day: 31 January, 28 February, 31 March. */
export function instalmentDates({ startOn, renewalOn }: Period, split: Split): DateOnly[] {
  const count = INSTALMENTS_A_YEAR[split];
  if (count === 0) return [startOn];
  const step = 12 / count;
  return Array.from({ length: count }, (_date, index) => addMonths(startOn, index * step)).filter(
    (on) => on < renewalOn,
  );
}

export interface Instalment {
  readonly dueOn: DateOnly;
  readonly amount: Cents;
}

/** A period's premium over its instalments; the cents left over go to the first ones, none is lost. */
export function instalmentsOf(period: Period, split: Split, premium: Cents): Instalment[] {
  const dates = instalmentDates(period, split);
  const amounts = splitCents(premium, dates.length);
  return dates.flatMap((dueOn, index) => {
    const amount = amounts[index];
    return amount === undefined ? [] : [{ dueOn, amount }];
  });
}

export type SignatureIssue = 'signed-too-late';

/** A cover may start before it is signed, by a year at most. */
export const signatureIssue = (signedOn: DateOnly, effectiveOn: DateOnly): SignatureIssue | null =>
  signedOn > addYears(effectiveOn, 1) ? 'signed-too-late' : null;
