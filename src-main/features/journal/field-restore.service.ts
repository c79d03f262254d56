/** @file A value written back from a field's history: a new act, which keeps every rule that an ordinary one keeps. */
import { fail } from '#shared/kernel/errors.ts';
import { columnsOf, groupOf } from '#main/db/journal/entities.ts';
import type { Change, WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Context } from '#main/ipc/context.ts';
import { assertChoicesLive, conflictOf } from './conflicts.ts';
import { changeOf, findChange } from './journal.repository.ts';

export interface RestoreInput {
  readonly changeId: number;
  readonly side: 'before' | 'after';
  readonly field: string;
}

/**
 * Groups of columns that hold how rows stand to one another (written back alone, one end would say what the other does
 * not), or a note's text and lock, whose dates must be those of the act.
 */
const KEPT_BY_ACTS: ReadonlySet<string> = new Set([
  'isPrimary',
  'linkedClientId',
  'deletedAt',
  'text',
  'lockedAt',
]);

/** What a linked member still says for itself; the rest is its client's own. */
const OWN_TO_MEMBER: ReadonlySet<string> = new Set([
  'relationship',
  'attachment',
  'birthRank',
  'linkedClientId',
]);

/** What is hidden is not edited: a row of the bin, or of a client that is there. */
async function assertShown(tx: WriteTransaction, { entity, rowId, clientId }: Change): Promise<void> {
  const refuse = (): never => fail('conflict', 'the row is not shown any more');
  if (clientId !== null) {
    const client = tx.db.selectFrom('client').select('id').where('id', '=', clientId);
    if (!(await client.where('deletedAt', 'is', null).executeTakeFirst())) refuse();
  }
  if (entity === 'cabinet' || entity === 'setting') return;
  // The table is only known at run time; these columns are the same in each.
  const row = tx.db
    .selectFrom(entity as 'client')
    .select('id')
    .where('id', '=', rowId);
  if (!(await row.where('deletedAt', 'is', null).executeTakeFirst())) refuse();
}

async function assertOwnToMember(tx: WriteTransaction, { rowId }: Change, group: string): Promise<void> {
  if (OWN_TO_MEMBER.has(group)) return;
  const member = await tx.db
    .selectFrom('family_member')
    .select('linkedClientId')
    .where('id', '=', rowId)
    .executeTakeFirst();
  if (member?.linkedClientId) fail('conflict', 'a linked member');
}

/** Writes an earlier value of a field back, with the columns that go with it. */
export async function restoreField(context: Context, { changeId, side, field }: RestoreInput) {
  const stored = (await findChange(context.db, changeId)) ?? fail('not-found', 'change');
  const change = changeOf(stored);
  const group = groupOf(change.entity, field);
  if (KEPT_BY_ACTS.has(group)) fail('invalid-input', 'only an act of its own moves this');
  const columns = columnsOf(change.entity, group);
  const values = change[side] ?? fail('conflict', 'the row did not exist then');
  if (!columns.every((column) => Object.hasOwn(values, column)))
    fail('invalid-input', 'not a field of this change');
  const patch = Object.fromEntries(columns.map((column) => [column, values[column] ?? null]));
  const write = context.write({ command: 'journal.restoreField' }, async (tx) => {
    await assertShown(tx, change);
    if (change.entity === 'family_member') await assertOwnToMember(tx, change, group);
    await tx.update(change.entity, change.rowId, patch);
    await assertChoicesLive(tx);
  });
  const { operationId } = await write.catch((error: unknown) => {
    throw conflictOf(error);
  });
  return { operationId };
}
