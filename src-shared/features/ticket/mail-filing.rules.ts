/**
 * @file Where a mail belongs: which ticket it continues, which client it comes from, and why. Nothing here reads a
 * database: what is known is handed in. A wrong address must not file every later mail wrongly, so the reason is
 * always told, and a « pas le bon client » is remembered for the pair of address and client.
 */

import { isSameEmail } from '../../kernel/email.ts';
import { type Instant, msBetween } from '../../kernel/instant.ts';
import { readSubject, subjectKey, ticketNumberIn } from './mail-subject.rules.ts';

export interface MailParty {
  readonly name: string;
  readonly address: string;
}

/** What of a mail matters for its filing. */
export interface MailHeads {
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly subject: string;
  readonly from: MailParty | null;
  readonly to: readonly MailParty[];
  readonly cc: readonly MailParty[];
  readonly date: Instant | null;
}

/** Threads grow for years: only the nearest ids are looked up. */
const MAX_REFERENCES = 50;

/** The ids by which a mail may continue another, the nearest first, without its own. */
export function threadIdsOf(mail: Pick<MailHeads, 'messageId' | 'inReplyTo' | 'references'>): string[] {
  const nearest = mail.references.slice(-MAX_REFERENCES).toReversed();
  const ids = mail.inReplyTo === null ? nearest : [mail.inReplyTo, ...nearest];
  return [...new Set(ids)].filter((id) => id !== mail.messageId);
}

export interface KnownThreads<TicketKey extends string> {
  /** Message id of a mail that is on a ticket → that ticket. */
  readonly byMessageId: ReadonlyMap<string, TicketKey>;
  /** « T-2026-0412 » → its ticket. */
  readonly byNumber: ReadonlyMap<string, TicketKey>;
}

export type ThreadReason =
  | { readonly code: 'answers'; readonly messageId: string }
  | { readonly code: 'same-thread'; readonly messageId: string }
  | { readonly code: 'number-in-subject'; readonly number: string };

export type Continuation<TicketKey extends string> =
  /** The very same mail is already there. */
  | { readonly kind: 'duplicate'; readonly ticketId: TicketKey }
  | { readonly kind: 'continues'; readonly ticketId: TicketKey; readonly reason: ThreadReason }
  | { readonly kind: 'new' };

/** Message ids first, which no person types; then a number that the subject kept. */
export function continuationOf<TicketKey extends string>(
  mail: MailHeads,
  known: KnownThreads<TicketKey>,
): Continuation<TicketKey> {
  const own = mail.messageId === null ? undefined : known.byMessageId.get(mail.messageId);
  if (own !== undefined) return { kind: 'duplicate', ticketId: own };
  for (const messageId of threadIdsOf(mail)) {
    const ticketId = known.byMessageId.get(messageId);
    if (ticketId === undefined) continue;
    const code = messageId === mail.inReplyTo ? 'answers' : 'same-thread';
    return { kind: 'continues', ticketId, reason: { code, messageId } };
  }
  const number = ticketNumberIn(mail.subject);
  const ticketId = number === null ? undefined : known.byNumber.get(number);
  return number !== null && ticketId !== undefined
    ? { kind: 'continues', ticketId, reason: { code: 'number-in-subject', number } }
    : { kind: 'new' };
}

export interface TicketOfClient<TicketKey extends string> {
  readonly id: TicketKey;
  readonly subject: string;
  readonly lastAt: Instant;
}

/** A thread without ids that went silent for longer than this is another matter. */
const SAME_SUBJECT_MS = 60 * 24 * 3_600_000;

/**
 * Tickets of the client with the same subject, when the mail says that it is an answer but carries no id that is
 * known. Only proposed: « Attestation » is the subject of half of the mails.
 */
export function ticketsAlike<TicketKey extends string>(
  mail: MailHeads,
  tickets: readonly TicketOfClient<TicketKey>[],
): TicketKey[] {
  const { subject, isAnswer } = readSubject(mail.subject);
  const key = subjectKey(subject);
  if (!isAnswer || key === '') return [];
  const isNear = (ticket: TicketOfClient<TicketKey>): boolean =>
    mail.date === null || Math.abs(msBetween(ticket.lastAt, mail.date)) <= SAME_SUBJECT_MS;
  return tickets
    .filter((ticket) => subjectKey(ticket.subject) === key && isNear(ticket))
    .toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : 0))
    .map((ticket) => ticket.id);
}

/** Out when one of the cabinet's own addresses sent it: the client is then among those who received it. */
export function directionOf(mail: MailHeads, ownAddresses: readonly string[]): 'IN' | 'OUT' {
  const sender = mail.from?.address;
  return sender !== undefined && ownAddresses.some((own) => isSameEmail(own, sender)) ? 'OUT' : 'IN';
}

