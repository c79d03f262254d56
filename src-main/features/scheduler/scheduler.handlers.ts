/** @file Wiring of what works by itself. */
import type { schedulerApi } from '#shared/features/scheduler/scheduler.api.ts';
import { snoozeChoices } from '#shared/features/scheduler/snooze.rules.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { findActOf, listActs } from './acts.repository.ts';
import { closeReminders, listReminders, snoozeReminders } from './reminders/reminder.service.ts';
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
  snoozeChoices: (_input, { clock, timeZone }) => {
    const now = clock.now();
    const choices = snoozeChoices(timeZone(), now).map(({ until, on, at }) => ({ until, on, at }));
    return Promise.resolve({ now: momentIn(timeZone(), now), choices });
  },
  snoozeReminders: async ({ ids, to }, context) => {
    await snoozeReminders(context, ids, to);
    return {};
  },
};
