import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { undoAndRedo } from '../../support/acts.ts';

let cabinet: SetUpCabinet;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
});
afterEach(() => cabinet.dispose());

const zoe = { kind: 'PARTICULIER', lastName: 'Durand', firstName: 'Zoé' } as const;
const sheetOf = async (input: Parameters<SetUpCabinet['api']['client']['create']>[0]) => {
  const { id } = await cabinet.api.client.create(input);
  return cabinet.api.client.sheet({ clientId: id });
};

describe('creating a client', () => {
  it('needs no more than a name', async () => {
    const sheet = await sheetOf(zoe);
    expect(sheet).toMatchObject({ displayName: 'DURAND Zoé', stage: 'PROSPECT', gender: 'NR', phones: [] });
    expect(sheet.createdAt).toBe(cabinet.clock.now());
  });

  it('makes the collaborator at work its manager, unless another is chosen', async () => {
    expect((await sheetOf(zoe)).managerId).toBe(cabinet.claireId);
    const { id } = await cabinet.api.cabinet.addCollaborator({
      firstName: 'Hugo',
      lastName: 'Petit',
      initials: 'HP',
      color: 'coral',
    });
    expect((await sheetOf({ ...zoe, managerId: id })).managerId).toBe(id);
  });

  it('makes a row of each number and e-mail of one text, the first of each primary', async () => {
    const sheet = await sheetOf({
      ...zoe,
      phone: '06.39.98.12.34 / 01 99 00 56 78',
      email: 'zoe@EXEMPLE.test ; famille.durand@exemple.test',
      postcode: '38000',
      town: 'Grenoble',
    });
    expect(sheet.phones.map(({ type, e164, isPrimary }) => [type, e164, isPrimary])).toEqual([
      ['MOBILE', '+33639981234', true],
      ['DOMICILE', '+33199005678', false],
    ]);
    expect(sheet.emails.map(({ address, isPrimary }) => [address, isPrimary])).toEqual([
      ['zoe@exemple.test', true],
      ['famille.durand@exemple.test', false],
    ]);
    expect(sheet.addresses).toMatchObject([{ postcode: '38000', town: 'Grenoble', isPrimary: true }]);
  });

  it('takes a legal entity by its name alone', async () => {
    const sheet = await sheetOf({ kind: 'ENTREPRISE', legalName: 'Boulangerie  du Moulin' });
    expect(sheet).toMatchObject({ displayName: 'Boulangerie du Moulin', age: null });
  });

  it('refuses a client without a letter in its names', async () => {
    const answer = await cabinet.call('client.create', { kind: 'PARTICULIER', lastName: ' - ' });
    expect(answer).toMatchObject({ error: { code: 'invalid-input', fields: { lastName: 'name-required' } } });
  });

  it.each([
    ['2026-11-25', 'date-future'],
    ['1899', 'date-too-old'],
  ])('refuses a birth on %s', async (birthOn, issue) => {
    const answer = await cabinet.call('client.create', { ...zoe, birthOn });
    expect(answer).toMatchObject({ error: { code: 'invalid-input', fields: { birthOn: issue } } });
  });

  it('refuses a manager and an origin that do not exist, beside their fields', async () => {
    const nobody = cabinet.context.newId();
    expect(await cabinet.call('client.create', { ...zoe, managerId: nobody })).toMatchObject({
      error: { code: 'invalid-input', fields: { managerId: 'not-found' } },
    });
    expect(await cabinet.call('client.create', { ...zoe, originId: nobody })).toMatchObject({
      error: { code: 'invalid-input', fields: { originId: 'not-found' } },
    });
  });

  it('is one operation, which undo takes back whole and redo makes again', async () => {
    const { before, undone, done, redone } = await undoAndRedo(cabinet, () =>
      cabinet.api.client.create({
        ...zoe,
        birthOn: '1985-11',
        phone: '06 39 98 12 34 / 01 99 00 56 78',
        email: 'zoe@exemple.test',
        town: 'Grenoble',
      }),
    );
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    expect(redone['client_phone']).toHaveLength(2);
  });
});
