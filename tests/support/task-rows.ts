/** @file Tasks for tests, by the dozen: written in one act, with only what the test is about spelled out. */
import { v7 as uuidv7 } from 'uuid';
import { emptyTask } from '#main/db/empty-rows.ts';
import type { TaskTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

const CLOSED_AT = '2026-11-20T10:00:00.000Z';

/** @returns the ids, in order */
export async function insertTasks(
  { write, clock }: Context,
  wanted: readonly Partial<TaskTable>[],
): Promise<string[]> {
  const { value } = await write({ command: 'test.tasks' }, async (tx) => {
    const ids: string[] = [];
    for (const one of wanted) {
      const isClosed = (one.status ?? 'OUVERTE') !== 'OUVERTE';
      const row = { ...emptyTask(uuidv7(), clock.now()), title: 'Rappeler', ...one };
      await tx.insert('task', { ...row, closedAt: isClosed ? (one.closedAt ?? CLOSED_AT) : null });
      ids.push(row.id);
    }
    return ids;
  });
  return value;
}
