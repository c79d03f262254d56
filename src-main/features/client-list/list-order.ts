/**
 * @file The list as the broker sees it: which rows, in which order. Pages, neighbours, counters and search hits all
 * come from here.
 */
import type { ClientFilter, ClientSort } from '#shared/features/client-list/client-list.api.ts';
import { hasConditions, readFiltered, readNameStart, readOrder } from './client-list.repository.ts';
import { remember, type ListSource } from '#main/db/rows/list-cache.ts';
import { keepAmong, type ReadDb, type RowNumbers } from '#main/db/rows/row-numbers.ts';
import { readSearch } from './search-terms.ts';
import { findFirstRows, findRows } from './token-search.ts';

export interface ListQuery {
  readonly filter: ClientFilter;
  readonly sort: ClientSort;
}

const orderKey = (sort: ClientSort): string => `order ${sort.column} ${sort.direction}`;

/** The same for two filters that hold the same clients, in whatever order their boxes were ticked. */
function filterKey(filter: ClientFilter): string {
  const { text, town, managerIds, originIds, stages, kinds, missing } = filter;
  const lists = [managerIds, originIds, stages, kinds].map((list) => [...list].sort());
  return JSON.stringify([text.trim(), town.trim(), missing, ...lists]);
}

const wholeOrder = (source: ListSource, sort: ClientSort): Promise<RowNumbers> =>
  remember(source, orderKey(sort), () => readOrder(source.db, sort));

async function readMatching({ db }: ListSource, filter: ClientFilter): Promise<RowNumbers> {
  const { terms } = readSearch(filter.text);
  const found = terms.length > 0 ? await findRows(db, terms) : null;
  if (found && (found.length === 0 || !hasConditions(filter))) return found;
  return readFiltered(db, filter, found);
}

const holdsEveryone = (filter: ClientFilter): boolean =>
  readSearch(filter.text).terms.length === 0 && !hasConditions(filter);

/** The rows that a filter holds, in no particular order, or null when it holds every client. */
export async function matchingRows(source: ListSource, filter: ClientFilter): Promise<RowNumbers | null> {
  if (holdsEveryone(filter)) return null;
  return remember(source, `rows ${filterKey(filter)}`, () => readMatching(source, filter));
}

/** The rows of a list, in its order. */
export function orderedRows(source: ListSource, { filter, sort }: ListQuery): Promise<RowNumbers> {
  if (holdsEveryone(filter)) return wholeOrder(source, sort);
  // Asked for before anything is read: rows that a write overtakes must not be kept under the count of after.
  return remember(source, `${orderKey(sort)} ${filterKey(filter)}`, async () => {
    const matching = await matchingRows(source, filter);
    const order = await wholeOrder(source, sort);
    return matching === null ? order : keepAmong(order, matching);
  });
}

/**
 * The best rows for a typed text: those whose name begins with it, then those that have each of its words whole, then
 * the others; each group by name. The first group is one range of an index: it answers the first keystrokes alone.
 */
export async function bestRows(db: ReadDb, text: string, limit: number): Promise<number[]> {
  const { nameStart, terms } = readSearch(text);
  if (terms.length === 0) return [];
  const best = [...(await readNameStart(db, nameStart, limit))];
  for (const exactness of ['whole word', 'beginning'] as const) {
    if (best.length === limit) break;
    best.push(...(await findFirstRows(db, { terms, exactness, except: best, limit: limit - best.length })));
  }
  return best;
}
