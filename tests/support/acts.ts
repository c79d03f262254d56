/** @file Acts on a test cabinet, and what is left when they are taken back and done again. */
import type { ClientId, OperationId } from '#shared/kernel/ids.ts';
import type { TestCabinet } from './cabinet.ts';
import { logicalContent } from './logical-content.ts';

interface Act {
  readonly operationId: OperationId | null;
}

/**
 * Runs an act, takes it back and does it again.
 * @returns what was there before, what the act made, what undoing left, and what redoing made
 */
export async function undoAndRedo({ api, context: { db } }: TestCabinet, act: () => Promise<Act>) {
  const before = await logicalContent(db);
  const { operationId } = await act();
  const done = await logicalContent(db);
  if (operationId === null) throw new Error('the act changed nothing');
  await api.journal.undoOperation({ operationId });
  const undone = await logicalContent(db);
  await api.journal.redo({});
  return { before, done, undone, redone: await logicalContent(db) };
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
