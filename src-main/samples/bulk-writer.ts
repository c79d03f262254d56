/**
 * @file Writes a generated portfolio in one act that cannot be taken back. The journal holds the act, not each of its
 * rows: nobody typed them, so they have no history; listing and search come from the same pure function as elsewhere.
 */
import { CompiledQuery, sql, type Transaction } from 'kysely';
import type { Schema } from '#main/db/schema.ts';
import { listingOf } from '#main/features/client-list/client-listing.ts';
import type { ClientBundle } from './client-bundle.ts';

type Trx = Transaction<Schema>;
type Row = object;

/** Rows of one statement, and clients of one round. */
const ROWS = 100;
const CLIENTS = 1_000;

async function insertRows(trx: Trx, table: keyof Schema, rows: readonly Row[]): Promise<void> {
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

async function insertBundles(trx: Trx, bundles: readonly ClientBundle[], firstNumber: number): Promise<void> {
  await insertRows(trx, 'client', bundles.map(({ client }) => client)); // prettier-ignore
  await insertRows(trx, 'client_phone', bundles.flatMap(({ phones }) => phones)); // prettier-ignore
  await insertRows(trx, 'client_email', bundles.flatMap(({ emails }) => emails)); // prettier-ignore
  await insertRows(trx, 'client_address', bundles.flatMap(({ addresses }) => addresses)); // prettier-ignore
  await insertRows(trx, 'bank_account', bundles.flatMap(({ bankAccounts }) => bankAccounts)); // prettier-ignore
  const listings = bundles.map(({ client, phones, emails, addresses }, index) => ({
    number: firstNumber + index,
    ...listingOf(client, phones, emails, addresses),
  }));
  await insertRows(trx, 'client_listing', listings.map(({ number, row }) => ({ number, ...row }))); // prettier-ignore
  const tokens = listings.flatMap(({ number, tokens }) =>
    tokens.map(({ token, kind }) => ({ token, number, kind })),
  );
  await insertRows(trx, 'client_search_token', tokens);
}

async function nextNumber(trx: Trx): Promise<number> {
  const { last } = await trx
    .selectFrom('client_listing')
    .select((expression) => expression.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

/**
 * Inserts bundles inside a transaction. Members of families come last: they may be linked to any client.
 * @param onProgress told how many clients are written
 */
export async function insertPortfolio(
  trx: Trx,
  bundles: Iterable<ClientBundle>,
  onProgress: (clients: number) => void,
): Promise<void> {
  // Links may point to a client of a later round: they are checked when the act is committed.
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
  let number = await nextNumber(trx);
  const start = number;
  let round: ClientBundle[] = [];
  const flush = async (): Promise<void> => {
    await insertBundles(trx, round, number);
    await insertRows(trx, 'family_member', round.flatMap(({ family }) => family)); // prettier-ignore
    number += round.length;
    round = [];
    onProgress(number - start);
  };
  for (const bundle of bundles) {
    round.push(bundle);
    if (round.length === CLIENTS) await flush();
  }
  await flush();
}
