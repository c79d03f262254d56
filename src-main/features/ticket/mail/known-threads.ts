/** @file What is known of the thread of a mail: the tickets of its ids and of the number in its subject. */
import { threadIdsOf, type KnownThreads, type MailHeads } from '#shared/features/ticket/mail-filing.rules.ts';
import { ticketNumberIn } from '#shared/features/ticket/mail-subject.rules.ts';
import type { TicketId } from '#shared/kernel/ids.ts';
import { among } from '#main/db/rows/among.ts';
import type { ReadDb } from '#main/db/rows/contract-rows.ts';

/** Tickets that can be continued: neither in the bin, nor of a client that is. */
const living = (db: ReadDb) =>
  db
    .selectFrom('ticket')
    .leftJoin('client', 'client.id', 'ticket.clientId')
    .where('ticket.deletedAt', 'is', null)
    .where('client.deletedAt', 'is', null);

export async function knownThreads(db: ReadDb, mail: MailHeads): Promise<KnownThreads<TicketId>> {
  const ids = threadIdsOf(mail);
  const messages = await living(db)
    .innerJoin('ticket_message as message', 'message.ticketId', 'ticket.id')
    .select(['message.messageId', 'ticket.id'])
    .where('message.messageId', 'in', among(ids))
    .where('message.deletedAt', 'is', null)
    .execute();
  const number = ticketNumberIn(mail.subject);
  const numbered =
    number === null ? [] : await living(db).select('ticket.id').where('number', '=', number).execute();
  const [only] = numbered;
  return {
    byMessageId: new Map(messages.map(({ messageId, id }) => [messageId ?? '', id as TicketId])),
    // Two machines may have given the same number: then it says nothing.
    byNumber: new Map(
      number !== null && only && numbered.length === 1 ? [[number, only.id as TicketId]] : [],
    ),
  };
}

/** Where the very same mail is already, in the bin or not. */
export async function findSameMail(
  db: ReadDb,
  messageId: string | null,
  fileHash: string,
): Promise<{ ticketId: string; isInBin: boolean } | null> {
  const rows = await db
    .selectFrom('ticket_message as message')
    .innerJoin('ticket', 'ticket.id', 'message.ticketId')
    .leftJoin('client', 'client.id', 'ticket.clientId')
    .select(['message.ticketId', 'message.deletedAt', 'ticket.deletedAt as ticketDeletedAt'])
    .select('client.deletedAt as clientDeletedAt')
    .where((eb) =>
      eb.or([
        eb('message.fileHash', '=', fileHash),
        ...(messageId === null ? [] : [eb('message.messageId', '=', messageId)]),
      ]),
    )
    .execute();
  const found = rows.map((row) => ({
    ticketId: row.ticketId,
    isInBin: row.deletedAt !== null || row.ticketDeletedAt !== null || row.clientDeletedAt !== null,
  }));
  return found.find(({ isInBin }) => !isInBin) ?? found[0] ?? null;
}
