/** @file The row of a new ticket, and the number that people know it by. */
import { sql } from 'kysely';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { TicketTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

/** « T-2026-0412 »: counted anew each year. */
async function nextNumber(tx: WriteTransaction, year: string): Promise<string> {
  const { last } = await tx.db
    .selectFrom('ticket')
    .select(sql<number | null>`max(CAST(substr(number, 8) AS INTEGER))`.as('last'))
    .where('number', '>=', `T-${year}-`)
    .where('number', '<', `T-${year}.`)
    .executeTakeFirstOrThrow();
  return `T-${year}-${String((last ?? 0) + 1).padStart(4, '0')}`;
}

type Known = Pick<
  TicketTable,
  'subject' | 'channel' | 'assigneeId' | 'clientId' | 'contractId' | 'claimId' | 'insurerId' | 'filing'
> &
  Partial<Pick<TicketTable, 'complaintSentOn'>>;

/** Inserts an open ticket without exchanges. */
export async function insertTicket(
  context: Context,
  tx: WriteTransaction,
  known: Known,
): Promise<TicketTable> {
  const now = context.clock.now();
  const ticket: TicketTable = {
    id: context.newId(),
    number: await nextNumber(tx, context.today().slice(0, 4)),
    ...{ state: 'OUVERT', wakeOn: null, complaintSentOn: null, complaintAcknowledgedOn: null },
    ...{ complaintAnsweredOn: null, lastAt: now, createdAt: now, createdById: context.collaboratorId() },
    deletedAt: null,
    ...known,
  };
  await tx.insert('ticket', ticket);
  return ticket;
}

/** Whoever looks after the contract, else after the client, else whoever is at work. */
export async function assigneeFor(
  context: Context,
  tx: WriteTransaction,
  { clientId, contractId }: Pick<TicketTable, 'clientId' | 'contractId'>,
): Promise<string | null> {
  const managers = [
    contractId === null
      ? null
      : tx.db.selectFrom('contract').select('managerId').where('id', '=', contractId),
    clientId === null ? null : tx.db.selectFrom('client').select('managerId').where('id', '=', clientId),
  ];
  for (const query of managers) {
    const managerId = (await query?.executeTakeFirst())?.managerId ?? null;
    if (managerId === null) continue;
    const manager = tx.db.selectFrom('collaborator').select('id').where('id', '=', managerId);
    if (await manager.where('deletedAt', 'is', null).where('isActive', '=', 1).executeTakeFirst())
      return managerId;
  }
  return context.collaboratorId();
}
