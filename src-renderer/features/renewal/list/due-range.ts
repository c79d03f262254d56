/** @file The usual ranges of due dates: within a number of days, the late ones left in. */
import type { RenewalFilter } from '#shared/features/renewal/renewal.api.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';

export const DUE_DAYS = [30, 60, 90] as const;

type Range = Pick<RenewalFilter, 'dueFrom' | 'dueTo'>;

/** From today on: what is late has a state of its own. */
export const withinDays = (today: DateOnly, days: number): Range => ({
  dueFrom: today,
  dueTo: addDays(today, days),
});

export const daysOfRange = ({ dueFrom, dueTo }: Range, today: DateOnly): number | undefined =>
  DUE_DAYS.find((days) => dueFrom === today && dueTo === addDays(today, days));
