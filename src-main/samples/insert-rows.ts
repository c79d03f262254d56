/** @file Many rows of one table in few statements. */
import { CompiledQuery, type Transaction } from 'kysely';
import type { Schema } from '#main/db/schema.ts';

/** Rows of one statement. */
const ROWS = 100;

/** All rows have the columns of the first one. */
export async function insertRows(
  trx: Transaction<Schema>,
  table: keyof Schema,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const tuple = `(${columns.map(() => '?').join(',')})`;
  for (let from = 0; from < rows.length; from += ROWS) {
    const chunk = rows.slice(from, from + ROWS) as readonly Record<string, unknown>[];
    const text = `INSERT INTO ${table} (${columns.join(',')}) VALUES ${chunk.map(() => tuple).join(',')}`;
    const values = chunk.flatMap((row) => columns.map((column) => row[column]));
    await trx.executeQuery(CompiledQuery.raw(text, values));
  }
}
