import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDateOnly } from '#shared/kernel/date-only.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract, addInsurer } from '../../support/contracts.ts';
import { addTicket } from '../../support/tickets.ts';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

const get = (id: string) => cabinet.api.ticket.get({ id });
const list = (filter: object = {}) => cabinet.api.ticket.list({ filter, offset: 0, limit: 50 });
const wait = (id: string, wakeOn: string | null) =>
  cabinet.api.ticket.wait({ selection: { ids: [id] }, wakeOn });
const say = (ticketId: string, exchange: object) =>
  cabinet.api.ticket.addExchange({
    ticketId,
    medium: 'EMAIL',
    direction: 'IN',
    text: 'Bonjour.',
    ...exchange,
  });

describe('a ticket', () => {
  it('is open, numbered by year, with what was said first', async () => {
    const clientId = await addClient(cabinet);
    const id = await addTicket(cabinet, {
      clientId,
      exchange: { medium: 'APPEL', direction: 'IN', text: 'Veut une attestation.' },
    });
    const next = await addTicket(cabinet);
    expect(await get(id)).toMatchObject({
      ...{ number: 'T-2026-0001', state: 'OUVERT', clientName: 'DURAND Zoé', filing: { code: 'by-hand' } },
      exchanges: [{ medium: 'APPEL', direction: 'IN', text: 'Veut une attestation.' }],
    });
    expect(await get(next)).toMatchObject({ number: 'T-2026-0002', filing: { code: 'nowhere' } });
  });

  it('cannot wait without a day to come, and is never forgotten', async () => {
    const id = await addTicket(cabinet);
    for (const [wakeOn, issue] of [
      [null, 'ticket-wake-required'],
      ['2026-11-24', 'ticket-wake-past'],
      ['2026-11-23', 'ticket-wake-past'],
    ] as const) {
      await expect(wait(id, wakeOn)).rejects.toMatchObject({ wire: { fields: { wakeOn: issue } } });
    }
    expect((await get(id)).state).toBe('OUVERT');
  });

  it('wakes up by itself on the morning of its day, also after weeks of sleep', async () => {
    const id = await addTicket(cabinet);
    await wait(id, '2026-12-02');
    expect(await get(id)).toMatchObject({ state: 'EN_ATTENTE', wakeOn: '2026-12-02', hasWokenUp: false });
    cabinet.clock.set(parseInstant('2026-12-01T22:59:00.000Z'));
    expect((await get(id)).state).toBe('EN_ATTENTE');
    cabinet.clock.set(parseInstant('2026-12-01T23:00:00.000Z'));
    expect(await get(id)).toMatchObject({ state: 'OUVERT', wakeOn: null, hasWokenUp: true });
    cabinet.clock.set(parseInstant('2027-02-01T09:00:00.000Z'));
    const { rows, stateCounts, wokenCount } = await list({ states: ['OUVERT'] });
    expect([rows.length, stateCounts.OUVERT, stateCounts.EN_ATTENTE, wokenCount]).toEqual([1, 1, 0, 1]);
  });

  it('opens when something passes between the office and the client, not for a note to oneself', async () => {
    const id = await addTicket(cabinet);
    await wait(id, '2026-12-02');
    await say(id, { medium: 'NOTE', direction: null, text: 'À relancer.' });
    expect((await get(id)).state).toBe('EN_ATTENTE');
    await say(id, { medium: 'APPEL', direction: 'OUT' });
    expect((await get(id)).state).toBe('OUVERT');
    await cabinet.api.journal.undo({});
    expect(await get(id)).toMatchObject({ state: 'EN_ATTENTE', wakeOn: '2026-12-02' });
  });

  it('closes from any state and opens again only when the client writes', async () => {
    const id = await addTicket(cabinet);
    await wait(id, '2026-12-02');
    await cabinet.api.ticket.close({ selection: { ids: [id] } });
    expect(await get(id)).toMatchObject({ state: 'FERME', wakeOn: null });
    await say(id, { direction: 'OUT', text: 'Merci.' });
    expect((await get(id)).state).toBe('FERME');
    await say(id, {});
    expect((await get(id)).state).toBe('OUVERT');
  });

  it('keeps the own date of each exchange and refuses one of tomorrow or without words', async () => {
    const id = await addTicket(cabinet);
    await say(id, { at: '2026-11-20T08:00:00.000Z', text: 'Ancien.' });
    await say(id, { at: '2026-11-22T08:00:00.000Z', text: 'Récent.' });
    const { exchanges, lastAt } = await get(id);
    expect([exchanges.map(({ text }) => text), lastAt]).toEqual([
      ['Ancien.', 'Récent.'],
      '2026-11-22T08:00:00.000Z',
    ]);
    await expect(say(id, { at: '2026-11-25T08:00:00.000Z' })).rejects.toMatchObject({
      wire: { fields: { at: 'date-in-future' } },
    });
    await expect(say(id, { text: ' \n ' })).rejects.toMatchObject({
      wire: { fields: { text: 'exchange-empty' } },
    });
  });

  it('forgets what was being typed once it is an exchange', async () => {
    const id = await addTicket(cabinet);
    const place = { clientId: null, name: `ticket:${id}` };
    await cabinet.api.draft.save({ ...place, value: 'Bonj' });
    await say(id, { direction: 'OUT' });
    expect(await cabinet.api.draft.find(place)).toEqual({ value: null });
  });

  it('is found by its number, its subject, and the words of an exchange', async () => {
    const clientId = await addClient(cabinet);
    const id = await addTicket(cabinet, { clientId });
    await say(id, { text: 'Le pare-brise est fissuré.' });
    for (const text of ['0001', 'attest ecol', 'pare brise fissure']) {
      const hits = await cabinet.api.ticket.search({ text, limit: 10 });
      expect(hits.map((hit) => hit.ticketId)).toEqual([id]);
      expect((await list({ text })).total).toBe(1);
    }
    await cabinet.api.ticket.remove({ selection: { ids: [id] } });
    expect(await cabinet.api.ticket.search({ text: 'pare', limit: 10 })).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await cabinet.api.ticket.search({ text: 'pare', limit: 10 })).toHaveLength(1);
  });
});

