/** @file What was understood of a sentence typed as a task, in words: shown before Entrée. */
import { weekdayName } from '../../kernel/calendar.labels.ts';
import { formatDate, weekdayOf, type DateOnly } from '../../kernel/date-only.ts';
import { holidayLabels } from '../../kernel/holidays.labels.ts';
import { HOLIDAY_CODES } from '../../kernel/holidays.ts';
import { repetitionWords } from '../../kernel/repetition.labels.ts';
import type { TaskPriority, UnderstoodTask } from './task.api.ts';

export const taskPriorityLabels: Readonly<Record<TaskPriority, string>> = {
  HAUTE: 'priorité haute',
  NORMALE: 'priorité normale',
  BASSE: 'priorité basse',
};

export const impossibleDate = 'Cette date n’existe pas';

/** « mardi 01/12/2026 ». */
const dayWords = (date: DateOnly): string => `${weekdayName(weekdayOf(date))} ${formatDate(date)}`;

/** « jour non ouvré », « Noël »; null on a working day. */
export function closedDayWords(code: string | null): string | null {
  if (code === null) return null;
  const holiday = HOLIDAY_CODES.find((one) => one === code);
  return holiday ? holidayLabels[holiday] : 'jour non ouvré';
}

/** One text per thing understood, in the order of a sentence; null for what was not said. */
export const understoodParts = (read: UnderstoodTask) => ({
  problem: read.problem && impossibleDate,
  day: read.dueOn === null ? null : [dayWords(read.dueOn), read.dueTime].filter(Boolean).join(' '),
  closedDay: closedDayWords(read.closedDay),
  rhythm: read.dueOn && read.repetition ? repetitionWords(read.dueOn, read.repetition) : null,
  priority: read.priority && taskPriorityLabels[read.priority],
});

/** The same on one line. */
export const understoodWords = (read: UnderstoodTask): readonly string[] =>
  Object.values(understoodParts(read)).filter((words) => words !== null);
