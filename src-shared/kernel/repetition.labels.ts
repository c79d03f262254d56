/** @file A repetition in words: « toutes les 2 semaines, le mardi et le jeudi, jusqu’au 24/12/2026 ». */
import { dayOfMonth, monthName, ordinal, weekdayName } from './calendar.labels.ts';
import { type DateOnly, formatDate, partsOf, weekdayOf } from './date-only.ts';
import { nthWeekdayOf, type Repetition } from './repetition.ts';

/** « a », « a et b », « a, b et c ». */
function enumerated(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} et ${last}` : last;
}

/** « le mardi et le jeudi », « du lundi au vendredi ». */
function daysWords(days: readonly number[]): string {
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  if (isRun) return `du ${weekdayName(first)} au ${weekdayName(last)}`;
  return enumerated(days.map((day) => `le ${weekdayName(day)}`));
}

function weekWords(startOn: DateOnly, { interval, weekdays }: Repetition): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b);
  if (days.length === 0) days.push(weekdayOf(startOn));
  if (interval === 1 && days.length === 1) return `chaque ${weekdayName(days[0] ?? 1)}`;
  if (interval === 1 && days.length === 7) return 'chaque jour';
  const every = interval === 1 ? 'chaque semaine' : `toutes les ${interval} semaines`;
  return `${every}, ${daysWords(days)}`;
}

/** The day of a month in which a series comes back: months without a 31 take their last day. */
function monthDayWords(startOn: DateOnly, { monthlyBy }: Repetition): string {
  const { day } = partsOf(startOn);
  if (monthlyBy === 'DAY') return day === 31 ? 'le dernier jour' : `le ${dayOfMonth(day)}`;
  const nth = nthWeekdayOf(startOn);
  return `le ${nth === 5 ? 'dernier' : ordinal(nth)} ${weekdayName(weekdayOf(startOn))}`;
}

function everyWords(startOn: DateOnly, repetition: Repetition): string {
  const { every, interval } = repetition;
  const isSingle = interval === 1;
  switch (every) {
    case 'DAY':
      return isSingle ? 'chaque jour' : `tous les ${interval} jours`;
    case 'WEEK':
      return weekWords(startOn, repetition);
    case 'MONTH': {
      const day = monthDayWords(startOn, repetition);
      return isSingle ? `${day} de chaque mois` : `${day}, tous les ${interval} mois`;
    }
    case 'YEAR': {
      const { day, month } = partsOf(startOn);
      const date = `le ${dayOfMonth(day)} ${monthName(month)}`;
      return isSingle ? `chaque année ${date}` : `tous les ${interval} ans, ${date}`;
    }
  }
}

/** In lower case, to go on a sentence: « chaque lundi », « le 2e mardi de chaque mois, 10 fois ». */
export function repetitionWords(startOn: DateOnly, repetition: Repetition): string {
  const words = everyWords(startOn, repetition);
  const { ends } = repetition;
  if (ends.kind === 'on') return `${words}, jusqu’au ${formatDate(ends.on)}`;
  return ends.kind === 'after' ? `${words}, ${ends.count} fois` : words;
}
