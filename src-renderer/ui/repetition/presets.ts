/** @file The repetitions that are chosen in one go, for a given first day. */
import { dayOfMonth, monthName, ordinal, weekdayName } from '#shared/kernel/calendar.labels.ts';
import { partsOf, weekdayOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { nthWeekdayOf, type Repetition } from '#shared/kernel/repetition.ts';
import type { Choice } from '../input/choice.ts';
import { uiLabels } from '../ui.labels.ts';

const words = uiLabels.repetition;

export const REPETITION_PRESETS = ['daily', 'weekly', 'workdays', 'monthly', 'yearly'] as const;
export type RepetitionPreset = (typeof REPETITION_PRESETS)[number];

const plain = (every: Repetition['every'], weekdays: number[] = []): Repetition => ({
  every,
  interval: 1,
  weekdays,
  monthlyBy: 'DAY',
  ends: { kind: 'never' },
});

export const repetitionOf = (preset: RepetitionPreset): Repetition =>
  ({
    daily: plain('DAY'),
    weekly: plain('WEEK'),
    workdays: plain('WEEK', [1, 2, 3, 4, 5]),
    monthly: plain('MONTH'),
    yearly: plain('YEAR'),
  })[preset];

/** Which choice says all of a repetition; `custom` when none does. */
export function presetOf(repetition: Repetition | null): RepetitionPreset | 'none' | 'custom' {
  if (repetition === null) return 'none';
  const wanted = JSON.stringify(repetition);
  return REPETITION_PRESETS.find((preset) => JSON.stringify(repetitionOf(preset)) === wanted) ?? 'custom';
}

export function presetChoices(startOn: DateOnly): Choice[] {
  const { day, month } = partsOf(startOn);
  return [
    { value: 'none', label: words.none },
    { value: 'daily', label: words.daily },
    { value: 'weekly', label: words.weekly(weekdayName(weekdayOf(startOn))) },
    { value: 'workdays', label: words.workdays },
    { value: 'monthly', label: words.monthly(dayOfMonth(day)) },
    { value: 'yearly', label: words.yearly(`${dayOfMonth(day)} ${monthName(month)}`) },
    { value: 'custom', label: words.custom },
  ];
}

/** By the day of the month, or by the same nth day of the week. */
export function monthlyChoices(startOn: DateOnly): Choice[] {
  const nth = nthWeekdayOf(startOn);
  const rank = nth === 5 ? words.last : ordinal(nth);
  return [
    { value: 'DAY', label: words.sameDay(dayOfMonth(partsOf(startOn).day)) },
    { value: 'WEEKDAY', label: words.sameWeekday(rank, weekdayName(weekdayOf(startOn))) },
  ];
}
