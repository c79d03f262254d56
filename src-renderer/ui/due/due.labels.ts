/** @file How far a due date is, in words: they stand beside the colour and the shape, and say the same. */
import { diffDays, formatDate, type DateOnly } from '#shared/kernel/date-only.ts';
import type { Urgency } from '#shared/features/task/task.rules.ts';

export interface Due {
  readonly dueOn: DateOnly | null;
  readonly dueTime: string | null;
  readonly urgency: Urgency;
  readonly status: 'OUVERTE' | 'FAITE' | 'ANNULEE';
}

/** Beyond, a number of days says less than the date. */
const MOST_DAYS = 60;

function distance(dueOn: DateOnly, today: DateOnly): string {
  const days = diffDays(today, dueOn);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days > 1) return days <= MOST_DAYS ? `dans ${days}\u00a0j` : formatDate(dueOn);
  return days >= -MOST_DAYS * 6 ? `en retard de ${-days}\u00a0j` : `en retard depuis le ${formatDate(dueOn)}`;
}

/** « en retard de 4 j », « demain 14:30 », « dans 12 j », « faite ». */
export function dueWords({ dueOn, dueTime, urgency, status }: Due, today: DateOnly): string {
  if (urgency === 'closed') return status === 'ANNULEE' ? 'annulée' : 'faite';
  if (dueOn === null) return 'sans échéance';
  if (urgency === 'late' && dueOn === today) return dueTime === null ? 'en retard' : `en retard · ${dueTime}`;
  const words = distance(dueOn, today);
  return dueTime === null || dueOn < today ? words : `${words} ${dueTime}`;
}

/** Headings of groups and names of filters. */
export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  late: 'En retard',
  near: 'Proches',
  'on-time': 'Dans les temps',
  undated: 'Sans échéance',
  closed: 'Terminées',
};
