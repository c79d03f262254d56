/** @file The period that the agenda shows: its days, its neighbours, and its name. */
import { dayOfMonth, monthName, weekdayName } from '#shared/kernel/calendar.labels.ts';
import {
  addDays,
  addMonths,
  dateOnly,
  isoWeekOf,
  partsOf,
  weekdayOf,
  type DateOnly,
} from '#shared/kernel/date-only.ts';
import { periodLabels } from './agenda.labels.ts';

/** As the address writes them. */
export const AGENDA_LOOKS = ['jour', 'semaine', 'mois', 'liste'] as const;
export type AgendaLook = (typeof AGENDA_LOOKS)[number];

const LIST_DAYS = 28;
const MONTH_DAYS = 42;

export const mondayOf = (day: DateOnly): DateOnly => addDays(day, 1 - weekdayOf(day));

function firstOfMonth(day: DateOnly): DateOnly {
  const { year, month } = partsOf(day);
  return dateOnly(year, month, 1);
}

const daysFrom = (first: DateOnly, count: number): DateOnly[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** A month is drawn in whole weeks. */
export function daysOf(look: AgendaLook, day: DateOnly): DateOnly[] {
  if (look === 'jour') return [day];
  if (look === 'semaine') return daysFrom(mondayOf(day), 7);
  if (look === 'mois') return daysFrom(mondayOf(firstOfMonth(day)), MONTH_DAYS);
  return daysFrom(day, LIST_DAYS);
}

export function stepped(look: AgendaLook, day: DateOnly, direction: -1 | 1): DateOnly {
  if (look === 'mois') return addMonths(firstOfMonth(day), direction);
  return addDays(day, direction * { jour: 1, semaine: 7, liste: LIST_DAYS }[look]);
}

/** What is asked of main: the neighbours too, so that going to them waits for nothing. */
export function askedRange(
  look: AgendaLook,
  day: DateOnly,
): { readonly from: DateOnly; readonly to: DateOnly } {
  const days = daysOf(look, day);
  const [first, last] = [days[0] ?? day, days.at(-1) ?? day];
  const around = { jour: 1, semaine: 7, mois: 0, liste: 0 }[look];
  return { from: addDays(first, -around), to: addDays(last, around) };
}

/** « 24 novembre 2026 »; without its year or its month when what follows says them. */
function written(day: DateOnly, more: 'day' | 'month' | 'year'): string {
  const { year, month, day: number } = partsOf(day);
  const words = dayOfMonth(number);
  if (more === 'day') return words;
  return more === 'month' ? `${words} ${monthName(month)}` : `${words} ${monthName(month)} ${year}`;
}

function span(first: DateOnly, last: DateOnly): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  const more = from.year !== to.year ? 'year' : from.month !== to.month ? 'month' : 'day';
  return `${written(first, more)} – ${written(last, 'year')}`;
}

/** « Semaine 48 · 23 – 29 novembre 2026 », « Mardi 24 novembre 2026 », « Novembre 2026 ». */
export function titleOf(look: AgendaLook, day: DateOnly): string {
  const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('fr-FR') + words.slice(1);
  const { year, month } = partsOf(day);
  if (look === 'jour') return capital(`${weekdayName(weekdayOf(day))} ${written(day, 'year')}`);
  if (look === 'mois') return capital(`${monthName(month)} ${year}`);
  const days = daysOf(look, day);
  const words = span(days[0] ?? day, days.at(-1) ?? day);
  return look === 'semaine' ? periodLabels.week(isoWeekOf(day).week, words) : words;
}
