import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

const names = async (): Promise<string[]> => (await cabinet.api.insurer.list({})).map(({ name }) => name);

describe('the list of insurers', () => {
  it('takes a name and nothing else, and reads by name with the archived ones last', async () => {
    await cabinet.api.insurer.add({ kind: 'COMPAGNIE', name: '  Équinoxe   Assurances ' });
    await cabinet.api.insurer.add({ kind: 'COMPAGNIE', name: 'Zénith' });
    const { id } = await cabinet.api.insurer.add({ kind: 'COMPAGNIE', name: 'Aurore' });
    await cabinet.api.insurer.update({ id, patch: { isArchived: true } });
    expect(await names()).toEqual(['Équinoxe Assurances', 'Zénith', 'Aurore']);
  });

  it('refuses a name that reads like another of the same kind', async () => {
    await cabinet.api.insurer.add({ kind: 'COMPAGNIE', name: 'Équinoxe' });
    await expect(cabinet.api.insurer.add({ kind: 'COMPAGNIE', name: 'equinoxe' })).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields: { name: 'label-taken' } },
    });
    await cabinet.api.insurer.add({ kind: 'GROSSISTE', name: 'Équinoxe' });
    expect(await names()).toHaveLength(2);
  });

  it('changes what is known of one, and takes it back', async () => {
    const { id } = await cabinet.api.insurer.add({ kind: 'COMPAGNIE', name: 'Aurore' });
    await cabinet.api.insurer.update({ id, patch: { claimPhone: '01 99 00 12 34', name: 'Aurore Vie' } });
    expect((await cabinet.api.insurer.list({}))[0]).toMatchObject({
      name: 'Aurore Vie',
      claimPhone: '01 99 00 12 34',
    });
    await cabinet.api.journal.undo({});
    expect((await cabinet.api.insurer.list({}))[0]).toMatchObject({ name: 'Aurore', claimPhone: '' });
  });

  it('lets go of one that nothing names, and brings it back', async () => {
    const { id } = await cabinet.api.insurer.add({ kind: 'COMPAGNIE', name: 'Aurore' });
    await cabinet.api.insurer.remove({ id });
    expect(await names()).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await names()).toEqual(['Aurore']);
  });
});
