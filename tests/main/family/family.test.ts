import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId, FamilyMemberId } from '#shared/kernel/ids.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { createPerson, operationsOf, undoAndRedo } from '../../support/acts.ts';

let cabinet: SetUpCabinet;
let zoe: ClientId;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  zoe = await createPerson(cabinet, 'Durand', 'Zoé', { birthOn: '1985-11-24' });
});
afterEach(() => cabinet.dispose());

const LEO_NIR = '115023818501224';
const family = () => cabinet.api.family;
const familyOf = async (clientId: ClientId) => (await cabinet.api.client.sheet({ clientId })).family;
const add = async (member: object, clientId = zoe): Promise<FamilyMemberId> =>
  (await family().add({ clientId, member: { relationship: 'ENFANT', ...member } })).id;
const LEO = { firstName: 'Léo', lastName: 'Durand', gender: 'H', birthOn: '2015-02-03' };
const refused = (code: string, fields: object) => ({ error: { code, fields } });

describe('a family member', () => {
  it('needs no more than a relationship', async () => {
    await add({});
    expect(await familyOf(zoe)).toMatchObject([
      { relationship: 'ENFANT', firstName: '', attachment: 'INCONNU', nir: null, linkedClientId: null },
    ]);
  });

  it('is added, changed and removed with undo and redo exact', async () => {
    const added = await undoAndRedo(cabinet, () =>
      family().add({ clientId: zoe, member: { ...LEO, relationship: 'ENFANT' } as never }),
    );
    expect(added.undone).toEqual(added.before);
    const [member] = await familyOf(zoe);
    expect(member).toMatchObject({ firstName: 'Léo', age: 11 });
    const { id } = member!;
    const changed = await undoAndRedo(cabinet, () =>
      family().update({ id, patch: { birthTown: 'Lyon', birthInsee: '69123', attachment: 'OUI' } }),
    );
    expect(changed.undone).toEqual(changed.before);
    expect(changed.redone).toEqual(changed.done);
    const removed = await undoAndRedo(cabinet, () => family().remove({ id }));
    expect(removed.undone).toEqual(removed.before);
    expect(await familyOf(zoe)).toEqual([]);
  });

  it('is refused a birth in the future', async () => {
    const member = { relationship: 'ENFANT', birthOn: '2027' };
    expect(await cabinet.call('family.add', { clientId: zoe, member })).toMatchObject(
      refused('invalid-input', { birthOn: 'date-future' }),
    );
  });

  it('has a number of its own, masked, checked and shown on demand', async () => {
    const id = await add(LEO);
    expect(await cabinet.call('family.setNir', { id, nir: '115023818501225' })).toMatchObject(
      refused('invalid-input', { nir: 'nir-key' }),
    );
    await family().setNir({ id, nir: LEO_NIR.slice(0, 13), toConfirm: true });
    const [member] = await familyOf(zoe);
    expect(member?.nir?.toConfirm).toBe(true);
    expect(member?.nir?.masked).toContain('•');
    const { nir } = await family().revealNir({ id });
    expect(nir.replaceAll('\u00a0', '')).toContain(LEO_NIR.slice(0, 13));
    expect((await operationsOf(cabinet)).at(-1)).toMatchObject({
      command: 'family.revealNir',
      clientId: zoe,
      isUndoable: 0,
    });
  });
});

