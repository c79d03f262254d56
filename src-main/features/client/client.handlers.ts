/** @file Wiring of the client and its sheet. */
import type { clientApi } from '#shared/features/client/client.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { readSheet, removeClient, revealClientNir, setClientNir, updateClient } from './client.service.ts';
import { createClient } from './new-client.ts';
import { findPossibleDuplicates } from './possible-duplicates.ts';

export const clientHandlers: Handlers<typeof clientApi> = {
  sheet: ({ clientId }, context) => readSheet(context, clientId),
  create: (input, context) => createClient(context, input),
  update: (input, context) => updateClient(context, input),
  setNir: (input, context) => setClientNir(context, input),
  revealNir: ({ clientId }, context) => revealClientNir(context, clientId),
  remove: ({ clientId }, context) => removeClient(context, clientId),
  possibleDuplicates: (input, { db }) => findPossibleDuplicates(db, input),
};
