import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientTable } from '#main/db/schema.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { clientRow } from '../../support/client-rows.ts';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

async function addClient(fields: Partial<ClientTable> = {}): Promise<string> {
  const row = clientRow({ lastName: 'Durand', firstName: 'Zoé', ...fields });
  await cabinet.context.write({ command: 'client.create' }, (tx) => tx.insert('client', row));
  return row.id;
}
const change = (id: string, patch: Partial<ClientTable>) =>
  cabinet.context.write({ command: 'client.update' }, (tx) => tx.update('client', id, patch));
const read = (id: string) =>
  cabinet.database.db.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirst();

describe('undo', () => {
  it('takes acts back one by one, the latest first, and says what it took back', async () => {
    const id = await addClient();
    await change(id, { profession: 'Notaire' });
    expect((await cabinet.api.journal.state({})).undo).toMatchObject({
      command: 'client.update',
      entity: 'client',
      fieldGroup: 'profession',
      clientName: 'DURAND Zoé',
      count: 1,
    });
    await cabinet.api.journal.undo({});
    expect(await read(id)).toMatchObject({ profession: '' });
    await cabinet.api.journal.undo({});
    expect(await read(id)).toBeUndefined();
    await expect(cabinet.api.journal.undo({})).rejects.toMatchObject({ wire: { code: 'nothing-to-undo' } });
  });

  it('does again what was undone, until something new is done', async () => {
    const id = await addClient();
    await change(id, { profession: 'Notaire' });
    await cabinet.api.journal.undo({});
    await cabinet.api.journal.undo({});
    expect((await cabinet.api.journal.state({})).redo).toMatchObject({ clientName: 'DURAND Zoé' });
    await cabinet.api.journal.redo({});
    await cabinet.api.journal.redo({});
    expect(await read(id)).toMatchObject({ profession: 'Notaire' });
    await cabinet.api.journal.undo({});
    await change(id, { comment: 'Neuf' });
    expect((await cabinet.api.journal.state({})).redo).toBeNull();
    await expect(cabinet.api.journal.redo({})).rejects.toMatchObject({ wire: { code: 'nothing-to-undo' } });
  });

  it('survives a restart', async () => {
    const id = await addClient();
    await change(id, { profession: 'Notaire' });
    await cabinet.close();
    cabinet = await openTestCabinet({ folder: cabinet.folder, key: cabinet.key, clock: cabinet.clock });
    await cabinet.api.journal.undo({});
    expect(await read(id)).toMatchObject({ profession: '' });
    await cabinet.api.journal.redo({});
    expect(await read(id)).toMatchObject({ profession: 'Notaire' });
  });

  it('of one older act leaves newer ones, and refuses where the same field has moved on', async () => {
    const id = await addClient();
    const first = await change(id, { profession: 'Notaire' });
    await change(id, { comment: 'Autre champ' });
    await cabinet.api.journal.undoOperation({ operationId: first.operationId as never });
    expect(await read(id)).toMatchObject({ profession: '', comment: 'Autre champ' });
    const second = await change(id, { profession: 'Clerc' });
    await change(id, { profession: 'Notaire' });
    await expect(
      cabinet.api.journal.undoOperation({ operationId: second.operationId as never }),
    ).rejects.toMatchObject({ wire: { code: 'conflict' } });
    expect(await read(id)).toMatchObject({ profession: 'Notaire' });
  });

  it('passes over an act that can no longer be taken back, after saying so once', async () => {
    const id = await addClient();
    await change(id, { profession: 'Notaire' });
    await cabinet.context.write({ command: 'test.import', isUndoable: false }, (tx) =>
      tx.update('client', id, { profession: 'Clerc' }),
    );
    await expect(cabinet.api.journal.undo({})).rejects.toMatchObject({ wire: { code: 'conflict' } });
    expect(await read(id)).toMatchObject({ profession: 'Clerc' });
    expect((await cabinet.api.journal.state({})).undo).toMatchObject({ command: 'client.create' });
  });

  it('takes a bulk act back as one', async () => {
    const ids: string[] = [];
    await cabinet.context.write({ command: 'test.seed', isUndoable: false }, async (tx) => {
      for (let index = 0; index < 1200; index += 1) {
        const row = clientRow({ lastName: 'Durand', profession: index % 2 === 0 ? 'Notaire' : '' });
        ids.push(row.id);
        await tx.insert('client', row);
      }
    });
    const bulk = await cabinet.context.write({ command: 'clientList.assign' }, (tx) =>
      tx.updateMany('client', ids, { profession: 'Clerc' }),
    );
    expect(bulk.value).toBe(1200);
    await cabinet.api.journal.undo({});
    const counts = await cabinet.database.db
      .selectFrom('client')
      .select(({ fn }) => ['profession', fn.countAll<number>().as('count')])
      .groupBy('profession')
      .orderBy('profession')
      .execute();
    expect(counts).toEqual([
      { profession: '', count: 600 },
      { profession: 'Notaire', count: 600 },
    ]);
  });

  it('takes back a name that holds half of an emoji, as a field that cuts it leaves one', async () => {
    const id = await addClient();
    await cabinet.api.client.update({ clientId: id, patch: { lastName: 'Durand \uD83D' } });
    await cabinet.api.journal.undo({});
    expect(await read(id)).toMatchObject({ lastName: 'Durand' });
  });

  it('of the collaborator at work leaves the next act unsigned, not signed by nobody', async () => {
    const cabinetFields = { name: 'Cabinet', street: '', building: '', postcode: '', town: '', phone: '' };
    await cabinet.api.cabinet.setUp({
      cabinet: { ...cabinetFields, email: '', oriasNumber: '', timeZone: 'Europe/Paris' },
      collaborator: { firstName: 'Anne', lastName: '', initials: 'A', color: 'teal' },
    });
    const { id, operationId } = await cabinet.api.cabinet.addCollaborator({
      ...{ firstName: 'Paul', lastName: '', initials: 'P', color: 'coral' },
    });
    await cabinet.api.cabinet.setCurrentCollaborator({ id });
    await cabinet.api.journal.undoOperation({ operationId: operationId as never });
    const client = await cabinet.api.client.create({ kind: 'PARTICULIER', lastName: 'Durand' });
    const [act] = await cabinet.api.journal.listForClient({ clientId: client.id });
    expect(act?.collaboratorId).toBeNull();
  });

  it('writes nothing in the journal when nothing differs', async () => {
    const id = await addClient();
    expect((await change(id, { profession: '' })).operationId).toBeNull();
  });
});

