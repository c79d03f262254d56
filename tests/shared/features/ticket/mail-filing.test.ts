import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continuationOf,
  directionOf,
  filingOf,
  type FilingFacts,
  type MailHeads,
  otherSideOf,
  threadIdsOf,
  ticketsAlike,
} from '#shared/features/ticket/mail-filing.rules.ts';
import { parseInstant } from '#shared/kernel/instant.ts';

const ZOE = { name: 'Zoé Durand', address: 'zoe@durand.example' };
const OFFICE = { name: 'Cabinet Martin', address: 'contact@cabinet.example' };
const OWN = [OFFICE.address, 'claire@cabinet.example'];

const mail = (over: Partial<MailHeads> = {}): MailHeads => ({
  messageId: '<new@durand.example>',
  inReplyTo: null,
  references: [],
  subject: 'Attestation',
  from: ZOE,
  to: [OFFICE],
  cc: [],
  date: parseInstant('2026-11-24T09:12:00Z'),
  ...over,
});
const known = (ids: Record<string, string>, numbers: Record<string, string> = {}) => ({
  byMessageId: new Map(Object.entries(ids)),
  byNumber: new Map(Object.entries(numbers)),
});

describe('the ticket that a mail continues', () => {
  it('is that of the mail it answers', () => {
    const answer = mail({ inReplyTo: '<b@x>', references: ['<a@x>', '<b@x>'] });
    expect(continuationOf(answer, known({ '<a@x>': 't1', '<b@x>': 't2' }))).toEqual({
      kind: 'continues',
      ticketId: 't2',
      reason: { code: 'answers', messageId: '<b@x>' },
    });
  });

  it('is else the nearest of its thread', () => {
    const answer = mail({ inReplyTo: '<c@x>', references: ['<a@x>', '<b@x>', '<c@x>'] });
    expect(continuationOf(answer, known({ '<a@x>': 't1', '<b@x>': 't2' }))).toEqual({
      kind: 'continues',
      ticketId: 't2',
      reason: { code: 'same-thread', messageId: '<b@x>' },
    });
  });

  it('is else that whose number the subject kept, never before the ids', () => {
    const answer = mail({ subject: 'RE: [T-2026-0412] Attestation', inReplyTo: '<a@x>' });
    expect(continuationOf(answer, known({}, { 'T-2026-0412': 't9' }))).toEqual({
      kind: 'continues',
      ticketId: 't9',
      reason: { code: 'number-in-subject', number: 'T-2026-0412' },
    });
    expect(continuationOf(answer, known({ '<a@x>': 't1' }, { 'T-2026-0412': 't9' }))).toMatchObject({
      ticketId: 't1',
    });
  });

  it('is none for a mail whose ids nobody knows', () => {
    expect(continuationOf(mail({ inReplyTo: '<z@x>', subject: 'T-2026-9999' }), known({}))).toEqual({
      kind: 'new',
    });
  });

  it('says that the same mail is already there', () => {
    const again = mail({ inReplyTo: '<a@x>' });
    expect(continuationOf(again, known({ '<new@durand.example>': 't3', '<a@x>': 't1' }))).toEqual({
      kind: 'duplicate',
      ticketId: 't3',
    });
  });

  it('looks up few ids, each once, never its own', () => {
    const id = fc.integer({ min: 0, max: 99 }).map((number) => `<${number}@x>`);
    fc.assert(
      fc.property(id, fc.option(id), fc.array(id, { maxLength: 300 }), (messageId, inReplyTo, references) => {
        const ids = threadIdsOf({ messageId, inReplyTo, references });
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(messageId);
        expect(ids.length).toBeLessThanOrEqual(51);
      }),
    );
  });

  it('proposes tickets of the same subject for an answer that lost its ids, latest first', () => {
    const tickets = [
      { id: 'old', subject: 'Attestation', lastAt: parseInstant('2026-03-01T00:00:00Z') },
      { id: 'a', subject: 'attestation', lastAt: parseInstant('2026-11-01T00:00:00Z') },
      { id: 'b', subject: 'RE: ATTESTATION', lastAt: parseInstant('2026-11-20T00:00:00Z') },
      { id: 'other', subject: 'Devis', lastAt: parseInstant('2026-11-20T00:00:00Z') },
    ];
    expect(ticketsAlike(mail({ subject: 'Rép : Attestation' }), tickets)).toEqual(['b', 'a']);
    expect(ticketsAlike(mail({ subject: 'Attestation' }), tickets)).toEqual([]);
    expect(ticketsAlike(mail({ subject: 'RE:' }), tickets)).toEqual([]);
  });
});

