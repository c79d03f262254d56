/** @file One ticket with its exchanges, whom an answer goes to, and where else it may belong. */
import { filingOf, type MailHeads } from '#shared/features/ticket/mail-filing.rules.ts';
import type { MailParty } from '#shared/features/ticket/mail-filing.rules.ts';
import type { Exchange, FilingSuggestion, Ticket } from '#shared/features/ticket/ticket.api.ts';
import { isSameEmail } from '#shared/kernel/email.ts';
import { fail } from '#shared/kernel/errors.ts';
import { among } from '#main/db/rows/among.ts';
import type { TicketMessageTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { factsFor, type Mention } from './mail/filing-facts.ts';
import { otherAddressesOf, otherPartiesOf, partiesOf } from './mail/other-side.ts';
import { readOwnAddresses } from './settings.ts';
import { readAt, rowOf } from './ticket-rows.ts';
import { findMessageRow, findTicketLine, messageRowsOf, type TicketLine } from './ticket.repository.ts';

/** Longer ones are asked for one by one: a thread is read, a book is opened. */
const MOST_SHOWN = 20_000;
const BEGINNING = 2_000;

// Closed lists are text in SQL; the router's parser of outputs is what proves them.
function exchangeOf(row: TicketMessageTable, isWhole: boolean): Exchange {
  const isCut = !isWhole && row.text.length > MOST_SHOWN;
  const { fromName: name, fromAddress: address } = row;
  return {
    ...{ id: row.id, medium: row.medium, direction: row.direction, at: row.at, subject: row.subject },
    from: name === '' && address === '' ? null : { name, address },
    to: partiesOf(row.recipients),
    text: isCut ? row.text.slice(0, BEGINNING) : row.text,
    body: isCut || row.body === null ? null : (JSON.parse(row.body) as unknown),
    isCut,
    attachments: JSON.parse(row.attachments) as unknown,
    warnings: JSON.parse(row.warnings) as unknown,
    joined: row.joined === null ? null : (JSON.parse(row.joined) as unknown),
    ...{ createdAt: row.createdAt, createdById: row.createdById },
  } as Exchange;
}

export const readExchange = async ({ db }: Context, id: string): Promise<Exchange> =>
  exchangeOf((await findMessageRow(db, id)) ?? fail('not-found', 'exchange'), true);

/** The addresses of the client after those that wrote. */
async function replyParties(
  { db }: Context,
  line: TicketLine,
  parties: readonly MailParty[],
): Promise<MailParty[]> {
  if (line.clientId === null) return [...parties];
  const rows = await db
    .selectFrom('client_email')
    .select('address')
    .where('clientId', '=', line.clientId)
    .where('deletedAt', 'is', null)
    .orderBy('isPrimary', 'desc')
    .orderBy('position')
    .execute();
  const own = rows
    .filter(({ address }) => !parties.some((party) => isSameEmail(party.address, address)))
    .map(({ address }) => ({ name: line.clientName ?? '', address }));
  return [...parties, ...own];
}

const headsOf = (mail: TicketMessageTable): MailHeads => ({
  ...{ messageId: mail.messageId, inReplyTo: mail.inReplyTo, references: [], subject: mail.subject },
  from: mail.fromAddress === '' ? null : { name: mail.fromName, address: mail.fromAddress },
  ...{ to: partiesOf(mail.recipients), cc: [], date: null },
});

interface Proposed extends Omit<FilingSuggestion, 'clientName' | 'contractLabel'> {
  readonly contractId: FilingSuggestion['contractId'];
}

const proposedBy = ({ clientId, contractId, claimId, kind, value }: Mention): Proposed =>
  ({
    ...{ clientId, contractId, claimId },
    reasons: [{ code: 'mention', mention: kind, value }],
  }) as Proposed;

/** Of a ticket without a client: clients and contracts. Of one with a client: contracts of that client. */
function proposalsOf(
  line: TicketLine,
  mail: TicketMessageTable,
  facts: Awaited<ReturnType<typeof factsFor>>,
) {
  const byMention = facts.mentions.map(proposedBy);
  if (line.clientId !== null) {
    const isOwn = (one: Proposed): boolean => one.clientId === line.clientId;
    return line.contractId === null ? byMention.filter(isOwn) : [];
  }
  const mentioned = new Set(facts.mentions.map(({ clientId }) => clientId));
  const candidates = filingOf(headsOf(mail), facts).candidates.filter(
    ({ clientId }) => !mentioned.has(clientId),
  );
  const others = candidates.map(({ clientId, reasons }): Proposed => ({
    clientId,
    contractId: null,
    claimId: null,
    reasons: [...reasons],
  }));
  return [...byMention, ...others];
}

const MOST_SUGGESTIONS = 6;

async function suggestionsFor(
  { db }: Context,
  line: TicketLine,
  messages: readonly TicketMessageTable[],
  own: readonly string[],
): Promise<FilingSuggestion[]> {
  const mail = messages.find(({ medium }) => medium === 'EMAIL');
  if (!mail || (line.clientId !== null && line.contractId !== null)) return [];
  const addresses = otherAddressesOf([mail], own);
  const facts = await factsFor(db, { addresses, text: `${mail.subject}\n${mail.text}`, own });
  const proposals = proposalsOf(line, mail, facts).slice(0, MOST_SUGGESTIONS);
  const names = await db
    .selectFrom('client_listing')
    .select(['clientId', 'name'])
    .where('clientId', 'in', among(proposals.map(({ clientId }) => clientId)))
    .execute();
  const contracts = await db
    .selectFrom('contract')
    .select(['id', 'policyNumber', 'product'])
    .where('id', 'in', among(proposals.flatMap(({ contractId }) => contractId ?? [])))
    .execute();
  return proposals.map((one) => {
    const contract = contracts.find(({ id }) => id === one.contractId);
    return {
      ...one,
      clientName: names.find(({ clientId }) => clientId === one.clientId)?.name ?? '',
      contractLabel: contract ? contract.policyNumber || contract.product : '',
    };
  });
}

export async function readTicket(context: Context, id: string): Promise<Ticket> {
  const { db } = context;
  const line = (await findTicketLine(db, id)) ?? fail('not-found', 'ticket');
  const messages = await messageRowsOf(db, id);
  const own = await readOwnAddresses(db);
  return {
    ...rowOf(line, await readAt(context)),
    filing: JSON.parse(line.filing) as Ticket['filing'],
    exchanges: messages.map((row) => exchangeOf(row, false)),
    suggestions: await suggestionsFor(context, line, messages, own),
    replyTo: await replyParties(context, line, otherPartiesOf(messages, own)),
    ...{ createdAt: line.createdAt, createdById: line.createdById, isDeleted: line.deletedAt !== null },
  } as Ticket;
}
