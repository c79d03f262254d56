/** @file A mail that was dropped: it makes a ticket or continues one, and says why. */
import { createHash } from 'node:crypto';
import {
  continuationOf,
  directionOf,
  filingOf,
  otherSideOf,
  type MailHeads,
} from '#shared/features/ticket/mail-filing.rules.ts';
import type { TicketFiling, ThreadReason } from '#shared/features/ticket/filing.ts';
import { readSubject } from '#shared/features/ticket/mail-subject.rules.ts';
import { noSubject } from '#shared/features/ticket/ticket.labels.ts';
import type { ticketApi } from '#shared/features/ticket/ticket.api.ts';
import type { MailImport } from '#shared/features/ticket/ticket-mail.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { cleanMultiline, squeeze } from '#shared/kernel/text.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { TicketMessageTable, TicketTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import type { Mail } from '#main/mail/mail.ts';
import { emptyMessage, followExchange } from '../acts/exchange.service.ts';
import { assigneeFor, insertTicket } from '../acts/new-ticket.ts';
import { getLivingTicket, placeOf, type Place } from '../acts/place.ts';
import { readOwnAddresses } from '../settings.ts';
import { fileAttachments, storeAttachments } from './attachments.ts';
import { factsFor, insurerOf } from './filing-facts.ts';
import { findSameMail, knownThreads } from './known-threads.ts';

type Input = InputOf<(typeof ticketApi)['importMail']>;

const MAX_SUBJECT = 200;

const headsOf = ({ date, ...mail }: Mail): MailHeads => ({ ...mail, date: date?.instant ?? null });

type DroppedOn = Pick<Input, 'clientId' | 'contractId' | 'claimId'>;

interface Filed {
  readonly place: Place;
  readonly filing: TicketFiling;
}

/** The record that it was dropped on; else the client whose address it is; else the company. */
async function filedOf(
  tx: WriteTransaction,
  mail: Mail,
  own: readonly string[],
  droppedOn: DroppedOn,
): Promise<Filed> {
  if (Object.values(droppedOn).some((id) => id !== null)) {
    return { place: await placeOf(tx, droppedOn), filing: { code: 'by-hand' } };
  }
  const heads = headsOf(mail);
  const addresses = otherSideOf(heads, own);
  const text = `${mail.subject}\n${mail.text}`;
  const { filed } = filingOf(heads, await factsFor(tx.db, { addresses, text, own }));
  const insurer = await insurerOf(tx.db, addresses);
  const place = await placeOf(tx, { clientId: filed?.clientId ?? null, insurerId: insurer?.id ?? null });
  const [reason] = filed?.reasons ?? [];
  if (reason) return { place, filing: reason };
  if (insurer === null) return { place, filing: { code: 'nowhere' } };
  const { address, domain } = insurer;
  const filing: TicketFiling =
    address === null ? { code: 'known-domain', domain } : { code: 'known-address', address };
  return { place, filing };
}

function messageOf(
  context: Context,
  mail: Mail,
  { ticketId, direction, fileHash, joined }: MessageFacts,
): TicketMessageTable {
  const now = context.clock.now();
  const said = mail.date?.instant ?? now;
  const at: Instant = said > now ? now : said;
  return {
    ...emptyMessage(context.newId(), { ticketId, medium: 'EMAIL', direction, at }, now),
    fromName: squeeze(mail.from?.name ?? ''),
    fromAddress: mail.from?.address ?? '',
    recipients: JSON.stringify([...mail.to, ...mail.cc]),
    replyTo: JSON.stringify(mail.replyTo),
    subject: squeeze(mail.subject),
    text: cleanMultiline(mail.text),
    body: JSON.stringify(mail.body),
    warnings: JSON.stringify(mail.warnings),
    joined: joined === null ? null : JSON.stringify(joined),
    ...{ messageId: mail.messageId, inReplyTo: mail.inReplyTo, refs: JSON.stringify(mail.references) },
    ...{ fileHash, createdById: context.collaboratorId() },
  };
}

interface MessageFacts {
  readonly ticketId: string;
  readonly direction: 'IN' | 'OUT';
  readonly fileHash: string;
  readonly joined: ThreadReason | null;
}

/** The ticket that the mail is on from now on, and why. */
async function settle(
  context: Context,
  tx: WriteTransaction,
  mail: Mail,
  { ticketId, clientId, contractId, claimId }: Input,
): Promise<{ ticket: TicketTable; joined: ThreadReason | null; result: MailImport }> {
  if (ticketId !== null) {
    const joined: ThreadReason = { code: 'by-hand' };
    const ticket = await getLivingTicket(tx, ticketId);
    return { ticket, joined, result: { kind: 'continued', ticketId, reason: joined } };
  }
  const heads = headsOf(mail);
  const thread = continuationOf(heads, await knownThreads(tx.db, heads));
  if (thread.kind === 'continues') {
    const ticket = await getLivingTicket(tx, thread.ticketId);
    const { reason } = thread;
    return { ticket, joined: reason, result: { kind: 'continued', ticketId: thread.ticketId, reason } };
  }
  const own = await readOwnAddresses(tx.db);
  const { place, filing } = await filedOf(tx, mail, own, { clientId, contractId, claimId });
  const subject = squeeze(readSubject(mail.subject).subject).slice(0, MAX_SUBJECT) || noSubject;
  const ticket = await insertTicket(context, tx, {
    ...{ subject, channel: 'EMAIL', filing: JSON.stringify(filing) },
    ...place,
    assigneeId: await assigneeFor(context, tx, place),
  });
  return {
    ticket,
    joined: null,
    result: {
      kind: 'created',
      ticketId: ticket.id as Extract<MailImport, { kind: 'created' }>['ticketId'],
      filing,
    },
  };
}

export async function importMail(
  context: Context,
  input: Input,
): Promise<ResultOf<(typeof ticketApi)['importMail']>> {
  const read = await context.mail.read(input.bytes, input.name);
  if (read.kind !== 'read') return { operationId: null, result: { kind: 'refused', why: read.kind } };
  const { mail } = read;
  const fileHash = createHash('sha256').update(input.bytes).digest('hex');
  const known = await findSameMail(context.db, mail.messageId, fileHash);
  if (known) return { operationId: null, result: { kind: 'duplicate', ...known } };
  const stored = await storeAttachments(context, mail);
  const { operationId, value } = await context.write({ command: 'ticket.importMail' }, async (tx) => {
    // Asked again: another window may have been faster.
    const same = await findSameMail(tx.db, mail.messageId, fileHash);
    if (same) return { kind: 'duplicate', ...same } as MailImport;
    const { ticket, joined, result } = await settle(context, tx, mail, input);
    const direction = directionOf(headsOf(mail), await readOwnAddresses(tx.db));
    const message = messageOf(context, mail, { ticketId: ticket.id, direction, fileHash, joined });
    const at = message.at as Instant;
    const attachments = await fileAttachments(context, tx, stored, { ticket, at });
    await tx.insert('ticket_message', { ...message, attachments: JSON.stringify(attachments) });
    await followExchange(tx, ticket, message);
    return result;
  });
  return { operationId, result: value };
}