describe('the two sides of a mail', () => {
  it('comes in from anybody else, goes out from an address of the cabinet', () => {
    expect(directionOf(mail(), OWN)).toBe('IN');
    expect(directionOf(mail({ from: { name: '', address: 'Contact@CABINET.example' } }), OWN)).toBe('OUT');
    expect(directionOf(mail({ from: null }), OWN)).toBe('IN');
  });

  it('has on the other side its sender, or those it was sent to', () => {
    expect(otherSideOf(mail(), OWN)).toEqual(['zoe@durand.example']);
    const sent = mail({ from: OFFICE, to: [ZOE, { ...ZOE, address: 'ZOE@durand.example' }], cc: [OFFICE] });
    expect(otherSideOf(sent, OWN)).toEqual(['zoe@durand.example']);
  });
});

describe('the client of a mail', () => {
  const facts = (over: Partial<FilingFacts<string>> = {}): FilingFacts<string> => ({
    ownAddresses: OWN,
    contacts: [{ address: 'Zoe@Durand.example', clientId: 'durand' }],
    domains: [],
    mentions: [],
    refusals: [],
    ...over,
  });

  it('is the one whose address it is, with the reason', () => {
    const filed = { clientId: 'durand', reasons: [{ code: 'known-address', address: 'zoe@durand.example' }] };
    expect(filingOf(mail(), facts())).toEqual({ direction: 'IN', filed, candidates: [filed] });
  });

  it('is found among those it was sent to when it left from here', () => {
    const filing = filingOf(mail({ from: OFFICE, to: [ZOE] }), facts());
    expect(filing.direction).toBe('OUT');
    expect(filing.filed?.clientId).toBe('durand');
  });

  it('is asked for when several share the mailbox, the one who is named first', () => {
    const shared = facts({
      contacts: [
        { address: ZOE.address, clientId: 'paul' },
        { address: ZOE.address, clientId: 'zoe' },
      ],
      mentions: [{ kind: 'policy-number', value: 'MRH 55-21', clientId: 'zoe' }],
    });
    const filing = filingOf(mail(), shared);
    expect(filing.filed).toBeNull();
    expect(filing.candidates.map(({ clientId }) => clientId)).toEqual(['zoe', 'paul']);
  });

  it('is only proposed from a number or a domain', () => {
    const filing = filingOf(
      mail({ from: { name: '', address: 'accueil@garage.example' } }),
      facts({
        domains: [{ domain: 'Garage.example', clientId: 'garage' }],
        mentions: [{ kind: 'plate', value: 'AB-123-CD', clientId: 'durand' }],
      }),
    );
    expect(filing.filed).toBeNull();
    expect(filing.candidates).toEqual([
      { clientId: 'durand', reasons: [{ code: 'mention', mention: 'plate', value: 'AB-123-CD' }] },
      { clientId: 'garage', reasons: [{ code: 'known-domain', domain: 'garage.example' }] },
    ]);
  });

  it('is not proposed again for an address once refused', () => {
    const filing = filingOf(
      mail(),
      facts({ refusals: [{ address: 'ZOE@durand.example', clientId: 'durand' }] }),
    );
    expect(filing).toEqual({ direction: 'IN', filed: null, candidates: [] });
  });

  it('is nobody for a stranger, or a mail without a sender', () => {
    expect(filingOf(mail({ from: { name: '', address: 'x@y.example' } }), facts()).candidates).toEqual([]);
    expect(filingOf(mail({ from: null, to: [] }), facts()).candidates).toEqual([]);
  });

  it('never files by itself what it would not put first', () => {
    const client = fc.constantFrom('a', 'b', 'c');
    const address = fc.constantFrom(ZOE.address, 'x@y.example');
    const pair = fc.record({ address, clientId: client });
    const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 4 });
    const anything = fc.record({
      ownAddresses: fc.constant(OWN),
      contacts: some(pair),
      domains: some(fc.record({ domain: fc.constant('durand.example'), clientId: client })),
      mentions: some(
        fc.record({ kind: fc.constant('plate' as const), value: fc.constant('1'), clientId: client }),
      ),
      refusals: some(pair),
    });
    fc.assert(
      fc.property(anything, (given) => {
        const { filed, candidates } = filingOf(mail(), given);
        if (filed) expect(candidates[0]).toBe(filed);
        for (const refusal of given.refusals.filter((each) => each.address === ZOE.address))
          expect(filed?.clientId).not.toBe(refusal.clientId);
      }),
    );
  });
});
