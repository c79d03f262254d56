/**
 * @file The list as the broker sees it: which rows, in which order. Pages, neighbours, counters and search hits all
 * come from here.
 */
import type { ClientFilter, ClientSort } from '#shared/features/client-list/client-list.api.ts';
import {
  hasConditions,
  readFiltered,
  readNameOrder,
  readNameStart,
  readOrder,
} from './client-list.repository.ts';
import { isRemembered, remember, type ListSource } from './list-cache.ts';
import { firstAmong, keepAmong, without, type RowNumbers } from './row-numbers.ts';
import { readSearch } from './search-terms.ts';
import { findRows } from './token-search.ts';

export interface ListQuery {
  readonly filter: ClientFilter;
  readonly sort: ClientSort;
}

const BY_NAME: ClientSort = { column: 'name', direction: 'asc' };
/** Below, sorting the rows that were found costs less than having the order of all clients made. */
const FEW = 500;

const orderKey = (sort: ClientSort): string => `order ${sort.column} ${sort.direction}`;

/** The same for two filters that hold the same clients, in whatever order their boxes were ticked. */
function filterKey(filter: ClientFilter): string {
  const { text, town, managerIds, originIds, stages, kinds } = filter;
  const lists = [managerIds, originIds, stages, kinds].map((list) => [...list].sort());
  return JSON.stringify([text.trim(), town.trim(), ...lists]);
}

const wholeOrder = (source: ListSource, sort: ClientSort): Promise<RowNumbers> =>
  remember(source, orderKey(sort), () => readOrder(source.db, sort));

async function readMatching({ db }: ListSource, filter: ClientFilter): Promise<RowNumbers> {
  const { terms } = readSearch(filter.text);
  const found = terms.length > 0 ? await findRows(db, terms) : null;
  if (found && (found.length === 0 || !hasConditions(filter))) return found;
  return readFiltered(db, filter, found);
}

/** The rows that a filter holds, in no particular order, or null when it holds every client. */
export async function matchingRows(source: ListSource, filter: ClientFilter): Promise<RowNumbers | null> {
  if (readSearch(filter.text).terms.length === 0 && !hasConditions(filter)) return null;
  return remember(source, `rows ${filterKey(filter)}`, () => readMatching(source, filter));
}

/** The rows of a list, in its order. */
export async function orderedRows(source: ListSource, { filter, sort }: ListQuery): Promise<RowNumbers> {
  const matching = await matchingRows(source, filter);
  if (matching === null) return wholeOrder(source, sort);
  return remember(source, `${orderKey(sort)} ${filterKey(filter)}`, async () =>
    keepAmong(await wholeOrder(source, sort), matching),
  );
}

/** The first rows of a set by name. */
async function firstByName(source: ListSource, rows: RowNumbers, limit: number): Promise<RowNumbers> {
  const isOrderKnown = isRemembered(source, orderKey(BY_NAME));
  if (rows.length <= FEW && !isOrderKnown) return (await readNameOrder(source.db, rows)).subarray(0, limit);
  return firstAmong(await wholeOrder(source, BY_NAME), rows, limit);
}

/**
 * The best rows for a typed text: those whose name begins with it, then those that have each of its words whole, then
 * the others; each group by name. The first group is one range of an index: it answers the first keystrokes alone.
 */
export async function bestRows(source: ListSource, text: string, limit: number): Promise<number[]> {
  const { nameStart, terms } = readSearch(text);
  if (terms.length === 0) return [];
  const best = [...(await readNameStart(source.db, nameStart, limit))];
  if (best.length === limit) return best;
  const others = without(await findRows(source.db, terms), Int32Array.from(best));
  const whole = await findRows(source.db, terms, { candidates: others, exactness: 'whole word' });
  for (const group of [whole, without(others, whole)]) {
    if (group.length > 0 && best.length < limit)
      best.push(...(await firstByName(source, group, limit - best.length)));
  }
  return best;
}
