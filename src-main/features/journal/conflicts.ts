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

/** Identifiers that the changes have put into a column of clients. */
function chosen({ changes }: WriteTransaction, column: 'managerId' | 'originId'): Set<string> {
  const ids = new Set<string>();
  for (const { entity, after } of changes) {
    const id = entity === 'client' ? after?.[column] : null;
    if (typeof id === 'string') ids.add(id);
  }
  return ids;
}

/**
 * No client comes back to a manager or an origin that has left since. Asked once all is written: the same act may
 * have brought both back.
 * @throws AppError `conflict`
 */
export async function assertChoicesLive(tx: WriteTransaction): Promise<void> {
  for (const [column, table] of [
    ['managerId', 'collaborator'],
    ['originId', 'list_item'],
  ] as const) {
    for (const id of chosen(tx, column)) {
      const row = tx.db.selectFrom(table).select('id').where('id', '=', id);
      if (!(await row.where('deletedAt', 'is', null).executeTakeFirst()))
        fail('conflict', `${table} in the bin`);
    }
  }
}
