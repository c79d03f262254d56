/** @file One task: made, and changed. */
import type { taskApi } from '#shared/features/task/task.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { getLivingClient } from '#main/db/client-rows.ts';
import { emptyTask } from '#main/db/empty-rows.ts';
import type { SavedAct, SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { forgetDraft } from '#main/db/rows/draft-rows.ts';
import { saveSetting } from '#main/db/rows/setting-rows.ts';
import { NEAR_DAYS } from '#main/db/rows/urgency-at.ts';
import type { TaskTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { assertLivingCollaborator, fieldsToStore, ownerOf } from './task-fields.ts';

type Input<P extends keyof typeof taskApi> = InputOf<(typeof taskApi)[P]>;

interface HourMoved {
  readonly isHourMoved: boolean;
}

/** @throws AppError `invalid-input`, `not-found` for a client, a note or a person in the bin */
export async function createTask(
  context: Context,
  { clientId, about, draft, ...fields }: Input<'create'>,
): Promise<SavedRow & HourMoved> {
  const row = { ...emptyTask(context.newId(), context.clock.now()), createdById: context.collaboratorId() };
  const asked = { assigneeId: context.collaboratorId() as never, ...fields };
  const { columns, isHourMoved } = fieldsToStore(context, asked, row);
  const task: TaskTable = { ...row, ...columns };
  const { operationId } = await context.write({ command: 'task.create' }, async (tx) => {
    await assertLivingCollaborator(tx, task.assigneeId);
    await tx.insert('task', { ...task, ...(await ownerOf(tx, clientId, about)) });
    if (draft) await forgetDraft(tx.machine, draft);
  });
  return { operationId, id: task.id, isHourMoved };
}

/** @throws AppError `not-found` also when the task's client is in the bin: what is hidden cannot be edited */
export async function getLivingTask(tx: WriteTransaction, id: string): Promise<TaskTable> {
  const query = tx.db.selectFrom('task').selectAll().where('id', '=', id).where('deletedAt', 'is', null);
  const task = (await query.executeTakeFirst()) ?? fail('not-found', 'task');
  if (task.clientId !== null) await getLivingClient(tx, task.clientId);
  return task;
}

/** What a task was about stays with the client that it was about. */
async function moveToClient(
  tx: WriteTransaction,
  row: TaskTable,
  clientId: string | null | undefined,
): Promise<void> {
  if (clientId === undefined || clientId === row.clientId) return;
  if (clientId !== null) await getLivingClient(tx, clientId);
  await tx.update('task', row.id, { clientId, aboutEntity: null, aboutId: null });
}

/** @throws AppError `invalid-input`, `not-found` */
export async function updateTask(
  context: Context,
  { id, patch }: Input<'update'>,
): Promise<SavedAct & HourMoved> {
  const { clientId, ...fields } = patch;
  const { operationId, value } = await context.write({ command: 'task.update' }, async (tx) => {
    const row = await getLivingTask(tx, id);
    const { columns, isHourMoved } = fieldsToStore(context, fields, row);
    if (columns.assigneeId !== undefined && columns.assigneeId !== row.assigneeId) {
      await assertLivingCollaborator(tx, columns.assigneeId);
    }
    await tx.update('task', id, columns);
    await moveToClient(tx, row, clientId);
    return isHourMoved;
  });
  return { operationId, isHourMoved: value };
}

/** @param nearDays how many days before its date a task turns yellow */
export async function setNearDays(context: Context, nearDays: number): Promise<SavedAct> {
  const { operationId } = await context.write({ command: 'task.setNearDays' }, async (tx) => {
    await saveSetting(tx, NEAR_DAYS, nearDays);
  });
  return { operationId };
}
