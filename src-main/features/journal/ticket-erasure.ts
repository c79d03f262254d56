/** @file What goes with a ticket that is erased for good, and what tickets keep of a contract that is. */
import type { Entity } from '#main/db/journal/entities.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { among } from '#main/db/rows/among.ts';

/** The rows of a ticket, those that refer to others first. */
export const TICKET_ROWS = ['ticket_message', 'mail_refusal', 'ticket'] as const;

type Erased = Map<Entity, string[]>;

const add = (erased: Erased, entity: Entity, ids: readonly { readonly id: string }[]): void => {
  erased.set(entity, [...(erased.get(entity) ?? []), ...ids.map(({ id }) => id)]);
};

/** Exchanges go with their tickets; what was refused for a client goes with the client. */
export async function gatherRowsOfTickets({ db }: WriteTransaction, erased: Erased): Promise<void> {
  const messages = db.selectFrom('ticket_message').select('id');
  add(
    erased,
    'ticket_message',
    await messages.where('ticketId', 'in', among(erased.get('ticket') ?? [])).execute(),
  );
  const refusals = db.selectFrom('mail_refusal').select('id');
  add(
    erased,
    'mail_refusal',
    await refusals.where('clientId', 'in', among(erased.get('client') ?? [])).execute(),
  );
}

/**
 * What came with a ticket that goes stays on the sheet of its client; what nobody else holds goes with it.
 * @param erased holds the tickets that go already
 */
export async function gatherAttachments(tx: WriteTransaction, erased: Erased): Promise<void> {
  const tickets = among(erased.get('ticket') ?? []);
  const gone = new Set(erased.get('document_link'));
  const clients = new Set(erased.get('client'));
  const links = await tx.db
    .selectFrom('document_link')
    .selectAll()
    .where('ticketId', 'in', tickets)
    .execute();
  for (const link of links.filter(({ id }) => !gone.has(id))) {
    const others = await tx.db
      .selectFrom('document_link')
      .select('id')
      .where('documentId', '=', link.documentId)
      .where('id', '<>', link.id)
      .where('deletedAt', 'is', null)
      .execute();
    const isTheirs = link.clientId !== null && !clients.has(link.clientId) && link.deletedAt === null;
    if (isTheirs && others.length === 0) {
      await tx.update('document_link', link.id, { ticketId: null });
      continue;
    }
    add(erased, 'document_link', [link]);
    if (others.length === 0) add(erased, 'document', [{ id: link.documentId }]);
  }
}

/** What was exchanged with somebody outlives the contract or the claim that it was about. */
export async function releaseTickets(tx: WriteTransaction, erased: Erased): Promise<void> {
  for (const [entity, column] of [
    ['claim', 'claimId'],
    ['contract', 'contractId'],
  ] as const) {
    const gone = among(erased.get(entity) ?? []);
    const left = await tx.db.selectFrom('ticket').select('id').where(column, 'in', gone).execute();
    const patch = column === 'claimId' ? { claimId: null } : { contractId: null };
    await tx.updateMany(
      'ticket',
      left.map(({ id }) => id),
      patch,
    );
  }
}
