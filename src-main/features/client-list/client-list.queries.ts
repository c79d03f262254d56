/** @file The read models of the list: a page, its count, the neighbours of a client, search hits, saved views. */
import {
  ClientFilter,
  ClientSort,
  type clientListApi,
} from '#shared/features/client-list/client-list.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { ClientStage } from '#shared/kernel/person.ts';
import { countClients, findNumber, listRows, listSavedViews } from './client-list.repository.ts';
import type { ListSource } from '#main/db/rows/list-cache.ts';
import { bestRows, matchingRows, orderedRows, type ListQuery } from './list-order.ts';
import type { ReadDb } from '#main/db/rows/row-numbers.ts';

type Api = typeof clientListApi;
type Row = ResultOf<Api['page']>['rows'][number];
type View = ResultOf<Api['listViews']>[number];

export async function countList(source: ListSource, filter: ClientFilter): Promise<number> {
  return (await matchingRows(source, filter))?.length ?? countClients(source.db);
}

export async function listPage(
  source: ListSource,
  input: InputOf<Api['page']>,
): Promise<ResultOf<Api['page']>> {
  const ordered = await orderedRows(source, input);
  const numbers = ordered.subarray(input.offset, input.offset + input.limit);
  // The columns of closed lists are text in SQL; the router's parser of outputs is what proves them.
  return { total: ordered.length, rows: (await listRows(source.db, numbers)) as Row[] };
}

export async function findNeighbours(
  source: ListSource,
  { clientId, ...query }: ListQuery & { readonly clientId: string },
): Promise<ResultOf<Api['neighbours']>> {
  const number = await findNumber(source.db, clientId);
  const ordered = await orderedRows(source, query);
  const position = number === null ? -1 : ordered.indexOf(number);
  if (position < 0) return { position: null, previousId: null, nextId: null };
  const clientAt = async (index: number): Promise<string | null> => {
    const neighbour = ordered[index];
    if (neighbour === undefined) return null;
    return (await listRows(source.db, [neighbour]))[0]?.clientId ?? null;
  };
  return { position, previousId: await clientAt(position - 1), nextId: await clientAt(position + 1) };
}

export async function searchClients(
  db: ReadDb,
  text: string,
  limit: number,
): Promise<ResultOf<Api['search']>> {
  const rows = await listRows(db, await bestRows(db, text, limit));
  return rows.map(({ clientId, name, phone, town, stage }) => ({
    clientId,
    name,
    phone,
    town,
    stage: stage as ClientStage,
  }));
}

export async function listViews(source: ListSource): Promise<View[]> {
  const views: View[] = [];
  for (const view of await listSavedViews(source.db)) {
    const filter = ClientFilter.parse(JSON.parse(view.filter));
    views.push({
      id: view.id,
      name: view.name,
      filter,
      sort: ClientSort.parse(JSON.parse(view.sort)),
      columns: JSON.parse(view.columns) as string[],
      count: await countList(source, filter),
    });
  }
  return views;
}