/** The addresses on the other side, the most telling first, each once, without the cabinet's own. */
export function otherSideOf(mail: MailHeads, ownAddresses: readonly string[]): string[] {
  const parties =
    directionOf(mail, ownAddresses) === 'OUT' || mail.from === null ? [...mail.to, ...mail.cc] : [mail.from];
  const isOwn = (address: string): boolean => ownAddresses.some((own) => isSameEmail(own, address));
  const addresses = parties.map((party) => party.address.trim().toLowerCase());
  return [...new Set(addresses)].filter((address) => address !== '' && !isOwn(address));
}

export type MentionKind = 'policy-number' | 'claim-number' | 'plate' | 'client-number';

export type FilingReason =
  | { readonly code: 'known-address'; readonly address: string }
  | { readonly code: 'known-domain'; readonly domain: string }
  | { readonly code: 'mention'; readonly mention: MentionKind; readonly value: string };

export interface FilingFacts<ClientKey extends string> {
  readonly ownAddresses: readonly string[];
  /** Addresses of clients, family and contacts, at least those of {@link otherSideOf}. */
  readonly contacts: readonly { readonly address: string; readonly clientId: ClientKey }[];
  /** Domains of companies: a mailbox of theirs that is not known yet. Public providers never stand here. */
  readonly domains: readonly { readonly domain: string; readonly clientId: ClientKey }[];
  /** Numbers found in the subject or the text that belong to one client. */
  readonly mentions: readonly {
    readonly kind: MentionKind;
    readonly value: string;
    readonly clientId: ClientKey;
  }[];
  /** « Pas le bon client »: pairs that are never proposed again for that address. */
  readonly refusals: readonly { readonly address: string; readonly clientId: ClientKey }[];
}

export interface FilingCandidate<ClientKey extends string> {
  readonly clientId: ClientKey;
  readonly reasons: readonly FilingReason[];
}

export interface Filing<ClientKey extends string> {
  readonly direction: 'IN' | 'OUT';
  /** The one client whose address it is; null when nobody's, or that of several. */
  readonly filed: FilingCandidate<ClientKey> | null;
  /** All that may be meant, the most likely first, the filed one included. */
  readonly candidates: readonly FilingCandidate<ClientKey>[];
}

const WEIGHT: Readonly<Record<FilingReason['code'], number>> = {
  'known-address': 1_000_000,
  mention: 100,
  'known-domain': 1,
};
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

function reasonsByClient<ClientKey extends string>(
  addresses: readonly string[],
  facts: FilingFacts<ClientKey>,
): Map<ClientKey, FilingReason[]> {
  const found = new Map<ClientKey, FilingReason[]>();
  const give = (clientId: ClientKey, reason: FilingReason): void => {
    const reasons = found.get(clientId) ?? [];
    const isTold = reasons.some((told) => JSON.stringify(told) === JSON.stringify(reason));
    if (!isTold) found.set(clientId, [...reasons, reason]);
  };
  const isRefused = (address: string, clientId: ClientKey): boolean =>
    facts.refusals.some((pair) => pair.clientId === clientId && isSameEmail(pair.address, address));
  for (const address of addresses) {
    for (const contact of facts.contacts) {
      if (isSameEmail(contact.address, address) && !isRefused(address, contact.clientId))
        give(contact.clientId, { code: 'known-address', address });
    }
    for (const { domain, clientId } of facts.domains) {
      if (domain.toLowerCase() === domainOf(address) && !isRefused(address, clientId))
        give(clientId, { code: 'known-domain', domain: domainOf(address) });
    }
  }
  for (const { kind, value, clientId } of facts.mentions)
    give(clientId, { code: 'mention', mention: kind, value });
  return found;
}

/**
 * The client of a mail. It is filed by itself only when exactly one client has the address of the sender (or, for
 * a mail that left, of whom it was sent to): spouses who share a mailbox, numbers and domains are proposed.
 */
export function filingOf<ClientKey extends string>(
  mail: MailHeads,
  facts: FilingFacts<ClientKey>,
): Filing<ClientKey> {
  const found = reasonsByClient(otherSideOf(mail, facts.ownAddresses), facts);
  const weigh = (reasons: readonly FilingReason[]): number =>
    reasons.reduce((sum, reason) => sum + WEIGHT[reason.code], 0);
  const candidates = [...found]
    .map(([clientId, reasons]): FilingCandidate<ClientKey> => ({ clientId, reasons }))
    .toSorted((a, b) => weigh(b.reasons) - weigh(a.reasons));
  const byAddress = candidates.filter(({ reasons }) => reasons.some(({ code }) => code === 'known-address'));
  const [only] = byAddress;
  return {
    direction: directionOf(mail, facts.ownAddresses),
    filed: byAddress.length === 1 && only ? only : null,
    candidates,
  };
}
