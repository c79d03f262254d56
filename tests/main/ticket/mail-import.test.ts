import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_ATTACHED_BYTES } from '#shared/features/ticket/reply.rules.ts';
import { eraseOldBin } from '#main/features/journal/bin.service.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract, addInsurer } from '../../support/contracts.ts';
import { addedId, addPdf } from '../../support/documents.ts';
import { mailBytes, multipart, pdfPart, readOf, textPart } from '../../support/mail/eml.ts';
import { pdfOf } from '../../support/pdf.ts';
import { DAY } from '../../support/scheduler.ts';
import { drop, dropTaken } from '../../support/tickets.ts';

let cabinet: TestCabinet;
let zoe: string;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  zoe = await addClient(cabinet);
  await cabinet.api.clientChannel.addEmail({
    clientId: zoe,
    type: 'PERSONNEL',
    address: 'Zoe@durand.example',
  });
});
afterEach(() => cabinet.dispose());

const get = (id: string) => cabinet.api.ticket.get({ id });

describe('a mail that is dropped', () => {
  it('makes a ticket of the client whose address it is, and says why', async () => {
    const result = await drop(cabinet, { subject: 'TR: Attestation école' });
    expect(result).toMatchObject({
      kind: 'created',
      filing: { code: 'known-address', address: 'zoe@durand.example' },
    });
    const ticket = await get(result.kind === 'created' ? result.ticketId : '');
    expect(ticket).toMatchObject({
      ...{ clientId: zoe, subject: 'Attestation école', channel: 'EMAIL', state: 'OUVERT' },
      lastAt: '2026-11-24T08:12:00.000Z',
      exchanges: [{ medium: 'EMAIL', direction: 'IN', from: { address: 'zoe@durand.example' } }],
      replyTo: [{ address: 'zoe@durand.example' }],
    });
  });

  it('is noticed when it is there already, also in the bin and without a message id', async () => {
    const id = await dropTaken(cabinet);
    expect(await drop(cabinet)).toEqual({ kind: 'duplicate', ticketId: id, isInBin: false });
    await cabinet.api.ticket.remove({ selection: { ids: [id] } });
    expect(await drop(cabinet)).toEqual({ kind: 'duplicate', ticketId: id, isInBin: true });
    const bare = await dropTaken(cabinet, { id: null });
    expect(await drop(cabinet, { id: null })).toMatchObject({ kind: 'duplicate', ticketId: bare });
  });

  it('continues the ticket that it answers, by its ids, and opens it', async () => {
    const id = await dropTaken(cabinet);
    await cabinet.api.ticket.wait({ selection: { ids: [id] }, wakeOn: '2026-12-24' });
    const answer = { id: '<a2@durand.example>', heads: ['In-Reply-To: <a1@durand.example>'] };
    expect(await drop(cabinet, { ...answer, subject: 'Tout autre chose' })).toEqual({
      ...{ kind: 'continued', ticketId: id, hasWoken: true },
      reason: { code: 'answers', messageId: '<a1@durand.example>' },
    });
    expect(await get(id)).toMatchObject({ state: 'OUVERT', exchangeCount: 2 });
  });

  it('continues by the number that its subject kept', async () => {
    const id = await dropTaken(cabinet);
    const { number } = await get(id);
    const result = await drop(cabinet, { id: '<b@x.example>', subject: `RE: Attestation [${number}]` });
    expect(result).toMatchObject({ kind: 'continued', ticketId: id, reason: { code: 'number-in-subject' } });
  });

  it('does not continue a ticket of the bin', async () => {
    const id = await dropTaken(cabinet);
    await cabinet.api.ticket.remove({ selection: { ids: [id] } });
    const result = await drop(cabinet, { id: '<a2@x.example>', heads: ['In-Reply-To: <a1@durand.example>'] });
    expect(result.kind).toBe('created');
  });

  it('is filed on nobody when two clients share the address; both are proposed', async () => {
    const paul = await addClient(cabinet, 'Martin');
    await cabinet.api.clientChannel.addEmail({
      clientId: paul,
      type: 'PERSONNEL',
      address: 'zoe@durand.example',
    });
    const ticket = await get(await dropTaken(cabinet));
    expect(ticket).toMatchObject({ clientId: null, filing: { code: 'nowhere' } });
    expect(ticket.suggestions.map(({ clientId }) => clientId).toSorted()).toEqual([zoe, paul].toSorted());
  });

  it('goes to the insurer who sent it, and proposes the contract that it names', async () => {
    const insurerId = await addInsurer(cabinet);
    await cabinet.api.insurer.update({ id: insurerId, patch: { email: 'gestion@equinoxe.example' } });
    const contractId = await addContract(cabinet, zoe, { policyNumber: '7712-A' });
    const id = await dropTaken(cabinet, {
      from: 'sinistres@equinoxe.example',
      text: 'Concerne la police n° 7712-A.',
    });
    expect(await get(id)).toMatchObject({
      ...{ insurerId, clientId: null, filing: { code: 'known-domain', domain: 'equinoxe.example' } },
      suggestions: [
        {
          ...{ clientId: zoe, contractId, contractLabel: '7712-A', clientName: 'DURAND Zoé' },
          reasons: [{ code: 'mention', mention: 'policy-number', value: '7712-A' }],
        },
      ],
    });
  });

  it('goes where it is dropped: onto a sheet, onto a ticket', async () => {
    const paul = await addClient(cabinet, 'Martin');
    const onSheet = await dropTaken(cabinet, {}, { clientId: paul });
    expect(await get(onSheet)).toMatchObject({ clientId: paul, filing: { code: 'by-hand' } });
    const onTicket = await drop(cabinet, { id: '<c@x.example>' }, { ticketId: onSheet });
    expect(onTicket).toEqual({
      ...{ kind: 'continued', ticketId: onSheet, reason: { code: 'by-hand' }, hasWoken: false },
    });
  });

  it('goes onto the contract or the claim that it is dropped on, and with it onto its client', async () => {
    const contractId = await addContract(cabinet, zoe);
    const { id: claimId } = await cabinet.api.claim.create({ contractId, kind: 'VOL' });
    const onContract = await dropTaken(cabinet, {}, { contractId });
    expect(await get(onContract)).toMatchObject({ clientId: zoe, contractId, filing: { code: 'by-hand' } });
    const onClaim = await dropTaken(cabinet, { id: '<d@x.example>' }, { claimId });
    expect(await get(onClaim)).toMatchObject({ clientId: zoe, contractId, claimId });
  });

  it('is refused with its reason when it is no mail', async () => {
    const send = (name: string, text: string) =>
      cabinet.api.ticket.importMail({ name, bytes: new TextEncoder().encode(text) });
    expect((await send('photo.jpg', 'rien')).result).toEqual({ kind: 'refused', why: 'not-a-mail' });
    expect((await send('vide.eml', '')).result).toEqual({ kind: 'refused', why: 'empty' });
  });

  it('counts as sent when the cabinet wrote it, and is filed by whom it went to', async () => {
    await cabinet.api.ticket.saveSettings({ patch: { ownAddresses: ['claire@cabinet.example'] } });
    const id = await dropTaken(cabinet, { from: 'claire@cabinet.example', to: 'zoe@durand.example' });
    expect(await get(id)).toMatchObject({ clientId: zoe, exchanges: [{ direction: 'OUT' }] });
  });
});

