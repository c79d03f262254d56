import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentReaderOf } from '#main/features/document/text/document-reader.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract, addInsurer } from '../../support/contracts.ts';
import { wordsOf } from '../../support/paper.ts';

let cabinet: TestCabinet;
let clientId: string;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  const shop = { name: 'Cabinet Martin', street: '3 place Grenette', building: '', postcode: '38000' };
  await cabinet.api.cabinet.setUp({
    cabinet: {
      ...{ ...shop, town: 'Grenoble', phone: '04 99 00 12 34', email: 'contact@example.fr' },
      ...{ oriasNumber: '07000001', timeZone: 'Europe/Paris' },
    },
    collaborator: { firstName: 'Claire', lastName: 'Martin', initials: 'CM', color: 'indigo' },
  });
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const addressOf = (id: string, type: 'PRINCIPALE' | 'CORRESPONDANCE' = 'PRINCIPALE', more: object = {}) =>
  cabinet.api.clientChannel.addAddress({
    ...{ clientId: id, type },
    address: {
      ...{ recipient2: '', building: '', street: '12 rue des Lilas', locality: '' },
      ...{ postcode: '38000', town: 'Grenoble', country: 'FR', insee: null, ...more },
    },
  });
const SAME = { kind: 'same' } as const;
const write = (ids: string[], more: object = {}) =>
  cabinet.api.renewal.writeNotices({
    ...{ selection: { ids }, sentOn: '2026-11-24', premium: SAME, ...more },
  });
const get = (id: string) => cabinet.api.contract.get({ id });
const words = (page = 0): string => wordsOf(cabinet.printed[page] ?? '');

