/** @file How urgent a task is, in which order tasks are shown, and where « Reporter » puts them. Never stored. */
import type { z } from 'zod';
import { type CivilTime, minutesOf } from '../../kernel/civil-time.ts';
import {
  addDays,
  addMonths,
  type DateOnly,
  dateOnly,
  daysInMonth,
  partsOf,
  weekdayOf,
} from '../../kernel/date-only.ts';
import {
  type HolidayRegion,
  isBusinessDay,
  nextBusinessDay,
  previousBusinessDay,
} from '../../kernel/holidays.ts';
import { TaskPriority, type TaskStatus, type TaskUrgency } from './task.api.ts';

/** Days ahead in which a task is near (yellow). */
export const DEFAULT_NEAR_DAYS = 3;

export interface TaskDue {
  readonly dueOn: DateOnly | null;
  /** Null: due at any time of that day, until midnight. */
  readonly dueTime: CivilTime | null;
}

export type Urgency = z.output<typeof TaskUrgency>;

/** The cabinet's wall clock, and its setting. */
export interface UrgencyAt {
  readonly today: DateOnly;
  readonly now: CivilTime;
  readonly nearDays: number;
}

/** late red, near yellow, on-time and undated blue, closed grey: always with a word and a shape beside the colour. */
export function urgencyOf(task: TaskDue & { readonly status: TaskStatus }, at: UrgencyAt): Urgency {
  if (task.status !== 'OUVERTE') return 'closed';
  if (task.dueOn === null) return 'undated';
  if (task.dueOn < at.today) return 'late';
  if (task.dueOn === at.today && task.dueTime !== null && task.dueTime < at.now) return 'late';
  return task.dueOn <= addDays(at.today, at.nearDays) ? 'near' : 'on-time';
}

/** Where in its day a task is due: without a time, at the end of the day. */
const minuteOfDay = (time: CivilTime | null): number => (time === null ? 1440 : minutesOf(time));

const rankOf = (priority: TaskPriority): number => TaskPriority.options.indexOf(priority);

/** By due date and time, undated last, then by priority; 0 when neither tells them apart. */
export function compareTasks(
  a: TaskDue & { readonly priority: TaskPriority },
  b: TaskDue & { readonly priority: TaskPriority },
): number {
  if (a.dueOn !== b.dueOn) {
    if (a.dueOn === null) return 1;
    return b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1;
  }
  const byTime = a.dueOn === null ? 0 : minuteOfDay(a.dueTime) - minuteOfDay(b.dueTime);
  return byTime || rankOf(a.priority) - rankOf(b.priority);
}

export const POSTPONE_CHOICES = [
  'tomorrow',
  'in-3-days',
  'next-monday',
  'next-week',
  'next-month',
  'end-of-month',
] as const;
export type PostponeChoice = (typeof POSTPONE_CHOICES)[number];

const lastDayOfMonth = (date: DateOnly): DateOnly => {
  const { year, month } = partsOf(date);
  return dateOnly(year, month, daysInMonth(year, month));
};

/** The last business day of the month; of the next month once that day has come. */
function endOfMonthAfter(today: DateOnly, region: HolidayRegion): DateOnly {
  const lastBusinessDay = (date: DateOnly): DateOnly =>
    previousBusinessDay(addDays(lastDayOfMonth(date), 1), region);
  const here = lastBusinessDay(today);
  return here > today ? here : lastBusinessDay(addMonths(today, 1));
}

/**
 * The day that a choice of « Reporter » stands for, always after today. A choice that names a day (tomorrow,
 * Monday) keeps its word even when the office is closed; one that counts moves forward to a business day.
 */
export function postponedTo(
  choice: PostponeChoice,
  at: { readonly today: DateOnly; readonly region: HolidayRegion },
): DateOnly {
  const { today, region } = at;
  const open = (date: DateOnly): DateOnly =>
    isBusinessDay(date, region) ? date : nextBusinessDay(date, region);
  switch (choice) {
    case 'tomorrow':
      return addDays(today, 1);
    case 'next-monday':
      return addDays(today, 8 - weekdayOf(today));
    case 'in-3-days':
      return open(addDays(today, 3));
    case 'next-week':
      return open(addDays(today, 7));
    case 'next-month':
      return open(addMonths(today, 1));
    case 'end-of-month':
      return endOfMonthAfter(today, region);
  }
}
