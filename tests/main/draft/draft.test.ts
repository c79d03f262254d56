import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN_DAYS, eraseOldBin } from '#main/features/journal/bin.service.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';

const NOBODY = '0198c0de-0000-7000-8000-000000000000' as ClientId;
let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const save = (value: string, of: ClientId | null = clientId, name = 'note.new') =>
  cabinet.api.draft.save({ clientId: of, name, value });
const find = async (of: ClientId | null = clientId, name = 'note.new') =>
  (await cabinet.api.draft.find({ clientId: of, name })).value;

describe('a draft', () => {
  it('is found as it was typed, spaces included, by client and by place', async () => {
    const other = await createPerson(cabinet, 'Martin', 'Luc');
    await save('Elle rappelle  \n');
    await save('Autre', other);
    await save('Tâche', null, 'task.new');
    await save('Elle rappelle demain ');
    expect(await find()).toBe('Elle rappelle demain ');
    expect(await find(other)).toBe('Autre');
    expect(await find(null, 'task.new')).toBe('Tâche');
    expect(await find(null)).toBeNull();
  });

  it('is forgotten once empty', async () => {
    await save('Elle rappelle');
    await save(' \n');
    expect(await find()).toBeNull();
  });

  it('is no act: the journal does not know it, nothing is announced, « Annuler » passes it by', async () => {
    cabinet.announced.length = 0;
    await save('Elle rappelle');
    expect(cabinet.announced).toEqual([]);
    expect((await cabinet.api.journal.state({})).undo?.command).toBe('client.create');
  });

  it('is refused for a client in the bin or unknown, and comes back with its client', async () => {
    await save('Elle rappelle');
    await cabinet.api.client.remove({ clientId });
    await expect(save('Trop tard')).rejects.toMatchObject({ wire: { code: 'not-found' } });
    await expect(save('Personne', NOBODY)).rejects.toMatchObject({ wire: { code: 'not-found' } });
    await cabinet.api.journal.restoreFromBin({ entity: 'client', rowId: clientId });
    expect(await find()).toBe('Elle rappelle');
  });

  it('goes with its client, for good or when its creation is taken back', async () => {
    const other = await createPerson(cabinet, 'Martin', 'Luc');
    await save('Autre', other);
    await cabinet.api.journal.undo({});
    await save('Elle rappelle');
    await cabinet.api.client.remove({ clientId });
    cabinet.clock.advance((BIN_DAYS + 1) * 86_400_000);
    await eraseOldBin(cabinet.context);
    expect(await cabinet.context.db.selectFrom('draft').selectAll().execute()).toEqual([]);
  });

  it('is still there when the cabinet is opened again', async () => {
    await save('Elle rappelle');
    await cabinet.close();
    const { folder, key, clock } = cabinet;
    cabinet = await openTestCabinet({ folder, key, clock });
    expect(await find()).toBe('Elle rappelle');
  });
});
