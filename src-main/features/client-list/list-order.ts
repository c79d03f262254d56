/** @file The list as the broker sees it: which rows, in which order. Every page, neighbour and search hit comes from here. */
import type { ClientFilter, ClientSort } from '#shared/features/client-list/client-list.api.ts';
import { hasConditions, readFiltered, readNameOrder, readNameStart, readOrder } from './client-list.repository.ts';
import { isRemembered, remember } from './list-cache.ts';
import { firstAmong, keepAmong, unite, type ReadDb, type RowNumbers } from './row-numbers.ts';
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

/** Same key for two filters that hold the same clients whatever the order in which their boxes were ticked. */
function filterKey(filter: ClientFilter): string {
  const { text, town, managerIds, originIds, stages, kinds } = filter;
  const lists = [managerIds, originIds, stages, kinds].map((list) => [...list].sort());
  return JSON.stringify([text.trim(), town.trim(), ...lists]);
}

const wholeOrder = (db: ReadDb, sort: ClientSort): Promise<RowNumbers> =>
  remember(db, orderKey(sort), () => readOrder(db, sort));

async function readMatching(db: ReadDb, filter: ClientFilter): Promise<RowNumbers> {
  const { terms } = readSearch(filter.text);
  const found = terms.length > 0 ? await findRows(db, terms) : null;
  if (found && (found.length === 0 || !hasConditions(filter))) return found;
  return readFiltered(db, filter, found);
}

/** The rows that a filter holds, in no particular order, or null when it holds every client. */
export async function matchingRows(db: ReadDb, filter: ClientFilter): Promise<RowNumbers | null> {
  if (readSearch(filter.text).terms.length === 0 && !hasConditions(filter)) return null;
  return remember(db, `rows ${filterKey(filter)}`, () => readMatching(db, filter));
}

/** The rows of a list, in its order. */
export async function orderedRows(db: ReadDb, { filter, sort }: ListQuery): Promise<RowNumbers> {
  const matching = await matchingRows(db, filter);
  if (matching === null) return wholeOrder(db, sort);
  return remember(db, `${orderKey(sort)} ${filterKey(filter)}`, async () =>
    keepAmong(await wholeOrder(db, sort), matching),
  );
}

/** The first rows of a set by name. */
async function firstByName(db: ReadDb, rows: RowNumbers, limit: number): Promise<number[]> {
  if (rows.length === 0 || limit === 0) return [];
  const isOrderKnown = await isRemembered(db, orderKey(BY_NAME));
  if (!isOrderKnown && rows.length <= FEW) return [...(await readNameOrder(db, rows)).subarray(0, limit)];
  return firstAmong(await wholeOrder(db, BY_NAME), rows, limit);
}

/**
 * The best rows for a typed text: those whose name begins with it, then those that have each of its words whole, then
 * the others; each group by name. The first group is one range of an index: it answers the first keystrokes alone.
 */
export async function bestRows(db: ReadDb, text: string, limit: number): Promise<number[]> {
  const { nameStart, terms } = readSearch(text);
  if (terms.length === 0) return [];
  const byName = await readNameStart(db, nameStart, limit);
  if (byName.length === limit) return [...byName];
  const all = await findRows(db, terms);
  const others = all.filter((number) => !byName.includes(number));
  const whole = await findRows(db, terms, { candidates: others, exactness: 'whole word' });
  const best = [...byName, ...(await firstByName(db, whole, limit - byName.length))];
  if (best.length === limit) return best;
  const known = unite([whole, byName]);
  const knownSet = new Set(known);
  const rest = others.filter((number) => !knownSet.has(number));
  return [...best, ...(await firstByName(db, rest, limit - best.length))];
}
