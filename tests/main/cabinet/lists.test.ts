import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListItem } from '#shared/features/cabinet/cabinet.api.ts';
import { insertClient } from '../../support/client-row.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';

let cabinet: SetUpCabinet;

beforeEach(async () => {
  cabinet = await openSetUpCabinet();
});
afterEach(() => cabinet.dispose());

const origins = () => cabinet.api.cabinet.listItems({ list: 'origin' });
const byCode = async (code: string): Promise<ListItem> =>
  (await origins()).find((item) => item.code === code)!;
const add = (label: string) => cabinet.api.cabinet.addItem({ list: 'origin', label });

describe('a list of the cabinet', () => {
  it('starts with the origins and the document types of a broker', async () => {
    expect((await origins()).length).toBe(14);
    const types = await cabinet.api.cabinet.listItems({ list: 'documentType' });
    expect(types.map((type) => type.label)).toEqual(
      expect.arrayContaining(['Carte grise', 'Relevé d’information', 'Mandat SEPA', 'Avis d’échéance']),
    );
  });

  it('takes a new item at its end, with a readable code that is never given twice', async () => {
    const first = await add('Foire de Lyon');
    expect((await origins()).at(-1)).toMatchObject({
      label: 'Foire de Lyon',
      code: 'FOIRE_DE_LYON',
      isSystem: false,
      usageCount: 0,
    });
    await cabinet.api.cabinet.removeItem({ id: first.id });
    await add('Foire de Lyon');
    expect((await origins()).at(-1)).toMatchObject({ code: 'FOIRE_DE_LYON_2' });
  });

  it('refuses a label that reads like another one', async () => {
    await expect(add(' RÉSEAUX  sociaux')).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields: { label: 'label-taken' } },
    });
    const { id } = await byCode('PASSAGE');
    await expect(cabinet.api.cabinet.updateItem({ id, label: 'comparateur' })).rejects.toMatchObject({
      wire: { fields: { label: 'label-taken' } },
    });
  });

  it('lets an item correct the case of its own label', async () => {
    const { id } = await byCode('SITE_WEB');
    await cabinet.api.cabinet.updateItem({ id, label: 'Site Web' });
    expect((await byCode('SITE_WEB')).label).toBe('Site Web');
  });

  it('archives an item without losing it, and announces the list', async () => {
    cabinet.announced.length = 0;
    const { id } = await byCode('COMPARATEUR');
    await cabinet.api.cabinet.updateItem({ id, isArchived: true });
    expect((await byCode('COMPARATEUR')).isArchived).toBe(true);
    expect((await cabinet.api.cabinet.context({})).origins.find((one) => one.id === id)?.isArchived).toBe(
      true,
    );
    expect(cabinet.announced).toContain('list');
  });

  it.each([
    [0, 0],
    [5, 5],
    [999, 13],
  ])('moves an item to rank %i, the others keeping their order', async (position, expected) => {
    const before = await origins();
    const moved = before[8]!;
    const { operationId } = await cabinet.api.cabinet.moveItem({ id: moved.id, position });
    const after = await origins();
    expect(after.findIndex((item) => item.id === moved.id)).toBe(expected);
    expect(after.filter((item) => item.id !== moved.id).map((item) => item.code)).toEqual(
      before.filter((item) => item.id !== moved.id).map((item) => item.code),
    );
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect((await origins()).map((item) => item.code)).toEqual(before.map((item) => item.code));
  });
});

describe('removing an item', () => {
  it('is refused while a client uses it, even a client in the bin', async () => {
    const { id } = await byCode('SITE_WEB');
    await insertClient(cabinet, { lastName: 'Durand', originId: id, deletedAt: '2026-11-20T09:00:00.000Z' });
    expect((await byCode('SITE_WEB')).usageCount).toBe(1);
    await expect(cabinet.api.cabinet.removeItem({ id })).rejects.toMatchObject({
      wire: { code: 'conflict' },
    });
    expect(await byCode('SITE_WEB')).toBeDefined();
  });

  it('is refused for an item that the application knows by its code', async () => {
    const { id } = await byCode('SALON');
    await expect(cabinet.api.cabinet.removeItem({ id })).rejects.toMatchObject({
      wire: { code: 'conflict' },
    });
  });

  it('puts an unused item into the bin, from where it comes back', async () => {
    const { id } = await byCode('ACHAT_FICHES');
    await cabinet.api.cabinet.removeItem({ id });
    expect(await byCode('ACHAT_FICHES')).toBeUndefined();
    await cabinet.api.journal.restoreFromBin({ entity: 'list_item', rowId: id });
    expect((await byCode('ACHAT_FICHES')).label).toBe('Achat de fiches');
  });
});
