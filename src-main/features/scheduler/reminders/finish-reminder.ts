/** @file « Fait », pressed outside the window: a task is done, an event is only no longer reminded of. */
import { completeTasks } from '#main/features/task/task-closing.service.ts';
import type { Context } from '#main/ipc/context.ts';
import { closeReminders } from './reminder.service.ts';

export async function finishReminder(context: Context, id: string): Promise<void> {
  const row = await context.db
    .selectFrom('reminder')
    .select(['entity', 'subjectId'])
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return;
  if (row.entity === 'task') await completeTasks(context, { selection: { ids: [row.subjectId as never] } });
  await closeReminders(context, [id]);
}
