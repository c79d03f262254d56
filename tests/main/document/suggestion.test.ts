import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchedFolderOf } from '#main/features/document/import/watched-folder.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract } from '../../support/contracts.ts';
import { addPdf } from '../../support/documents.ts';

let cabinet: TestCabinet;
let clientId: string;
const blank = {
  ...{ street: '', building: '', postcode: '', town: '', phone: '', email: '', oriasNumber: '' },
};
beforeEach(async () => {
  cabinet = await openTestCabinet();
  await cabinet.api.cabinet.setUp({
    cabinet: { ...blank, name: 'Cabinet', timeZone: 'Europe/Paris' },
    collaborator: { firstName: 'Claire', lastName: 'Martin', initials: 'CM', color: 'blue' },
  });
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const IBAN = 'FR7630006000011234567890189';

describe('suggestions', () => {
  it('name the contract by its plate and its number, the client by its name, each with its reason', async () => {
    const contractId = await addContract(cabinet, clientId, {
      risk: { plate: 'AA-123-BB' },
      policyNumber: '7712-A',
    });
    const id = await addPdf(
      cabinet,
      'scan0001.pdf',
      'Certificat d’immatriculation\nA.1 AA-123-BB\nTitulaire : DURAND Zoé\nPolice 7712-A\nFait le 12/11/2026',
    );
    const suggestions = await cabinet.api.document.suggest({ id });
    expect(suggestions.type).toMatchObject({ typeLabel: 'Carte grise', reason: 'text' });
    expect(suggestions.date).toEqual({ documentOn: '2026-11-12', found: '12/11/2026' });
    expect(suggestions.targets).toMatchObject([
      { target: { kind: 'contract', id: contractId }, reason: 'plate', found: 'AA-123-BB' },
      { target: { kind: 'client', id: clientId }, reason: 'person', found: 'Zoé Durand' },
    ]);
    // Nothing was applied.
    expect(await cabinet.api.document.get({ id })).toMatchObject({
      typeId: null,
      links: [],
      documentOn: null,
    });
  });

  it('know a client by an account, which stays masked', async () => {
    await cabinet.api.bankAccount.add({ clientId, iban: IBAN, bic: null, holder: 'DURAND Zoé', label: '' });
    const id = await addPdf(
      cabinet,
      'doc.pdf',
      `Relevé d’identité bancaire\nCode banque 30006\nIBAN ${IBAN}`,
    );
    const { type, targets } = await cabinet.api.document.suggest({ id });
    expect(type?.typeLabel).toBe('RIB');
    expect(targets).toMatchObject([{ target: { kind: 'client', id: clientId }, reason: 'iban' }]);
    expect(targets[0]!.found).not.toContain('1234567');
  });

  it('are accepted in one act, and taken back in one', async () => {
    const id = await addPdf(cabinet, 'carte grise.pdf', 'Zoé Durand');
    const { type, targets } = await cabinet.api.document.suggest({ id });
    await cabinet.api.document.file({ entries: [{ id, typeId: type!.typeId, target: targets[0]!.target }] });
    expect(await cabinet.api.document.ofClient({ clientId })).toMatchObject([{ typeLabel: 'Carte grise' }]);
    await cabinet.api.journal.undo({});
    expect(await cabinet.api.document.get({ id })).toMatchObject({ typeId: null, links: [] });
  });

  it('say nothing where nothing is telling', async () => {
    const id = await addPdf(cabinet, 'scan.pdf', 'Bonjour');
    expect(await cabinet.api.document.suggest({ id })).toEqual({ type: null, targets: [], date: null });
  });
});

describe('expected documents', () => {
  it('are those of the branch; asking makes a task, and what arrives ticks the line', async () => {
    const contractId = await addContract(cabinet, clientId);
    const target = { kind: 'contract' as const, id: contractId };
    const expected = await cabinet.api.document.expected({ target });
    expect(expected.map(({ code }) => code)).toEqual([
      ...['CARTE_GRISE', 'PERMIS_CONDUIRE', 'RELEVE_INFORMATION', 'RIB'],
      ...['FICHE_CONSEIL', 'CONDITIONS_PARTICULIERES'],
    ]);
    expect(expected.every(({ documentId, taskId }) => documentId === null && taskId === null)).toBe(true);
    const wanted = expected.slice(0, 2).map(({ typeId }) => typeId);
    const { id: taskId } = await cabinet.api.document.ask({ target, typeIds: wanted });
    expect(await cabinet.api.task.get({ id: taskId })).toMatchObject({
      ...{ title: 'Demander\u00a0: Carte grise, Permis de conduire', dueOn: '2026-12-01', clientId },
      about: { entity: 'contract', id: contractId },
    });
    const id = await addPdf(cabinet, 'cg.pdf', 'A', [target]);
    await cabinet.api.document.update({ ids: [id], patch: { typeId: wanted[0]! } });
    const permit = await addPdf(cabinet, 'permis.pdf', 'B', [{ kind: 'client', id: clientId }]);
    await cabinet.api.document.update({ ids: [permit], patch: { typeId: wanted[1]! } });
    expect((await cabinet.api.document.expected({ target })).slice(0, 3)).toMatchObject([
      { documentId: id, taskId },
      { documentId: permit, taskId },
      { documentId: null, taskId: null },
    ]);
  });

  it('of a claim follow its kind', async () => {
    const contractId = await addContract(cabinet, clientId);
    const { id } = await cabinet.api.claim.create({ contractId, kind: 'COLLISION' });
    const expected = await cabinet.api.document.expected({ target: { kind: 'claim', id } });
    expect(expected[0]).toMatchObject({ code: 'CONSTAT', label: 'Constat amiable' });
  });
});

describe('the list of a branch', () => {
  it('is the cabinet’s to change, « Annuler » takes it back, and null gives it back as it came', async () => {
    const contractId = await addContract(cabinet, clientId);
    const codes = async () => {
      const rows = await cabinet.api.document.expected({ target: { kind: 'contract', id: contractId } });
      return rows.map(({ code }) => code);
    };
    const missing = async () => {
      const { lines } = await cabinet.api.brief.ofClient({ clientId });
      return lines.flatMap(({ kind, facts }) => (kind === 'missing-documents' ? [facts['missing']] : []));
    };
    const original = await codes();
    const subject = { kind: 'branch' as const, branch: 'AUTO' as const };
    await cabinet.api.document.setExpected({ subject, codes: ['CARTE_GRISE'] });
    expect(await codes()).toEqual(['CARTE_GRISE']);
    expect(await missing()).toEqual(['Carte grise']);
    await cabinet.api.journal.undo({});
    expect(await codes()).toEqual(original);
    await cabinet.api.document.setExpected({ subject, codes: [] });
    expect(await codes()).toEqual([]);
    expect(await missing()).toEqual([]);
    await cabinet.api.document.setExpected({ subject, codes: null });
    expect(await codes()).toEqual(original);
    expect(await cabinet.api.document.ownExpected({})).toEqual({ byBranch: {}, byClaim: {} });
  });
});

describe('the watched folder', () => {
  it('gives what has stopped changing to the inbox, once, and keeps its files', async () => {
    const folder = join(cabinet.folder, 'scans');
    mkdirSync(folder);
    cabinet.chosen.folder = folder;
    expect(await cabinet.api.document.watchedFolder({})).toEqual({ path: null });
    await cabinet.api.document.chooseWatchedFolder({});
    const path = join(folder, 'scan.txt');
    writeFileSync(path, 'début');
    writeFileSync(join(folder, 'half.pdf.part'), 'x');
    const inbox = async () => {
      await watchedFolderOf(cabinet.context).look();
      return (await cabinet.api.document.list({ filter: { state: 'inbox' }, offset: 0, limit: 9 })).total;
    };
    expect(await inbox()).toBe(0);
    writeFileSync(path, 'début et fin');
    utimesSync(path, 1, 2);
    expect(await inbox()).toBe(0);
    expect(await inbox()).toBe(1);
    expect(await inbox()).toBe(1);
    expect(await cabinet.api.document.imports({})).toMatchObject([{ origin: 'watched', added: 1 }]);
    await cabinet.api.document.stopWatching({});
    writeFileSync(join(folder, 'later.txt'), 'plus tard');
    expect(await inbox()).toBe(1);
    expect(await inbox()).toBe(1);
  });
});
