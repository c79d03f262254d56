/** @file Where a ticket may be filed: a claim brings its contract with it, a contract its client. */
import { fail } from '#shared/kernel/errors.ts';
import { getLivingClient } from '#main/db/client-rows.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { getLivingContract } from '#main/db/rows/living-contract.ts';
import type { TicketTable } from '#main/db/schema.ts';

export type Place = Pick<TicketTable, 'clientId' | 'contractId' | 'claimId' | 'insurerId'>;
type Wished = { readonly [C in keyof Place]?: string | null | undefined };

/** @throws AppError `not-found` for what is in the bin */
export async function placeOf(tx: WriteTransaction, wished: Wished): Promise<Place> {
  const { claimId = null, insurerId = null } = wished;
  let { contractId = null, clientId = null } = wished;
  if (claimId !== null) {
    const claim = await tx.db.selectFrom('claim').selectAll().where('id', '=', claimId).executeTakeFirst();
    if (claim?.deletedAt !== null) return fail('not-found', 'claim');
    ({ contractId } = claim);
  }
  if (contractId !== null) ({ clientId } = await getLivingContract(tx, contractId));
  else if (clientId !== null) await getLivingClient(tx, clientId);
  if (insurerId !== null) {
    const insurer = tx.db.selectFrom('insurer').select('id').where('id', '=', insurerId);
    if (!(await insurer.where('deletedAt', 'is', null).executeTakeFirst())) fail('not-found', 'insurer');
  }
  return { clientId, contractId, claimId, insurerId };
}

/** @throws AppError `not-found` also when its client is in the bin: what is hidden cannot be acted upon */
export async function getLivingTicket(tx: WriteTransaction, id: string): Promise<TicketTable> {
  const row = await tx.db.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirst();
  if (row?.deletedAt !== null) return fail('not-found', 'ticket');
  if (row.clientId !== null) await getLivingClient(tx, row.clientId);
  return row;
}
