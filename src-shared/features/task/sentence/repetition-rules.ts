/** @file What comes back: « chaque lundi », « tous les 2 mois », « le 15 de chaque mois », « 10 fois ». */
import { addDays, type DateOnly, partsOf, weekdayOf } from '../../../kernel/date-only.ts';
import type { Repetition } from '../../../kernel/repetition.ts';
import { nextMonthly } from './calendar-rules.ts';
import { type Groups, type Reading, rule, type SentenceContext, type SentenceRule } from './sentence-rule.ts';
import { COUNT, countOf, dayOfText, WEEKDAY, weekdayOfName } from './sentence-words.ts';

type Series = Omit<Repetition, 'ends'>;
const series = (given: Partial<Series> & Pick<Series, 'every'>): Series => ({
  interval: 1,
  weekdays: [],
  monthlyBy: 'DAY',
  ...given,
});

const WORKING_DAYS = [1, 2, 3, 4, 5];
const WEEKDAY_WORDS = new RegExp(WEEKDAY, 'g');

/** Of « le mardi et le jeudi », or « du lundi au vendredi ». */
function weekdaysOf(text: string | undefined): number[] {
  const named = [...(text ?? '').matchAll(WEEKDAY_WORDS)].map(([name]) => weekdayOfName(name));
  const [from = 0, to = 0] = named;
  if (!/(?:^| )du /.test(text ?? '')) return [...new Set(named)].sort((a, b) => a - b);
  return WORKING_DAYS.concat(6, 7).filter((day) => day >= from && day <= to);
}

const UNITS: Readonly<Record<string, Pick<Series, 'every' | 'interval'>>> = {
  jour: { every: 'DAY', interval: 1 },
  semaine: { every: 'WEEK', interval: 1 },
  mois: { every: 'MONTH', interval: 1 },
  trimestre: { every: 'MONTH', interval: 3 },
  semestre: { every: 'MONTH', interval: 6 },
  an: { every: 'YEAR', interval: 1 },
  annee: { every: 'YEAR', interval: 1 },
};

function readUnit(groups: Groups): Reading | null {
  const unit = UNITS[(groups['unit'] ?? '').replace(/(?<!moi)s$/, '')];
  const count = groups['count'] === undefined ? 1 : countOf(groups['count']);
  if (!unit || count < 1 || count * unit.interval > 99) return null;
  if (groups['working'] !== undefined)
    return { repetition: series({ every: 'WEEK', weekdays: WORKING_DAYS }) };
  // In French eight days are one week and fifteen are two.
  const weeks = unit.every === 'DAY' ? { 8: 1, 15: 2 }[count] : undefined;
  if (weeks !== undefined) return { repetition: series({ every: 'WEEK', interval: weeks }) };
  const weekdays = unit.every === 'WEEK' ? weekdaysOf(groups['days']) : [];
  return { repetition: series({ every: unit.every, interval: count * unit.interval, weekdays }) };
}

function readMonthDay(groups: Groups, { today }: SentenceContext): Reading | null {
  const date = nextMonthly(dayOfText(groups['day']), today);
  return date === null ? null : { date, repetition: series({ every: 'MONTH' }) };
}

const RANKS: readonly RegExp[] = [/^(?:premier|1er)/, /^(?:deux|second|2)/, /^(?:trois|3)/, /^(?:quatr|4)/];

/** The first such weekday from today on. The last of the month is not read: a series is anchored on its start. */
function readRankedWeekday(groups: Groups, { today }: SentenceContext): Reading | null {
  const rank = RANKS.findIndex((pattern) => pattern.test(groups['rank'] ?? '')) + 1;
  const weekday = weekdayOfName(groups['weekday']);
  let date: DateOnly = today;
  while (weekdayOf(date) !== weekday || Math.ceil(partsOf(date).day / 7) !== rank) date = addDays(date, 1);
  return { date, repetition: series({ every: 'MONTH', monthlyBy: 'WEEKDAY' }) };
}

const EVERY = '(?:chaque|tou(?:s|tes) les)';
const UNIT = '(?<unit>jours?|semaines?|mois|trimestres?|semestres?|ans?|annees?)';
const LIST = `(?:(?:${WEEKDAY})s?(?:(?:, ?| et )(?:les? |chaque )?(?:${WEEKDAY})s?)*)`;
const ON_DAYS = `(?:,? (?<days>le ${LIST}|du (?:${WEEKDAY}) au (?:${WEEKDAY})))?`;
const RANK =
  '(?<rank>premiers?|1ers?|deuxiemes?|seconde?s?|2e(?:me)?s?|troisiemes?|3e(?:me)?s?|quatriemes?|4e(?:me)?s?)';
const OF_MONTH = '(?:de chaque mois|du mois|de tous les mois)';

export const repetitionRules: readonly SentenceRule[] = [
  rule('repetition', `le ${RANK} (?<weekday>${WEEKDAY}) de (?:chaque|tous les) mois`, readRankedWeekday),
  rule('repetition', `${EVERY} ${RANK} (?<weekday>${WEEKDAY})s? ${OF_MONTH}`, readRankedWeekday),
  rule('repetition', '(?:tous )?les? (?<day>1er|\\d{1,2}) de (?:chaque|tous les) mois', readMonthDay),
  rule('repetition', 'tous les (?<day>1er|\\d{1,2}) du mois', readMonthDay),
  rule('repetition', `(?:chaque|tous les) (?<days>${LIST})`, ({ days }) => ({
    repetition: series({ every: 'WEEK', weekdays: weekdaysOf(days) }),
  })),
  rule('repetition', `un (?<days>${WEEKDAY}) sur deux`, ({ days }) => ({
    repetition: series({ every: 'WEEK', interval: 2, weekdays: weekdaysOf(days) }),
  })),
  rule('repetition', `${EVERY} (?<part>matin|soir|midi)s?`, ({ part }) => ({
    repetition: series({ every: 'DAY' }),
    dayPart: part === 'matin' ? 'morning' : part === 'midi' ? 'noon' : 'evening',
  })),
  rule(
    'repetition',
    `${EVERY} (?:(?<count>${COUNT}) )?${UNIT}(?<working> ouvres?| ouvrables?| de la semaine)?${ON_DAYS}`,
    readUnit,
  ),
  rule('repetition', `une fois par ${UNIT}`, readUnit),
  rule('repetition', ',? ?(?<count>\\d{1,3}) fois', ({ count }) => {
    const times = Number(count);
    return times < 1 || times > 999 ? null : { count: times };
  }),
];
