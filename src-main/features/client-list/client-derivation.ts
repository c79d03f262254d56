/**
 * @file Keeps the listing line and the search tokens of each living client true to its rows. Runs inside the
 * transaction of every write, so a list never shows what is not saved; undo and redo come through here too.
 */
import { sql, type Kysely } from 'kysely';
import type { Derivation } from '#main/db/journal/write-door.ts';
import type { ClientListingTable, Schema } from '#main/db/schema.ts';
import { reachOf, rowOf, tokensOf, type ListedSheet, type ListingRow } from './client-listing.ts';
import type { SearchToken } from './search-tokens.ts';

type Db = Kysely<Schema>;
type KnownRow = Omit<ClientListingTable, 'number'> & { number: number };
/** Number of a listing line, token, kind: as a row of the token table. */
type NumberedToken = readonly [number: number, token: string, kind: string];

/** Clients that are read and compared at a time: a few queries for all of them, and bounded memory. */
const BATCH = 500;

/** [Note: lists as JSON] One parameter whatever the length: the statement keeps its text and stays prepared. */
const among = (values: readonly (string | number)[]) =>
  sql<string>`(select value from json_each(${JSON.stringify(values)}))`;
const amongNumbers = (values: readonly number[]) =>
  sql<number>`(select value from json_each(${JSON.stringify(values)}))`;