describe('a notice of the due date', () => {
  it('is a letter among the documents of the contract and of its client, and the date it left', async () => {
    await addressOf(clientId);
    const id = await addContract(cabinet, clientId, { policyNumber: 'A-1' });
    const { documentIds, changed, refused } = await write([id]);
    expect([changed, refused]).toEqual([1, []]);
    const [document] = await cabinet.api.document.ofClient({ clientId });
    expect(document).toMatchObject({
      ...{ id: documentIds[0], title: 'Avis d’échéance du 23 janvier 2027, Automobile' },
      ...{ fileName: 'Avis d’échéance 2027-01-23 A-1.pdf', typeCode: 'AVIS_ECHEANCE', mediaKind: 'pdf' },
      documentOn: '2026-11-24',
    });
    const target = { kind: 'contract', id } as const;
    expect(await cabinet.api.document.ofRecord({ target })).toHaveLength(1);
    expect((await cabinet.api.document.get({ id: documentIds[0]! })).source).toBe('LETTRE');
    expect((await get(id)).periods[0]).toMatchObject({ noticeSentOn: '2026-11-24' });
    // A document like any other: its words are read and found.
    await documentReaderOf(cabinet.context).idle();
    const found = await cabinet.api.document.search({ text: 'rue des lilas', limit: 10 });
    expect(JSON.stringify(found)).toContain(documentIds[0]);
  });

  it('says who writes to whom, about what, and how much is to be paid when', async () => {
    await addressOf(clientId);
    await addressOf(clientId, 'CORRESPONDANCE', { recipient2: 'Chez M. Petit', street: '4 rue Haute' });
    await cabinet.api.client.update({ clientId, patch: { civility: 'MME' } });
    const insurerId = await addInsurer(cabinet);
    const id = await addContract(cabinet, clientId, {
      ...{ insurerId, policyNumber: 'A-1', product: 'Confort', formula: 'Tous risques', split: 'SEMESTRIEL' },
    });
    await write([id], { premium: { kind: 'change', permille: 50 } });
    const text = words();
    for (const line of [
      ...['Cabinet Martin', '3 place Grenette', '38000 Grenoble', 'contact@example.fr'],
      ...['Mme Zoé Durand', 'Chez M. Petit', '4 RUE HAUTE', '38000 GRENOBLE'],
      ...['Grenoble, le 24 novembre 2026', 'Automobile, Confort', 'Tous risques', 'Équinoxe', 'A-1'],
      ...['du 23 janvier 2027 au 22 janvier 2028 inclus', 'Prime TTC', '630,00\u00a0€'],
      ...[
        '23 juillet 2027',
        '315,00\u00a0€',
        'Immatriculé à l’ORIAS sous le n°\u00a007000001 (www.orias.fr)',
      ],
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain('12 RUE DES LILAS');
  });

  it('recalls the last day to refuse, with its article', async () => {
    await addressOf(clientId);
    // Due on 1 April 2027: the last day is 31 January, and the notice is on time until 16 January.
    const id = await addContract(cabinet, clientId, { effectiveOn: '2026-04-01' });
    await write([id]);
    expect(words()).toContain(
      'Jusqu’au 31 janvier 2027 inclus, vous pouvez dénoncer la reconduction, le contrat prenant fin le 31 mars 2027 à minuit.',
    );
    expect(words()).toContain('C. assur., art.\u00a0L113-12');
    expect(words()).toContain('À partir du 1er avril 2027, vous pourrez résilier à tout moment (loi Hamon).');
    expect(words()).not.toContain('vingt jours');
  });

  it('sent late, opens twenty days from its sending, and says so', async () => {
    await addressOf(clientId);
    const id = await addContract(cabinet, clientId);
    const legal = async () => (await get(id)).legalDates.map(({ rule, limitOn }) => [rule, limitOn]);
    expect(await legal()).not.toContainEqual(['CHATEL_LATE', '2026-12-14']);
    await write([id]);
    expect(await legal()).toContainEqual(['CHATEL_LATE', '2026-12-14']);
    expect(words()).toContain('vous disposez de vingt jours à compter de son envoi');
    expect(words()).toContain('jusqu’au 14 décembre 2026 inclus');
    expect(words()).toContain(
      'La date limite pour dénoncer la reconduction du contrat était le 22 novembre 2026.',
    );
  });

  it('is taken back whole by one undoing, and comes back whole', async () => {
    await addressOf(clientId);
    const id = await addContract(cabinet, clientId);
    await write([id]);
    await cabinet.api.journal.undo({});
    expect(await cabinet.api.document.ofClient({ clientId })).toEqual([]);
    expect((await get(id)).periods[0]).toMatchObject({ noticeSentOn: null });
    await cabinet.api.journal.redo({});
    expect(await cabinet.api.document.ofClient({ clientId })).toHaveLength(1);
    expect((await get(id)).periods[0]).toMatchObject({ noticeSentOn: '2026-11-24' });
  });

  it('is made once; taken out of the documents, or given up, it can be made again', async () => {
    await addressOf(clientId);
    const id = await addContract(cabinet, clientId);
    const { documentIds } = await write([id]);
    expect((await write([id])).refused).toMatchObject([{ code: 'notice-made' }]);
    await cabinet.api.document.remove({ ids: documentIds });
    expect((await write([id])).changed).toBe(1);
    await cabinet.api.renewal.recordNotice({ selection: { ids: [id] }, sentOn: null });
    expect((await write([id])).changed).toBe(1);
    expect(cabinet.printed).toHaveLength(3);
  });

  it('holds what was typed as text, never as markup', async () => {
    const id = await cabinet.api.client.create({ kind: 'ENTREPRISE', legalName: '<b>Fer & Cie</b>' });
    await addressOf(id.id);
    await write([await addContract(cabinet, id.id, { branch: 'RCPRO', product: '<img src=x>' })]);
    expect(cabinet.printed[0]).toContain('&lt;b&gt;Fer &amp; Cie&lt;/b&gt;');
    expect(cabinet.printed[0]).not.toMatch(/<img|<b>/u);
    // A company has no right of the consumer's; its conditions prevail.
    expect(words()).not.toMatch(/loi (?:Hamon|Chatel)/u);
    expect(words()).toContain('Le préavis de vos conditions générales s’applique s’il est différent.');
  });

  it('of many is one act that draws what it can, and says of each other why not', async () => {
    await addressOf(clientId);
    const lost = await addClient(cabinet, 'Sansadresse');
    const good = [await addContract(cabinet, clientId), await addContract(cabinet, clientId)];
    const cases = [
      [await addContract(cabinet, lost), 'no-address'],
      [await addContract(cabinet, clientId, { amounts: {} }), 'no-premium'],
      [await addContract(cabinet, clientId, { branch: 'VIE' }), 'no-due'],
      [await addContract(cabinet, clientId, { effectiveOn: '2025-11-20' }), 'due-over'],
      [await addContract(cabinet, clientId, { effectiveOn: '2026-07-01' }), 'too-early'],
      [await addContract(cabinet, clientId, { isQuote: true }), 'quote'],
    ] as const;
    const refusedIds = cases.map(([id]) => id);
    const report = await write([...good, ...refusedIds]);
    expect([report.changed, report.documentIds.length, cabinet.printed.length]).toEqual([2, 2, 2]);
    expect(new Map(report.refused.map(({ id, code }) => [id as string, code]))).toEqual(new Map(cases));
    await cabinet.api.journal.undo({});
    expect(await cabinet.api.document.ofClient({ clientId })).toEqual([]);
  });

  it('leaves alone what was renewed meanwhile in another window', async () => {
    await addressOf(clientId);
    const id = await addContract(cabinet, clientId);
    await cabinet.api.renewal.renew({ selection: { ids: [id] }, premium: SAME });
    const report = await write([id], { expectedDueOn: { [id]: '2027-01-23' } });
    expect(report).toMatchObject({ operationId: null, changed: 0, refused: [{ code: 'already-renewed' }] });
    expect(cabinet.printed).toEqual([]);
  });

  it('refuses a date to come', async () => {
    const id = await addContract(cabinet, clientId);
    await expect(write([id], { sentOn: '2026-11-25' })).rejects.toMatchObject({
      wire: { fields: { sentOn: 'date-in-future' } },
    });
  });
});
