/** @file The words of the scheduler's journal: what it did, why, and on which occasion. */
import type { SchedulerAct } from '#shared/features/scheduler/scheduler.api.ts';
import {
  closeReasonLabels,
  runReasonLabels,
  wordsOfRule,
} from '#shared/features/scheduler/scheduler.labels.ts';
import { formatDate } from '#shared/kernel/date-only.ts';

export const journalLabels = {
  list: 'Actions des règles',
  none: 'Aucune action pour l’instant',
  noneText: 'Chaque tâche créée ou fermée par une règle sera notée ici, avec sa raison.',
  more: 'Afficher la suite',
  why: 'Pourquoi\u00a0?',
  whyOf: (what: string) => `Pourquoi\u00a0? ${what}`,
  openTask: 'Ouvrir la tâche',
  openTaskOf: (what: string) => `Ouvrir la tâche\u00a0: ${what}`,
  dueOn: (date: string) => `échéance du ${date}`,
} as const;

const outcomes: Readonly<Record<SchedulerAct['outcome'], string>> = {
  task: 'Tâche créée',
  'left-out': 'Rien à faire, c’était déjà fait',
  'cause-gone': 'Tâche fermée',
};

/** « Tâche créée : Renouveler l’inscription à l’ORIAS ». */
export function actWords({ outcome, ruleKey, facts }: SchedulerAct): string {
  const words = wordsOfRule(ruleKey);
  return `${outcomes[outcome]}\u00a0: ${words?.taskTitle(facts) ?? ruleKey}`;
}

/** What the rule saw; a task that closed by itself says that instead. */
export function whyWords({ outcome, ruleKey, facts }: SchedulerAct): string {
  if (outcome === 'cause-gone')
    return `${closeReasonLabels[String(facts['reason'])] ?? closeReasonLabels['cause-gone'] ?? ''}.`;
  return wordsOfRule(ruleKey)?.why(facts) ?? ruleKey;
}

/** « Prospects sans contact · échéance du 25/11/2026 · au réveil de l’ordinateur, 12 jours rattrapés ». */
export function occasionWords({ ruleKey, dueOn, runReason, daysCaughtUp }: SchedulerAct): string {
  const caughtUp = daysCaughtUp > 1 ? `, ${daysCaughtUp.toLocaleString('fr-FR')}\u00a0jours rattrapés` : '';
  const run = runReasonLabels[runReason ?? ''];
  const parts = [
    wordsOfRule(ruleKey)?.name ?? ruleKey,
    journalLabels.dueOn(formatDate(dueOn)),
    ...(run === undefined ? [] : [`${run}${caughtUp}`]),
  ];
  return parts.join(' · ');
}
