/** @file Wiring of the procedures of tasks. */
import type { taskApi } from '#shared/features/task/task.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import { taskOf } from '#main/db/rows/task-rows.ts';
import { findNearDays, urgencyAt } from '#main/db/rows/urgency-at.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { cancelTasks, completeTasks, reopenTasks } from './task-closing.service.ts';
import { listPage } from './task-list.ts';
import { assignTasks, postponeTasks, removeTasks } from './task-moving.service.ts';
import { findTask } from './task.repository.ts';
import { readSentence } from './task-sentence.ts';
import { createTask, setNearDays, updateTask } from './task.service.ts';

export const taskHandlers: Handlers<typeof taskApi> = {
  readSentence: ({ text }, context) => readSentence(context, text),
  get: async ({ id }, context) => {
    const row = (await findTask(context.db, id)) ?? fail('not-found', 'task');
    return taskOf(row, await urgencyAt(context));
  },
  create: (input, context) => createTask(context, input),
  update: (input, context) => updateTask(context, input),
  complete: (input, context) => completeTasks(context, input),
  cancel: (input, context) => cancelTasks(context, input),
  reopen: (input, context) => reopenTasks(context, input),
  postpone: (input, context) => postponeTasks(context, input),
  assign: (input, context) => assignTasks(context, input),
  remove: (input, context) => removeTasks(context, input),
  list: (input, context) => listPage(context, input),
  settings: async (_input, { db }) => ({ nearDays: await findNearDays(db) }),
  setNearDays: ({ nearDays }, context) => setNearDays(context, nearDays),
};
