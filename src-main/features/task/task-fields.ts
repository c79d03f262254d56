/** @file What is typed of a task as it is stored: cleaned, complete, at an hour that exists, for who is there. */
import type { taskApi } from '#shared/features/task/task.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { resolveMoment, type CivilTime } from '#shared/kernel/civil-time.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Repetition } from '#shared/kernel/repetition.ts';
import { cleanMultiline, squeeze } from '#shared/kernel/text.ts';
import { getLivingClient } from '#main/db/client-rows.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { TaskTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

export type TaskPatch = InputOf<(typeof taskApi)['update']>['patch'];
type Columns = Partial<Omit<TaskTable, 'id'>>;

export interface StoredFields {
  readonly columns: Columns;
  readonly isHourMoved: boolean;
}

const refuse = (field: string, issue: string): never =>
  fail('invalid-input', 'task fields', { fields: { [field]: issue } });

function cleanTexts({ title, details }: TaskPatch): Columns {
  const columns: Columns = {};
  if (title !== undefined) {
    columns.title = squeeze(title);
    if (columns.title === '') refuse('title', 'title-required');
  }
  if (details !== undefined) columns.details = cleanMultiline(details);
  return columns;
}

type Due = Pick<TaskTable, 'dueOn' | 'dueTime'>;

/** A day that is taken off takes its hour with it. */
function dueOf(patch: TaskPatch, row: Due): Due {
  const dueOn = patch.dueOn === undefined ? row.dueOn : patch.dueOn;
  const keptTime = dueOn === null ? null : row.dueTime;
  const dueTime = patch.dueTime === undefined ? keptTime : patch.dueTime;
  if (dueTime !== null && dueOn === null) refuse('dueTime', 'time-without-date');
  return { dueOn, dueTime };
}

/** The hour that the cabinet's clock really shows that day. */
export function existingHour({ timeZone }: Context, due: Due): Due & { readonly isMoved: boolean } {
  const { dueOn, dueTime } = due;
  if (dueOn === null || dueTime === null) return { dueOn, dueTime, isMoved: false };
  const { on, at, kind } = resolveMoment(timeZone(), dueOn as DateOnly, dueTime as CivilTime);
  return { dueOn: on, dueTime: at, isMoved: kind === 'skipped' };
}

function repetitionOf(
  context: Context,
  repetition: Repetition | null,
  { dueOn, seriesId }: Pick<TaskTable, 'dueOn' | 'seriesId'>,
): Columns {
  if (repetition === null)
    return { repetition: null, repetitionFrom: null, occurrenceOn: null, seriesId: null };
  return {
    repetition: JSON.stringify(repetition),
    repetitionFrom: dueOn,
    occurrenceOn: dueOn,
    seriesId: seriesId ?? context.newId(),
  };
}

/**
 * The columns that a patch writes over `row`.
 * @throws AppError `invalid-input` with the field
 */
export function fieldsToStore(context: Context, patch: TaskPatch, row: TaskTable): StoredFields {
  const columns = cleanTexts(patch);
  if (patch.priority !== undefined) columns.priority = patch.priority;
  if (patch.assigneeId !== undefined) columns.assigneeId = patch.assigneeId;
  const isDueTyped = patch.dueOn !== undefined || patch.dueTime !== undefined;
  const { isMoved, ...due } = isDueTyped
    ? existingHour(context, dueOf(patch, row))
    : { dueOn: row.dueOn, dueTime: row.dueTime, isMoved: false };
  const isRepeated = (patch.repetition === undefined ? row.repetition : patch.repetition) !== null;
  if (isRepeated && due.dueOn === null) {
    refuse(patch.dueOn === undefined ? 'repetition' : 'dueOn', 'repetition-without-date');
  }
  const { repetition } = patch;
  const isAnother = repetition !== undefined && JSON.stringify(repetition) !== (row.repetition ?? 'null');
  const repeated = isAnother ? repetitionOf(context, repetition, { ...row, ...due }) : {};
  return { columns: { ...columns, ...due, ...repeated }, isHourMoved: isMoved };
}

/** @throws AppError `not-found` for who is in the bin */
export async function assertLivingCollaborator(tx: WriteTransaction, id: string | null): Promise<void> {
  if (id === null) return;
  const row = tx.db
    .selectFrom('collaborator')
    .select('id')
    .where('id', '=', id)
    .where('deletedAt', 'is', null);
  if (!(await row.executeTakeFirst())) fail('not-found', 'collaborator');
}

type About = InputOf<(typeof taskApi)['create']>['about'];

/**
 * Whose task it is, and what it is about: both name the same client.
 * @param clientId undefined when nobody was named
 * @throws AppError `not-found` for what is in the bin, `invalid-input` for what is another client's
 */
export async function ownerOf(
  tx: WriteTransaction,
  clientId: string | null | undefined,
  about: About,
): Promise<Pick<TaskTable, 'clientId' | 'aboutEntity' | 'aboutId'>> {
  const subject = about === null ? null : await ownerOfSubject(tx, about);
  const owner = clientId === undefined ? subject : clientId;
  if (owner !== null) await getLivingClient(tx, owner);
  if (about !== null && owner !== subject) refuse('about', 'not-found');
  return { clientId: owner, aboutEntity: about?.entity ?? null, aboutId: about?.id ?? null };
}

async function ownerOfSubject(
  tx: WriteTransaction,
  { entity, id }: NonNullable<About>,
): Promise<string | null> {
  if (entity === 'client') return id;
  const subject = await tx.db
    .selectFrom(entity)
    .select('clientId')
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return subject ? subject.clientId : fail('not-found', entity);
}
