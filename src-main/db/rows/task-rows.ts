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

/**
 * Of no client that is in the bin, where only `task` is read: the same tasks as `shownTasks`, since every client that
 * is not in the bin is listed. The few of the bin are looked up; joining each client to its task costs ten times more.
 */
export const OF_NO_BIN: RawBuilder<boolean> = sql`(
  task.clientId IS NULL OR task.clientId NOT IN (SELECT id FROM client WHERE deletedAt IS NOT NULL))`;

/** Written out as partial indexes are: they are only taken for a text that the planner reads. */
export const IS_OPEN: RawBuilder<boolean> = sql`task.status = 'OUVERTE'`;
export const IS_CLOSED: RawBuilder<boolean> = sql`task.closedAt IS NOT NULL`;

export const BY_PRIORITY = sql`CASE task.priority WHEN 'HAUTE' THEN 0 WHEN 'NORMALE' THEN 1 ELSE 2 END`;

/**
 * [Note: urgency in SQL] The same words as `urgencyOf`, for counting and filtering; a test holds both together. For
 * open tasks only: without their status, the index of open tasks answers alone.
 */
export const openUrgencySql = ({ today, now, nearDays }: UrgencyAt): RawBuilder<Task['urgency']> => sql`
  CASE
    WHEN task.dueOn IS NULL THEN 'undated'
    WHEN task.dueOn < ${today} THEN 'late'
    WHEN task.dueOn = ${today} AND task.dueTime < ${now} THEN 'late'
    WHEN task.dueOn <= ${addDays(today, nearDays)} THEN 'near'
    ELSE 'on-time'
  END`;

/** See [Note: urgency in SQL]. */
export const urgencySql = (at: UrgencyAt): RawBuilder<Task['urgency']> => sql`
  CASE WHEN task.status <> 'OUVERTE' THEN 'closed' ELSE ${openUrgencySql(at)} END`;

/**
 * What the columns say, urgency included. Column by column: copying a row without some of its columns costs several
 * times as much, and an agenda has a thousand. The router's parser of outputs is what proves the branded texts.
 */
export function taskOf(row: TaskRow, at: UrgencyAt): Task {
  const { aboutEntity, aboutId, repetition, status } = row;
  const [dueOn, dueTime] = [row.dueOn as DateOnly | null, row.dueTime as CivilTime | null];
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: row.clientName,
    title: row.title,
    details: row.details,
    assigneeId: row.assigneeId,
    dueOn,
    dueTime,
    urgency: urgencyOf({ dueOn, dueTime, status }, at),
    priority: row.priority,
    status,
    closedAt: row.closedAt,
    closedById: row.closedById,
    closeReason: row.closeReason,
    source: row.source,
    ruleKey: row.ruleKey,
    about: aboutEntity === null ? null : { entity: aboutEntity, id: aboutId },
    repetition: repetition === null ? null : (JSON.parse(repetition) as Task['repetition']),
    repetitionFrom: row.repetitionFrom,
    createdAt: row.createdAt,
    createdById: row.createdById,
  } as Task;
}
