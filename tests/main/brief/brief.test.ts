import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BriefLine } from '#shared/features/brief/brief.api.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { ClientId, ContractId, DocumentId, TicketId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { CLAIRE, FIELDS } from '../../support/cabinet-setup.ts';
import { addContract } from '../../support/contracts.ts';
import { addPdf } from '../../support/documents.ts';
import { insertEvent, insertTask } from '../../support/memo-rows.ts';
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

const day = (text: string) => text as DateOnly;
const read = async (): Promise<BriefLine[]> => (await cabinet.api.brief.ofClient({ clientId })).lines;
const kinds = async (): Promise<string[]> => (await read()).map(({ kind }) => kind);
const find = async (kind: BriefLine['kind']): Promise<BriefLine | undefined> =>
  (await read()).find((line) => line.kind === kind);

describe('the call brief', () => {
  it('says nothing of a client of whom there is nothing to say', async () => {
    expect(await read()).toEqual([]);
  });

  it('tells of the contract to renew, until when to act and why, and leads to it', async () => {
    const id = await addContract(cabinet, clientId, { branch: 'GAV', policyNumber: '7712-A' });
    expect(await find('to-renew')).toMatchObject({
      facts: { branch: 'GAV', number: '7712-A', days: 60, dueOn: '2027-01-23' },
      source: { kind: 'contract', id },
    });
    expect((await find('to-renew'))?.legal).not.toBeNull();
  });

  it('tells of what was not renewed, of what is unpaid and of a quote that waits', async () => {
    const late = await addContract(cabinet, clientId, { effectiveOn: day('2025-11-20') });
    const unpaid = (await addContract(cabinet, clientId)) as ContractId;
    await cabinet.api.contract.suspend({
      id: unpaid,
      reason: 'NON_PAIEMENT',
      suspendedOn: day('2026-11-01'),
    });
    const quote = (await addContract(cabinet, clientId, { isQuote: true })) as ContractId;
    await cabinet.api.contract.sendQuote({ id: quote, sentOn: day('2026-11-18'), expiresOn: null });
    expect(await find('not-renewed')).toMatchObject({ facts: { days: 4 }, source: { id: late } });
    expect(await find('unpaid')).toMatchObject({
      facts: { suspendedOn: '2026-11-01' },
      source: { id: unpaid },
    });
    expect(await find('quote-sent')).toMatchObject({ facts: { days: 6 }, source: { id: quote } });
  });

  it('tells of a formal notice until the payment that answers it', async () => {
    const id = (await addContract(cabinet, clientId)) as ContractId;
    await cabinet.api.contract.update({ id, patch: { facts: { 'formal-notice': day('2026-11-02') } } });
    expect(await kinds()).toContain('unpaid');
    await cabinet.api.contract.update({ id, patch: { facts: { payment: day('2026-11-10') } } });
    expect(await kinds()).not.toContain('unpaid');
  });

  it('tells of open claims until they are closed, and of those to declare', async () => {
    const contractId = (await addContract(cabinet, clientId)) as ContractId;
    const { id } = await cabinet.api.claim.create({ contractId, kind: 'VOL', knownOn: day('2026-11-23') });
    expect(await find('claim-undeclared')).toMatchObject({
      facts: { kind: 'VOL', limitOn: '2026-11-25' },
      source: { kind: 'claim', id },
    });
    await cabinet.api.claim.update({ id, patch: { declaredOn: day('2026-11-24') } });
    expect(await find('claim-open')).toMatchObject({ source: { kind: 'claim', id } });
    await cabinet.api.claim.move({ id, status: 'CLOS', stepOn: day('2026-11-24') });
    expect((await kinds()).filter((kind) => kind.startsWith('claim'))).toEqual([]);
  });

  it('tells of tickets that are open or wait, and of a complaint with its clock', async () => {
    await addTicket(cabinet, { clientId, subject: 'Attestation' });
    const complaint = await addTicket(cabinet, { clientId, subject: 'Mécontent' });
    await cabinet.context.write({ command: 'ticket.update' }, (tx) =>
      tx.update('ticket', complaint, { complaintSentOn: '2026-11-20' }),
    );
    expect(await find('ticket-open')).toMatchObject({ facts: { subject: 'Attestation' } });
    expect(await find('complaint')).toMatchObject({
      facts: { step: 'acknowledge', limitOn: '2026-12-02' },
      source: { kind: 'ticket', id: complaint },
    });
  });

  it('tells of a ticket whose wait is over that it is open', async () => {
    const id = (await addTicket(cabinet, { clientId, subject: 'Avenant' })) as TicketId;
    await cabinet.api.ticket.wait({ selection: { ids: [id] }, wakeOn: '2026-11-26' });
    expect(await find('ticket-waiting')).toMatchObject({ facts: { wakeOn: '2026-11-26' }, source: { id } });
    cabinet.clock.advance(2 * 86_400_000);
    expect(await find('ticket-waiting')).toBeUndefined();
    expect(await find('ticket-open')).toMatchObject({ facts: { subject: 'Avenant', wakeOn: null } });
  });

  it('tells which papers are missing: the client’s once, those of a contract or claim with it', async () => {
    await cabinet.api.cabinet.setUp({ cabinet: FIELDS, collaborator: CLAIRE });
    const auto = (await addContract(cabinet, clientId, {
      ...{ branch: 'AUTO', policyNumber: '7712-A' },
    })) as ContractId;
    await addContract(cabinet, clientId, { branch: 'GAV', policyNumber: '88' });
    await addContract(cabinet, clientId, { branch: 'AUTO', isQuote: true });
    const missing = async () =>
      (await read()).flatMap(({ kind, facts, source }) =>
        kind === 'missing-documents' ? [[facts['number'] ?? '', facts['missing'], source]] : [],
      );
    const always = 'Fiche d’information et de conseil, Conditions particulières';
    const [own, first, second] = await missing();
    expect(own).toMatchObject(['', 'Permis de conduire, RIB, Pièce d’identité', { kind: 'contract' }]);
    expect([first, second].map((line) => line?.slice(0, 2)).sort()).toEqual([
      ['7712-A', `Carte grise, Relevé d’information, ${always}`],
      ['88', always],
    ]);
    const types = await cabinet.api.document.types({});
    const file = async (name: string, code: string, target: { kind: 'client' | 'contract'; id: string }) => {
      const id = (await addPdf(cabinet, name, name, [target])) as DocumentId;
      const typeId = types.find((type) => type.code === code)?.id ?? null;
      await cabinet.api.document.update({ ids: [id], patch: { typeId } });
    };
    await file('rib.pdf', 'RIB', { kind: 'client', id: clientId });
    await file('cg.pdf', 'CARTE_GRISE', { kind: 'client', id: clientId });
    await file('ri.pdf', 'RELEVE_INFORMATION', { kind: 'contract', id: auto });
    const after = await missing();
    expect(after[0]).toMatchObject(['', 'Permis de conduire, Pièce d’identité', {}]);
    // The registration that lies on the client is not said to be that of this car.
    expect(after.find(([number]) => number === '7712-A')?.[1]).toBe(`Carte grise, ${always}`);
  });

  it('tells of late and near tasks, not of those that can wait', async () => {
    const base = { createdAt: '2026-11-01T08:00:00.000Z', status: 'OUVERTE' } as const;
    await insertTask(cabinet, clientId, { ...base, title: 'Hier', dueOn: '2026-11-23' });
    await insertTask(cabinet, clientId, { ...base, title: 'Demain', dueOn: '2026-11-25' });
    await insertTask(cabinet, clientId, { ...base, title: 'Plus tard', dueOn: '2026-12-20' });
    expect((await read()).map(({ kind, facts }) => [kind, facts['title']])).toEqual([
      ['task-late', 'Hier'],
      ['task-near', 'Demain'],
    ]);
  });

  it('tells of pinned notes first, of a birthday, the next meeting and the last exchange', async () => {
    const noteId = await addNote(cabinet, clientId, 'Préfère être appelée après 18 h');
    await cabinet.context.write({ command: 'note.update' }, (tx) =>
      tx.update('note', noteId, { isPinned: 1 }),
    );
    await cabinet.api.client.update({ clientId, patch: { birthOn: '1985-11-26' } });
    await insertEvent(cabinet, clientId, { title: 'Bilan', startOn: '2026-12-02' });
    await insertEvent(cabinet, clientId, { title: 'Visite', startOn: '2026-11-10' });
    expect(await read()).toMatchObject([
      { kind: 'pinned-note', facts: { text: 'Préfère être appelée après 18 h' }, source: { id: noteId } },
      { kind: 'birthday', facts: { age: 41, inDays: 2 } },
      { kind: 'next-event', facts: { title: 'Bilan', on: '2026-12-02' } },
      { kind: 'last-exchange', facts: { medium: 'note', on: '2026-11-24' } },
    ]);
  });

  it('speaks of the family and of no birthday once the client has died', async () => {
    await cabinet.api.client.update({ clientId, patch: { birthOn: '1985-11-26', stage: 'DECEDE' } });
    expect(await kinds()).toEqual(['deceased']);
  });

  it('refuses a client in the bin', async () => {
    await cabinet.api.client.remove({ clientId });
    await expect(read()).rejects.toMatchObject({ wire: { code: 'not-found' } });
  });

  it('reads along indexes of the client', async () => {
    await addContract(cabinet, clientId);
    const plan = (await plansOf(cabinet, () => read())).join(' / ');
    expect(plan).not.toMatch(/SCAN (contract|claim|ticket|task|note|event|message)\b(?! USING)/);
  });
});
