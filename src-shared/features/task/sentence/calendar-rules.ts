/** @file Dates with a number: « le 12 », « lundi 30 », « 1er avril », « 12/03/2027 ». Without a year, the next one. */
import {
  addMonths,
  type DateOnly,
  dateOnly,
  isRealDate,
  partsOf,
  weekdayOf,
} from '../../../kernel/date-only.ts';
import { dated } from './date-rules.ts';
import {
  type Groups,
  NOT_A_PART,
  type Reading,
  rule,
  type SentenceContext,
  type SentenceRule,
} from './sentence-rule.ts';
import {
  dayOfText,
  isAboutAThing,
  isAfterCivility,
  isCounting,
  isOfAContract,
  LEAD,
  LEAD_TO_NUMBER,
  MONTH,
  monthOfName,
  WEEKDAY,
  weekdayOfName,
} from './sentence-words.ts';

/** Four centuries hold every combination of day, month and leap year; nine years any day of a month. */
const YEARS_AHEAD = 9;

/** The first such day from today on; null when no year has it (31 November). */
function nextYearly(month: number, day: number, today: DateOnly): DateOnly | null {
  const { year } = partsOf(today);
  for (let ahead = 0; ahead < YEARS_AHEAD; ahead += 1) {
    const parts = { year: year + ahead, month, day };
    if (!isRealDate(parts)) continue;
    const date = dateOnly(parts.year, month, day);
    if (date >= today) return date;
  }
  return null;
}

/** The first such day from today on that pleases, within a year. */
export function nextMonthly(
  day: number,
  today: DateOnly,
  isWanted: (date: DateOnly) => boolean = () => true,
): DateOnly | null {
  const first = `${today.slice(0, 8)}01` as DateOnly;
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const { year, month } = partsOf(addMonths(first, ahead));
    if (!isRealDate({ year, month, day })) continue;
    const date = dateOnly(year, month, day);
    if (date >= today && isWanted(date)) return date;
  }
  return null;
}

/** Two digits are of this century: nobody plans for the last one. */
const yearOfText = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** A day of a month, with a year or without. With a year, one gone by is about a thing, not a due date. */
function readDayMonth(day: number, month: number, groups: Groups, context: SentenceContext): Reading {
  const { today, before } = context;
  if (isAboutAThing(before) || isOfAContract(before)) return NOT_A_PART;
  const { year: text } = groups;
  if (text === undefined) {
    const next = nextYearly(month, day, today);
    return next === null ? { isImpossible: true } : dated(next, groups, context);
  }
  const parts = { year: yearOfText(text), month, day };
  if (!isRealDate(parts)) return { isImpossible: true };
  const date = dateOnly(parts.year, month, day);
  return date < today ? NOT_A_PART : dated(date, groups, context);
}

function readNamedMonth(groups: Groups, context: SentenceContext): Reading | null {
  if (isAfterCivility(context.before)) return NOT_A_PART;
  const day = dayOfText(groups['day']);
  return day === 0 ? null : readDayMonth(day, monthOfName(groups['month']), groups, context);
}

/** « 12/03 »; not « 24/7 », « 7/7 », « 50/50 » or « 1/2 part ». */
function readSlashes(groups: Groups, context: SentenceContext): Reading {
  const [day, month] = [Number(groups['day']), Number(groups['month'])];
  const isRound = /^(?:24|7)\/7$/.test(`${groups['day'] ?? ''}/${groups['month'] ?? ''}`);
  const isShare = /^ (?:parts?|de|des|du|d)(?!\p{L})/u.test(context.after) && day < month;
  const isDate = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return isDate && !isRound && !isShare ? readDayMonth(day, month, groups, context) : NOT_A_PART;
}

const readNumbers = (groups: Groups, context: SentenceContext): Reading =>
  readDayMonth(Number(groups['day']), Number(groups['month']), groups, context);

/** « lundi 30 »: the next 30th that is a Monday. */
function readWeekdayNumber(groups: Groups, context: SentenceContext): Reading | null {
  if (isAfterCivility(context.before)) return NOT_A_PART;
  if (isCounting(context.after, context.isNameNext)) return null;
  const weekday = weekdayOfName(groups['weekday']);
  const date = nextMonthly(dayOfText(groups['day']), context.today, (day) => weekdayOf(day) === weekday);
  return date === null ? null : dated(date, groups, context);
}

/** « le 12 », « au 12 », « le 12 du mois prochain » */
function readNumber(groups: Groups, context: SentenceContext): Reading | null {
  const day = dayOfText(groups['day']);
  if (day < 1 || day > 31 || isCounting(context.after, context.isNameNext)) return null;
  if (groups['nextMonth'] === undefined) {
    const date = nextMonthly(day, context.today);
    return date === null ? null : dated(date, groups, context);
  }
  const { year, month } = partsOf(addMonths(context.today, 1));
  if (!isRealDate({ year, month, day })) return { isImpossible: true };
  return dated(dateOnly(year, month, day), groups, context);
}

const DAY = '(?<day>1er|\\d{1,2})';
/** Neither an hour, nor a piece of a longer number: 06.39.98.00.01, 2024/12/03-A. */
const ALONE = '(?! ?(?:h|heures?|:\\d)(?!\\p{L}))(?![/-][\\p{L}\\p{N}]|[.,]\\d)';
const FIRST = '(?<![\\p{N}][/.,-])';
const LATEST = '(?: au plus tard)?';
const ON_WEEKDAY = `(?:(?:${WEEKDAY}),? (?:le )?)?`;

export const calendarRules: readonly SentenceRule[] = [
  rule(
    'date',
    `${FIRST}${LEAD}(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})${ALONE}${LATEST}`,
    readNumbers,
  ),
  rule(
    'date',
    `${FIRST}${LEAD}${ON_WEEKDAY}(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})${ALONE}${LATEST}`,
    readNumbers,
  ),
  rule(
    'date',
    `${FIRST}${LEAD}${ON_WEEKDAY}(?<day>\\d{1,2})/(?<month>\\d{1,2})(?!/)${ALONE}${LATEST}`,
    readSlashes,
  ),
  rule(
    'date',
    `${LEAD}${ON_WEEKDAY}${DAY} (?<month>${MONTH})(?: (?<year>\\d{4})${ALONE})?${LATEST}`,
    readNamedMonth,
  ),
  rule('date', `${LEAD}(?<weekday>${WEEKDAY}),? (?:le )?${DAY}${ALONE}${LATEST}`, readWeekdayNumber),
  rule('date', `${LEAD_TO_NUMBER}${DAY}${ALONE}(?<nextMonth> du mois prochain)?${LATEST}`, readNumber),
];
