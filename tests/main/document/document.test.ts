import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentReaderOf } from '#main/features/document/text/document-reader.ts';
import { writeFile } from 'node:fs/promises';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract, addInsurer } from '../../support/contracts.ts';
import { addedId, addPdf, fileOf, importPaths } from '../../support/documents.ts';
import { pdfOf } from '../../support/pdf.ts';
import { addTicket } from '../../support/tickets.ts';

let cabinet: TestCabinet;
let clientId: string;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const onClient = () => ({ kind: 'client' as const, id: clientId });
const bytesOf = async (id: string): Promise<string> => {
  const { readingId } = await cabinet.api.document.openContent({ id });
  let all = Buffer.alloc(0);
  for (;;) {
    const { bytes } = await cabinet.api.document.read({ readingId });
    if (bytes.length === 0) return all.toString('utf8');
    all = Buffer.concat([all, bytes]);
  }
};

describe('files that are dropped on a sheet', () => {
  it('become documents of the client, named after their files, in one act', async () => {
    const paths = [fileOf(cabinet, 'carte_grise.pdf', pdfOf('A')), fileOf(cabinet, 'notes.txt', 'bonjour')];
    const job = await importPaths(cabinet, paths, [onClient()]);
    expect(job).toMatchObject({
      state: 'done',
      added: 2,
      present: 0,
      refused: 0,
      doneFiles: 2,
      totalFiles: 2,
    });
    const rows = await cabinet.api.document.ofClient({ clientId });
    expect(rows.map(({ title }) => title).sort()).toEqual(['carte grise', 'notes']);
    expect(rows[0]).toMatchObject({
      receivedOn: '2026-11-24',
      typeId: null,
      links: [{ clientName: 'DURAND Zoé' }],
    });
    expect(job.operationIds).toHaveLength(1);
    await cabinet.api.journal.undoOperation({ operationId: job.operationIds[0]! });
    expect(await cabinet.api.document.ofClient({ clientId })).toEqual([]);
    await cabinet.api.journal.redo({});
    expect(await cabinet.api.document.ofClient({ clientId })).toHaveLength(2);
  });

  it('are refused one by one, and the report says why', async () => {
    const job = await importPaths(cabinet, [fileOf(cabinet, 'a.txt', 'a'), '/nowhere/b.txt'], [onClient()]);
    expect(job).toMatchObject({ added: 1, refused: 1 });
    expect(await cabinet.api.document.importReport({ jobId: job.id })).toEqual([
      { name: 'b.txt', outcome: { kind: 'refused', reason: 'gone' } },
    ]);
    await cabinet.api.document.dismissImport({ jobId: job.id });
    expect(await cabinet.api.document.imports({})).toEqual([]);
  });

  it('are taken in by hundreds, each hundred an act of its own', async () => {
    const paths = Array.from({ length: 300 }, (_, index) =>
      fileOf(cabinet, `f${String(index)}.txt`, String(index)),
    );
    const job = await importPaths(cabinet, paths);
    expect(job).toMatchObject({ added: 300, operationIds: [expect.any(String), expect.any(String)] });
    expect((await cabinet.api.document.list({ filter: {}, offset: 0, limit: 10 })).total).toBe(300);
    expect(cabinet.announced).toContain('import');
  });

  it('are only what a person put into the page: an offer is taken once', async () => {
    const offerId = cabinet.offer([fileOf(cabinet, 'a.txt', 'a')]);
    await cabinet.api.document.import({ offerId });
    await expect(cabinet.api.document.import({ offerId })).rejects.toThrow('not-found');
  });

  it('are not read when the record is not there', async () => {
    const offerId = cabinet.offer([fileOf(cabinet, 'a.txt', 'a')]);
    await cabinet.api.client.remove({ clientId });
    const refused = cabinet.api.document.import({ offerId, targets: [onClient()] });
    await expect(refused).rejects.toThrow('not-found');
  });
});

