/** @file Acts on notes, tasks, events and what works by itself: « report de 12 tâches de DURAND Zoé ». */
import { ofName, type DescribedOperation, type Phrase } from './operation-phrase.labels.ts';

interface RowWords {
  readonly one: string;
  readonly many: string;
}

const task: RowWords = { one: 'd’une tâche', many: 'tâches' };
const event: RowWords = { one: 'd’un évènement', many: 'évènements' };
const note: RowWords = { one: 'd’une note', many: 'notes' };

/** Nobody’s rows end with nothing: « report d’une tâche ». */
function ofRows({ one, many }: RowWords, { rowCount, clientName }: DescribedOperation): string {
  const rows = rowCount > 1 ? `de ${rowCount.toLocaleString('fr-FR')} ${many}` : one;
  return clientName ? `${rows} ${ofName(clientName)}` : rows;
}

/** A row that its table alone names; null for what belongs to a sheet. */
export function ofMemoRow(act: DescribedOperation): string | null {
  const rows: Readonly<Record<string, RowWords>> = { task, calendar_event: event, note };
  const words = rows[act.entity ?? ''];
  return words ? ofRows(words, act) : null;
}

const on =
  (words: RowWords, act: string): Phrase =>
  (operation) =>
    `${act} ${ofRows(words, operation)}`;

const changed =
  (words: RowWords, fields: Readonly<Record<string, string>>): Phrase =>
  (operation) => {
    const field = fields[operation.fieldGroup ?? ''];
    return `modification ${field ? `${field} ` : ''}${ofRows(words, operation)}`;
  };

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

const plain =
  (words: string): Phrase =>
  () =>
    words;

export const memoPhrases: Readonly<Record<string, Phrase>> = {
  'task.create': on(task, 'création'),
  'task.update': changed(task, taskFields),
  'task.complete': on(task, 'clôture'),
  'task.cancel': on(task, 'annulation'),
  'task.reopen': on(task, 'réouverture'),
  'task.postpone': on(task, 'report'),
  'task.assign': on(task, 'attribution'),
  'task.remove': on(task, 'mise à la corbeille'),
  'task.setNearDays': plain('réglage du délai des tâches proches'),
  'agenda.create': on(event, 'création'),
  'agenda.update': changed(event, eventFields),
  'agenda.remove': on(event, 'mise à la corbeille'),
  'agenda.importIcs': on(event, 'import'),
  'dashboard.saveLayout': plain('disposition de l’accueil'),
  'scheduler.act': on(task, 'création automatique'),
  'scheduler.confirmClock': plain('confirmation de la date de l’ordinateur'),
  'scheduler.setRule': plain('réglage d’une tâche automatique'),
  'scheduler.setNotifications': plain('réglage des notifications'),
};
