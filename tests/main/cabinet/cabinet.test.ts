import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultLists } from '#shared/features/cabinet/default-lists.labels.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { CLAIRE, FIELDS, HUGO } from '../../support/cabinet-setup.ts';

let cabinet: TestCabinet;

beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

const setUp = () => cabinet.api.cabinet.setUp({ cabinet: FIELDS, collaborator: CLAIRE });

describe('the first day', () => {
  it('starts without a cabinet and without anybody', async () => {
    expect(await cabinet.api.cabinet.context({})).toMatchObject({
      cabinet: null,
      currentCollaboratorId: null,
      collaborators: [],
      origins: [],
      today: '2026-11-24',
    });
  });

  it('makes the cabinet, its first collaborator and its lists in one operation', async () => {
    const { operationId } = await setUp();
    const context = await cabinet.api.cabinet.context({});
    expect(context.cabinet).toEqual({ ...FIELDS, oriasNumber: '07001234' });
    expect(context.collaborators).toMatchObject([{ firstName: 'Claire', initials: 'CM', isActive: true }]);
    expect(context.currentCollaboratorId).toBe(context.collaborators[0]?.id);
    expect(context.origins.map((origin) => origin.code)).toEqual(defaultLists.origin.map((one) => one.code));
    const operations = await cabinet.context.db.selectFrom('operation').select('id').execute();
    expect(operations).toEqual([{ id: operationId }]);
  });

  it('cannot be taken back by « Annuler »', async () => {
    await setUp();
    expect(await cabinet.api.journal.state({})).toEqual({ undo: null, redo: null });
  });

  it('happens once', async () => {
    await setUp();
    await expect(setUp()).rejects.toMatchObject({ wire: { code: 'conflict' } });
    expect((await cabinet.api.cabinet.context({})).collaborators).toHaveLength(1);
  });

  it('leaves nothing behind when a field is refused', async () => {
    const refused = cabinet.api.cabinet.setUp({
      cabinet: { ...FIELDS, oriasNumber: '123' },
      collaborator: CLAIRE,
    });
    await expect(refused).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields: { oriasNumber: 'orias-format' } },
    });
    expect((await cabinet.api.cabinet.context({})).cabinet).toBeNull();
  });
});

describe('the identity', () => {
  beforeEach(setUp);

  it('changes field by field and is taken back by its own operation', async () => {
    const { operationId } = await cabinet.api.cabinet.update({
      patch: { name: '  Cabinet   Martin & fille ' },
    });
    expect((await cabinet.api.cabinet.context({})).cabinet?.name).toBe('Cabinet Martin & fille');
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect((await cabinet.api.cabinet.context({})).cabinet?.name).toBe('Cabinet Martin');
  });

  it('writes no operation when nothing differs', async () => {
    expect(await cabinet.api.cabinet.update({ patch: { oriasNumber: '07001234' } })).toEqual({
      operationId: null,
    });
  });

  it.each([
    [{ oriasNumber: '1234567' }, { oriasNumber: 'orias-format' }],
    [{ oriasNumber: '12 34 56 7X' }, { oriasNumber: 'orias-format' }],
    [{ postcode: '3800' }, { postcode: 'postcode-format' }],
    [{ timeZone: 'Europe/Atlantis' }, { timeZone: 'time-zone-unknown' }],
    [{ name: '— 12 —' }, { name: 'cabinet-name' }],
  ])('refuses %o and names the field', async (patch, fields) => {
    await expect(cabinet.api.cabinet.update({ patch })).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields },
    });
  });

  it('lets every field but the name and the zone be emptied', async () => {
    await cabinet.api.cabinet.update({ patch: { oriasNumber: '', postcode: '', town: '', street: '' } });
    expect((await cabinet.api.cabinet.context({})).cabinet).toMatchObject({ oriasNumber: '', postcode: '' });
  });

  it('moves today with the time zone', async () => {
    cabinet.clock.advance(15 * 3_600_000);
    expect((await cabinet.api.cabinet.context({})).today).toBe('2026-11-25');
    await cabinet.api.cabinet.update({ patch: { timeZone: 'America/Martinique' } });
    expect((await cabinet.api.cabinet.context({})).today).toBe('2026-11-24');
  });

  it('announces the cabinet so that every window words it anew', async () => {
    cabinet.announced.length = 0;
    await cabinet.api.cabinet.update({ patch: { town: 'Voiron' } });
    expect(cabinet.announced).toContain('cabinet');
  });
});

describe('who works here now', () => {
  beforeEach(setUp);

  it('signs the operations that follow', async () => {
    const { id } = await cabinet.api.cabinet.addCollaborator(HUGO);
    await cabinet.api.cabinet.setCurrentCollaborator({ id });
    await cabinet.api.cabinet.update({ patch: { town: 'Voiron' } });
    expect((await cabinet.api.cabinet.context({})).currentCollaboratorId).toBe(id);
    expect((await cabinet.api.journal.state({})).undo).toMatchObject({ collaboratorId: id });
  });

  it('is never somebody inactive', async () => {
    const { id } = await cabinet.api.cabinet.addCollaborator(HUGO);
    await cabinet.api.cabinet.updateCollaborator({ id, patch: { isActive: false } });
    await expect(cabinet.api.cabinet.setCurrentCollaborator({ id })).rejects.toMatchObject({
      wire: { code: 'conflict' },
    });
  });
});

describe('the journal', () => {
  it('names each act after its procedure, so that « Annuler » can say what it takes back', async () => {
    await setUp();
    const { cabinet: calls } = cabinet.api;
    const hugo = await calls.addCollaborator(HUGO);
    await calls.updateCollaborator({ id: hugo.id, patch: { lastName: 'Petitjean' } });
    await calls.setCurrentCollaborator({ id: hugo.id });
    const { currentCollaboratorId, collaborators } = await calls.context({});
    const claire = collaborators.find((one) => one.id !== currentCollaboratorId)!;
    await calls.removeCollaborator({ id: claire.id, reassignTo: null });
    const item = await calls.addItem({ list: 'origin', label: 'Foire de Lyon' });
    await calls.updateItem({ id: item.id, isArchived: true });
    await calls.moveItem({ id: item.id, position: 0 });
    await calls.removeItem({ id: item.id });
    const rows = await cabinet.context.db.selectFrom('operation').select('command').orderBy('seq').execute();
    expect(rows.map((row) => row.command)).toEqual([
      'cabinet.setUp',
      'cabinet.addCollaborator',
      'cabinet.updateCollaborator',
      'cabinet.setCurrentCollaborator',
      'cabinet.removeCollaborator',
      'cabinet.addItem',
      'cabinet.updateItem',
      'cabinet.moveItem',
      'cabinet.removeItem',
    ]);
  });
});