describe('linking a member to a client', () => {
  let leo: ClientId;
  let id: FamilyMemberId;
  beforeEach(async () => {
    leo = await createPerson(cabinet, 'Durand', 'Léo', { birthOn: '2015-02-03' });
    id = await add({ firstName: 'Leo', lastName: 'Durant' });
  });
  const link = () => family().link({ id, linkedClientId: leo });

  it('writes the reciprocal on the other sheet, and each reads the other', async () => {
    const { before, undone, done, redone } = await undoAndRedo(cabinet, link);
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    expect(await familyOf(zoe)).toMatchObject([
      { relationship: 'ENFANT', firstName: 'Léo', lastName: 'Durand', age: 11, linkedClientId: leo },
    ]);
    expect(await familyOf(leo)).toMatchObject([
      { relationship: 'PARENT', firstName: 'Zoé', birthOn: '1985-11-24', linkedClientId: zoe },
    ]);
    await cabinet.api.client.update({ clientId: leo, patch: { lastName: 'Martin' } });
    expect((await familyOf(zoe))[0]?.lastName).toBe('Martin');
  });

  it('announces both sheets', async () => {
    cabinet.announced.length = 0;
    await link();
    expect(cabinet.announced).toEqual(expect.arrayContaining([`client:${zoe}`, `client:${leo}`]));
  });

  it('takes the member that the other sheet has already under that name', async () => {
    const typed = await add({ relationship: 'PARENT', firstName: 'ZOE', lastName: 'durand' }, leo);
    await link();
    expect((await familyOf(leo)).map((member) => [member.id, member.linkedClientId])).toEqual([[typed, zoe]]);
  });

  it('is refused twice, to itself, and to a client in the bin', async () => {
    await link();
    const again = refused('conflict', { linkedClientId: 'already-linked' });
    expect(await cabinet.call('family.link', { id, linkedClientId: leo })).toMatchObject(again);
    const other = await add({ firstName: 'Léo' });
    expect(await cabinet.call('family.link', { id: other, linkedClientId: leo })).toMatchObject(again);
    expect(await cabinet.call('family.link', { id: other, linkedClientId: zoe })).toMatchObject(
      refused('conflict', { linkedClientId: 'link-to-self' }),
    );
    const hugo = await createPerson(cabinet, 'Petit', 'Hugo');
    await cabinet.api.client.remove({ clientId: hugo });
    expect(await cabinet.call('family.link', { id: other, linkedClientId: hugo })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('leaves identity to the other sheet and the relationship to this one', async () => {
    await link();
    expect(await cabinet.call('family.update', { id, patch: { firstName: 'Léon' } })).toMatchObject(
      refused('conflict', { firstName: 'linked-to-client' }),
    );
    expect(await cabinet.call('family.setNir', { id, nir: null })).toMatchObject(
      refused('conflict', { nir: 'linked-to-client' }),
    );
    await family().update({ id, patch: { relationship: 'ENFANT_CONJOINT', attachment: 'OUI' } });
    expect(await familyOf(leo)).toMatchObject([{ relationship: 'BEAU_PARENT' }]);
  });

  it('shows the number of the linked client, and records that on that client', async () => {
    await cabinet.api.client.setNir({ clientId: leo, nir: '185057800608491' });
    await link();
    expect((await familyOf(zoe))[0]?.nir?.masked).toContain('•');
    await family().revealNir({ id });
    expect((await operationsOf(cabinet)).at(-1)).toMatchObject({
      command: 'family.revealNir',
      clientId: leo,
    });
  });

  it('is taken off on both sheets, and what had been typed comes back', async () => {
    await link();
    const { before, undone, done, redone } = await undoAndRedo(cabinet, () => family().unlink({ id }));
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    expect(await familyOf(zoe)).toMatchObject([
      { firstName: 'Leo', lastName: 'Durant', birthOn: null, linkedClientId: null },
    ]);
    expect(await familyOf(leo)).toEqual([]);
  });

  it('taken off from the other end leaves the member typed here', async () => {
    await link();
    const [reciprocal] = await familyOf(leo);
    await family().unlink({ id: reciprocal!.id });
    expect(await familyOf(zoe)).toMatchObject([{ firstName: 'Leo', linkedClientId: null }]);
    expect(await familyOf(leo)).toMatchObject([
      { firstName: 'Zoé', lastName: 'Durand', linkedClientId: null },
    ]);
  });

  it('goes with a member that is removed, and comes back with undo', async () => {
    await link();
    const { before, undone } = await undoAndRedo(cabinet, () => family().remove({ id }));
    expect(undone).toEqual(before);
    expect(await familyOf(zoe)).toEqual([]);
    expect(await familyOf(leo)).toEqual([]);
  });

  it('cannot be written back on one sheet alone from the history of the field', async () => {
    await link();
    await family().unlink({ id });
    const [, linked] = await cabinet.api.journal.fieldHistory({
      entity: 'family_member',
      rowId: id,
      field: 'linkedClientId',
    });
    const restore = { changeId: linked!.changeId, side: 'after', field: 'linkedClientId' };
    expect(await cabinet.call('journal.restoreField', restore)).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  it('still reads a linked client that lies in the bin', async () => {
    await link();
    await cabinet.api.client.remove({ clientId: leo });
    expect(await familyOf(zoe)).toMatchObject([{ firstName: 'Léo', linkedClientId: leo }]);
  });
});

describe('a member that becomes a client', () => {
  it('brings everything that was typed, linked both ways, in one operation', async () => {
    const id = await add({ ...LEO, birthTown: 'Grenoble', birthInsee: '38185' });
    await family().setNir({ id, nir: '185057800608491' });
    const { before, undone, done, redone } = await undoAndRedo(cabinet, () => family().becomeClient({ id }));
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    const [member] = await familyOf(zoe);
    const leo = member!.linkedClientId!;
    expect(await cabinet.api.client.sheet({ clientId: leo })).toMatchObject({
      displayName: 'DURAND Léo',
      stage: 'PROSPECT',
      gender: 'H',
      birthOn: '2015-02-03',
      birthTown: 'Grenoble',
      managerId: cabinet.claireId,
      nir: { toConfirm: false },
      family: [{ relationship: 'PARENT', linkedClientId: zoe, firstName: 'Zoé' }],
    });
  });

  it('is told as an act on the sheet where it was done', async () => {
    const id = await add(LEO);
    await family().becomeClient({ id });
    expect((await cabinet.api.journal.state({})).undo).toMatchObject({
      command: 'family.becomeClient',
      clientId: zoe,
      clientName: 'DURAND Zoé',
    });
  });

  it('needs a name and happens once', async () => {
    expect(await cabinet.call('family.becomeClient', { id: await add({}) })).toMatchObject(
      refused('invalid-input', { lastName: 'name-required' }),
    );
    const id = await add(LEO);
    await family().becomeClient({ id });
    expect(await cabinet.call('family.becomeClient', { id })).toMatchObject({ error: { code: 'conflict' } });
  });
});
