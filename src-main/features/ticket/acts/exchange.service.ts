/** @file Exchanges: what is added to a ticket wakes it up, and may take a step of its complaint. */
import type { NewExchange, ticketApi } from '#shared/features/ticket/ticket.api.ts';
import { exchangeKindOf, type ComplaintStepName } from '#shared/features/ticket/exchange.rules.ts';
import { afterExchange } from '#shared/features/ticket/ticket.rules.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { cleanMultiline } from '#shared/kernel/text.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { forgetDraft } from '#main/db/rows/draft-rows.ts';
import type { TicketMessageTable, TicketTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { standingOf } from '../ticket-rows.ts';
import { getLivingTicket } from './place.ts';

/** An exchange of which only the ticket, the means and the moment are known. */
export const emptyMessage = (
  id: string,
  { ticketId, medium, direction, at }: Pick<TicketMessageTable, 'ticketId' | 'medium' | 'direction' | 'at'>,
  now: Instant,
): TicketMessageTable => ({
  ...{ id, ticketId, medium, direction, at, fromName: '', fromAddress: '', recipients: '[]', replyTo: '[]' },
  ...{ subject: '', text: '', body: null, attachments: '[]', warnings: '[]', joined: null, messageId: null },
  ...{ inReplyTo: null, refs: '[]', fileHash: null, createdAt: now, createdById: null, deletedAt: null },
});

/** The state and the last moment of a ticket follow from what was added to it. */
export async function followExchange(
  tx: WriteTransaction,
  ticket: TicketTable,
  message: Pick<TicketMessageTable, 'medium' | 'direction' | 'at'>,
): Promise<void> {
  const kind = exchangeKindOf(message.medium, message.direction);
  const standing = afterExchange(standingOf(ticket), kind);
  // An old mail that is recorded today is no news of today; the last moment is that of the latest exchange.
  const messages = tx.db.selectFrom('ticket_message').where('ticketId', '=', ticket.id);
  const { last } = await messages
    .where('deletedAt', 'is', null)
    .select((eb) => eb.fn.max<string | null>('at').as('last'))
    .executeTakeFirstOrThrow();
  await tx.update('ticket', ticket.id, { ...standing, lastAt: last ?? ticket.createdAt });
}

function checkExchange({ medium, direction }: NewExchange, text: string): void {
  if (text === '') fail('invalid-input', 'exchange', { fields: { text: 'exchange-empty' } });
  if ((medium === 'NOTE') !== (direction === null))
    fail('invalid-input', 'direction of an exchange', { fields: { direction: 'exchange-direction' } });
}

/** Its own moment, now unless it was said; never one to come. */
function momentOf({ at }: NewExchange, now: Instant): Instant {
  if (at === null) return now;
  return at > now ? fail('invalid-input', 'to come', { fields: { at: 'date-in-future' } }) : at;
}

/** The day on which a step of the complaint was taken; one that was taken before stays. */
export async function takeStep(
  tx: WriteTransaction,
  ticket: TicketTable,
  step: ComplaintStepName | null,
  on: DateOnly,
): Promise<void> {
  if (step === null) return;
  if (ticket.complaintSentOn === null) fail('conflict', 'not a complaint');
  if (on < ticket.complaintSentOn)
    fail('invalid-input', 'before it was sent', { fields: { at: 'complaint-before-sent' } });
  if (step === 'answer') {
    await tx.update('ticket', ticket.id, { complaintAnsweredOn: ticket.complaintAnsweredOn ?? on });
    return;
  }
  await tx.update('ticket', ticket.id, { complaintAcknowledgedOn: ticket.complaintAcknowledgedOn ?? on });
}

/** Adds what was typed to a ticket that was read in this transaction. */
export async function insertExchange(
  context: Context,
  tx: WriteTransaction,
  ticket: TicketTable,
  exchange: NewExchange,
): Promise<string> {
  const now = context.clock.now();
  const text = cleanMultiline(exchange.text);
  checkExchange(exchange, text);
  const at = momentOf(exchange, now);
  const { medium, direction } = exchange;
  const message = {
    ...emptyMessage(context.newId(), { ticketId: ticket.id, medium, direction, at }, now),
    ...{ text, createdById: context.collaboratorId() },
  };
  await tx.insert('ticket_message', message);
  await followExchange(tx, ticket, message);
  await takeStep(tx, ticket, exchange.complaintStep, todayIn(context.timeZone(), at));
  return message.id;
}

export const addExchange = (
  context: Context,
  { ticketId, ...exchange }: InputOf<(typeof ticketApi)['addExchange']>,
): Promise<SavedRow> =>
  savedRow(
    context.write({ command: 'ticket.addExchange' }, async (tx) => {
      const id = await insertExchange(context, tx, await getLivingTicket(tx, ticketId), exchange);
      await forgetDraft(tx.machine, { clientId: null, name: `ticket:${ticketId}` });
      return id;
    }),
  );

/** The ticket keeps its state: what came back because of an exchange is still to be looked at. */
export const removeExchange = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'ticket.removeExchange' }, async (tx) => {
      const message = tx.db.selectFrom('ticket_message').selectAll().where('id', '=', id);
      const row = await message.where('deletedAt', 'is', null).executeTakeFirst();
      const ticket = await getLivingTicket(tx, row?.ticketId ?? fail('not-found', 'exchange'));
      await tx.remove('ticket_message', id);
      const { last } = await tx.db
        .selectFrom('ticket_message')
        .where('ticketId', '=', ticket.id)
        .where('deletedAt', 'is', null)
        .select((eb) => eb.fn.max<string | null>('at').as('last'))
        .executeTakeFirstOrThrow();
      await tx.update('ticket', ticket.id, { lastAt: last ?? ticket.createdAt });
    }),
  );
