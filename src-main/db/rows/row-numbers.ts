/**
 * @file Sets and orders of listing rows as packed row numbers: 100,000 clients are 400 kB and one call to SQLite.
 */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '#main/db/schema.ts';

export type RowNumbers = Int32Array;
export type ReadDb = Kysely<Schema>;

export const NO_ROWS: RowNumbers = new Int32Array(0);

/**
 * [Note: numbers as JSON] One row that holds every number as JSON costs a third of as many rows of one number; and one
 * JSON parameter, whatever its length, keeps the text of a statement stable, hence prepared.
 */
export async function readNumbers(db: ReadDb, query: RawBuilder<unknown>): Promise<RowNumbers> {
  const { rows } = await sql<{ numbers: string }>`
    SELECT json_group_array(number) AS numbers FROM (${query})`.execute(db);
  return Int32Array.from(JSON.parse(rows[0]?.numbers ?? '[]') as number[]);
}

/** The right side of `number in …`. See [Note: numbers as JSON]. */
export const amongNumbers = (numbers: RowNumbers | readonly number[]): RawBuilder<number> =>
  sql<number>`(SELECT value FROM json_each(${`[${numbers.join(',')}]`}))`;

/** Sorts after every text that begins with what precedes it. */
const LAST = '\u{10FFFF}';

/** The beginning of a text, as the range of an index that `LIKE` would not use. */
export const beginsWith = (column: string, start: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} >= ${start} AND ${sql.ref(column)} < ${start + LAST})`;

/** One byte per row number, 1 where the set has it. Loops, since a callback per row is what would cost here. */
function maskOf(set: RowNumbers): Uint8Array {
  let highest = 0;
  for (const number of set) if (number > highest) highest = number;
  const mask = new Uint8Array(highest + 1);
  for (const number of set) mask[number] = 1;
  return mask;
}

function select(ordered: RowNumbers, mask: Uint8Array, wanted: 0 | 1): RowNumbers {
  const selected = new Int32Array(ordered.length);
  let count = 0;
  for (const number of ordered) if ((mask[number] ?? 0) === wanted) selected[count++] = number;
  return selected.slice(0, count);
}

/** The numbers of `ordered` that are in `set`, in the order of `ordered`. */
export const keepAmong = (ordered: RowNumbers, set: RowNumbers): RowNumbers =>
  select(ordered, maskOf(set), 1);

/** The numbers of `ordered` that are not in `set`. */
export const without = (ordered: RowNumbers, set: RowNumbers): RowNumbers => select(ordered, maskOf(set), 0);

/** The numbers of all sets, each once. */
export function unite(sets: readonly RowNumbers[]): RowNumbers {
  const all = concatenate(sets);
  const mask = maskOf(all).fill(0);
  const united = new Int32Array(all.length);
  let count = 0;
  for (const number of all) {
    if (mask[number] === 1) continue;
    mask[number] = 1;
    united[count++] = number;
  }
  return united.slice(0, count);
}

/** One order after the other. */
export function concatenate(orders: readonly RowNumbers[]): RowNumbers {
  const [only = NO_ROWS] = orders;
  if (orders.length < 2) return only;
  const all = new Int32Array(orders.reduce((sum, order) => sum + order.length, 0));
  let at = 0;
  for (const order of orders) {
    all.set(order, at);
    at += order.length;
  }
  return all;
}