describe('« Pas le bon client »', () => {
  it('takes the ticket off, remembers the address, and is one act to undo', async () => {
    const id = await dropTaken(cabinet);
    await cabinet.api.ticket.notThisClient({ id });
    expect(await get(id)).toMatchObject({ clientId: null, filing: { code: 'nowhere' }, suggestions: [] });
    const next = await dropTaken(cabinet, { id: '<n@x.example>' });
    expect((await get(next)).clientId).toBeNull();
    await cabinet.api.journal.undo({});
    await cabinet.api.journal.undo({});
    expect((await get(id)).clientId).toBe(zoe);
    expect((await get(await dropTaken(cabinet, { id: '<m@x.example>' }))).clientId).toBe(zoe);
  });

  it('is taken back by filing on that client by hand', async () => {
    const id = await dropTaken(cabinet);
    await cabinet.api.ticket.notThisClient({ id });
    await cabinet.api.ticket.file({ id, clientId: zoe, contractId: null, claimId: null, insurerId: null });
    expect((await get(await dropTaken(cabinet, { id: '<n@x.example>' }))).clientId).toBe(zoe);
  });
});

describe('an answer', () => {
  it('is saved as a draft in the thread, with the mediator when it is to a complaint, and kept', async () => {
    await cabinet.api.ticket.saveSettings({
      patch: { mediator: 'La Médiation de l’Assurance, TSA 50110, 75441 Paris', signature: 'Claire' },
    });
    const id = await dropTaken(cabinet);
    await cabinet.api.ticket.setComplaint({
      id,
      complaint: { sentOn: '2026-11-23', acknowledgedOn: null, answeredOn: null },
    });
    const { isSaved } = await cabinet.api.ticket.saveReply({
      ...{ ticketId: id, to: [{ name: 'Zoé', address: 'zoe@durand.example' }] },
      ...{ text: 'Voici notre réponse.', complaintStep: 'answer' },
    });
    expect(isSaved).toBe(true);
    const [file] = cabinet.saved;
    expect(file?.name).toBe('Réponse T-2026-0001.eml');
    expect(file?.text).toContain('In-Reply-To: <a1@durand.example>');
    expect(file?.text).toContain('X-Unsent: 1');
    const { exchanges, complaint } = await get(id);
    expect(exchanges.at(-1)).toMatchObject({
      ...{ direction: 'OUT', subject: 'RE: Attestation [T-2026-0001]' },
      text: 'Voici notre réponse.\n\nLa Médiation de l’Assurance, TSA 50110, 75441 Paris\n\nClaire',
    });
    expect(complaint?.answeredOn).toBe('2026-11-24');
  });
});

