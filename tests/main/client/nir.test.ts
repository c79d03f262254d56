import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/kernel/ids.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { createPerson, operationsOf, undoAndRedo } from '../../support/acts.ts';

const NIR = '255081416802538';
let cabinet: SetUpCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé', { birthOn: '1955-08-14' });
});
afterEach(() => cabinet.dispose());

const setNir = (nir: string | null, toConfirm = false) =>
  cabinet.api.client.setNir({ clientId, nir, toConfirm });
const sheet = () => cabinet.api.client.sheet({ clientId });

describe('the social security number of a client', () => {
  it('is stored compact and leaves main masked', async () => {
    await setNir('2 55 08 14 168 025 38');
    const answer = await sheet();
    expect(answer.nir).toEqual({ masked: expect.stringContaining('•') as string, toConfirm: false });
    expect(JSON.stringify(answer).replaceAll('\u00a0', '')).not.toContain('0814168025');
  });

  it.each([
    ['2 55 08 14 168 025 39', 'nir-key'],
    ['2 55 08 14 168', 'nir-length'],
    ['2 55 08 ZZ 168 025 38', 'nir-character'],
    ['5 55 08 14 168 025 38', 'nir-sex'],
    ['2 55 08 14 168 025', 'nir-key-missing'],
  ])('refuses %s beside the field', async (nir, issue) => {
    expect(await cabinet.call('client.setNir', { clientId, nir })).toMatchObject({
      error: { code: 'invalid-input', fields: { nir: issue } },
    });
  });

  it('may be kept to confirm although it is wrong, and says so', async () => {
    await setNir('2 55 08 14 168 025 39', true);
    expect((await sheet()).nir?.toConfirm).toBe(true);
    expect((await sheet()).warnings).toEqual([{ field: 'nir', code: 'nir-to-confirm' }]);
    await setNir(NIR, true);
    expect((await sheet()).nir?.toConfirm).toBe(false);
  });

  it('is compared with the sheet without ever being refused for it', async () => {
    await setNir(NIR);
    expect((await sheet()).warnings).toEqual([]);
    await cabinet.api.client.update({
      clientId,
      patch: { gender: 'H', birthOn: '1956-09-14', birthInsee: '38185' },
    });
    expect((await sheet()).warnings.map(({ code }) => code)).toEqual([
      'nir-sex-mismatch',
      'nir-year-mismatch',
      'nir-month-mismatch',
      'nir-department-mismatch',
    ]);
  });

  it('is remarked on both sheets when two living clients carry it', async () => {
    await setNir(NIR);
    const other = await createPerson(cabinet, 'Martin', 'Léa');
    await cabinet.api.client.setNir({ clientId: other, nir: NIR });
    const duplicate = { field: 'nir', code: 'nir-duplicate' };
    expect((await sheet()).warnings).toContainEqual(duplicate);
    expect((await cabinet.api.client.sheet({ clientId: other })).warnings).toContainEqual(duplicate);
    await cabinet.api.client.remove({ clientId: other });
    expect((await sheet()).warnings).toEqual([]);
  });

  it('is emptied, taken back and set again exactly', async () => {
    await setNir(NIR);
    const { before, undone, done, redone } = await undoAndRedo(cabinet, () => setNir(null));
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    expect((await sheet()).nir).toBeNull();
  });

  it('is shown on demand, and the act is recorded without being one to take back', async () => {
    await setNir(NIR);
    const { nir } = await cabinet.api.client.revealNir({ clientId });
    expect(nir.replaceAll('\u00a0', '')).toBe(NIR);
    expect((await operationsOf(cabinet)).at(-1)).toMatchObject({
      command: 'client.revealNir',
      clientId,
      isUndoable: 0,
    });
    expect((await cabinet.api.journal.state({})).undo?.command).toBe('client.setNir');
  });

  it('cannot be shown where there is none, and nothing is recorded then', async () => {
    const before = await operationsOf(cabinet);
    expect(await cabinet.call('client.revealNir', { clientId })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await operationsOf(cabinet)).toEqual(before);
  });

  it('is written in no line of the log', async () => {
    await cabinet.call('client.setNir', { clientId, nir: '255081416802539' });
    await setNir(NIR);
    expect(JSON.stringify(cabinet.log)).not.toContain('14168025');
  });
});
