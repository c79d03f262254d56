/** @file Acts on the collaborators of the cabinet. */
import { fail } from '#shared/kernel/errors.ts';
import { hasLetter, squeeze } from '#shared/kernel/text.ts';
import type { CollaboratorTable } from '#main/db/schema.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Context } from '#main/ipc/context.ts';
import {
  findCurrentCollaboratorId,
  listClientIdsOfManager,
  listCollaboratorRows,
  listComingEventIds,
  listOpenTaskIds,
} from './cabinet.repository.ts';

export interface CollaboratorValues {
  readonly firstName: string;
  readonly lastName: string;
  readonly initials: string;
  readonly color: string;
}

type CollaboratorPatch = Partial<Record<keyof CollaboratorValues, string | undefined>>;

/** Names in one line, initials in capitals. Throws `invalid-input` on a first name without a letter. */
export function cleanCollaborator<F extends CollaboratorPatch>(fields: F): F {
  const cleaned: CollaboratorPatch = { ...fields };
  if (cleaned.firstName !== undefined) cleaned.firstName = squeeze(cleaned.firstName);
  if (cleaned.lastName !== undefined) cleaned.lastName = squeeze(cleaned.lastName);
  if (cleaned.initials !== undefined) cleaned.initials = squeeze(cleaned.initials).toLocaleUpperCase('fr');
  if (cleaned.firstName !== undefined && !hasLetter(cleaned.firstName))
    fail('invalid-input', 'first name', { fields: { firstName: 'first-name' } });
  if (cleaned.initials === '') fail('invalid-input', 'initials', { fields: { initials: 'initials' } });
  return cleaned as F;
}

export async function addCollaborator(
  context: Context,
  input: CollaboratorValues,
): Promise<{ operationId: string | null; id: string }> {
  const fields = cleanCollaborator(input);
  const id = context.newId();
  const { operationId } = await context.write({ command: 'cabinet.addCollaborator' }, async (tx) => {
    const rows = await listCollaboratorRows(tx.db);
    const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
    await tx.insert('collaborator', { id, ...fields, position, isActive: 1, deletedAt: null });
  });
  return { operationId, id };
}

export async function updateCollaborator(
  context: Context,
  id: string,
  { isActive, ...patch }: CollaboratorPatch & { isActive?: boolean | undefined },
): Promise<{ operationId: string | null }> {
  const fields = definedOf(cleanCollaborator(patch));
  const { operationId } = await context.write({ command: 'cabinet.updateCollaborator' }, async (tx) => {
    await getCollaborator(tx, id);
    if (isActive === false) await assertCanLeave(tx, id);
    const activity = isActive === undefined ? {} : { isActive: isActive ? (1 as const) : (0 as const) };
    await tx.update('collaborator', id, { ...fields, ...activity });
  });
  return { operationId };
}

/** What waits for who leaves, given to somebody else. Given to nobody, it stays theirs and is shown as nobody's. */
async function handOver(context: Context, tx: WriteTransaction, from: string, to: string): Promise<void> {
  await tx.updateMany('task', await listOpenTaskIds(tx.db, from), { assigneeId: to });
  const events = await listComingEventIds(tx.db, from, context.today());
  await tx.updateMany('calendar_event', events, { ownerId: to });
}

/**
 * Into the bin, their clients, open tasks and coming events given to somebody else in the same operation: one
 * « Annuler » brings all back.
 */
export async function removeCollaborator(
  context: Context,
  { id, reassignTo }: { id: string; reassignTo: string | null },
): Promise<{ operationId: string | null }> {
  const { operationId } = await context.write({ command: 'cabinet.removeCollaborator' }, async (tx) => {
    await getCollaborator(tx, id);
    await assertCanLeave(tx, id);
    if (reassignTo === id) fail('conflict', 'clients reassigned to who leaves');
    if (reassignTo !== null) await getCollaborator(tx, reassignTo);
    await tx.updateMany('client', await listClientIdsOfManager(tx.db, id), { managerId: reassignTo });
    if (reassignTo !== null) await handOver(context, tx, id, reassignTo);
    await tx.remove('collaborator', id);
  });
  return { operationId };
}

/** Who works here now signs every act, and somebody always has to be able to. */
async function assertCanLeave(tx: WriteTransaction, id: string): Promise<void> {
  if ((await findCurrentCollaboratorId(tx.db)) === id) fail('conflict', 'the collaborator is at work here');
  const others = (await listCollaboratorRows(tx.db)).filter((row) => row.isActive === 1 && row.id !== id);
  if (others.length === 0) fail('conflict', 'the last active collaborator');
}

async function getCollaborator(tx: WriteTransaction, id: string): Promise<CollaboratorTable> {
  const rows = await listCollaboratorRows(tx.db);
  return rows.find((row) => row.id === id) ?? fail('not-found', 'collaborator row');
}

/** Without the keys that hold `undefined`: the write door takes exact optional columns. */
function definedOf(patch: CollaboratorPatch): Partial<Record<keyof CollaboratorValues, string>> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
