/** @file The clients that the filter holds: how many, the first page, and the pages that the table asks for. */
import type { ClientRow } from '#shared/features/client-list/client-list.api.ts';
import { api } from '../../ipc/api.ts';
import { liveQuery } from '../../ipc/live-query.svelte.ts';
import type { ClientListState } from './list-state.svelte.ts';

/** That of the table: its first page is then the answer already there. */
const FIRST_PAGE = 100;

/** Called while a component initialises. */
export function findClients(list: ClientListState) {
  const query = liveQuery(
    async () => {
      const { filter, sort } = list;
      const first = await api.clientList.page({ filter, sort, offset: 0, limit: FIRST_PAGE });
      return { filter, sort, key: JSON.stringify([filter, sort]), ...first };
    },
    () => ['client', 'collaborator'],
  );
  return {
    query,
    /** By the filter and order of the answer on screen: rows of two lists are never mixed. */
    loadPage: async (offset: number, limit: number): Promise<readonly ClientRow[]> => {
      const shown = query.data;
      if (!shown) return [];
      if (offset === 0 && limit === FIRST_PAGE) return shown.rows;
      const { filter, sort } = shown;
      return (await api.clientList.page({ filter, sort, offset, limit })).rows;
    },
  };
}
