/** @file Rows that belong to a client: found only while their client lives, and exactly one of a kind is primary. */
import { fail } from '#shared/kernel/errors.ts';
import type { WriteTransaction } from './journal/write-transaction.ts';
import type { ClientTable, Flag, JournaledTables } from './schema.ts';

/** Kinds of rows of which one is primary while there are any. */
export type PrimaryEntity = 'client_phone' | 'client_email' | 'client_address' | 'bank_account';
type ClientEntity = PrimaryEntity | 'family_member';

export interface Place {
  readonly position: number;
  readonly isPrimary: Flag;
}

/** @throws AppError `not-found` when there is no such client or it is in the bin */
export async function getLivingClient(tx: WriteTransaction, clientId: string): Promise<ClientTable> {
  const client = await tx.db
    .selectFrom('client')
    .selectAll()
    .where('id', '=', clientId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return client ?? fail('not-found', 'client');
}

/** @throws AppError `not-found` also when the row's client is in the bin: what is hidden cannot be edited */
export async function getLivingRow<E extends ClientEntity | 'note'>(
  tx: WriteTransaction,
  entity: E,
  id: string,
): Promise<JournaledTables[E]> {
  // The table is only known to the caller; these columns are the same in each.
  const row = await tx.db
    .selectFrom(entity as 'client_phone')
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  if (!row) fail('not-found', entity);
  await getLivingClient(tx, row.clientId);
  return row as unknown as JournaledTables[E];
}

const allRows = (tx: WriteTransaction, entity: ClientEntity, clientId: string) =>
  tx.db
    .selectFrom(entity as 'client_phone')
    .select(['id', 'position', 'deletedAt'])
    .where('clientId', '=', clientId)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** Where a new row goes: after all others, those of the bin included, so that a restored row finds its place. */
export async function nextPosition(
  tx: WriteTransaction,
  entity: ClientEntity,
  clientId: string,
): Promise<number> {
  const rows = await allRows(tx, entity, clientId);
  return Math.max(-1, ...rows.map((row) => row.position)) + 1;
}

/** As {@link nextPosition}; the first living row is primary. */
export async function placeOfNewRow(
  tx: WriteTransaction,
  entity: PrimaryEntity,
  clientId: string,
): Promise<Place> {
  const rows = await allRows(tx, entity, clientId);
  const isFirst = rows.every((row) => row.deletedAt !== null);
  return { position: await nextPosition(tx, entity, clientId), isPrimary: isFirst ? 1 : 0 };
}

const livingRows = (tx: WriteTransaction, entity: PrimaryEntity, clientId: string) =>
  tx.db
    .selectFrom(entity as 'client_phone')
    .select(['id', 'isPrimary'])
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** Makes one row primary and the others of its client not. */
export async function makePrimary(tx: WriteTransaction, entity: PrimaryEntity, id: string): Promise<void> {
  const { clientId } = await getLivingRow(tx, entity, id);
  // First, so that the journal's summary is about the row that was chosen.
  await tx.update(entity, id, { isPrimary: 1 });
  for (const row of await livingRows(tx, entity, clientId)) {
    if (row.id !== id) await tx.update(entity, row.id, { isPrimary: 0 });
  }
}

/** Of the living rows the first primary one stays; where there is none, the first row becomes it. */
async function settlePrimary(tx: WriteTransaction, entity: PrimaryEntity, clientId: string): Promise<void> {
  const rows = await livingRows(tx, entity, clientId);
  const primary = rows.find((row) => row.isPrimary === 1) ?? rows[0];
  for (const row of rows) await tx.update(entity, row.id, { isPrimary: row.id === primary?.id ? 1 : 0 });
}

/** Puts a row into the bin, as an ordinary row: the next one takes over what was primary. */
export async function removeClientRow(
  tx: WriteTransaction,
  entity: PrimaryEntity,
  id: string,
): Promise<void> {
  const { clientId } = await getLivingRow(tx, entity, id);
  await tx.remove(entity, id);
  await tx.update(entity, id, { isPrimary: 0 });
  await settlePrimary(tx, entity, clientId);
}
