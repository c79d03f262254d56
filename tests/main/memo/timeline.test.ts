import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TimelineItem, TimelineKind } from '#shared/features/memo/memo.api.ts';
import type { ClientId, ContractId, DocumentId, TicketId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { CLAIRE, FIELDS } from '../../support/cabinet-setup.ts';
import { addContract } from '../../support/contracts.ts';
import { insertEvent, insertTask, weekly } from '../../support/memo-rows.ts';
import { addPdf } from '../../support/documents.ts';
import { addNote } from '../../support/notes.ts';
import { plansOf } from '../../support/query-plan.ts';
import { addTicket } from '../../support/tickets.ts';

let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const page = (options: { kinds?: TimelineKind[]; before?: string | null; limit?: number } = {}) =>
  cabinet.api.memo.timeline({ clientId, kinds: [], before: null, limit: 100, ...options });
const brief = ({ code, at, text }: TimelineItem): string => `${at.slice(0, 16)} ${code} ${text}`.trim();

async function allPages(limit: number, kinds: TimelineKind[] = []): Promise<TimelineItem[]> {
  const items: TimelineItem[] = [];
  for (let before: string | null = null; ;) {
    const answer = await page({ kinds, before, limit });
    items.push(...answer.items);
    before = answer.next;
    if (before === null) return items;
    expect(answer.items).toHaveLength(limit);
  }
}

describe('the thread of a client', () => {
  it('tells all that happened, newest first', async () => {
    cabinet.clock.advance(60_000);
    await addNote(cabinet, clientId, 'Rappeler');
    await insertTask(cabinet, clientId, {
      ...{ title: 'Devis', createdAt: '2026-11-20T08:00:00.000Z', status: 'FAITE' },
      closedAt: '2026-11-21T08:00:00.000Z',
    });
    await insertTask(cabinet, clientId, {
      ...{ title: 'Relance', createdAt: '2026-11-19T08:00:00.000Z', status: 'ANNULEE' },
      closedAt: '2026-11-22T08:00:00.000Z',
    });
    await insertEvent(cabinet, clientId, {
      ...{ title: 'Visite', startOn: '2026-11-23', startTime: '10:00', endTime: '11:00' },
    });
    await insertEvent(cabinet, clientId, { title: 'Demain', startOn: '2026-11-25' });
    await insertEvent(cabinet, clientId, { title: 'Mardis', startOn: '2026-11-10', repetition: weekly() });
    await cabinet.api.client.update({ clientId, patch: { profession: 'Boulangère' } });
    expect((await page()).items.map(brief)).toEqual([
      '2026-11-24T09:01 written Rappeler',
      '2026-11-24T09:01 client.update',
      '2026-11-24T09:00 client.create',
      '2026-11-23T23:00 held Mardis',
      '2026-11-23T09:00 held Visite',
      '2026-11-22T08:00 cancelled Relance',
      '2026-11-21T08:00 done Devis',
      '2026-11-20T08:00 created Devis',
      '2026-11-19T08:00 created Relance',
      '2026-11-16T23:00 held Mardis',
      '2026-11-09T23:00 held Mardis',
    ]);
  });

  it('leaves out what was taken back, what is in the bin and what is another’s', async () => {
    const other = await createPerson(cabinet, 'Martin', 'Luc');
    await addNote(cabinet, other, 'Autre');
    await cabinet.api.client.update({ clientId, patch: { profession: 'Boulangère' } });
    await cabinet.api.journal.undo({});
    const id = await addNote(cabinet, clientId, 'Rappeler');
    await cabinet.api.note.remove({ id });
    expect((await page()).items.map(({ code }) => code)).toEqual(['client.create']);
    await cabinet.api.journal.undo({});
    expect((await page()).items.map(({ code }) => code).sort()).toEqual(['client.create', 'written']);
  });

  it('says of an edit what its words need, once for each act, also of one on many clients', async () => {
    const other = await createPerson(cabinet, 'Martin', 'Luc');
    await cabinet.context.write({ command: 'clientList.assign' }, (tx) =>
      tx.updateMany('client', [clientId, other], { comment: 'vu', profession: 'Boulangère' }),
    );
    const [edit] = (await page({ kinds: ['edit'] })).items;
    expect(edit).toMatchObject({ kind: 'edit', code: 'clientList.assign', entity: 'client' });
    expect((await page()).items).toHaveLength(2);
  });

  it('holds only the kinds asked for', async () => {
    await addNote(cabinet, clientId, 'Rappeler');
    expect((await page({ kinds: ['note'] })).items.map(({ kind }) => kind)).toEqual(['note']);
    expect((await page({ kinds: ['event', 'task'] })).items).toEqual([]);
  });

  it('refuses a cursor that is none', async () => {
    await expect(page({ before: 'x' })).rejects.toMatchObject({ wire: { code: 'invalid-input' } });
  });

  it('loses nothing and shows nothing twice from page to page, whatever the hours and the clock', async () => {
    const step = fc.record({
      kind: fc.nat({ max: 6 }),
      // Around the night on which the clock is put forward, and within few instants.
      day: fc.constantFrom('2026-03-28', '2026-03-29', '2026-03-30'),
      time: fc.constantFrom(null, '01:30', '02:15', '02:45', '03:00', '03:20'),
      jump: fc.constantFrom(-3_600_000, 0, 0, 1000),
    });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (steps, limit) => {
          clientId = await createPerson(cabinet, 'Durand', 'Zoé');
          for (const { kind, day, time, jump } of steps) {
            cabinet.clock.advance(jump);
            const at = `${day}T01:0${String(kind)}:00.000Z`;
            if (kind === 0) await addNote(cabinet, clientId, 'Note');
            if (kind === 1)
              await insertTask(cabinet, clientId, {
                title: 'T',
                createdAt: at,
                closedAt: at,
                status: 'FAITE',
              });
            if (kind === 2)
              await insertEvent(cabinet, clientId, {
                title: 'E',
                startOn: day,
                startTime: time,
                endTime: time,
              });
            if (kind === 3)
              await cabinet.api.client.update({ clientId, patch: { comment: `${day} ${String(jump)}` } });
            if (kind === 4)
              await insertEvent(cabinet, clientId, {
                title: 'S',
                startOn: '2026-11-03',
                repetition: weekly(),
              });
            if (kind === 5) await addTicket(cabinet, { clientId });
            if (kind === 6) {
              made += 1;
              await addPdf(cabinet, 'p.pdf', `Page ${String(made)}`, [{ kind: 'client', id: clientId }]);
            }
          }
          const whole = (await page()).items;
          const ids = (await allPages(limit)).map(({ id }) => id);
          expect(ids).toEqual(whole.map(({ id }) => id).slice(0, ids.length));
          expect(new Set(ids).size).toBe(ids.length);
          if (whole.length < 100) expect(ids).toHaveLength(whole.length);
          const dated = whole.filter(({ kind }) => kind !== 'edit').map(({ at }) => at);
          expect(dated).toEqual([...dated].sort().reverse());
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('reads each kind from an index in its order, whatever lies before', async () => {
    await addNote(cabinet, clientId, 'Rappeler');
    const plans = await plansOf(cabinet, () => page({ limit: 5 }));
    const text = plans.join('\n');
    for (const index of [
      'note_shown',
      'task_made',
      'task_ended',
      'calendar_event_client',
      'operation_change_edit',
    ]) {
      expect(text).toContain(`INDEX ${index} (clientId=?`);
    }
    // The lists of identifiers that a statement is given are read whole.
    const whole = plans.filter((step) => step.startsWith('SCAN') && !step.startsWith('SCAN json_each'));
    expect([...whole, ...plans.filter((step) => step.startsWith('USE TEMP'))]).toEqual([]);
  });

  it('tells what became of contracts, quotes and claims, each line naming its record', async () => {
    const contractId = (await addContract(cabinet, clientId, { policyNumber: '7712-A' })) as ContractId;
    const selection = { ids: [contractId] };
    cabinet.clock.advance(60_000);
    await cabinet.api.renewal.renew({ selection, premium: { kind: 'change', permille: 43 } });
    cabinet.clock.advance(60_000);
    const claim = await cabinet.api.claim.create({ contractId, kind: 'BRIS_GLACE', number: '2026-1' });
    cabinet.clock.advance(60_000);
    const on = cabinet.context.today();
    await cabinet.api.claim.move({ id: claim.id, status: 'CLOS', stepOn: on });
    await cabinet.api.claim.move({ id: claim.id, status: 'EXPERTISE', stepOn: on });
    const { items } = await page({ kinds: ['contract', 'claim'] });
    expect(items.map(brief)).toEqual([
      '2026-11-24T09:03 reopened 2026-1',
      '2026-11-24T09:03 CLOS 2026-1',
      '2026-11-24T09:02 DECLARE 2026-1',
      '2026-11-24T09:01 renewed 7712-A',
      '2026-11-24T09:00 made 7712-A',
    ]);
    expect(items.map(({ subjectId }) => subjectId)).toEqual([
      ...[claim.id, claim.id, claim.id],
      ...[contractId, contractId],
    ]);
    expect((await page({ kinds: ['edit'] })).items.map(({ code }) => code)).toEqual(['client.create']);
    await cabinet.api.contract.remove({ id: contractId });
    expect((await page({ kinds: ['contract', 'claim'] })).items).toEqual([]);
  });

  it('opens the contract that an edit changed', async () => {
    const id = (await addContract(cabinet, clientId)) as ContractId;
    await cabinet.api.contract.update({ id, patch: { comment: 'À revoir' } });
    const { items } = await page({ kinds: ['edit'] });
    expect(items[0]).toMatchObject({ code: 'contract.update', entity: 'contract', subjectId: id });
  });

  it('tells that documents came, were typed, replaced and binned, each line naming its document', async () => {
    await cabinet.api.cabinet.setUp({ cabinet: FIELDS, collaborator: CLAIRE });
    const id = (await addPdf(cabinet, 'rib.pdf', 'Un RIB', [{ kind: 'client', id: clientId }])) as DocumentId;
    const [type] = await cabinet.api.document.types({});
    cabinet.clock.advance(60_000);
    await cabinet.api.document.update({ ids: [id], patch: { typeId: type?.id } });
    cabinet.clock.advance(60_000);
    await cabinet.api.document.update({ ids: [id], patch: { typeId: null } });
    await cabinet.api.journal.undo({});
    cabinet.clock.advance(60_000);
    await cabinet.api.document.remove({ ids: [id] });
    const { items } = await page({ kinds: ['document'] });
    expect(items.map(brief)).toEqual([
      '2026-11-24T09:03 binned rib',
      '2026-11-24T09:01 typed rib',
      '2026-11-24T09:00 added rib',
    ]);
    expect(items.every(({ subjectId, entity }) => subjectId === id && entity === 'document')).toBe(true);
    expect((await page({ kinds: ['edit'] })).items.map(({ code }) => code)).toEqual(['client.create']);
    await cabinet.api.journal.undo({});
    expect((await page({ kinds: ['document'] })).items.map(({ code }) => code)).toEqual(['typed', 'added']);
  });

  it('tells that a document of the inbox was filed on the client when it was', async () => {
    const id = (await addPdf(cabinet, 'rib.pdf', 'Un RIB')) as DocumentId;
    cabinet.clock.advance(60_000);
    await cabinet.api.document.link({ ids: [id], target: { kind: 'client', id: clientId } });
    expect((await page({ kinds: ['document'] })).items.map(brief)).toEqual(['2026-11-24T09:01 filed rib']);
  });

  it('tells the life of tickets: exchanges, waiting, closing, reopening, a complaint', async () => {
    const id = (await addTicket(cabinet, { clientId, subject: 'Attestation' })) as TicketId;
    const ids = [id];
    const later = () => cabinet.clock.advance(60_000);
    later();
    const note = { ticketId: id, medium: 'NOTE', direction: null, text: 'À voir' } as const;
    await cabinet.api.ticket.addExchange({ ...note, at: null, complaintStep: null });
    later();
    await cabinet.api.ticket.wait({ selection: { ids }, wakeOn: '2026-12-02' });
    later();
    const call = { ticketId: id, medium: 'APPEL', direction: 'IN', text: 'Rappelle' } as const;
    await cabinet.api.ticket.addExchange({ ...call, at: null, complaintStep: null });
    later();
    await cabinet.api.ticket.close({ selection: { ids } });
    later();
    await cabinet.api.ticket.reopen({ selection: { ids } });
    const complaint = { sentOn: '2026-11-20', acknowledgedOn: null, answeredOn: null } as const;
    await cabinet.api.ticket.setComplaint({ id, complaint });
    const { items } = await page({ kinds: ['ticket'] });
    expect(
      items.map(({ at, code, fieldGroup }) => `${at.slice(0, 16)} ${code} ${fieldGroup ?? ''}`.trim()),
    ).toEqual([
      '2026-11-24T09:05 reopened',
      '2026-11-24T09:04 closed',
      '2026-11-24T09:03 APPEL IN',
      '2026-11-24T09:02 waiting 2026-12-02',
      '2026-11-24T09:01 NOTE',
      '2026-11-24T09:00 opened',
      '2026-11-19T23:00 complaint',
    ]);
    expect(items.every(({ subjectId }) => subjectId === id)).toBe(true);
    await cabinet.api.ticket.remove({ selection: { ids } });
    expect((await page({ kinds: ['ticket'] })).items).toEqual([]);
  });
});
