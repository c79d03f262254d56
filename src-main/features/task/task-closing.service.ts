/** @file Tasks that are done, given up, or open again; and the next one of a repeated task. */
import type { taskApi } from '#shared/features/task/task.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { nextOccurrence, Repetition } from '#shared/kernel/repetition.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { emptyTask } from '#main/db/empty-rows.ts';
import type { TaskTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { actOnTasks, changedOf, type Changed } from './task-selection.ts';

type Api = typeof taskApi;
type Next = NonNullable<ResultOf<Api['complete']>['next']>;
type Closing = Pick<TaskTable, 'status' | 'closeReason'>;

async function close(
  context: Context,
  tx: WriteTransaction,
  open: readonly TaskTable[],
  closing: Closing,
): Promise<number> {
  const closed = { ...closing, closedAt: context.clock.now(), closedById: context.collaboratorId() };
  return tx.updateMany(
    'task',
    open.map(({ id }) => id),
    closed,
  );
}

const isOpen = ({ status }: TaskTable): boolean => status === 'OUVERTE';

const latest = (...dates: readonly (string | null)[]): DateOnly =>
  dates.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a)) as DateOnly;

/** One that is late by months is not followed by the ones that were missed; one moved ahead, not by its own day. */
function nextDay(task: TaskTable, today: DateOnly): DateOnly | null {
  if (task.repetition === null || task.repetitionFrom === null) return null;
  const repetition = Repetition.parse(JSON.parse(task.repetition));
  const after = latest(task.occurrenceOn, task.dueOn, today);
  return nextOccurrence(task.repetitionFrom as DateOnly, repetition, after);
}

/** Another task of the series waits already: this one was reopened, or restored from the bin. */
async function hasOpenTask({ db }: WriteTransaction, seriesId: string | null): Promise<boolean> {
  const other = await db
    .selectFrom('task')
    .select('id')
    .where('seriesId', '=', seriesId)
    .where('status', '=', 'OUVERTE')
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return other !== undefined;
}

async function insertNext(context: Context, tx: WriteTransaction, task: TaskTable): Promise<Next | null> {
  const dueOn = nextDay(task, context.today());
  if (dueOn === null || (await hasOpenTask(tx, task.seriesId))) return null;
  const id = context.newId();
  const made = emptyTask(id, context.clock.now());
  const { createdAt, status, closedAt, closedById, closeReason } = made;
  await tx.insert('task', {
    ...{ ...task, id, dueOn, occurrenceOn: dueOn, createdById: context.collaboratorId() },
    ...{ createdAt, status, closedAt, closedById, closeReason },
  });
  return { id: id, dueOn };
}

export async function completeTasks(
  context: Context,
  { selection }: InputOf<Api['complete']>,
): Promise<ResultOf<Api['complete']>> {
  const written = await actOnTasks(context, 'task.complete', selection, async (tx, tasks) => {
    const open = tasks.filter(isOpen);
    const changed = await close(context, tx, open, { status: 'FAITE', closeReason: '' });
    const made: Next[] = [];
    for (const task of open) {
      const next = task.repetition === null ? null : await insertNext(context, tx, task);
      if (next) made.push(next);
    }
    return { changed, next: made.length === 1 ? (made[0] ?? null) : null };
  });
  return { operationId: written.operationId, ...written.value };
}

export const cancelTasks = (
  context: Context,
  { selection, reason }: InputOf<Api['cancel']>,
): Promise<Changed> =>
  changedOf(
    actOnTasks(context, 'task.cancel', selection, (tx, tasks) =>
      close(context, tx, tasks.filter(isOpen), { status: 'ANNULEE', closeReason: reason }),
    ),
  );

/** The one that came after a day of a series, as long as it is open. */
async function openSuccessors({ db }: WriteTransaction, tasks: readonly TaskTable[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { seriesId, occurrenceOn } of tasks) {
    if (seriesId === null || occurrenceOn === null) continue;
    const next = await db
      .selectFrom('task')
      .select(['id', 'status'])
      .where('seriesId', '=', seriesId)
      .where('occurrenceOn', '>', occurrenceOn)
      .where('deletedAt', 'is', null)
      .orderBy('occurrenceOn')
      .limit(1)
      .executeTakeFirst();
    if (next?.status === 'OUVERTE') ids.push(next.id);
  }
  return ids;
}

export const reopenTasks = (context: Context, { selection }: InputOf<Api['reopen']>): Promise<Changed> =>
  changedOf(
    actOnTasks(context, 'task.reopen', selection, async (tx, tasks) => {
      const closed = tasks.filter((task) => !isOpen(task));
      const successors = await openSuccessors(tx, closed);
      const ids = closed.map(({ id }) => id);
      const { status, closedAt, closedById, closeReason } = emptyTask('', context.clock.now());
      const changed = await tx.updateMany('task', ids, { status, closedAt, closedById, closeReason });
      await tx.removeMany('task', successors);
      return changed;
    }),
  );
