/** @file An answer that leaves as a draft: a mail program opens it, the ticket keeps it. */
import { replyText, subjectOfReply } from '#shared/features/ticket/reply.rules.ts';
import { replyFileName } from '#shared/features/ticket/ticket.labels.ts';
import type { ticketApi } from '#shared/features/ticket/ticket.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { forgetDraft } from '#main/db/rows/draft-rows.ts';
import type { TicketMessageTable, TicketTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { writeReplyDraft } from '#main/mail/write/write-mail.ts';
import { emptyMessage, followExchange, takeStep } from '../acts/exchange.service.ts';
import { getLivingTicket } from '../acts/place.ts';
import { readTicketSettings } from '../settings.ts';
import { messageRowsOf } from '../ticket.repository.ts';
import { encloseDocuments } from './reply-attachments.ts';

type Api = (typeof ticketApi)['saveReply'];

interface Reply {
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
}

/** The mail that is answered: the latest that came in, else the latest that left. */
const answered = (messages: readonly TicketMessageTable[]): TicketMessageTable | undefined => {
  const mails = messages.filter(({ messageId }) => messageId !== null);
  return mails.findLast(({ direction }) => direction === 'IN') ?? mails.at(-1);
};

async function compose(context: Context, ticket: TicketTable, typed: string): Promise<Reply> {
  const { db } = context;
  const { signature, mediator } = await readTicketSettings(db);
  const isComplaint = ticket.complaintSentOn !== null;
  const mail = answered(await messageRowsOf(db, ticket.id));
  const references = mail ? (JSON.parse(mail.refs) as string[]) : [];
  return {
    subject: subjectOfReply(ticket.subject, ticket.number),
    text: replyText({ text: typed, signature, mediator: isComplaint ? mediator : '' }),
    inReplyTo: mail?.messageId ?? null,
    references: mail?.messageId ? [...references, mail.messageId] : references,
  };
}

export async function saveReply(context: Context, input: InputOf<Api>): Promise<ResultOf<Api>> {
  const { ticketId, to, text, documentIds, complaintStep } = input;
  if (text.trim() === '') fail('invalid-input', 'answer', { fields: { text: 'exchange-empty' } });
  const ticket = await context.db
    .selectFrom('ticket')
    .selectAll()
    .where('id', '=', ticketId)
    .executeTakeFirst();
  if (ticket?.deletedAt !== null) return fail('not-found', 'ticket');
  const reply = await compose(context, ticket, text);
  const { outgoing: attachments, kept } = await encloseDocuments(context, documentIds);
  const cabinet = await context.db.selectFrom('cabinet').select(['name', 'email']).executeTakeFirst();
  const from = cabinet && cabinet.email !== '' ? { name: cabinet.name, address: cabinet.email } : null;
  const draft = writeReplyDraft({ ...reply, ...{ from, to, cc: [], attachments } }).toString('latin1');
  if (!(await context.files.saveText(replyFileName(ticket.number), draft, 'mail')))
    return { operationId: null, isSaved: false };
  const { operationId } = await context.write({ command: 'ticket.saveReply' }, async (tx) => {
    const living = await getLivingTicket(tx, ticketId);
    const now = context.clock.now();
    const message: TicketMessageTable = {
      ...emptyMessage(context.newId(), { ticketId, medium: 'EMAIL', direction: 'OUT', at: now }, now),
      ...{ fromName: from?.name ?? '', fromAddress: from?.address ?? '', recipients: JSON.stringify(to) },
      ...{ subject: reply.subject, text: reply.text, inReplyTo: reply.inReplyTo },
      ...{ refs: JSON.stringify(reply.references), createdById: context.collaboratorId() },
      attachments: JSON.stringify(kept),
    };
    await tx.insert('ticket_message', message);
    await followExchange(tx, living, message);
    await takeStep(tx, living, complaintStep, context.today());
    await forgetDraft(tx.machine, { clientId: null, name: `ticket:${ticketId}` });
  });
  return { operationId, isSaved: true };
}
