/** @file Acts on notes, tasks, events and what works by itself: « report de 12 tâches de DURAND Zoé ». */
import {
  changedRows,
  ofRows,
  onRows,
  plain,
  type DescribedOperation,
  type Phrase,
  type RowWords,
} from './operation-phrase.labels.ts';

const task: RowWords = { one: 'd’une tâche', many: 'tâches' };
const event: RowWords = { one: 'd’un évènement', many: 'évènements' };
const note: RowWords = { one: 'd’une note', many: 'notes' };

/** A row that its table alone names; null for what belongs to a sheet. */
export function ofMemoRow(act: DescribedOperation): string | null {
  const rows: Readonly<Record<string, RowWords>> = { task, calendar_event: event, note };
  const words = rows[act.entity ?? ''];
  return words ? ofRows(words, act) : null;
}

const taskFields: Readonly<Record<string, string>> = {
  title: 'du titre',
  details: 'des détails',
  assigneeId: 'de la personne chargée',
  dueOn: 'de l’échéance',
  priority: 'de la priorité',
  repetition: 'de la répétition',
  clientId: 'du client',
};

const eventFields: Readonly<Record<string, string>> = {
  kind: 'du type',
  title: 'du titre',
  place: 'du lieu',
  details: 'des détails',
  startOn: 'de la date',
  ownerId: 'de la personne chargée',
  participants: 'des participants',
  reminderMinutes: 'du rappel',
  clientId: 'du client',
};

export const memoPhrases: Readonly<Record<string, Phrase>> = {
  'task.create': onRows(task, 'création'),
  'task.update': changedRows(task, taskFields),
  'task.complete': onRows(task, 'clôture'),
  'task.cancel': onRows(task, 'annulation'),
  'task.reopen': onRows(task, 'réouverture'),
  'task.postpone': onRows(task, 'report'),
  'task.assign': onRows(task, 'attribution'),
  'task.remove': onRows(task, 'mise à la corbeille'),
  'task.setNearDays': plain('réglage du délai des tâches proches'),
  'agenda.create': onRows(event, 'création'),
  'agenda.update': changedRows(event, eventFields),
  'agenda.remove': onRows(event, 'mise à la corbeille'),
  'agenda.importIcs': onRows(event, 'import'),
  'agenda.exportIcs': plain('export d’évènements dans un fichier'),
  'dashboard.saveLayout': plain('disposition de l’accueil'),
  'scheduler.act': onRows(task, 'création automatique'),
  'scheduler.confirmClock': plain('confirmation de la date de l’ordinateur'),
  'scheduler.setRule': plain('réglage d’une tâche automatique'),
  'scheduler.setNotifications': plain('réglage des notifications'),
};
