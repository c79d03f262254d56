import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN_DAYS, eraseOldBin } from '#main/features/journal/bin.service.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';

const DAY = '2026-11-26' as DateOnly;
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

  it('is forgotten in the act that saves what was typed, and only that one', async () => {
    const { api } = cabinet;
    await save('rappeler demain', clientId, 'task.new');
    await save('{}', null, 'task.panel');
    await api.task.create({ title: 'De la palette' });
    expect(await find(clientId, 'task.new')).toBe('rappeler demain');
    await api.task.create({ title: 'Rappeler', clientId, draft: { clientId, name: 'task.new' } });
    expect(await find(clientId, 'task.new')).toBeNull();
    await api.task.create({ title: 'Autre', clientId, draft: { clientId: null, name: 'task.panel' } });
    expect(await find(null, 'task.panel')).toBeNull();

    await save('{"title":"RDV"}', clientId, 'event.new');
    const when = { startOn: DAY, startTime: null, endOn: DAY, endTime: null };
    const draft = { clientId, name: 'event.new' };
    const { id } = await api.agenda.create({ ...when, title: 'RDV', clientId, draft });
    expect(await find(clientId, 'event.new')).toBeNull();
    const edited = { clientId: null, name: `event:${id}` };
    await save('{"title":"Visite"}', null, edited.name);
    const target = { id, occurrenceOn: DAY, scope: 'all' as const };
    await api.agenda.update({ ...target, patch: { title: 'Visite' }, draft: edited });
    expect(await find(null, edited.name)).toBeNull();
  });

  it('stays when what was typed is refused', async () => {
    await save('demain', clientId, 'task.new');
    const draft = { clientId, name: 'task.new' };
    await expect(cabinet.api.task.create({ title: ' ', clientId, draft })).rejects.toMatchObject({
      wire: { code: 'invalid-input' },
    });
    expect(await find(clientId, 'task.new')).toBe('demain');
  });

  it('is still there when the cabinet is opened again', async () => {
    await save('Elle rappelle');
    await cabinet.close();
    const { folder, key, clock } = cabinet;
    cabinet = await openTestCabinet({ folder, key, clock });
    expect(await find()).toBe('Elle rappelle');
  });
});
