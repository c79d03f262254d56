/** @file Settings of the cabinet: one row each, its value as JSON text, journaled as everything that is shared. */
import type { WriteTransaction } from '../journal/write-transaction.ts';
import type { Db } from '../journal/write-door.ts';

/** What was stored, for the caller to parse; null when nobody ever set it. */
export async function findSetting(db: Db, id: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('id', '=', id).executeTakeFirst();
  return row ? JSON.parse(row.value) : null;
}

export async function saveSetting(tx: WriteTransaction, id: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  const known = await tx.db.selectFrom('setting').select('id').where('id', '=', id).executeTakeFirst();
  if (known) await tx.update('setting', id, { value: json });
  else await tx.insert('setting', { id, value: json });
}
