/** @file Reminders as they are chosen, and a number of minutes as people count it. */
import type { Choice } from '../../../../ui/index.ts';
import { reminderLabels } from '../event.labels.ts';

export type ReminderUnit = keyof typeof reminderLabels.units;

const MINUTES: Readonly<Record<ReminderUnit, number>> = { minute: 1, hour: 60, day: 1_440 };
export const FARTHEST_MINUTES = 40_320;

const USUAL = [0, 5, 15, 30, 60, 1_440];

export const reminderChoices: readonly Choice[] = [
  { value: 'none', label: reminderLabels.none },
  { value: '0', label: reminderLabels.atTime },
  ...[5, 15, 30].map((minutes) => ({ value: String(minutes), label: reminderLabels.minutes(minutes) })),
  { value: '60', label: reminderLabels.hour },
  { value: '1440', label: reminderLabels.day },
  { value: 'custom', label: reminderLabels.custom },
];

export function reminderChoice(minutes: number | null): string {
  if (minutes === null) return 'none';
  return USUAL.includes(minutes) ? String(minutes) : 'custom';
}

/** 120 minutes are 2 hours, 90 stay 90 minutes. */
export function inUnits(minutes: number): { readonly amount: number; readonly unit: ReminderUnit } {
  for (const unit of ['day', 'hour'] as const)
    if (minutes > 0 && minutes % MINUTES[unit] === 0) return { amount: minutes / MINUTES[unit], unit };
  return { amount: minutes, unit: 'minute' };
}

export const inMinutes = (amount: number, unit: ReminderUnit): number => amount * MINUTES[unit];
