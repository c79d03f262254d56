/** @file Acts on named tasks or on all that a filter holds: one operation, which « Annuler » takes back whole. */
import type { TaskSelection } from '#shared/features/task/task.api.ts';
import { chunksOf } from '#main/db/journal/any-table.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { WriteResult } from '#main/db/journal/write-door.ts';
import { among } from '#main/db/rows/among.ts';
import { shownTasks } from '#main/db/rows/task-rows.ts';
import type { TaskTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { filteredIds } from './task-list.ts';

export interface Changed {
  readonly operationId: string | null;
  readonly changed: number;
}

/** The shown tasks of some ids: what is in the bin, or whose client is, is left alone. */
async function readTasks({ db }: WriteTransaction, ids: readonly string[]): Promise<TaskTable[]> {
  const tasks: TaskTable[] = [];
  for (const chunk of chunksOf(ids)) {
    tasks.push(...(await shownTasks(db).selectAll('task').where('task.id', 'in', among(chunk)).execute()));
  }
  return tasks;
}

async function idsOf(context: Context, selection: TaskSelection): Promise<readonly string[]> {
  if ('ids' in selection) return [...new Set<string>(selection.ids)];
  const excepted = new Set<string>(selection.exceptIds);
  return (await filteredIds(context, selection.filter)).filter((id) => !excepted.has(id));
}

export async function actOnTasks<T>(
  context: Context,
  command: string,
  selection: TaskSelection,
  act: (tx: WriteTransaction, tasks: readonly TaskTable[]) => Promise<T>,
): Promise<WriteResult<T>> {
  const ids = await idsOf(context, selection);
  return context.write({ command }, async (tx) => act(tx, await readTasks(tx, ids)));
}

export async function changedOf(write: Promise<WriteResult<number>>): Promise<Changed> {
  const { operationId, value } = await write;
  return { operationId, changed: value };
}
