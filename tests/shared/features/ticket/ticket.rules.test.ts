import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketBadgeWords } from '#shared/features/ticket/ticket.labels.ts';
import {
  afterExchange,
  close,
  CLOSED,
  compareTickets,
  EXCHANGE_KINDS,
  hasWokenUp,
  isPending,
  OPEN,
  reopen,
  standingAt,
  type TicketStanding,
  ticketStateAt,
  waitUntil,
} from '#shared/features/ticket/ticket.rules.ts';
import { addDays, type DateOnly, parseDateOnly } from '#shared/kernel/date-only.ts';

const TODAY = parseDateOnly('2026-11-24');
const waiting = (wakeOn: string): TicketStanding => ({ state: 'EN_ATTENTE', wakeOn: parseDateOnly(wakeOn) });

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const standing: fc.Arbitrary<TicketStanding> = fc.oneof(
  fc.constant(OPEN),
  fc.constant(CLOSED),
  day.map((wakeOn): TicketStanding => ({ state: 'EN_ATTENTE', wakeOn })),
);

describe('the state of a ticket on a day', () => {
  it.each<[TicketStanding, string, string]>([
    [OPEN, 'OUVERT', 'Ouvert'],
    [CLOSED, 'FERME', 'Fermé'],
    [waiting('2026-12-02'), 'EN_ATTENTE', 'En attente jusqu’au 02/12'],
    [waiting('2027-01-04'), 'EN_ATTENTE', 'En attente jusqu’au 04/01/2027'],
    [waiting('2026-11-25'), 'EN_ATTENTE', 'En attente jusqu’au 25/11'],
    [waiting('2026-11-24'), 'OUVERT', 'Ouvert'],
    [waiting('2026-11-01'), 'OUVERT', 'Ouvert'],
  ])('reads %o as %s, « %s »', (ticket, state, words) => {
    expect(ticketStateAt(ticket, TODAY)).toBe(state);
    expect(ticketBadgeWords(ticket, TODAY)).toBe(words);
  });

  it('opens once and for all: no day shuts what an earlier day opened', () => {
    fc.assert(
      fc.property(standing, day, fc.nat(400), (ticket, on, later) => {
        const [before, after] = [ticketStateAt(ticket, on), ticketStateAt(ticket, addDays(on, later))];
        expect(after === before || (before === 'EN_ATTENTE' && after === 'OUVERT')).toBe(true);
      }),
    );
  });

  it('tells that the date woke it up, and no longer gives the date', () => {
    expect(hasWokenUp(waiting('2026-11-24'), TODAY)).toBe(true);
    expect(hasWokenUp(waiting('2026-11-25'), TODAY)).toBe(false);
    expect(hasWokenUp(OPEN, TODAY)).toBe(false);
    expect(standingAt(waiting('2026-11-24'), TODAY)).toEqual(OPEN);
  });

  it('keeps the icon of its contract until it is closed, asleep or not', () => {
    expect([OPEN, waiting('2027-01-01'), CLOSED].map(isPending)).toEqual([true, true, false]);
  });
});

describe('putting a ticket to sleep', () => {
  it.each([
    [null, 'ticket-wake-required'],
    ['', 'ticket-wake-required'],
    ['2026-02-30', 'ticket-wake-required'],
    ['2026-11-24', 'ticket-wake-past'],
    ['2026-11-23', 'ticket-wake-past'],
  ])('refuses %s: %s', (wakeOn, issue) => {
    expect(waitUntil(wakeOn, TODAY)).toEqual({ ok: false, issue });
  });

  it('takes any day to come, and the ticket sleeps until that morning exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), (days) => {
        const wakeOn = addDays(TODAY, days);
        const asked = waitUntil(wakeOn, TODAY);
        if (!asked.ok) throw new Error('refused');
        expect(ticketStateAt(asked.standing, addDays(wakeOn, -1))).toBe('EN_ATTENTE');
        expect(ticketStateAt(asked.standing, wakeOn)).toBe('OUVERT');
      }),
    );
  });
});

describe('acts on a ticket', () => {
  it('closes from any state and forgets the wait; opens from any state', () => {
    fc.assert(
      fc.property(standing, day, (ticket, on) => {
        expect(close(ticket)).toEqual(CLOSED);
        expect(ticketStateAt(close(ticket), on)).toBe('FERME');
        expect(reopen(close(ticket))).toEqual(OPEN);
      }),
    );
  });

  it.each([
    ['IN', 'OUVERT', 'OUVERT'],
    ['OUT', 'OUVERT', 'FERME'],
    ['CALL', 'OUVERT', 'FERME'],
    ['NOTE', 'EN_ATTENTE', 'FERME'],
  ] as const)('an exchange %s makes a sleeping ticket %s and a closed one %s', (kind, asleep, shut) => {
    expect(afterExchange(waiting('2026-12-02'), kind).state).toBe(asleep);
    expect(afterExchange(CLOSED, kind).state).toBe(shut);
    expect(afterExchange(OPEN, kind)).toEqual(OPEN);
  });

  it('keeps a date beside the wait only, after any run of acts', () => {
    const act = fc.oneof(
      fc.constantFrom(...EXCHANGE_KINDS).map((kind) => (t: TicketStanding) => afterExchange(t, kind)),
      fc.constantFrom(close, reopen),
      day.map((wakeOn: DateOnly) => (t: TicketStanding) => {
        const asked = waitUntil(wakeOn, TODAY);
        return asked.ok ? asked.standing : t;
      }),
    );
    fc.assert(
      fc.property(standing, fc.array(act, { maxLength: 20 }), (start, acts) => {
        const end = acts.reduce((ticket, next) => next(ticket), start);
        expect(end.state === 'EN_ATTENTE').toBe(end.wakeOn !== null);
      }),
    );
  });
});

describe('the order of tickets', () => {
  const at = (ticket: TicketStanding, lastAt: string) => ({ standing: ticket, lastAt });

  it('puts the longest silent open one on top, then the sleeping by day, then the closed, latest first', () => {
    const rows = [
      at(CLOSED, '2026-10-01'),
      at(waiting('2026-12-24'), '2026-11-01'),
      at(OPEN, '2026-11-20'),
      at(CLOSED, '2026-11-01'),
      at(waiting('2026-12-02'), '2026-11-05'),
      at(waiting('2026-11-20'), '2026-11-02'),
    ];
    const sorted = rows.toSorted((a, b) => compareTickets(a, b, TODAY));
    expect(sorted.map((row) => rows.indexOf(row))).toEqual([5, 2, 4, 1, 3, 0]);
  });

  it('is an order: antisymmetric and transitive', () => {
    const row = fc.record({ standing, lastAt: day.map(String) });
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        const sign = (x: typeof a, y: typeof a): number => Math.sign(compareTickets(x, y, TODAY));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
