/** @file The tables of the memo, the agenda and the scheduler as Kysely sees them. */
import type { Generated } from 'kysely';

type Flag = 0 | 1;

export interface NoteTable {
  id: string;
  clientId: string;
  text: string;
  authorId: string | null;
  createdAt: string;
  editedAt: string | null;
  isPinned: Flag;
  lockedAt: string | null;
  lockedById: string | null;
  lockReason: string;
  deletedAt: string | null;
}

export interface TaskTable {
  id: string;
  clientId: string | null;
  title: string;
  details: string;
  assigneeId: string | null;
  dueOn: string | null;
  dueTime: string | null;
  priority: 'HAUTE' | 'NORMALE' | 'BASSE';
  status: 'OUVERTE' | 'FAITE' | 'ANNULEE';
  closedAt: string | null;
  closedById: string | null;
  closeReason: string;
  source: 'MANUELLE' | 'REGLE';
  ruleKey: string | null;
  /** The date that the rule acted for, which stays when the task is postponed. */
  ruleDueOn: string | null;
  aboutEntity: string | null;
  aboutId: string | null;
  /** A `Repetition` as JSON, counted from `repetitionFrom`. */
  repetition: string | null;
  repetitionFrom: string | null;
  /** The day of the repetition that this task stands for, wherever it was moved since. */
  occurrenceOn: string | null;
  seriesId: string | null;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}

export interface CalendarEventTable {
  id: string;
  clientId: string | null;
  kind: 'APPEL' | 'RDV' | 'DEJEUNER' | 'VISITE' | 'SALON' | 'AUTRE';
  title: string;
  place: string;
  details: string;
  startOn: string;
  /** Null for whole days; then `endOn` is the last day of the event. */
  startTime: string | null;
  endOn: string;
  endTime: string | null;
  ownerId: string | null;
  /** JSON array of participants. */
  participants: string;
  reminderMinutes: number | null;
  /** A `Repetition` as JSON, counted from `startOn`. */
  repetition: string | null;
  /** JSON array of the days of a series that do not take place or stand on their own. */
  skippedOn: string;
  /** Last day that the event or its series touches; null for a series without end. */
  lastOn: string | null;
  /** The series that this event was taken out of, and the day of it that it stands for. */
  seriesId: string | null;
  seriesOn: string | null;
  icsUid: string | null;
  createdAt: string;
  createdById: string | null;
  deletedAt: string | null;
}

export interface DraftTable {
  key: string;
  clientId: string | null;
  value: string;
  savedAt: string;
}

export interface NoteNumberTable {
  number: Generated<number>;
  noteId: string;
  clientId: string;
}

/** FTS5, without content of its own: only `rowid` and `MATCH` can be asked for. */
export interface NoteWordsTable {
  rowid: number;
  words: string;
}

export interface SchedulerStateTable {
  id: 'scheduler';
  /** The last time that the scheduler looked at the clock. */
  lastTickAt: string | null;
  /** The latest time that was ever believed. */
  highestAt: string | null;
  suspectSince: string | null;
  lastRunOn: string | null;
  digestOn: string | null;
}

export interface SchedulerRunTable {
  id: Generated<number>;
  at: string;
  reason: string;
  daysCaughtUp: number;
  finishedAt: string | null;
}

export interface SchedulerActTable {
  id: Generated<number>;
  runId: number | null;
  ruleKey: string;
  subject: string;
  dueOn: string;
  at: string;
  outcome: 'task' | 'left-out' | 'cause-gone';
  clientId: string | null;
  taskId: string | null;
  facts: string;
}

export interface ReminderTable {
  id: string;
  entity: 'task' | 'calendar_event';
  subjectId: string;
  occurrenceOn: string;
  dueAt: string;
  clientId: string | null;
  presentedAt: string;
  snoozedUntil: string | null;
  closedAt: string | null;
}