describe('a content that is kept already', () => {
  it('is told, not added; it can be filed here as well, or added all the same', async () => {
    const id = await addPdf(cabinet, 'a.pdf', 'Même contenu', [onClient()]);
    const other = await addClient(cabinet, 'Petit');
    const target = { kind: 'client' as const, id: other };
    const again = await cabinet.api.document.importBytes({
      name: 'b.pdf',
      bytes: new Uint8Array(pdfOf('Même contenu')),
    });
    expect(again).toEqual({
      operationId: null,
      outcome: {
        kind: 'present',
        same: { documentId: id, title: 'a', clientName: 'DURAND Zoé', isDeleted: false },
      },
    });
    await cabinet.api.document.link({ ids: [id], target });
    expect(await cabinet.api.document.ofClient({ clientId: other })).toHaveLength(1);
    const copy = await cabinet.api.document.copy({ id, targets: [target] });
    expect(await cabinet.api.document.ofClient({ clientId: other })).toHaveLength(2);
    expect((await cabinet.api.document.get({ id: copy.id })).sameContents).toHaveLength(1);
  });

  it('comes back from the bin onto the sheet that it is dropped on', async () => {
    const id = await addPdf(cabinet, 'a.pdf', 'Même contenu');
    await cabinet.api.document.remove({ ids: [id] });
    const { outcome } = await cabinet.api.document.importBytes({
      name: 'a.pdf',
      bytes: new Uint8Array(pdfOf('Même contenu')),
    });
    expect(outcome).toMatchObject({ kind: 'present', same: { documentId: id, isDeleted: true } });
    await cabinet.api.document.restore({ id, targets: [onClient()] });
    expect(await cabinet.api.document.ofClient({ clientId })).toMatchObject([{ id }]);
  });
});

describe('what a document is filed on', () => {
  it('is a contract, a claim, an insurer, each once; without any it waits in the inbox', async () => {
    const id = await addPdf(cabinet, 'a.pdf', 'A');
    const inbox = async () =>
      (await cabinet.api.document.list({ filter: { state: 'inbox' }, offset: 0, limit: 9 })).total;
    expect(await inbox()).toBe(1);
    const contractId = await addContract(cabinet, clientId, { policyNumber: '77-A' });
    const { id: claimId } = await cabinet.api.claim.create({ contractId, kind: 'VOL' });
    const insurerId = await addInsurer(cabinet);
    for (const target of [
      { kind: 'contract' as const, id: contractId },
      { kind: 'claim' as const, id: claimId },
      { kind: 'insurer' as const, id: insurerId },
      { kind: 'contract' as const, id: contractId },
    ]) {
      await cabinet.api.document.link({ ids: [id], target });
    }
    expect(await inbox()).toBe(0);
    const { links } = await cabinet.api.document.get({ id });
    expect(links.map(({ kind, text }) => [kind, text])).toEqual([
      ['contract', '77-A'],
      ['claim', ''],
      ['insurer', 'Équinoxe'],
    ]);
    expect(await cabinet.api.document.ofClient({ clientId })).toHaveLength(1);
    expect(await cabinet.api.document.ofRecord({ target: { kind: 'claim', id: claimId } })).toHaveLength(1);
    for (const link of links) await cabinet.api.document.unlink({ linkId: link.id });
    expect(await inbox()).toBe(1);
  });

  it('is a ticket: it stands on the sheet of its client, and its line names both', async () => {
    const ticketId = await addTicket(cabinet, { clientId, subject: 'Dégât des eaux' });
    const id = await addPdf(cabinet, 'constat.pdf', 'Constat', [{ kind: 'ticket', id: ticketId }]);
    const [row] = await cabinet.api.document.ofClient({ clientId });
    expect(row).toMatchObject({
      id,
      links: [{ kind: 'ticket', clientName: 'DURAND Zoé', text: 'T-2026-0001 Dégât des eaux' }],
    });
    await cabinet.api.ticket.remove({ selection: { ids: [ticketId] } });
    const refused = cabinet.api.document.importBytes({
      ...{ name: 'b.txt', bytes: Buffer.from('b'), targets: [{ kind: 'ticket', id: ticketId }] },
    });
    await expect(refused).rejects.toMatchObject({ wire: { code: 'not-found' } });
  });

  it('is hidden with a client of the bin, and shown again with it', async () => {
    await addPdf(cabinet, 'a.pdf', 'A', [onClient()]);
    const total = async () => (await cabinet.api.document.list({ filter: {}, offset: 0, limit: 9 })).total;
    await cabinet.api.client.remove({ clientId });
    expect(await total()).toBe(0);
    expect(await cabinet.api.document.search({ text: 'a', limit: 5 })).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await total()).toBe(1);
  });
});

