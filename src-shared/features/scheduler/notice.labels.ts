/**
 * @file What the system may show outside the window. Kinds, hours and counts only: the notification centre stays
 * readable after the vault is locked, so no name, title or place goes there.
 */
import type { CivilTime } from '../../kernel/civil-time.ts';
import { addDays, formatDate, type DateOnly } from '../../kernel/date-only.ts';

export interface NoticedStart {
  /** Code of the kind of event; null for a task. */
  readonly eventKind: string | null;
  readonly startsOn: DateOnly;
  readonly startTime: CivilTime | null;
}

const kinds: Readonly<Record<string, string>> = {
  APPEL: 'Appel',
  RDV: 'Rendez-vous',
  DEJEUNER: 'Déjeuner',
  VISITE: 'Visite',
  SALON: 'Salon',
};

const kindOf = (kind: string | null): string => (kind === null ? 'Tâche' : (kinds[kind] ?? 'Évènement'));

function dayOf(on: DateOnly, today: DateOnly): string {
  if (on === today) return '';
  return on === addDays(today, 1) ? ' demain' : ` le ${formatDate(on)}`;
}

/** « Rendez-vous à 14:00 », « Salon demain ». */
function startWords({ eventKind, startsOn, startTime }: NoticedStart, today: DateOnly): string {
  const hour = startTime === null ? '' : ` à ${startTime}`;
  const day = dayOf(startsOn, today);
  return `${kindOf(eventKind)}${day === '' && hour === '' ? ' aujourd’hui' : day}${hour}`;
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')} ${count > 1 ? many : one}`;

export const noticeLabels = {
  appName: 'Mallette',
  reminder: (start: NoticedStart, today: DateOnly): string => startWords(start, today),
  reminders: (count: number): string => counted(count, 'rappel', 'rappels'),
  wokenTickets: (count: number): string =>
    count > 1 ? `${count.toLocaleString('fr-FR')} tickets à reprendre` : 'Un ticket est à reprendre',
  tasks: ({ due, late }: { due: number; late: number }): string =>
    `${counted(due, 'tâche', 'tâches')} à traiter${late > 0 ? `, dont ${late.toLocaleString('fr-FR')} en retard` : ''}`,
  locked: 'Un rappel vous attend dans Mallette',
  done: 'Fait',
  snooze: 'Reporter 1\u00a0h',
  open: 'Ouvrir',
};
