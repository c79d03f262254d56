/**
 * @file The life of a ticket. What is stored is the last act of a person; what is shown follows from it and from
 * the day, so that a ticket wakes up without anything having to run.
 */
import { type DateOnly, isDateOnly } from '../../kernel/date-only.ts';

export const TICKET_STATES = ['OUVERT', 'EN_ATTENTE', 'FERME'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** The stored pair: they change together, and a date stands beside « EN_ATTENTE » only. */
export type TicketStanding =
  | { readonly state: 'OUVERT' | 'FERME'; readonly wakeOn: null }
  | { readonly state: 'EN_ATTENTE'; readonly wakeOn: DateOnly };

/** What arrives on a ticket. A note is written to oneself; a call is counted like a letter, whoever dialled. */
export const EXCHANGE_KINDS = ['IN', 'OUT', 'CALL', 'NOTE'] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

export const WAKE_ISSUES = ['ticket-wake-required', 'ticket-wake-past'] as const;
export type WakeIssue = (typeof WAKE_ISSUES)[number];

export const OPEN: TicketStanding = { state: 'OUVERT', wakeOn: null };
export const CLOSED: TicketStanding = { state: 'FERME', wakeOn: null };

/** The state as of a day: a wait is over on the morning of its date. */
export const ticketStateAt = (ticket: TicketStanding, today: DateOnly): TicketState =>
  ticket.state === 'EN_ATTENTE' && ticket.wakeOn <= today ? 'OUVERT' : ticket.state;

/** As {@link ticketStateAt}, with the date that is still to come. */
export const standingAt = (ticket: TicketStanding, today: DateOnly): TicketStanding =>
  ticketStateAt(ticket, today) === 'OUVERT' ? OPEN : ticket;

/** Open by its date and not by an act: the list says why it came back. */
export const hasWokenUp = (ticket: TicketStanding, today: DateOnly): boolean =>
  ticket.state === 'EN_ATTENTE' && ticket.wakeOn <= today;

/** The icon of a contract: while a ticket on it is not closed. */
export const isPending = (ticket: Pick<TicketStanding, 'state'>): boolean => ticket.state !== 'FERME';

export type Waiting =
  | { readonly ok: true; readonly standing: TicketStanding }
  | { readonly ok: false; readonly issue: WakeIssue };

/** Puts a ticket to sleep, also a closed one. Without a day to come it would be forgotten: refused. */
export function waitUntil(wakeOn: string | null, today: DateOnly): Waiting {
  if (wakeOn === null || !isDateOnly(wakeOn)) return { ok: false, issue: 'ticket-wake-required' };
  if (wakeOn <= today) return { ok: false, issue: 'ticket-wake-past' };
  return { ok: true, standing: { state: 'EN_ATTENTE', wakeOn } };
}

/** Closing always wins: from any state, whatever is left in a field, and the wait is dropped. */
export const close = (_ticket: TicketStanding): TicketStanding => CLOSED;

export const reopen = (_ticket: TicketStanding): TicketStanding => OPEN;

/**
 * After an exchange. A wait is over as soon as something passes between the office and the client; a closed
 * ticket opens again only when the client writes: a thank-you sent after closing must not bring it back.
 */
export function afterExchange(ticket: TicketStanding, kind: ExchangeKind): TicketStanding {
  if (kind === 'NOTE') return ticket;
  if (ticket.state === 'EN_ATTENTE') return OPEN;
  return ticket.state === 'FERME' && kind === 'IN' ? OPEN : ticket;
}

const RANK: Readonly<Record<TicketState, number>> = { OUVERT: 0, EN_ATTENTE: 1, FERME: 2 };

export interface TicketOrder {
  readonly standing: TicketStanding;
  /** Of the last exchange: UTC text, which sorts as it reads. */
  readonly lastAt: string;
}

/** Open first, the longest silent on top; then the sleeping by wake-up day; then the closed, latest first. */
export function compareTickets(a: TicketOrder, b: TicketOrder, today: DateOnly): number {
  const [stateA, stateB] = [ticketStateAt(a.standing, today), ticketStateAt(b.standing, today)];
  if (stateA !== stateB) return RANK[stateA] - RANK[stateB];
  const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  if (stateA === 'FERME') return byText(b.lastAt, a.lastAt);
  const byDay = stateA === 'EN_ATTENTE' ? byText(a.standing.wakeOn ?? '', b.standing.wakeOn ?? '') : 0;
  return byDay || byText(a.lastAt, b.lastAt);
}
