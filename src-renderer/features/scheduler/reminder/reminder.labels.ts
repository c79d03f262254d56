/** @file The words of the bell: what reminds, when, and until when it may be put off. */
import type { SnoozeUntil } from '#shared/features/scheduler/scheduler.api.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')}\u00a0${count > 1 ? many : one}`;

export const reminderLabels = {
  title: 'Rappels',
  bell: (count: number) => (count === 0 ? 'Aucun rappel' : counted(count, 'rappel', 'rappels')),
  none: 'Aucun rappel en attente',
  noneText:
    'Les rappels de vos évènements et de vos tâches à heure fixe arrivent ici, à la minute près, et y restent jusqu’à ce que vous les ayez vus.',
  settings: 'Réglages des notifications',
  seen: 'Vu',
  /** Begins with what is written on the button. */
  seeOne: (title: string) => `Vu\u00a0: ${title}`,
  seeAll: 'Tout marquer comme vu',
  allSeen: (count: number) =>
    count > 1 ? `${counted(count, 'rappel', 'rappels')} marqués comme vus.` : 'Rappel marqué comme vu.',
  snooze: 'Reporter',
  snoozeOne: (title: string) => `Reporter le rappel\u00a0: ${title}`,
  snoozeAll: 'Tout reporter',
  snoozed: (words: string) => `Rappel reporté\u00a0: ${words.toLocaleLowerCase('fr-FR')}.`,
  snoozedAll: (words: string) => `Rappels reportés\u00a0: ${words.toLocaleLowerCase('fr-FR')}.`,
  open: (title: string, when: string) => `Ouvrir\u00a0: ${title}, ${when}`,
  task: 'Tâche',
  event: 'Évènement',
  arrived: (title: string, when: string) => `Rappel\u00a0: ${title}, ${when}`,
  arrivedMany: (count: number) => counted(count, 'rappel', 'rappels'),
} as const;

/** The hour stands beside what is counted in days. */
export const snoozeWords: Readonly<Record<SnoozeUntil, (at: string) => string>> = {
  'ten-minutes': () => 'Dans 10\u00a0min',
  'one-hour': () => 'Dans 1\u00a0h',
  'this-evening': (at) => `Ce soir à ${at}`,
  'tomorrow-morning': (at) => `Demain à ${at}`,
  'next-monday': (at) => `Lundi prochain à ${at}`,
};
