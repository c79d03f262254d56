/**
 * @file Dates of birth and of situation, known to the day, the month or the year only: `YYYY-MM-DD`, `YYYY-MM`
 * or `YYYY`. Old civil records and foreign papers often lack the day: nobody invents a 1 January.
 */
import { z } from 'zod';
import { addYears, type DateOnly, daysInMonth, isDateOnly, isLeapYear } from './date-only.ts';
import { fold } from './text.ts';

export const DATE_ISSUES = [
  /** Not a date in any form that is read. */
  'date-unreadable',
  /** Month 0 or above 12. */
  'date-no-such-month',
  /** 31 November, 32 March. */
  'date-no-such-day',
  /** 29 February of a common year. */
  'date-no-leap-day',
  /** « 24/11/85 » where nothing tells the century. */
  'date-two-digit-year',
  'date-future',
  /** Before 1900-01-01. */
  'date-too-old',
] as const;
export type DateIssue = (typeof DATE_ISSUES)[number];

export type DateReading =
  { readonly ok: true; readonly value: PartialDate } | { readonly ok: false; readonly issue: DateIssue };

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

function issueOf(year: number, month: number | null, day: number | null): DateIssue | null {
  if (year < 1) return 'date-unreadable';
  if (month === null) return null;
  if (month < 1 || month > 12) return 'date-no-such-month';
  if (day === null || (day >= 1 && day <= daysInMonth(year, month))) return null;
  return month === 2 && day === 29 && !isLeapYear(year) ? 'date-no-leap-day' : 'date-no-such-day';
}

function reading(year: number, month: number | null, day: number | null): DateReading {
  const issue = issueOf(year, month, day);
  if (issue) return { ok: false, issue };
  const tail = (month === null ? '' : `-${pad(month, 2)}`) + (day === null ? '' : `-${pad(day, 2)}`);
  return { ok: true, value: `${pad(year, 4)}${tail}` as PartialDate };
}

function readIso(text: string): DateReading {
  const match = ISO.exec(text);
  if (!match) return { ok: false, issue: 'date-unreadable' };
  const part = (index: number): number | null => (match[index] === undefined ? null : Number(match[index]));
  return reading(Number(match[1]), part(2), part(3));
}

export const PartialDate = z
  .string()
  .check((context) => {
    const read = readIso(context.value);
    if (!read.ok) context.issues.push({ code: 'custom', input: context.value, message: read.issue });
  })
  .brand<'PartialDate'>();
export type PartialDate = z.output<typeof PartialDate>;

export const isPartialDate = (text: string): text is PartialDate => readIso(text).ok;

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
);

/** 1..12 for « janvier », « févr », « sept », « dec »; null when no month begins so, or two do (« jui »). */
function monthOfName(name: string): number | null {
  const found = MONTHS.filter((month) => month.startsWith(name));
  return found.length === 1 && found[0] !== undefined ? MONTHS.indexOf(found[0]) + 1 : null;
}

/** The whole year; two digits take the latest century that is not after `latest`. */
function yearOf(digits: string, latest: DateOnly | undefined): number | null {
  if (digits.length === 4) return Number(digits);
  if (latest === undefined) return null;
  const limit = Number(latest.slice(0, 4));
  const year = limit - (limit % 100) + Number(digits);
  return year > limit ? year - 100 : year;
}

type Typed = readonly [day: string | null, month: string | null, year: string];

/** Cuts what was typed into day, month, year; null when no form fits. */
function cut(folded: string): Typed | null {
  const full =
    /^(\d{1,2}) ?[/. ] ?(\d{1,2}) ?[/. ] ?(\d{4}|\d{2})$/.exec(folded) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(folded);
  if (full) return [full[1] ?? '', full[2] ?? '', full[3] ?? ''];
  const month = /^(\d{1,2}) ?[/. ] ?(\d{4})$/.exec(folded);
  if (month) return [null, month[1] ?? '', month[2] ?? ''];
  const named = /^(?:(\d{1,2})(?:er)? )?([a-z]{3,9})\.? (\d{4}|\d{2})$/.exec(folded);
  const number = named ? monthOfName(named[2] ?? '') : null;
  if (named && number !== null) return [named[1] ?? null, String(number), named[3] ?? ''];
  return /^\d{4}$/.test(folded) ? [null, null, folded] : null;
}

/**
 * Reads what a French person types: « 24/11/1985 », « 24.11.1985 », « 24111985 », « 24 novembre 1985 »,
 * « 11/1985 », « 1985 », and ISO text. A day or month 00 means unknown. Nothing rolls over.
 * @param options.latest allows two-digit years: the latest century not after that day
 */
export function parsePartialDate(text: string, options: { readonly latest?: DateOnly } = {}): DateReading {
  const trimmed = text.trim();
  if (ISO.test(trimmed)) return readIso(trimmed);
  const typed = cut(fold(trimmed));
  if (!typed) return { ok: false, issue: 'date-unreadable' };
  const [day, month, digits] = typed;
  const year = yearOf(digits, options.latest);
  if (year === null) return { ok: false, issue: 'date-two-digit-year' };
  const known = (part: string | null): number | null =>
    part === null || Number(part) === 0 ? null : Number(part);
  if (known(month) === null && known(day) !== null) return { ok: false, issue: 'date-no-such-month' };
  return reading(year, known(month), known(day));
}

/** « 24/11/1985 », « 11/1985 » or « 1985 ». */
export const formatPartialDate = (date: PartialDate): string => date.split('-').reverse().join('/');

export type DatePrecision = 'day' | 'month' | 'year';

export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

/** The date when it is known to the day, null otherwise. */
export const exactDateOf = (date: PartialDate): DateOnly | null => (isDateOnly(date) ? date : null);

/** First and last civil day that the partial date may stand for. */
export function boundsOf(date: PartialDate): { readonly first: DateOnly; readonly last: DateOnly } {
  const [year = '', month = '', day = ''] = date.split('-');
  const lastMonth = month || '12';
  const lastDay = day || pad(daysInMonth(Number(year), Number(lastMonth)), 2);
  return {
    first: `${year}-${month || '01'}-${day || '01'}` as DateOnly,
    last: `${year}-${lastMonth}-${lastDay}` as DateOnly,
  };
}

const wholeYears = (from: DateOnly, on: DateOnly): number =>
  Number(on.slice(0, 4)) - Number(from.slice(0, 4)) - (on.slice(5) < from.slice(5) ? 1 : 0);

/**
 * Age in whole years on a day. Both bounds are equal when the birth is known to the day; a person born on
 * 29 February grows older on 1 March of common years. Null when the birth is after `on`.
 */
export function ageOn(
  birth: PartialDate,
  on: DateOnly,
): { readonly atLeast: number; readonly atMost: number } | null {
  const { first, last } = boundsOf(birth);
  if (first > on) return null;
  return { atLeast: Math.max(0, wholeYears(last, on)), atMost: wholeYears(first, on) };
}

export const OLDEST_BIRTH = '1900-01-01' as DateOnly;

/** Why a date of birth is refused, or null. */
export function birthIssue(birth: PartialDate, today: DateOnly): DateIssue | null {
  const { first, last } = boundsOf(birth);
  if (first > today) return 'date-future';
  return last < OLDEST_BIRTH ? 'date-too-old' : null;
}

/** True above 110 years: plausible, but worth a look. */
export const isUnusuallyOld = (birth: PartialDate, today: DateOnly): boolean =>
  addYears(boundsOf(birth).last, 110) < today;
