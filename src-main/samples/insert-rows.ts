/** @file Many rows of one table in few statements. */
import { CompiledQuery, type Transaction } from 'kysely';
import type { Schema } from '#main/db/schema.ts';

/** Rows of one statement. */
const ROWS = 100;

/** All rows have the columns of the first one. Loops and not callbacks: a portfolio has millions of values. */
export async function insertRows(
  trx: Transaction<Schema>,
  table: keyof Schema,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const tuple = `(${columns.map(() => '?').join(',')})`;
  const textOf = (count: number): string =>
    `INSERT INTO ${table} (${columns.join(',')}) VALUES ${Array<string>(count).fill(tuple).join(',')}`;
  const whole = textOf(Math.min(ROWS, rows.length));
  for (let from = 0; from < rows.length; from += ROWS) {
    const to = Math.min(rows.length, from + ROWS);
    const values: unknown[] = [];
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as Readonly<Record<string, unknown>>;
      for (const column of columns) values.push(row[column]);
    }
    const text = to - from === Math.min(ROWS, rows.length) ? whole : textOf(to - from);
    await trx.executeQuery(CompiledQuery.raw(text, values));
  }
}