describe('the list of tickets', () => {
  it('counts exactly what it shows under every filter', async () => {
    const clientId = await addClient(cabinet);
    const ids = [];
    for (let rank = 0; rank < 6; rank += 1) {
      ids.push(await addTicket(cabinet, { subject: `Sujet ${rank}`, ...(rank % 2 && { clientId }) }));
    }
    await cabinet.api.ticket.close({ selection: { ids: [ids[0] ?? ''] } });
    await wait(ids[1] ?? '', '2026-12-02');
    await cabinet.api.ticket.setComplaint({
      id: ids[2] ?? '',
      complaint: { sentOn: '2026-11-20', acknowledgedOn: null, answeredOn: null },
    });
    for (const filter of [
      {},
      { states: ['OUVERT'] },
      { states: ['EN_ATTENTE', 'FERME'] },
      { clientId },
      { onlyUnfiled: true },
      { onlyComplaints: true },
      { assigneeIds: ['none'] },
      { text: 'sujet 3' },
    ]) {
      const { rows, total, stateCounts } = await list(filter);
      expect(rows).toHaveLength(total);
      const states = (filter as { states?: (keyof typeof stateCounts)[] }).states ?? [
        'OUVERT',
        'EN_ATTENTE',
        'FERME',
      ];
      for (const state of states)
        expect(rows.filter((row) => row.state === state)).toHaveLength(stateCounts[state as 'OUVERT']);
    }
  });

  it('puts the longest silent first, then those that wait, then the closed', async () => {
    const [old, recent, waiting, closed] = [
      await addTicket(cabinet, { subject: 'ancien' }),
      await addTicket(cabinet, { subject: 'récent' }),
      await addTicket(cabinet, { subject: 'attend' }),
      await addTicket(cabinet, { subject: 'fermé' }),
    ];
    await say(old, { at: '2026-11-01T08:00:00.000Z' });
    await say(recent, { at: '2026-11-23T08:00:00.000Z' });
    await wait(waiting, '2026-12-02');
    await cabinet.api.ticket.close({ selection: { ids: [closed] } });
    expect((await list()).rows.map(({ subject }) => subject)).toEqual([
      'ancien',
      'récent',
      'attend',
      'fermé',
    ]);
  });

  it('hides the tickets of a client in the bin with it', async () => {
    const clientId = await addClient(cabinet);
    const id = await addTicket(cabinet, { clientId });
    await cabinet.api.client.remove({ clientId });
    expect((await list()).total).toBe(0);
    await expect(cabinet.api.ticket.close({ selection: { ids: [id] } })).rejects.toMatchObject({
      wire: { code: 'not-found' },
    });
    await cabinet.api.journal.undo({});
    expect((await list()).total).toBe(1);
  });
});