const livingClients = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('client')
    .select(['id', 'kind', 'stage', 'firstName', 'lastName', 'birthName', 'legalName', 'representative'])
    .select(['birthOn', 'managerId', 'originId', 'createdAt'])
    .where('id', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .execute();

const livingPhones = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('client_phone')
    .select(['clientId', 'raw', 'isPrimary'])
    .where('clientId', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .execute();

const livingEmails = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('client_email')
    .select(['clientId', 'address', 'isPrimary'])
    .where('clientId', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .execute();

const livingAddresses = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('client_address')
    .select(['clientId', 'postcode', 'town', 'isPrimary'])
    .where('clientId', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .execute();

function byClient<R extends { clientId: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.clientId);
    if (group) group.push(row);
    else groups.set(row.clientId, [row]);
  }
  return groups;
}

async function readSheets(db: Db, ids: readonly string[]): Promise<ListedSheet[]> {
  const clients = await livingClients(db, ids);
  const phones = byClient(await livingPhones(db, ids));
  const emails = byClient(await livingEmails(db, ids));
  const addresses = byClient(await livingAddresses(db, ids));
  return clients.map((client) => ({
    client,
    phones: phones.get(client.id) ?? [],
    emails: emails.get(client.id) ?? [],
    addresses: addresses.get(client.id) ?? [],
  }));
}

async function readKnown(db: Db, ids: readonly string[]): Promise<Map<string, KnownRow>> {
  const rows = await db
    .selectFrom('client_listing')
    .selectAll()
    .where('clientId', 'in', among(ids))
    .execute();
  return new Map(rows.map((row) => [row.clientId, row]));
}

/** The columns that differ, or null when none does. */
function patchOf(row: ListingRow, known: KnownRow): Partial<ListingRow> | null {
  const columns = (Object.keys(row) as (keyof ListingRow)[]).filter(
    (column) => row[column] !== known[column],
  );
  return columns.length === 0 ? null : Object.fromEntries(columns.map((column) => [column, row[column]]));
}

/** Tokens as JSON triples, for statements that take any number of them at once. */
const triples = (tokens: readonly NumberedToken[]) => sql`json_each(${JSON.stringify(tokens)})`;

async function deleteTokens(db: Db, tokens: readonly NumberedToken[]): Promise<void> {
  if (tokens.length === 0) return;
  await sql`
    delete from client_search_token where (token, number, kind) in
      (select value ->> 1, value ->> 0, value ->> 2 from ${triples(tokens)})`.execute(db);
}

async function insertTokens(db: Db, tokens: readonly NumberedToken[]): Promise<void> {
  if (tokens.length === 0) return;
  await sql`
    insert into client_search_token (token, number, kind)
      select value ->> 1, value ->> 0, value ->> 2 from ${triples(tokens)}`.execute(db);
}

const keyOf = ([number, token, kind]: NumberedToken): string => `${String(number)} ${kind} ${token}`;

/** Writes the difference only: a change of manager on thousands of clients touches no token. */
async function writeTokens(
  db: Db,
  wanted: readonly { readonly number: number; readonly tokens: readonly SearchToken[] }[],
): Promise<void> {
  const next = wanted.flatMap(({ number, tokens }) =>
    tokens.map(({ token, kind }): NumberedToken => [number, token, kind]),
  );
  const known = await db
    .selectFrom('client_search_token')
    .select(['number', 'token', 'kind'])
    .where('number', 'in', amongNumbers(wanted.map(({ number }) => number)))
    .execute();
  const before = known.map(({ number, token, kind }): NumberedToken => [number, token, kind]);
  const nextKeys = new Set(next.map(keyOf));
  const beforeKeys = new Set(before.map(keyOf));
  await deleteTokens(
    db,
    before.filter((token) => !nextKeys.has(keyOf(token))),
  );
  await insertTokens(
    db,
    next.filter((token) => !beforeKeys.has(keyOf(token))),
  );
}

/** Rows that change alike change together: a new manager on thousands of clients is a few statements. */
async function updateRows(
  db: Db,
  rows: readonly ListingRow[],
  known: ReadonlyMap<string, KnownRow>,
): Promise<void> {
  const alike = new Map<string, { patch: Partial<ListingRow>; numbers: number[] }>();
  for (const row of rows) {
    const before = known.get(row.clientId);
    const patch = before ? patchOf(row, before) : null;
    if (!before || !patch) continue;
    const key = JSON.stringify(patch);
    const group = alike.get(key) ?? { patch, numbers: [] };
    group.numbers.push(before.number);
    alike.set(key, group);
  }
  for (const { patch, numbers } of alike.values()) {
    await db.updateTable('client_listing').set(patch).where('number', 'in', amongNumbers(numbers)).execute();
  }
}

async function insertRow(db: Db, row: ListingRow): Promise<number> {
  const made = await db
    .insertInto('client_listing')
    .values(row)
    .returning('number')
    .executeTakeFirstOrThrow();
  return made.number;
}

async function deriveBatch(db: Db, ids: readonly string[], withTokens: boolean): Promise<void> {
  const known = await readKnown(db, ids);
  const sheets = await readSheets(db, ids);
  const living = new Set(sheets.map(({ client }) => client.id));
  const gone = [...known.values()].filter((row) => !living.has(row.clientId)).map((row) => row.number);
  if (gone.length > 0) {
    // The tokens follow by their foreign key.
    await db.deleteFrom('client_listing').where('number', 'in', amongNumbers(gone)).execute();
  }
  await updateRows(db, sheets.map(rowOf), known);
  const numbered: { number: number; tokens: readonly SearchToken[] }[] = [];
  for (const sheet of sheets) {
    const number = known.get(sheet.client.id)?.number;
    if (number !== undefined && !withTokens) continue;
    numbered.push({ number: number ?? (await insertRow(db, rowOf(sheet))), tokens: tokensOf(sheet) });
  }
  if (numbered.length > 0) await writeTokens(db, numbered);
}

async function deriveAll(db: Db, ids: readonly string[], withTokens: boolean): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    await deriveBatch(db, ids.slice(from, from + BATCH), withTokens);
  }
}

/** The derivation that the write door runs: for the clients whose listing the changes can have moved, no others. */
export const deriveClientListing: Derivation = async (db, changes) => {
  const reached = { nothing: new Set<string>(), row: new Set<string>(), tokens: new Set<string>() };
  for (const change of changes) if (change.clientId !== null) reached[reachOf(change)].add(change.clientId);
  await deriveAll(db, [...reached.tokens], true);
  await deriveAll(
    db,
    [...reached.row].filter((id) => !reached.tokens.has(id)),
    false,
  );
};

/** Makes every derived row again from nothing. */
export async function rebuildClientListing(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('client_listing').execute();
    const clients = await trx.selectFrom('client').select('id').where('deletedAt', 'is', null).execute();
    await deriveAll(
      trx,
      clients.map(({ id }) => id),
      true,
    );
  });
}
