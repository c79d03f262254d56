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

/** One byte per row number, 1 where the set has it. */
function maskOf(sets: readonly RowNumbers[]): Uint8Array {
  let highest = 0;
  for (const set of sets) for (const number of set) if (number > highest) highest = number;
  const mask = new Uint8Array(highest + 1);
  for (const set of sets) for (const number of set) mask[number] = 1;
  return mask;
}

/** The numbers of `ordered` that are in `set`, in the order of `ordered`. */
export function keepAmong(ordered: RowNumbers, set: RowNumbers): RowNumbers {
  const mask = maskOf([set]);
  return ordered.filter((number) => mask[number] === 1);
}

/** The numbers of `ordered` that are not in `set`. */
export function without(ordered: RowNumbers, set: RowNumbers): RowNumbers {
  const mask = maskOf([set]);
  return ordered.filter((number) => mask[number] !== 1);
}

/** The first numbers of `ordered` that are in `set`. */
export function firstAmong(ordered: RowNumbers, set: RowNumbers, limit: number): RowNumbers {
  const mask = maskOf([set]);
  const found: number[] = [];
  for (let at = 0; at < ordered.length && found.length < limit; at += 1) {
    const number = ordered[at] ?? 0;
    if (mask[number] === 1) found.push(number);
  }
  return Int32Array.from(found);
}

/** The numbers of all sets, each once, ascending. */
export function unite(sets: readonly RowNumbers[]): RowNumbers {
  const mask = maskOf(sets);
  const united = new Int32Array(mask.reduce((sum, bit) => sum + bit, 0));
  let at = 0;
  for (let number = 0; number < mask.length; number += 1) {
    if (mask[number] === 1) united[at++] = number;
  }
  return united;
}

/** One order after the other. */
export function concatenate(orders: readonly RowNumbers[]): RowNumbers {
  const all = new Int32Array(orders.reduce((sum, order) => sum + order.length, 0));
  let at = 0;
  for (const order of orders) {
    all.set(order, at);
    at += order.length;
  }
  return all;
}
