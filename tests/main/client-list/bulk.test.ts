import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId, CollaboratorId, OperationId } from '#shared/kernel/ids.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { insertClients, insertCollaborators } from '../../support/client-rows.ts';

const MISSING = '01930000-0000-7000-8000-000000000000';

describe('acts on many clients', () => {
  let cabinet: TestCabinet;
  let ada: CollaboratorId;
  let bob: CollaboratorId;
  let ids: ClientId[];
  beforeEach(async () => {
    cabinet = await openTestCabinet();
    [ada, bob] = (await insertCollaborators(cabinet.context, ['Ada', 'Bob'])) as [
      CollaboratorId,
      CollaboratorId,
    ];
    const wanted = Array.from({ length: 30 }, (_, index) => ({
      lastName: `Client${String(index).padStart(2, '0')}`,
      stage: index < 10 ? 'PROSPECT' : 'CLIENT',
      managerId: index < 5 ? ada : null,
    }));
    ids = (await insertClients(cabinet.context, wanted)) as ClientId[];
    cabinet.announced.length = 0;
  });
  afterEach(() => cabinet.dispose());

  const heldBy = async (managerId: CollaboratorId | 'none'): Promise<number> =>
    (await cabinet.api.clientList.count({ filter: { managerIds: [managerId] } })).total;
  const total = async (): Promise<number> => (await cabinet.api.clientList.count({ filter: {} })).total;
  const undo = (operationId: OperationId | null) =>
    cabinet.api.journal.undoOperation({ operationId: operationId! });

  it('assigns named clients as one act, which is undone whole', async () => {
    const selection = { clientIds: ids.slice(0, 12) };
    const { operationId, changed } = await cabinet.api.clientList.assign({ selection, managerId: bob });
    expect(changed).toBe(12);
    expect([await heldBy(bob), await heldBy(ada), await heldBy('none')]).toEqual([12, 0, 18]);
    expect(cabinet.announced).toContain('client');

    const { undone } = await undo(operationId);
    expect(undone).toMatchObject({ command: 'clientList.assign', count: 12 });
    expect([await heldBy(bob), await heldBy(ada), await heldBy('none')]).toEqual([0, 5, 25]);
  });

  it('assigns everything that a filter holds, except some', async () => {
    const selection = { filter: { stages: ['PROSPECT' as const] }, exceptIds: [ids[0]!, ids[1]!] };
    const { changed } = await cabinet.api.clientList.assign({ selection, managerId: bob });
    expect(changed).toBe(8);
    expect([await heldBy(bob), await heldBy(ada)]).toEqual([8, 2]);
  });

  it('takes the manager away from clients', async () => {
    const { changed } = await cabinet.api.clientList.assign({
      selection: { filter: { managerIds: [ada] }, exceptIds: [] },
      managerId: null,
    });
    expect([changed, await heldBy('none')]).toEqual([5, 30]);
  });

  it('counts only what changes, and journals nothing when nothing does', async () => {
    const selection = { clientIds: ids.slice(0, 5) };
    expect(await cabinet.api.clientList.assign({ selection, managerId: ada })).toEqual({
      operationId: null,
      changed: 0,
    });
    expect(cabinet.announced).toEqual([]);
  });

  it('refuses a manager who is not there', async () => {
    const selection = { clientIds: ids };
    await expect(cabinet.api.clientList.assign({ selection, managerId: MISSING })).rejects.toMatchObject({
      wire: { code: 'not-found' },
    });
  });

  it('removes clients from the list as one act, and brings them back with their search', async () => {
    const selection = { clientIds: [...ids.slice(0, 20), MISSING as ClientId] };
    const { operationId, changed } = await cabinet.api.clientList.removeMany({ selection });
    expect([changed, await total()]).toEqual([20, 10]);
    expect(await cabinet.api.clientList.search({ text: 'client07' })).toEqual([]);
    expect(await cabinet.api.clientList.removeMany({ selection })).toEqual({ operationId: null, changed: 0 });

    await undo(operationId);
    expect(await total()).toBe(30);
    expect(await cabinet.api.clientList.search({ text: 'client07' })).toHaveLength(1);
  });

  it('takes back and does again an act on thousands of clients', async () => {
    const wanted = Array.from({ length: 3_000 }, (_, index) => ({ lastName: `Lot${String(index)}` }));
    await insertClients(cabinet.context, wanted);
    const selection = { filter: { text: 'lot' }, exceptIds: [] };
    const { operationId, changed } = await cabinet.api.clientList.removeMany({ selection });
    expect([changed, await total()]).toEqual([3_000, 30]);
    await undo(operationId);
    expect(await total()).toBe(3_030);
    await cabinet.api.journal.redo({});
    expect(await total()).toBe(30);
  });
});