describe('history of a field', () => {
  it('lists every value with its author, newest first, and writes one back', async () => {
    const id = await addClient({ profession: 'Clerc' });
    cabinet.clock.advance(60_000);
    await change(id, { profession: 'Notaire' });
    const history = await cabinet.api.journal.fieldHistory({
      entity: 'client',
      rowId: id,
      field: 'profession',
    });
    expect(history.map(({ before, after }) => [before?.['profession'], after?.['profession']])).toEqual([
      ['Clerc', 'Notaire'],
      [undefined, 'Clerc'],
    ]);
    const [, made] = history;
    await cabinet.api.journal.restoreField({ changeId: made!.changeId, side: 'after', field: 'profession' });
    expect(await read(id)).toMatchObject({ profession: 'Clerc' });
  });

  it('masks what is secret', async () => {
    const id = await addClient({ nir: '255081416802538' });
    const history = await cabinet.api.journal.fieldHistory({ entity: 'client', rowId: id, field: 'nir' });
    expect(JSON.stringify(history)).not.toContain('255081416802538');
    expect(history).toHaveLength(1);
  });

  it('refuses a table that does not exist', async () => {
    await expect(
      cabinet.api.journal.fieldHistory({ entity: 'operation', rowId: 'x', field: 'at' }),
    ).rejects.toMatchObject({ wire: { code: 'invalid-input' } });
  });
});

describe('the bin', () => {
  const DAY = 86_400_000;
  const remove = (id: string) =>
    cabinet.context.write({ command: 'client.remove' }, (tx) => tx.remove('client', id));

  it('keeps a deleted client thirty days, counts them down, and gives it back', async () => {
    const id = await addClient();
    await remove(id);
    expect(await cabinet.api.journal.listBin({})).toMatchObject([{ label: 'DURAND Zoé', daysLeft: 30 }]);
    cabinet.clock.advance(12 * DAY);
    expect(await cabinet.api.journal.listBin({})).toMatchObject([{ daysLeft: 18 }]);
    await cabinet.api.journal.restoreFromBin({ entity: 'client', rowId: id });
    expect(await cabinet.api.journal.listBin({})).toEqual([]);
    expect(await read(id)).toMatchObject({ deletedAt: null });
  });
});
