import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/kernel/ids.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { createPerson, operationsOf, undoAndRedo } from '../../support/acts.ts';

let cabinet: SetUpCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

type Patch = Parameters<SetUpCabinet['api']['client']['update']>[0]['patch'];
const update = (patch: Patch) => cabinet.api.client.update({ clientId, patch });
const attempt = (patch: object) => cabinet.call('client.update', { clientId, patch });
const sheet = () => cabinet.api.client.sheet({ clientId });

describe('updating a client', () => {
  it('writes nothing and journals nothing when nothing differs', async () => {
    expect(await update({ lastName: ' Durand ' })).toEqual({ operationId: null });
    expect((await operationsOf(cabinet)).at(-1)?.command).toBe('client.create');
  });

  it('journals the columns that differ, by groups that belong together', async () => {
    const { operationId } = await update({ profession: 'Boulangère', birthTown: 'Lyon', lastName: 'Durand' });
    const changes = await cabinet.context.db
      .selectFrom('operation_change')
      .select('fieldGroup')
      .where('operationId', '=', operationId)
      .execute();
    expect(changes.map(({ fieldGroup }) => fieldGroup).sort()).toEqual(['birthTown', 'profession']);
  });

  it('is taken back and done again exactly', async () => {
    const { before, undone, done, redone } = await undoAndRedo(cabinet, () =>
      update({ lastName: 'Martin', familySituation: 'MARIE', comment: 'Rappeler\r\nlundi  ' }),
    );
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    expect((await sheet()).comment).toBe('Rappeler\nlundi');
  });

  it('announces the client and the journal', async () => {
    cabinet.announced.length = 0;
    await update({ profession: 'Potière' });
    expect(cabinet.announced).toEqual(expect.arrayContaining(['client', 'journal', `client:${clientId}`]));
  });

  it('keeps a socio-professional code with the nomenclature it fits', async () => {
    await update({ pcsCode: '562 b' });
    expect(await sheet()).toMatchObject({ pcsCode: '562B', pcsNomenclature: 'PCS2003' });
    await update({ pcsCode: '37' });
    expect(await sheet()).toMatchObject({ pcsCode: '37', pcsNomenclature: 'CSP' });
    await update({ pcsCode: null });
    expect(await sheet()).toMatchObject({ pcsCode: null, pcsNomenclature: null });
  });

  it('refuses a socio-professional code that fits no nomenclature, or not the one that was said', async () => {
    const refusal = { error: { code: 'invalid-input', fields: { pcsCode: 'pcs-format' } } };
    expect(await attempt({ pcsCode: '99Z9' })).toMatchObject(refusal);
    expect(await attempt({ pcsCode: '562B', pcsNomenclature: 'CSP' })).toMatchObject(refusal);
  });

  it('stores SIREN, SIRET and NAF in their own form and remarks a wrong key', async () => {
    await update({ kind: 'PRO', siren: '732 829 320', siret: '732 829 320 00074', naf: '6622z' });
    expect(await sheet()).toMatchObject({ siren: '732829320', siret: '73282932000074', naf: '66.22Z' });
    expect((await sheet()).warnings).toEqual([]);
    await update({ siren: '732 829 321', naf: 'courtage' });
    expect((await sheet()).warnings).toEqual([
      { field: 'siren', code: 'siren-key' },
      { field: 'siret', code: 'siret-other-siren' },
      { field: 'naf', code: 'naf-format' },
    ]);
    await update({ siren: ' ' });
    expect((await sheet()).siren).toBeNull();
  });

  it('lets go of what described the former value', async () => {
    await update({ birthTown: 'Lyon', birthInsee: '69123', familySituation: 'MARIE' });
    await update({ familySituationOn: '2020-06-01' });
    await update({ birthTown: 'Ajaccio' });
    await update({ familySituation: 'DIVORCE' });
    expect(await sheet()).toMatchObject({ birthTown: 'Ajaccio', birthInsee: null, familySituationOn: null });
  });

  it('refuses to take the last name away, beside the field that was emptied', async () => {
    await update({ firstName: '' });
    expect(await attempt({ lastName: '' })).toMatchObject({
      error: { code: 'invalid-input', fields: { lastName: 'name-required' } },
    });
  });

  it('refuses what is in the bin', async () => {
    await cabinet.api.client.remove({ clientId });
    expect(await attempt({ profession: 'Potière' })).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('removing a client', () => {
  it('hides the client from the list and keeps its rows for its return', async () => {
    await cabinet.api.clientChannel.addPhone({ clientId, type: null, raw: '06 39 98 12 34' });
    const { before, undone, done } = await undoAndRedo(cabinet, () =>
      cabinet.api.client.remove({ clientId }),
    );
    expect(undone).toEqual(before);
    expect(done['client_listing']).toEqual([]);
    expect(done['client_phone']).toEqual(before['client_phone']);
    expect((await sheet()).deletedAt).toBe(cabinet.clock.now());
  });

  it('refuses a second removal', async () => {
    await cabinet.api.client.remove({ clientId });
    expect(await cabinet.call('client.remove', { clientId })).toMatchObject({ error: { code: 'not-found' } });
  });
});
