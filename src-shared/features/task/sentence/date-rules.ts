/** @file Dates that are named or counted from today: « demain », « lundi en huit », « dans 3 jours ». */
import { addMinutes } from '../../../kernel/civil-time.ts';
import { addDays, addMonths, addYears, type DateOnly, weekdayOf } from '../../../kernel/date-only.ts';
import {
  COUNT,
  countOf,
  isAboutAThing,
  isAfterCivility,
  isPast,
  LEAD,
  WEEKDAY,
  weekdayOfName,
} from './sentence-words.ts';
import {
  type DayPart,
  type Groups,
  NOT_A_PART,
  type Reading,
  rule,
  type SentenceContext,
  type SentenceRule,
} from './sentence-rule.ts';

/** A date that was understood, unless it is said about a thing or of the past. */
export function dated(date: DateOnly, groups: Groups, context: SentenceContext): Reading {
  if (isAboutAThing(context.before) || isPast(context.after)) return NOT_A_PART;
  if (groups['until'] !== undefined) return { date, isUntil: true };
  return { date: groups['beyond'] === undefined ? date : addDays(date, 1) };
}

/** The coming day of that name; in a week when it is today's. */
export const comingWeekday = (today: DateOnly, weekday: number): DateOnly =>
  addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

const mondayOfNextWeek = (today: DateOnly): DateOnly => addDays(today, 8 - weekdayOf(today));

/** « lundi de Pâques », « vendredi saint » */
const isFeast = (after: string): boolean => /^ (?:de (?:paques|pentecote)|saint|gras)(?!\p{L})/u.test(after);

function readWeekday(groups: Groups, context: SentenceContext): Reading {
  if (isAfterCivility(context.before) || isFeast(context.after)) return NOT_A_PART;
  const weekday = weekdayOfName(groups['weekday']);
  const coming = comingWeekday(context.today, weekday);
  if (groups['nextWeek'] !== undefined)
    return dated(addDays(mondayOfNextWeek(context.today), weekday - 1), groups, context);
  const later = { 'en huit': 7, 'en quinze': 14 }[groups['later'] ?? ''] ?? 0;
  return dated(addDays(coming, later), groups, context);
}

function readCount(groups: Groups, context: SentenceContext): Reading | null {
  const count = countOf(groups['count']);
  const { today, now } = context;
  const unit = groups['unit'] ?? '';
  if (/^(?:m|mn|min|minutes?)$/.test(unit)) return momentIn(count, context);
  if (/^(?:h|heures?)$/.test(unit)) {
    const half = groups['half'] === undefined ? Number(groups['minutes'] ?? 0) : 30;
    const { on, at } = addMinutes({ on: today, at: now }, count * 60 + half);
    return { date: on, time: at };
  }
  if (/^(?:j|jours?)$/.test(unit)) return dated(addDays(today, count), groups, context);
  if (/^(?:sem|semaines?)$/.test(unit)) return dated(addDays(today, count * 7), groups, context);
  if (unit === 'mois') return dated(addMonths(today, count), groups, context);
  return dated(addYears(today, count), groups, context);
}

function momentIn(minutes: number, { today, now }: SentenceContext): Reading {
  const { on, at } = addMinutes({ on: today, at: now }, minutes);
  return { date: on, time: at };
}

const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  matin: 'morning',
  midi: 'noon',
  'apres midi': 'afternoon',
  soir: 'evening',
};

export const namedDateRules: readonly SentenceRule[] = [
  rule('date', '(?:ce|cet) (?<part>matin|midi|apres midi|soir)', ({ part }, { today }) => {
    const dayPart = DAY_PARTS[part ?? ''];
    return dayPart === undefined ? null : { date: today, dayPart };
  }),
  rule('date', `${LEAD}(?:aujourd ?hui|auj|ajd|dans la journee)`, (groups, context) =>
    dated(context.today, groups, context),
  ),
  rule('date', `${LEAD}apres demain`, (groups, context) => dated(addDays(context.today, 2), groups, context)),
  rule('date', `${LEAD}demain`, (groups, context) => dated(addDays(context.today, 1), groups, context)),
  rule('time', '(?:dans|d ici|sous) (?:une )?demi heure', (_groups, context) => momentIn(30, context)),
  rule('time', '(?:dans|d ici|sous) un quart d heure', (_groups, context) => momentIn(15, context)),
  rule('time', `(?:dans|d ici|sous) (?<count>${COUNT}) ?(?<unit>mn|min|minutes?)`, readCount),
  rule(
    'time',
    `(?:dans|d ici|sous) (?<count>${COUNT}) ?(?<unit>h|heures?)(?: ?(?<minutes>[0-5]\\d)|(?<half> et demie?))?`,
    readCount,
  ),
  rule(
    'date',
    `(?:dans|d ici|sous) (?<count>${COUNT}) ?(?<unit>j|jours?|sem|semaines?|mois|ans?|annees?)(?! et demie?)`,
    readCount,
  ),
  rule(
    'date',
    `${LEAD}(?<weekday>${WEEKDAY})(?: (?:(?<later>en huit|en quinze)|(?<nextWeek>de la semaine prochaine)|prochain))?`,
    readWeekday,
  ),
];