describe('a document', () => {
  it('is typed, named and dated, and its type counts as used', async () => {
    await cabinet.api.cabinet.setUp({
      cabinet: { ...blankCabinet, name: 'Cabinet', timeZone: 'Europe/Paris' },
      collaborator: { firstName: 'Claire', lastName: 'Martin', initials: 'CM', color: 'blue' },
    });
    const id = await addPdf(cabinet, 'a.pdf', 'A');
    const type = (await cabinet.api.document.types({})).find(({ code }) => code === 'FACTURE')!;
    const patch = { typeId: type.id, title: '  Facture   du garage ', documentOn: '2026-11-12' };
    await cabinet.api.document.update({ ids: [id], patch });
    expect(await cabinet.api.document.get({ id })).toMatchObject({
      ...{ title: 'Facture du garage', typeLabel: 'Facture', documentOn: '2026-11-12' },
    });
    const items = await cabinet.api.cabinet.listItems({ list: 'documentType' });
    expect(items.find((item) => item.id === type.id)?.usageCount).toBe(1);
  });

  it('keeps its former contents as versions, and takes one back as a newer one', async () => {
    const { outcome } = await cabinet.api.document.importBytes({ name: 'a.txt', bytes: Buffer.from('un') });
    const id = addedId(outcome);
    await cabinet.api.document.newVersion({ id, from: { name: 'b.txt', bytes: Buffer.from('deux') } });
    const path = fileOf(cabinet, 'c.txt', 'trois');
    await cabinet.api.document.newVersion({ id, from: { offerId: cabinet.offer([path]) } });
    const third = await cabinet.api.document.get({ id });
    expect(third.versions.map(({ number, fileName }) => [number, fileName])).toEqual([
      [3, 'c.txt'],
      [2, 'b.txt'],
      [1, 'a.txt'],
    ]);
    expect(await bytesOf(id)).toBe('trois');
    await cabinet.api.document.restoreVersion({ versionId: third.versions[2]!.id! });
    expect(await cabinet.api.document.get({ id })).toMatchObject({ fileName: 'a.txt', versionNumber: 4 });
    expect(await bytesOf(id)).toBe('un');
    await cabinet.api.journal.undo({});
    await cabinet.api.journal.undo({});
    expect(await bytesOf(id)).toBe('deux');
    const same = cabinet.api.document.newVersion({ id, from: { name: 'b.txt', bytes: Buffer.from('deux') } });
    await expect(same).rejects.toThrow('conflict');
  });

  it('is opened in a copy, and what is saved there becomes a version', async () => {
    const { outcome } = await cabinet.api.document.importBytes({ name: 'a.txt', bytes: Buffer.from('un') });
    const id = addedId(outcome);
    expect(await cabinet.api.document.open({ id })).toEqual({ kind: 'opened' });
    expect(await cabinet.api.document.takeChanges({})).toEqual([]);
    await writeFile(cabinet.handed[0]!, 'deux et plus');
    expect(await cabinet.api.document.takeChanges({})).toMatchObject([{ documentId: id, title: 'a' }]);
    expect(await bytesOf(id)).toBe('deux et plus');
    expect(await cabinet.api.document.takeChanges({})).toEqual([]);
  });

  it('is not opened when it is a program', async () => {
    const { outcome } = await cabinet.api.document.importBytes({ name: 'a.exe', bytes: Buffer.from('MZ') });
    const opened = await cabinet.api.document.open({ id: addedId(outcome) });
    expect(opened).toEqual({ kind: 'refused', reason: 'kind' });
    expect(cabinet.handed).toEqual([]);
  });
});

describe('the words of documents', () => {
  it('are found with their passage, in the title or on a page, and not from the bin', async () => {
    const id = await addPdf(cabinet, 'scan.pdf', 'Le véhicule assuré est une Peugeot 208 grise', [
      onClient(),
    ]);
    const [hit] = await cabinet.api.document.search({ text: 'vehi peug', limit: 5 });
    expect(hit).toMatchObject({ documentId: id, page: 1, clientName: 'DURAND Zoé' });
    expect(hit!.marks.map(({ start, end }) => hit!.excerpt.slice(start, end))).toEqual(['véhi', 'Peug']);
    expect(await cabinet.api.document.search({ text: 'scan', limit: 5 })).toMatchObject([{ page: null }]);
    expect(
      (await cabinet.api.document.list({ filter: { text: 'peugeot' }, offset: 0, limit: 9 })).total,
    ).toBe(1);
    expect(await cabinet.api.document.get({ id })).toMatchObject({ textState: 'text' });
    await cabinet.api.document.remove({ ids: [id] });
    expect(await cabinet.api.document.search({ text: 'peugeot', limit: 5 })).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await cabinet.api.document.search({ text: 'peugeot', limit: 5 })).toHaveLength(1);
  });

  it('of a picture are none, and that is an answer', async () => {
    const { outcome } = await cabinet.api.document.importBytes({ name: 'a.png', bytes: Buffer.from('x') });
    await documentReaderOf(cabinet.context).idle();
    const document = await cabinet.api.document.get({ id: addedId(outcome) });
    expect(document).toMatchObject({ textState: 'none', textReason: 'kind' });
  });
});

const blankCabinet = {
  ...{ street: '', building: '', postcode: '', town: '', phone: '', email: '', oriasNumber: '' },
};
