/** @file Wiring of the client list and of the search that the palette shares. */
import type { clientListApi } from '#shared/features/client-list/client-list.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { countList, findNeighbours, listPage, listViews, searchClients } from './client-list.queries.ts';
import { assignMany, removeMany, removeView, saveView } from './client-list.service.ts';

export const clientListHandlers: Handlers<typeof clientListApi> = {
  count: async ({ filter }, context) => ({ total: await countList(context, filter) }),
  page: (input, context) => listPage(context, input),
  neighbours: (input, context) => findNeighbours(context, input),
  search: ({ text, limit }, { db }) => searchClients(db, text, limit),
  assign: (input, context) => assignMany(context, input),
  removeMany: (input, context) => removeMany(context, input),
  listViews: (_input, context) => listViews(context),
  saveView: (input, context) => saveView(context, input),
  removeView: (input, context) => removeView(context, input),
};
