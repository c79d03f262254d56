import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SavedViewId } from '#shared/kernel/ids.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { insertClients } from '../../support/client-rows.ts';

const BY_TOWN = { column: 'town', direction: 'desc' } as const;

describe('saved views', () => {
  let cabinet: TestCabinet;
  beforeEach(async () => {
    cabinet = await openTestCabinet();
    await insertClients(cabinet.context, [
      { lastName: 'Aubry', stage: 'PROSPECT' },
      { lastName: 'Bernard', stage: 'PROSPECT' },
      { lastName: 'Colin', stage: 'CLIENT' },
    ]);
  });
  afterEach(() => cabinet.dispose());

  const save = (id: SavedViewId | null, name: string, filter: object = { stages: ['PROSPECT'] }) =>
    cabinet.api.clientList.saveView({ id, name, filter, sort: BY_TOWN, columns: ['name', 'town'] });
  const names = async (): Promise<string[]> =>
    (await cabinet.api.clientList.listViews({})).map(({ name }) => name);

  it('keeps the filter, the sort and the columns, and counts the clients it holds now', async () => {
    const { id } = await save(null, 'Prospects');
    const [view] = await cabinet.api.clientList.listViews({});
    expect(view).toMatchObject({ id, name: 'Prospects', sort: BY_TOWN, columns: ['name', 'town'], count: 2 });
    expect(view?.filter).toMatchObject({ text: '', stages: ['PROSPECT'], managerIds: [] });

    await insertClients(cabinet.context, [{ lastName: 'Dubois', stage: 'PROSPECT' }]);
    expect((await cabinet.api.clientList.listViews({}))[0]?.count).toBe(3);
  });

  it('lists views in the order in which they were made', async () => {
    for (const name of ['C', 'A', 'B']) await save(null, name);
    expect(await names()).toEqual(['C', 'A', 'B']);
  });

  it('changes a view in place, and takes the change back', async () => {
    const { id } = await save(null, 'Prospects');
    const { operationId } = await save(id, 'Tous', {});
    expect((await cabinet.api.clientList.listViews({}))[0]).toMatchObject({ id, name: 'Tous', count: 3 });
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect((await cabinet.api.clientList.listViews({}))[0]).toMatchObject({ name: 'Prospects', count: 2 });
  });

  it('writes nothing when a view is saved as it is', async () => {
    const { id } = await save(null, 'Prospects');
    expect(await save(id, 'Prospects')).toEqual({ id, operationId: null });
  });

  it('removes a view, brings it back, and refuses one that is gone', async () => {
    const { id } = await save(null, 'Prospects');
    const { operationId } = await cabinet.api.clientList.removeView({ id });
    expect(await names()).toEqual([]);
    for (const act of [() => save(id, 'Encore'), () => cabinet.api.clientList.removeView({ id })]) {
      await expect(act()).rejects.toMatchObject({ wire: { code: 'not-found' } });
    }
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect(await names()).toEqual(['Prospects']);
  });
});