describe('what leaves with an answer', () => {
  const reply = (ticketId: string, documentIds: string[]) =>
    cabinet.api.ticket.saveReply({ ticketId, to: [], text: 'Ci-joint.', documentIds });

  it('is in the draft, each document once, and is remembered with it', async () => {
    const id = await dropTaken(cabinet);
    const document = await addPdf(cabinet, 'constat signé.pdf', 'Constat', [{ kind: 'client', id: zoe }]);
    expect((await reply(id, [document, document])).isSaved).toBe(true);
    const { attachments } = await readOf(Buffer.from(cabinet.saved[0]?.text ?? '', 'latin1'));
    expect(attachments).toHaveLength(1);
    expect(attachments[0]).toMatchObject({ name: 'constat signé.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(attachments[0]?.bytes ?? [])).toEqual(Buffer.from(pdfOf('Constat')));
    const { size } = await cabinet.api.document.get({ id: document });
    expect((await get(id)).exchanges.at(-1)?.attachments).toEqual([
      {
        ...{ name: 'constat signé.pdf', mediaType: 'application/pdf', size },
        ...{ isInline: false, documentId: document },
      },
    ]);
  });

  it('is refused when it is in the bin, and nothing is saved', async () => {
    const id = await dropTaken(cabinet);
    const document = await addPdf(cabinet, 'constat.pdf', 'Constat');
    await cabinet.api.document.remove({ ids: [document] });
    await expect(reply(id, [document])).rejects.toMatchObject({ wire: { code: 'not-found' } });
    expect(cabinet.saved).toEqual([]);
    expect((await get(id)).exchangeCount).toBe(1);
  });

  it('is refused when it is more than a mail carries', async () => {
    const id = await dropTaken(cabinet);
    const bytes = new Uint8Array(MOST_ATTACHED_BYTES + 1);
    const { outcome } = await cabinet.api.document.importBytes({ name: 'film.bin', bytes });
    await expect(reply(id, [addedId(outcome)])).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields: { documentIds: 'attachments-too-large' } },
    });
    expect(cabinet.saved).toEqual([]);
  });
});

describe('what came with a mail', () => {
  const withFile = (): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(
      mailBytes(
        ...multipart('mixed', textPart('Voici le constat.'), pdfPart('attachment; filename="constat.pdf"')),
      ),
    );
  const documentsOf = async (clientId: string) =>
    (
      await cabinet.context.db
        .selectFrom('document_link')
        .selectAll()
        .where('clientId', '=', clientId)
        .execute()
    ).length;

  it('becomes a document on the ticket and its client, follows the ticket, and is undone with the mail', async () => {
    const { result } = await cabinet.api.ticket.importMail({ name: 'constat.eml', bytes: withFile() });
    const id = result.kind === 'created' ? result.ticketId : '';
    const [exchange] = (await get(id)).exchanges;
    expect(exchange?.attachments).toMatchObject([{ name: 'constat.pdf', size: 8, isInline: false }]);
    const documentId = exchange?.attachments[0]?.documentId ?? '';
    const document = await cabinet.api.document.get({ id: documentId });
    expect(document.links.map(({ kind }) => kind)).toEqual(['ticket']);
    expect(await documentsOf(zoe)).toBe(1);
    await cabinet.api.ticket.notThisClient({ id });
    expect(await documentsOf(zoe)).toBe(0);
    await cabinet.api.journal.undo({});
    expect(await documentsOf(zoe)).toBe(1);
    await cabinet.api.journal.undo({});
    await expect(cabinet.api.document.get({ id: documentId })).rejects.toMatchObject({
      wire: { code: 'not-found' },
    });
  });

  it('stays on the sheet of its client when the ticket is erased for good', async () => {
    const { result } = await cabinet.api.ticket.importMail({ name: 'constat.eml', bytes: withFile() });
    const id = result.kind === 'created' ? result.ticketId : '';
    await cabinet.api.ticket.remove({ selection: { ids: [id] } });
    cabinet.clock.advance(31 * DAY);
    await eraseOldBin(cabinet.context);
    await expect(get(id)).rejects.toMatchObject({ wire: { code: 'not-found' } });
    expect(await documentsOf(zoe)).toBe(1);
    expect(await cabinet.api.ticket.search({ text: 'constat', limit: 5 })).toEqual([]);
  });
});
