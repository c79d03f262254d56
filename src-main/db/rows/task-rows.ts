/**
 * @file A task as every screen reads it: with its client's name, without whoever has left the cabinet, and with the
 * urgency of the moment. The tasks of a client in the bin are hidden with it.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Task } from '#shared/features/task/task.api.ts';
import { urgencyOf, type UrgencyAt } from '#shared/features/task/task.rules.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { CivilTime } from '#shared/kernel/civil-time.ts';
import type { Schema, TaskTable } from '../schema.ts';

export interface TaskRow extends Omit<TaskTable, 'assigneeId'> {
  readonly clientName: string | null;
  /** Null when nobody is in charge, or whoever was is in the bin. */
  readonly assigneeId: string | null;
}

/** Tasks that are shown, under the name `task`: callers add what they look for, the order and the length. */
export const shownTasks = (db: Kysely<Schema>) =>
  db
    .selectFrom('task')
    .leftJoin('client_listing as listing', 'listing.clientId', 'task.clientId')
    .where('task.deletedAt', 'is', null)
    // Only clients that are not in the bin are listed.
    .where((eb) => eb.or([eb('task.clientId', 'is', null), eb('listing.number', 'is not', null)]));

const COLUMNS = [
  'task.id',
  'task.clientId',
  'task.title',
  'task.details',
  'task.dueOn',
  'task.dueTime',
  'task.priority',
  'task.status',
  'task.closedAt',
  'task.closedById',
  'task.closeReason',
  'task.source',
  'task.ruleKey',
  'task.ruleDueOn',
  'task.aboutEntity',
  'task.aboutId',
  'task.repetition',
  'task.repetitionFrom',
  'task.occurrenceOn',
  'task.seriesId',
  'task.createdAt',
  'task.createdById',
  'task.deletedAt',
  'listing.name as clientName',
] as const;

/** The same with the columns of a {@link TaskRow}. */
export const taskRows = (db: Kysely<Schema>) =>
  shownTasks(db)
    .leftJoin('collaborator as assignee', (join) =>
      join.onRef('assignee.id', '=', 'task.assigneeId').on('assignee.deletedAt', 'is', null),
    )
    .select(COLUMNS)
    .select('assignee.id as assigneeId');

/** [Note: urgency in SQL] The same words as `urgencyOf`, for counting and filtering; a test holds both together. */
export const urgencySql = ({ today, now, nearDays }: UrgencyAt): RawBuilder<Task['urgency']> => sql`
  CASE
    WHEN task.status <> 'OUVERTE' THEN 'closed'
    WHEN task.dueOn IS NULL THEN 'undated'
    WHEN task.dueOn < ${today} THEN 'late'
    WHEN task.dueOn = ${today} AND task.dueTime < ${now} THEN 'late'
    WHEN task.dueOn <= ${addDays(today, nearDays)} THEN 'near'
    ELSE 'on-time'
  END`;

/** What the columns say, urgency included. The router's parser of outputs is what proves the branded texts. */
export function taskOf(row: TaskRow, at: UrgencyAt): Task {
  const { ruleDueOn: _rule, occurrenceOn: _day, seriesId: _series, deletedAt: _bin, ...shown } = row;
  const { aboutEntity, aboutId, repetition, ...columns } = shown;
  const due = { dueOn: row.dueOn as DateOnly | null, dueTime: row.dueTime as CivilTime | null };
  return {
    ...columns,
    urgency: urgencyOf({ ...due, status: row.status }, at),
    about: aboutEntity === null ? null : { entity: aboutEntity, id: aboutId },
    repetition: repetition === null ? null : (JSON.parse(repetition) as Task['repetition']),
  } as Task;
}
