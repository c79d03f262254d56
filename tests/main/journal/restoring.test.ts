import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

const person = (fields: object) =>
  cabinet.api.client.create({ kind: 'PARTICULIER', ...fields }).then(({ id }) => id);
const phonesOf = async (clientId: never) => (await cabinet.api.client.sheet({ clientId })).phones;
const historyOf = (entity: string, rowId: string, field: string) =>
  cabinet.api.journal.fieldHistory({ entity, rowId, field });

describe('a row taken out of the bin', () => {
  it('stays the primary one when it is asked for twice', async () => {
    const clientId = await person({ lastName: 'Durand', phone: '06 39 98 00 01' });
    const [only] = await phonesOf(clientId as never);
    await cabinet.api.clientChannel.removePhone({ id: only!.id });
    await cabinet.api.journal.restoreFromBin({ entity: 'client_phone', rowId: only!.id });
    await expect(
      cabinet.api.journal.restoreFromBin({ entity: 'client_phone', rowId: only!.id }),
    ).rejects.toMatchObject({ wire: { code: 'not-found' } });
    const row = await cabinet.context.db
      .selectFrom('client_phone')
      .select('isPrimary')
      .where('id', '=', only!.id)
      .executeTakeFirstOrThrow();
    expect(row.isPrimary).toBe(1);
  });

  it('waits for its client to come back first, a member of the family too', async () => {
    const clientId = await person({ lastName: 'Durand' });
    const { id } = await cabinet.api.family.add({
      clientId,
      member: { relationship: 'ENFANT', firstName: 'Zoé' },
    });
    await cabinet.api.family.remove({ id });
    await cabinet.api.client.remove({ clientId });
    await expect(
      cabinet.api.journal.restoreFromBin({ entity: 'family_member', rowId: id }),
    ).rejects.toMatchObject({ wire: { code: 'conflict' } });
  });
});

describe('a value written back from the history', () => {
  it('is refused on a row that is in the bin, or whose client is', async () => {
    const clientId = await person({ lastName: 'Durand', phone: '06 39 98 00 01' });
    const [phone] = await phonesOf(clientId as never);
    await cabinet.api.clientChannel.updatePhone({ id: phone!.id, raw: '06 39 98 00 02' });
    const [last] = await historyOf('client_phone', phone!.id, 'raw');
    const restore = () =>
      cabinet.api.journal.restoreField({ changeId: last!.changeId, side: 'before', field: 'raw' });
    await cabinet.api.clientChannel.removePhone({ id: phone!.id });
    await expect(restore()).rejects.toMatchObject({ wire: { code: 'conflict' } });
    await cabinet.api.journal.undo({});
    await cabinet.api.client.remove({ clientId });
    await expect(restore()).rejects.toMatchObject({ wire: { code: 'conflict' } });
  });

  it('is refused, with a reason, where it would leave a client without a name', async () => {
    const clientId = await person({ firstName: 'Zoé' });
    await cabinet.api.client.update({ clientId, patch: { lastName: 'Durand' } });
    await cabinet.api.client.update({ clientId, patch: { firstName: '' } });
    const history = await historyOf('client', clientId, 'lastName');
    await expect(
      cabinet.api.journal.restoreField({
        changeId: history[0]!.changeId,
        side: 'before',
        field: 'lastName',
      }),
    ).rejects.toMatchObject({ wire: { code: 'conflict' } });
  });

  it('is refused for the manager who has left, and for what a linked client says of itself', async () => {
    const { id: leaver } = await cabinet.api.cabinet.addCollaborator({
      firstName: 'Claire',
      lastName: 'Martin',
      initials: 'CM',
      color: 'teal',
    });
    await cabinet.api.cabinet.addCollaborator({
      firstName: 'Paul',
      lastName: '',
      initials: 'P',
      color: 'coral',
    });
    const clientId = await person({ lastName: 'Durand', managerId: leaver });
    await cabinet.api.cabinet.removeCollaborator({ id: leaver, reassignTo: null });
    const [left] = await historyOf('client', clientId, 'managerId');
    await expect(
      cabinet.api.journal.restoreField({ changeId: left!.changeId, side: 'before', field: 'managerId' }),
    ).rejects.toMatchObject({ wire: { code: 'conflict' } });

    const other = await person({ firstName: 'Léo', lastName: 'Durand' });
    const { id: member } = await cabinet.api.family.add({
      clientId,
      member: { relationship: 'ENFANT', firstName: 'Leo' },
    });
    await cabinet.api.family.update({ id: member, patch: { firstName: 'Léon' } });
    await cabinet.api.family.link({ id: member, linkedClientId: other });
    const [renamed] = await historyOf('family_member', member, 'firstName');
    await expect(
      cabinet.api.journal.restoreField({ changeId: renamed!.changeId, side: 'before', field: 'firstName' }),
    ).rejects.toMatchObject({ wire: { code: 'conflict' } });
  });

  it('is refused for a field that every object has', async () => {
    const clientId = await person({ lastName: 'Durand' });
    const [made] = await historyOf('client', clientId, 'lastName');
    for (const field of ['constructor', '__proto__', 'toString']) {
      await expect(
        cabinet.api.journal.restoreField({ changeId: made!.changeId, side: 'after', field }),
      ).rejects.toMatchObject({ wire: { code: 'invalid-input' } });
      expect(await historyOf('client', clientId, field)).toMatchObject([{ after: {} }]);
    }
  });
});

describe('an act taken back out of turn', () => {
  it('is refused where it would give a client to a manager who has left since', async () => {
    const add = (firstName: string) =>
      cabinet.api.cabinet.addCollaborator({ firstName, lastName: '', initials: 'X', color: 'teal' });
    const [{ id: leaver }, { id: heir }] = [await add('Claire'), await add('Paul')];
    const clientId = await person({ lastName: 'Durand', managerId: leaver });
    const { operationId } = await cabinet.api.client.update({ clientId, patch: { managerId: heir } });
    await cabinet.api.cabinet.removeCollaborator({ id: leaver, reassignTo: null });
    await expect(
      cabinet.api.journal.undoOperation({ operationId: operationId as never }),
    ).rejects.toMatchObject({ wire: { code: 'conflict' } });
  });

  it('is refused where one end of a link would name a sheet that no longer names it back', async () => {
    const [parent, child] = [
      await person({ lastName: 'Durand', firstName: 'Anne' }),
      await person({ lastName: 'Durand', firstName: 'Léo' }),
    ];
    const add = async (clientId: never, firstName: string) =>
      (
        await cabinet.api.family.add({
          clientId,
          member: { relationship: 'AUTRE', firstName, lastName: 'Durand' },
        })
      ).id;
    const [member, back] = [await add(parent as never, 'Léo'), await add(child as never, 'Anne')];
    await cabinet.api.family.link({ id: member, linkedClientId: child });
    const { operationId } = await cabinet.api.family.unlink({ id: member });
    await cabinet.api.family.remove({ id: back });
    await expect(
      cabinet.api.journal.undoOperation({ operationId: operationId as never }),
    ).rejects.toMatchObject({ wire: { code: 'conflict' } });
  });
});
