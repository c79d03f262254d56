/** @file What a cabinet holds, in a form that two moments can be compared by. */
import type { ClientId, OperationId } from '#shared/kernel/ids.ts';
import type { TestCabinet } from './cabinet.ts';

const TABLES = [
  'client',
  'client_phone',
  'client_email',
  'client_address',
  'family_member',
  'bank_account',
] as const;

/** Every row of every client, those of the bin included, and the derived rows without their own numbers. */
export async function contentOf({ context: { db } }: TestCabinet): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    content[table] = await db
      .selectFrom(table as 'client')
      .selectAll()
      .orderBy('id')
      .execute();
  }
  return { ...content, ...(await derivedOf({ db })) };
}

export async function derivedOf({
  db,
}: Pick<TestCabinet['context'], 'db'>): Promise<Record<string, unknown[]>> {
  const listing = await db.selectFrom('client_listing').selectAll().orderBy('clientId').execute();
  const tokens = await db
    .selectFrom('client_search_token as token')
    .innerJoin('client_listing as listing', 'listing.number', 'token.number')
    .select(['listing.clientId', 'token.kind', 'token.token'])
    .orderBy('listing.clientId')
    .orderBy('token.kind')
    .orderBy('token.token')
    .execute();
  return { listing: listing.map(({ number: _number, ...row }) => row), tokens };
}

export interface Act {
  readonly operationId: OperationId | null;
}

/**
 * Runs an act, takes it back and does it again.
 * @returns what was there before, what undoing left, what the act made, and what redoing made
 */
export async function undoAndRedo(cabinet: TestCabinet, act: () => Promise<Act>) {
  const before = await contentOf(cabinet);
  const { operationId } = await act();
  const done = await contentOf(cabinet);
  if (operationId === null) throw new Error('the act changed nothing');
  await cabinet.api.journal.undoOperation({ operationId });
  const undone = await contentOf(cabinet);
  await cabinet.api.journal.redo({});
  return { before, undone, done, redone: await contentOf(cabinet) };
}

/** The journaled acts, oldest first. */
export const operationsOf = ({ context: { db } }: TestCabinet) =>
  db
    .selectFrom('operation')
    .select(['id', 'command', 'clientId', 'isUndoable', 'kind'])
    .orderBy('seq')
    .execute();

/** A client made by the fast form. */
export async function createPerson(
  { api }: TestCabinet,
  lastName: string,
  firstName: string,
  more: object = {},
): Promise<ClientId> {
  return (await api.client.create({ kind: 'PARTICULIER', lastName, firstName, ...more })).id;
}
