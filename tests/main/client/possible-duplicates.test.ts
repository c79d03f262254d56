import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/kernel/ids.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { createPerson } from '../../support/acts.ts';
import { plansOf } from '../../support/query-plan.ts';

let cabinet: TestCabinet;
let zoe: ClientId;
beforeAll(async () => {
  cabinet = await openTestCabinet();
  zoe = await createPerson(cabinet, 'Lefèvre-Durand', 'Zoé', {
    birthOn: '1985-11-24',
    phone: '+33 6 39 98 12 34',
    email: 'Famille.Lefevre@exemple.test',
  });
  await cabinet.api.client.update({ clientId: zoe, patch: { birthName: 'Marchand' } });
  await createPerson(cabinet, 'Lefèvre-Durand', 'Hugo', { email: 'famille.lefevre@exemple.test' });
  await createPerson(cabinet, 'Bernard', 'Jean-Baptiste', { birthOn: '1985-11-24' });
  await cabinet.api.client.create({ kind: 'ENTREPRISE', legalName: 'Boulangerie du Moulin' });
});
afterAll(() => cabinet.dispose());

type Typed = Parameters<TestCabinet['api']['client']['possibleDuplicates']>[0];
const found = async (typed: Typed) =>
  (await cabinet.api.client.possibleDuplicates(typed)).map(({ name, reasons }) => [name, ...reasons]);
const ZOE = 'LEFÈVRE-DURAND Zoé';

describe('possible duplicates', () => {
  it.each<[string, Typed]>([
    ['the name without accents or hyphen', { lastName: 'lefevre durand', firstName: 'zoe' }],
    ['the two names swapped', { lastName: 'Zoé', firstName: 'Lefèvre Durand' }],
    ['the birth name', { lastName: 'MARCHAND', firstName: 'Zoé' }],
  ])('are found by %s', async (_how, typed) => {
    expect(await found(typed)).toEqual([[ZOE, 'name']]);
  });

  it('are found when the first name is only the first of two', async () => {
    expect(await found({ lastName: 'Bernard', firstName: 'Jean' })).toEqual([
      ['BERNARD Jean-Baptiste', 'name'],
    ]);
    expect(await found({ lastName: 'Bernard', firstName: 'Jeanne' })).toEqual([]);
  });

  it('are found by the name of a company', async () => {
    expect(await found({ lastName: 'boulangerie du moulin' })).toEqual([['Boulangerie du Moulin', 'name']]);
  });

  it.each(['06 39 98 12 34', '0033639981234', '639981234'])('are found by the phone %s', async (phone) => {
    expect(await found({ phone })).toEqual([[ZOE, 'phone']]);
  });

  it('are not announced for a few digits that many numbers share', async () => {
    expect(await found({ phone: '981234' })).toEqual([]);
  });

  it('are shown for a shared mailbox, as the weakest reason', async () => {
    expect(
      await found({ lastName: 'Lefèvre Durand', firstName: 'Hugo', email: 'famille.lefevre@EXEMPLE.test' }),
    ).toEqual([
      ['LEFÈVRE-DURAND Hugo', 'name', 'email'],
      [ZOE, 'email'],
    ]);
  });

  it('are found by a day of birth only together with a name', async () => {
    expect(await found({ birthOn: '1985-11-24' })).toEqual([]);
    expect(await found({ firstName: 'Zoé', lastName: 'Nouveau', birthOn: '1985-11-24' })).toEqual([
      [ZOE, 'birth'],
    ]);
  });

  it('leave out the sheet that is being edited and clients in the bin', async () => {
    const typed = { lastName: 'Lefèvre-Durand', firstName: 'Zoé' };
    expect(await found({ ...typed, exceptClientId: zoe })).toEqual([]);
    const { operationId } = await cabinet.api.client.remove({ clientId: zoe });
    expect(await found(typed)).toEqual([]);
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect(await found(typed)).toEqual([[ZOE, 'name']]);
  });

  it('are looked up by indexes alone', async () => {
    const typed: Typed = {
      lastName: 'Lefèvre-Durand',
      firstName: 'Zoé',
      phone: '06 39 98 12 34',
      email: 'a@exemple.test',
      birthOn: '1985-11-24',
    };
    const plans = await plansOf(cabinet, () => cabinet.api.client.possibleDuplicates(typed));
    expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });
});
