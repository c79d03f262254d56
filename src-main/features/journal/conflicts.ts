/** @file What keeps a recorded value from coming back as it was. */
import { AppError, fail } from '#shared/kernel/errors.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';

/** What SQL itself refuses, as a row that newer ones refer to: the same answer as a row that has moved on. */
export function conflictOf(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  const isConstraint = typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT');
  if (!isConstraint) return error;
  // Only a locked note has triggers that refuse.
  const fields = code === 'SQLITE_CONSTRAINT_TRIGGER' ? { note: 'note-locked' } : undefined;
  return new AppError('conflict', code, { cause: error, ...(fields && { fields }) });
}

/**
 * Which columns name a row that may have left since, and where that row is. Tasks and events are not among them for the
 * person in charge: they stay with whoever has left, and show nobody.
 */
const CHOICES = [
  ['client', 'managerId', 'collaborator'],
  ['client', 'originId', 'list_item'],
  ['document', 'typeId', 'list_item'],
  ['document_link', 'clientId', 'client'],
  ['task', 'clientId', 'client'],
  ['calendar_event', 'clientId', 'client'],
  ['ticket', 'clientId', 'client'],
] as const;
type Choice = (typeof CHOICES)[number];

/** Identifiers that the changes have put into a column. */
function chosen({ changes }: WriteTransaction, [table, column]: Choice): Set<string> {
  const ids = new Set<string>();
  for (const { entity, before, after } of changes) {
    if (entity !== table || before?.[column] === after?.[column]) continue;
    const id = after?.[column];
    if (typeof id === 'string') ids.add(id);
  }
  return ids;
}

/**
 * Nothing comes back to a manager, an origin or a client that has left since. Asked once all is written: the same act
 * may have brought both back.
 * @throws AppError `conflict`
 */
export async function assertChoicesLive(tx: WriteTransaction): Promise<void> {
  for (const choice of CHOICES) {
    const [, , table] = choice;
    for (const id of chosen(tx, choice)) {
      const row = tx.db.selectFrom(table).select('id').where('id', '=', id);
      if (!(await row.where('deletedAt', 'is', null).executeTakeFirst()))
        fail('conflict', `${table} in the bin`);
    }
  }
}
