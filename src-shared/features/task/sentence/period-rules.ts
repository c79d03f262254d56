/** @file Dates inside a week, a month or a year: « fin du mois », « mi-mars », « la semaine prochaine ». */
import {
  addDays,
  addMonths,
  type DateOnly,
  dateOnly,
  daysInMonth,
  partsOf,
  weekdayOf,
} from '../../../kernel/date-only.ts';
import { comingWeekday, dated } from './date-rules.ts';
import {
  type Groups,
  NOT_A_PART,
  type Reading,
  rule,
  type SentenceContext,
  type SentenceRule,
} from './sentence-rule.ts';
import { LEAD, MONTH, monthOfName, isAfterCivility } from './sentence-words.ts';

type Point = 'start' | 'middle' | 'end';
const POINT = '(?<point>fin|debut|mi|milieu)';
const POINTS: Readonly<Record<string, Point>> = {
  debut: 'start',
  mi: 'middle',
  milieu: 'middle',
  fin: 'end',
};
const pointOf = (groups: Groups): Point => POINTS[groups['point'] ?? ''] ?? 'start';

function inMonth(year: number, month: number, point: Point): DateOnly {
  if (point === 'end') return dateOnly(year, month, daysInMonth(year, month));
  return dateOnly(year, month, point === 'start' ? 1 : 15);
}

/** The working week: Monday, Wednesday, Friday. */
const inWeek = (date: DateOnly, point: Point): DateOnly =>
  addDays(date, { start: 1, middle: 3, end: 5 }[point] - weekdayOf(date));

/** The point of the period of today, or of the next one when it is over or asked for. */
function pointIn(unit: string, point: Point, today: DateOnly, isNext: boolean): DateOnly {
  const at = (ahead: number): DateOnly => {
    if (unit === 'semaine') return inWeek(addDays(today, ahead * 7), point);
    const { year, month } = partsOf(addMonths(`${today.slice(0, 8)}01` as DateOnly, ahead));
    if (unit === 'mois') return inMonth(year, month, point);
    const thatYear = partsOf(today).year + ahead;
    return inMonth(thatYear, { start: 1, middle: 6, end: 12 }[point], point);
  };
  if (isNext) return at(1);
  const here = at(0);
  return here < today ? at(1) : here;
}

function readPeriod(groups: Groups, context: SentenceContext): Reading {
  const unit = (groups['unit'] ?? '').replace(/^an$/, 'annee');
  const isNext = groups['next'] !== undefined;
  return dated(pointIn(unit, pointOf(groups), context.today, isNext), groups, context);
}

/** « fin janvier », « mi-mars 2028 »: of this year if still to come. */
function readMonthPoint(groups: Groups, context: SentenceContext): Reading {
  if (isAfterCivility(context.before)) return NOT_A_PART;
  const [month, point] = [monthOfName(groups['month']), pointOf(groups)];
  const { year } = partsOf(context.today);
  const asked = groups['year'];
  const here = inMonth(asked === undefined ? year : Number(asked), month, point);
  if (here >= context.today) return dated(here, groups, context);
  return asked === undefined ? dated(inMonth(year + 1, month, point), groups, context) : NOT_A_PART;
}

export const periodRules: readonly SentenceRule[] = [
  rule(
    'date',
    `(?:en )?${LEAD}${POINT}(?: (?:de la|de l|de cette|de ce|du|de|d))? (?<unit>semaine|mois|annee)(?<next> prochaine?)?`,
    readPeriod,
  ),
  rule(
    'date',
    `(?:en )?${LEAD}${POINT}(?: (?:de|d|du mois de))? (?<month>${MONTH})(?: (?<year>\\d{4}))?`,
    readMonthPoint,
  ),
  rule(
    'date',
    `(?:dans |durant |courant )?${LEAD}(?<unit>semaine|mois|annee|an)(?<next> prochaine?)`,
    readPeriod,
  ),
  rule('date', '(?:cette semaine|dans la semaine)', (groups, context) =>
    dated(pointIn('semaine', 'end', context.today, false), groups, context),
  ),
  rule('date', 'ce mois(?: ci)?', (groups, context) =>
    dated(pointIn('mois', 'end', context.today, false), groups, context),
  ),
  rule('date', `${LEAD}week end(?: prochain)?`, (groups, context) =>
    dated(comingWeekday(context.today, 6), groups, context),
  ),
];
