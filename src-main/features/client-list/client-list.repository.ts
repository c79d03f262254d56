/** @file The listing table: orders, filters, rows by number, saved views. Kysely and nothing else. */
import { sql, type RawBuilder } from 'kysely';
import type { ClientFilter, ClientSort } from '#shared/features/client-list/client-list.api.ts';
import { CLIENT_STAGES } from '#shared/kernel/person.ts';
import { fold } from '#shared/kernel/text.ts';
import { qualityCondition } from '#main/db/rows/client-quality.ts';
import type { ClientListingTable, SavedViewTable } from '#main/db/schema.ts';
import {
  amongNumbers,
  beginsWith,
  concatenate,
  readNumbers,
  type ReadDb,
  type RowNumbers,
} from '#main/db/rows/row-numbers.ts';

export type ListingRow = Omit<ClientListingTable, 'number' | 'sortName' | 'sortTown'>;

const directionOf = ({ direction }: ClientSort): RawBuilder<unknown> =>
  sql.raw(direction === 'asc' ? 'ASC' : 'DESC');

/** Managers by name, then « none » last in both directions, as an empty town is. */
async function orderByManager(db: ReadDb, sort: ClientSort): Promise<RowNumbers> {
  const collaborators = await db.selectFrom('collaborator').select(['id', 'firstName', 'lastName']).execute();
  const sign = sort.direction === 'asc' ? 1 : -1;
  const named = collaborators
    .map(({ id, firstName, lastName }) => ({ id, name: fold(`${firstName} ${lastName}`) }))
    .sort((a, b) => sign * (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
  const orders: RowNumbers[] = [];
  for (const id of [...named.map((collaborator) => collaborator.id), null]) {
    orders.push(
      await readNumbers(
        db,
        sql`SELECT number FROM client_listing WHERE managerId IS ${id} ORDER BY sortName, number`,
      ),
    );
  }
  return concatenate(orders);
}

async function orderByTown(db: ReadDb, sort: ClientSort): Promise<RowNumbers> {
  const known = await readNumbers(
    db,
    sql`SELECT number FROM client_listing WHERE sortTown > '' ORDER BY sortTown ${directionOf(sort)}, sortName, number`,
  );
  const unknown = await readNumbers(
    db,
    sql`SELECT number FROM client_listing WHERE sortTown = '' ORDER BY sortName, number`,
  );
  return concatenate([known, unknown]);
}

/** In the order of a client's life, which is not the alphabet's. */
function orderByStage(db: ReadDb, sort: ClientSort): Promise<RowNumbers> {
  const rank = sql.join(
    CLIENT_STAGES.map((stage, index) => sql`WHEN ${stage} THEN ${index}`),
    sql` `,
  );
  return readNumbers(
    db,
    sql`SELECT number FROM client_listing ORDER BY CASE stage ${rank} END ${directionOf(sort)}, sortName, number`,
  );
}

/** Every row number, in the order of a sort; equal values follow by name. */
export function readOrder(db: ReadDb, sort: ClientSort): Promise<RowNumbers> {
  const direction = directionOf(sort);
  switch (sort.column) {
    case 'name':
      return readNumbers(
        db,
        sql`SELECT number FROM client_listing ORDER BY sortName ${direction}, number ${direction}`,
      );
    case 'createdAt':
      return readNumbers(
        db,
        sql`SELECT number FROM client_listing ORDER BY createdAt ${direction}, number ${direction}`,
      );
    case 'town':
      return orderByTown(db, sort);
    case 'stage':
      return orderByStage(db, sort);
    case 'manager':
      return orderByManager(db, sort);
  }
}

const among = (values: readonly string[]): RawBuilder<unknown> =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Named ids, and « none » for a column that is empty. */
function idCondition(column: 'managerId' | 'originId', ids: readonly string[]): RawBuilder<unknown>[] {
  if (ids.length === 0) return [];
  const name = sql.ref(column);
  const named = sql`${name} IN ${among(ids.filter((id) => id !== 'none'))}`;
  return [ids.includes('none') ? sql`(${named} OR ${name} IS NULL)` : named];
}

const SAINTS: readonly (readonly [RegExp, string])[] = [
  [/^st(e?) /, 'saint$1 '],
  [/^saint(e?) /, 'st$1 '],
];

/** The beginning of the town's name, St and Saint read alike, or of the postcode. */
function townCondition(town: string): RawBuilder<unknown>[] {
  const start = fold(town);
  if (start === '') return [];
  if (/^\d/.test(start)) {
    const digits = start.replaceAll(' ', '');
    // No index on the postcode: the tokens have it, among those of the other addresses.
    return [
      sql`number IN (SELECT number FROM client_search_token
        WHERE ${beginsWith('token', digits)} AND kind = 'place')`,
      beginsWith('postcode', digits),
    ];
  }
  const starts = [
    start,
    ...SAINTS.filter(([from]) => from.test(start)).map(([from, to]) => start.replace(from, to)),
  ];
  const ranges = starts.map((text) => beginsWith('sortTown', text));
  return [sql`(${sql.join(ranges, sql` OR `)})`];
}

/** The conditions of a filter, its text apart. */
function conditionsOf(filter: ClientFilter): RawBuilder<unknown>[] {
  return [
    ...idCondition('managerId', filter.managerIds),
    ...idCondition('originId', filter.originIds),
    ...(filter.stages.length > 0 ? [sql`stage IN ${among(filter.stages)}`] : []),
    ...(filter.kinds.length > 0 ? [sql`kind IN ${among(filter.kinds)}`] : []),
    ...townCondition(filter.town),
    ...(filter.missing === null ? [] : [qualityCondition(filter.missing)]),
  ];
}

/** Whether a filter asks for anything beside its text. */
export const hasConditions = (filter: ClientFilter): boolean => conditionsOf(filter).length > 0;

/** The rows that pass every condition but the text, in no particular order; among `candidates` when given. */
export function readFiltered(
  db: ReadDb,
  filter: ClientFilter,
  candidates: RowNumbers | null,
): Promise<RowNumbers> {
  const conditions = conditionsOf(filter);
  if (candidates) conditions.unshift(sql`number IN ${amongNumbers(candidates)}`);
  return readNumbers(db, sql`SELECT number FROM client_listing WHERE ${sql.join(conditions, sql` AND `)}`);
}

export async function countClients(db: ReadDb): Promise<number> {
  const { total } = await db
    .selectFrom('client_listing')
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Above, the names are walked in order until enough are in the set, instead of being looked up and sorted. */
const LOOKED_UP = 300;

/** The first rows of a set by name. */
export function readFirstByName(db: ReadDb, numbers: RowNumbers, limit: number): Promise<RowNumbers> {
  // A column after a unary plus is not looked up by an index.
  const number = numbers.length > LOOKED_UP ? sql`+number` : sql`number`;
  return readNumbers(
    db,
    sql`SELECT number FROM client_listing WHERE ${number} IN ${amongNumbers(numbers)}
      ORDER BY sortName, number LIMIT ${limit}`,
  );
}

/** The first rows whose sorted name begins with a folded text. */
export function readNameStart(db: ReadDb, start: string, limit: number): Promise<RowNumbers> {
  return readNumbers(
    db,
    sql`SELECT number FROM client_listing WHERE ${beginsWith('sortName', start)}
      ORDER BY sortName, number LIMIT ${limit}`,
  );
}

/** Rows by number, in the order asked; a row that is gone is left out. */
export async function listRows(db: ReadDb, numbers: ArrayLike<number>): Promise<ListingRow[]> {
  const { rows } = await sql<ListingRow>`
    SELECT clientId, name, kind, stage, phone, email, postcode, town, managerId, originId, birthOn, createdAt
    FROM json_each(${`[${Array.prototype.join.call(numbers, ',')}]`}) AS asked
    CROSS JOIN client_listing ON number = asked.value ORDER BY asked.key`.execute(db);
  return rows;
}

export async function findNumber(db: ReadDb, clientId: string): Promise<number | null> {
  const row = await db
    .selectFrom('client_listing')
    .select('number')
    .where('clientId', '=', clientId)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The clients of some rows, in ascending number. */
export async function listClientIds(db: ReadDb, numbers: RowNumbers): Promise<string[]> {
  const rows = await db
    .selectFrom('client_listing')
    .select('clientId')
    .where('number', 'in', amongNumbers(numbers))
    .orderBy('number')
    .execute();
  return rows.map((row) => row.clientId);
}

export function listSavedViews(db: ReadDb): Promise<SavedViewTable[]> {
  return db
    .selectFrom('saved_view')
    .selectAll()
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Those of some clients that are not in the bin. */
export async function listLiving(db: ReadDb, clientIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('client_listing')
    .select('clientId')
    .where('clientId', 'in', sql<string>`${among(clientIds)}`)
    .execute();
  return rows.map((row) => row.clientId);
}

export async function isLivingCollaborator(db: ReadDb, id: string): Promise<boolean> {
  const query = db
    .selectFrom('collaborator')
    .select('id')
    .where('id', '=', id)
    .where('deletedAt', 'is', null);
  return (await query.executeTakeFirst()) !== undefined;
}

export async function isLivingView(db: ReadDb, id: string): Promise<boolean> {
  const query = db.selectFrom('saved_view').select('id').where('id', '=', id).where('deletedAt', 'is', null);
  return (await query.executeTakeFirst()) !== undefined;
}

/** -1 when there is no view. */
export async function lastViewPosition(db: ReadDb): Promise<number> {
  const { last } = await db
    .selectFrom('saved_view')
    .select((expression) => expression.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? -1;
}
