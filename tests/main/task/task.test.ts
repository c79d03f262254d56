import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId, NoteId } from '#shared/kernel/ids.ts';
import type { Repetition } from '#shared/kernel/repetition.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { createPerson, undoAndRedo } from '../../support/acts.ts';
import { HUGO, openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';

let cabinet: SetUpCabinet;
let zoeId: ClientId;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  zoeId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const day = (text: string) => text as never;
const create = (fields: object = {}) => cabinet.api.task.create({ title: 'Rappeler', ...fields });
const get = (id: string) => cabinet.api.task.get({ id: id });
const issueOf = (field: string, code: string) => ({
  wire: { code: 'invalid-input', fields: { [field]: code } },
});

async function insertNote(clientId: string, deletedAt: string | null = null): Promise<NoteId> {
  const id = crypto.randomUUID();
  await cabinet.context.write({ command: 'note.add' }, (tx) =>
    tx.insert('note', {
      ...{ id, clientId, text: 'Appelée hier', authorId: null, createdAt: cabinet.clock.now() },
      ...{ editedAt: null, isPinned: 0, lockedAt: null, lockedById: null, lockReason: '', deletedAt },
    }),
  );
  return id as NoteId;
}

describe('a new task', () => {
  it('is in the charge of whoever works here, open, and blue as long as it has no date', async () => {
    const { id } = await create({ title: '  Rappeler\u00a0 Zoé ', clientId: zoeId });
    expect(await get(id)).toMatchObject({
      ...{ title: 'Rappeler Zoé', clientId: zoeId, clientName: 'DURAND Zoé', assigneeId: cabinet.claireId },
      ...{ dueOn: null, urgency: 'undated', status: 'OUVERTE', source: 'MANUELLE', priority: 'NORMALE' },
    });
  });

  it('may be nobody’s', async () => {
    const { id } = await create({ assigneeId: null });
    expect(await get(id)).toMatchObject({ assigneeId: null, clientId: null, clientName: null });
  });

  it('needs a title', async () => {
    await expect(create({ title: ' \u200b ' })).rejects.toMatchObject(issueOf('title', 'title-required'));
  });

  it('has no hour without a day', async () => {
    await expect(create({ dueTime: day('14:00') })).rejects.toMatchObject(
      issueOf('dueTime', 'time-without-date'),
    );
  });

  it('is moved to an hour that the clock shows, and says so', async () => {
    const due = { dueOn: day('2027-03-28'), dueTime: day('02:30') };
    const { id, isHourMoved } = await create(due);
    expect(isHourMoved).toBe(true);
    expect(await get(id)).toMatchObject({ dueOn: '2027-03-28', dueTime: '03:30' });
    expect(await create({ ...due, dueTime: day('03:30') })).toMatchObject({ isHourMoved: false });
  });

  it('is of clients and people who are there', async () => {
    await cabinet.api.client.remove({ clientId: zoeId });
    const hugo = await cabinet.api.cabinet.addCollaborator(HUGO);
    await cabinet.api.cabinet.removeCollaborator({ id: hugo.id, reassignTo: null });
    await expect(create({ clientId: zoeId })).rejects.toMatchObject({ wire: { code: 'not-found' } });
    await expect(create({ assigneeId: hugo.id })).rejects.toMatchObject({ wire: { code: 'not-found' } });
  });

  it('about a note is the task of its client, and of no other', async () => {
    const note = { entity: 'note', id: await insertNote(zoeId) } as const;
    const { id } = await create({ about: note });
    expect(await get(id)).toMatchObject({ clientId: zoeId, about: note });
    const other = await createPerson(cabinet, 'Leroy', 'Luc');
    await expect(create({ about: note, clientId: other })).rejects.toMatchObject(
      issueOf('about', 'not-found'),
    );
    const binned = { entity: 'note', id: await insertNote(zoeId, cabinet.clock.now()) } as const;
    await expect(create({ about: binned })).rejects.toMatchObject({ wire: { code: 'not-found' } });
  });

  it('is taken back and made again whole', async () => {
    const { before, done, undone, redone } = await undoAndRedo(cabinet, () =>
      create({ clientId: zoeId, dueOn: day('2026-12-01') }),
    );
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
  });
});

describe('a task that is changed', () => {
  it('loses its hour with its day', async () => {
    const { id } = await create({ dueOn: day('2026-12-01'), dueTime: day('14:00') });
    await cabinet.api.task.update({ id, patch: { dueOn: null } });
    expect(await get(id)).toMatchObject({ dueOn: null, dueTime: null, urgency: 'undated' });
  });

  it('changes what is named and nothing else', async () => {
    const { id } = await create({ dueOn: day('2026-12-01'), details: 'Pièces' });
    await cabinet.api.task.update({ id, patch: { title: 'Écrire', priority: 'HAUTE' } });
    expect(await get(id)).toMatchObject({
      ...{ title: 'Écrire', priority: 'HAUTE', details: 'Pièces', dueOn: '2026-12-01' },
    });
    expect(await cabinet.api.task.update({ id, patch: { title: 'Écrire' } })).toMatchObject({
      operationId: null,
    });
  });

  it('leaves what it was about with the client that it was about', async () => {
    const { id } = await create({ about: { entity: 'note', id: await insertNote(zoeId) } });
    await cabinet.api.task.update({ id, patch: { clientId: null } });
    expect(await get(id)).toMatchObject({ clientId: null, about: null });
  });

  it('cannot be repeated without a date', async () => {
    const repetition: Repetition = {
      every: 'WEEK',
      interval: 1,
      weekdays: [],
      monthlyBy: 'DAY',
      ends: { kind: 'never' },
    };
    const { id } = await create();
    await expect(cabinet.api.task.update({ id, patch: { repetition } })).rejects.toMatchObject(
      issueOf('repetition', 'repetition-without-date'),
    );
    await cabinet.api.task.update({ id, patch: { repetition, dueOn: day('2026-12-01') } });
    expect(await get(id)).toMatchObject({ repetition, repetitionFrom: '2026-12-01' });
    await expect(cabinet.api.task.update({ id, patch: { dueOn: null } })).rejects.toMatchObject(
      issueOf('dueOn', 'repetition-without-date'),
    );
  });

  it('is hidden and left alone while its client is in the bin', async () => {
    const { id } = await create({ clientId: zoeId });
    const { operationId } = await cabinet.api.client.remove({ clientId: zoeId });
    await expect(get(id)).rejects.toMatchObject({ wire: { code: 'not-found' } });
    await expect(cabinet.api.task.update({ id, patch: { title: 'x' } })).rejects.toMatchObject({
      wire: { code: 'not-found' },
    });
    expect(await cabinet.api.task.complete({ selection: { ids: [id] } })).toMatchObject({ changed: 0 });
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect(await get(id)).toMatchObject({ clientName: 'DURAND Zoé' });
  });

  it('does not come back to a client that has left since, and shows nobody where a person has', async () => {
    const hugo = await cabinet.api.cabinet.addCollaborator(HUGO);
    const { id } = await create({ assigneeId: hugo.id, clientId: zoeId });
    const given = await cabinet.api.task.update({ id, patch: { assigneeId: cabinet.claireId } });
    const freed = await cabinet.api.task.update({ id, patch: { clientId: null } });
    await cabinet.api.cabinet.removeCollaborator({ id: hugo.id, reassignTo: null });
    await cabinet.api.client.remove({ clientId: zoeId });
    await cabinet.api.journal.undoOperation({ operationId: given.operationId! });
    expect((await get(id)).assigneeId).toBeNull();
    const undone = cabinet.api.journal.undoOperation({ operationId: freed.operationId! });
    await expect(undone).rejects.toMatchObject({ wire: { code: 'conflict' } });
  });
});

describe('the urgency of a task', () => {
  it('follows the cabinet’s own clock', async () => {
    const { id } = await create({ dueOn: day('2026-11-24'), dueTime: day('11:00') });
    expect((await get(id)).urgency).toBe('near');
    cabinet.clock.set(parseInstant('2026-11-24T10:01:00.000Z'));
    expect((await get(id)).urgency).toBe('late');
  });

  it('is near as many days before as the cabinet wants', async () => {
    const { id } = await create({ dueOn: day('2026-11-30') });
    expect((await get(id)).urgency).toBe('on-time');
    expect(await cabinet.api.task.settings({})).toEqual({ nearDays: 3 });
    const { operationId } = await cabinet.api.task.setNearDays({ nearDays: 7 });
    expect((await get(id)).urgency).toBe('near');
    expect(await cabinet.api.task.settings({})).toEqual({ nearDays: 7 });
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect(await cabinet.api.task.settings({})).toEqual({ nearDays: 3 });
  });
});

describe('one sentence', () => {
  it('is read by the cabinet’s calendar', async () => {
    expect(await cabinet.api.task.readSentence({ text: 'rappeler Zoé demain 14h' })).toMatchObject({
      ...{ title: 'rappeler Zoé', dueOn: '2026-11-25', dueTime: '14:00', closedDay: null },
    });
  });

  it('says when nobody works on the day that it names', async () => {
    const closedDay = async (text: string) => (await cabinet.api.task.readSentence({ text })).closedDay;
    expect(await closedDay('appeler samedi')).toBe('weekend');
    expect(await closedDay('appeler le 25/12/2026')).toBe('CHRISTMAS');
    expect(await closedDay('appeler le 26/12/2025')).toBeNull();
    await cabinet.api.cabinet.update({ patch: { postcode: '67000' } });
    expect(await closedDay('appeler le 26/03/2027')).toBe('GOOD_FRIDAY');
  });
});
