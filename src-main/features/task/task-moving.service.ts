/** @file Tasks put off, given to somebody, thrown away: by ones or by thousands. */
import type { taskApi } from '#shared/features/task/task.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { addMs } from '#shared/kernel/instant.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { TaskTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { assertLivingCollaborator, existingHour } from './task-fields.ts';
import { actOnTasks, changedOf, type Changed } from './task-selection.ts';

type Api = typeof taskApi;
type Due = Pick<TaskTable, 'dueOn' | 'dueTime'>;
type Target = InputOf<Api['postpone']>['to'];

const MINUTE_MS = 60_000;

/** Where « Reporter » puts a task. */
function mover(context: Context, to: Target): (task: Due) => Due {
  if ('minutes' in to) {
    const { on, at } = momentIn(context.timeZone(), addMs(context.clock.now(), to.minutes * MINUTE_MS));
    return () => ({ dueOn: on, dueTime: at });
  }
  if ('dueOn' in to) {
    return ({ dueTime }) => ({ dueOn: to.dueOn, dueTime: to.dueTime === undefined ? dueTime : to.dueTime });
  }
  const today = context.today();
  return ({ dueOn, dueTime }) => {
    const from = dueOn !== null && dueOn > today ? (dueOn as DateOnly) : today;
    return { dueOn: addDays(from, to.days), dueTime };
  };
}

/** Tasks that land on the same day and hour move together: a bulk act is a few statements. */
async function move(
  context: Context,
  tx: WriteTransaction,
  tasks: readonly TaskTable[],
  moveOne: (task: Due) => Due,
): Promise<number> {
  const together = new Map<string, { due: Due; rows: TaskTable[] }>();
  for (const task of tasks) {
    const due = moveOne(task);
    const key = `${due.dueOn ?? ''} ${due.dueTime ?? ''}`;
    const group = together.get(key) ?? { due, rows: [] };
    group.rows.push(task);
    together.set(key, group);
  }
  let changed = 0;
  for (const { due, rows } of together.values()) {
    const { dueOn, dueTime } = existingHour(context, due);
    changed += await tx.updateRows('task', rows, { dueOn, dueTime });
  }
  return changed;
}

export function postponeTasks(
  context: Context,
  { selection, to }: InputOf<Api['postpone']>,
): Promise<Changed> {
  const moveOne = mover(context, to);
  return changedOf(
    actOnTasks(context, 'task.postpone', selection, (tx, tasks) => {
      const open = tasks.filter(({ status }) => status === 'OUVERTE');
      return move(context, tx, open, moveOne);
    }),
  );
}

/** @throws AppError `not-found` for who is in the bin */
export const assignTasks = (
  context: Context,
  { selection, assigneeId }: InputOf<Api['assign']>,
): Promise<Changed> =>
  changedOf(
    actOnTasks(context, 'task.assign', selection, async (tx, tasks) => {
      await assertLivingCollaborator(tx, assigneeId);
      return tx.updateRows('task', tasks, { assigneeId });
    }),
  );

export const removeTasks = (context: Context, { selection }: InputOf<Api['remove']>): Promise<Changed> =>
  changedOf(
    actOnTasks(context, 'task.remove', selection, (tx, tasks) =>
      tx.removeMany(
        'task',
        tasks.map(({ id }) => id),
      ),
    ),
  );
