/** @file Wiring of the memo and of the thread. */
import type { memoApi } from '#shared/features/memo/memo.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { readClosedTasks, readMemo, readPastEvents } from './client-memo.ts';

export const memoHandlers: Handlers<typeof memoApi> = {
  ofClient: ({ clientId }, context) => readMemo(context, clientId),
  closedTasks: (input, context) => readClosedTasks(context, input),
  pastEvents: (input, context) => readPastEvents(context, input),
  timeline: async () => fail('unexpected', 'not built yet'),
};
