/** @file Wiring of what works by itself. */
import type { schedulerApi } from '#shared/features/scheduler/scheduler.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { findActOf, listActs } from './acts.repository.ts';
import { closeReminders, listReminders, snoozeReminder } from './reminders/reminder.service.ts';
import { confirmClock, readSchedulerState, setNotifications, setRule } from './scheduler.service.ts';

export const schedulerHandlers: Handlers<typeof schedulerApi> = {
  state: (_input, context) => readSchedulerState(context),
  confirmClock: async (_input, context) => {
    await confirmClock(context);
    return {};
  },
  setRule: (input, context) => setRule(context, input),
  setNotifications: (input, context) => setNotifications(context, input),
  journal: (input, { db }) => listActs(db, input),
  explain: ({ taskId }, { db }) => findActOf(db, taskId),
  reminders: (_input, context) => listReminders(context),
  closeReminders: async ({ ids }, context) => {
    await closeReminders(context, ids);
    return {};
  },
  snoozeReminder: async ({ id, minutes }, context) => {
    await snoozeReminder(context, id, minutes);
    return {};
  },
};