describe('a ticket on a contract', () => {
  it('shows on it until it is closed, and the icon is gone at once', async () => {
    const clientId = await addClient(cabinet);
    const contractId = await addContract(cabinet, clientId);
    const id = await addTicket(cabinet, { contractId });
    expect((await get(id)).clientId).toBe(clientId);
    const counts = async () => [
      (await cabinet.api.contract.ofClient({ clientId })).rows[0]?.openTicketCount,
      (await cabinet.api.contract.get({ id: contractId })).openTicketCount,
    ];
    expect(await counts()).toEqual([1, 1]);
    await wait(id, '2026-12-02');
    expect(await counts()).toEqual([1, 1]);
    await cabinet.api.ticket.close({ selection: { ids: [id] } });
    expect(await counts()).toEqual([0, 0]);
    expect(cabinet.announced).toContain('ticket');
    expect(await cabinet.api.ticket.ofContract({ contractId })).toHaveLength(1);
  });

  it('is filed elsewhere by hand, and back with « Annuler »', async () => {
    const clientId = await addClient(cabinet);
    const insurerId = await addInsurer(cabinet);
    const id = await addTicket(cabinet, { clientId });
    await cabinet.api.ticket.file({ id, clientId: null, contractId: null, claimId: null, insurerId });
    expect(await get(id)).toMatchObject({ clientId: null, insurerName: 'Équinoxe' });
    expect(await cabinet.api.ticket.ofClient({ clientId })).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await cabinet.api.ticket.ofClient({ clientId })).toHaveLength(1);
  });
});

describe('a complaint', () => {
  it('runs by the law: ten working days, then two months', async () => {
    const id = await addTicket(cabinet, { complaintSentOn: parseDateOnly('2026-11-20') });
    expect((await get(id)).complaint).toMatchObject({
      acknowledge: { limitOn: '2026-12-02', state: 'running' },
      answer: { limitOn: '2027-01-20', state: 'running' },
    });
    await say(id, { direction: 'OUT', complaintStep: 'acknowledge' });
    expect((await get(id)).complaint).toMatchObject({
      ...{ acknowledgedOn: '2026-11-24', acknowledge: { state: 'done' }, answer: { state: 'running' } },
    });
    await say(id, { direction: 'OUT', complaintStep: 'answer' });
    expect((await get(id)).complaint).toMatchObject({ answeredOn: '2026-11-24', answer: { state: 'done' } });
  });

  it('refuses dates that cannot be', async () => {
    const id = await addTicket(cabinet);
    const set = (sentOn: string, acknowledgedOn: string | null) =>
      cabinet.api.ticket.setComplaint({ id, complaint: { sentOn, acknowledgedOn, answeredOn: null } });
    await expect(set('2026-11-25', null)).rejects.toMatchObject({
      wire: { fields: { sentOn: 'date-in-future' } },
    });
    await expect(set('2026-11-20', '2026-11-19')).rejects.toMatchObject({
      wire: { fields: { acknowledgedOn: 'complaint-before-sent' } },
    });
  });
});

describe('the bin', () => {
  it('keeps a ticket thirty days, then erases it with its exchanges and their words', async () => {
    const id = await addTicket(cabinet);
    await say(id, { text: 'Très personnel.' });
    await cabinet.api.ticket.remove({ selection: { ids: [id] } });
    const bin = await cabinet.api.journal.listBin({});
    expect(bin.map(({ entity, label }) => [entity, label])).toEqual([
      ['ticket', 'T-2026-0001 Attestation école'],
    ]);
    await cabinet.api.journal.restoreFromBin({ entity: 'ticket', rowId: id });
    expect((await list()).total).toBe(1);
  });
});
