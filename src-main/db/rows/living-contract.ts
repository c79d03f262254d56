/** @file A contract that may be acted upon. */
import { fail } from '#shared/kernel/errors.ts';
import { getLivingClient } from '../client-rows.ts';
import type { WriteTransaction } from '../journal/write-transaction.ts';
import type { ContractTable } from '../schema.ts';

/** @throws AppError `not-found` also when its client is in the bin: what is hidden cannot be edited */
export async function getLivingContract(tx: WriteTransaction, id: string): Promise<ContractTable> {
  const row = await tx.db.selectFrom('contract').selectAll().where('id', '=', id).executeTakeFirst();
  if (row?.deletedAt !== null) return fail('not-found', 'contract');
  await getLivingClient(tx, row.clientId);
  return row;
}
