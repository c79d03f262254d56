import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { insertTasks } from '../../support/task-rows.ts';
import { insertClient } from '../../support/client-row.ts';
import { HUGO, openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';

let cabinet: SetUpCabinet;

beforeEach(async () => {
  cabinet = await openSetUpCabinet();
});
afterEach(() => cabinet.dispose());

const addHugo = async (): Promise<CollaboratorId> => (await cabinet.api.cabinet.addCollaborator(HUGO)).id;
const list = () => cabinet.api.cabinet.listCollaborators({});
const managers = () =>
  cabinet.context.db.selectFrom('client').select(['lastName', 'managerId']).orderBy('lastName').execute();

describe('collaborators', () => {
  it('are listed in the order of their arrival with the number of their clients', async () => {
    const hugoId = await addHugo();
    await insertClient(cabinet, { lastName: 'Durand', managerId: hugoId });
    await insertClient(cabinet, {
      lastName: 'Leroy',
      managerId: hugoId,
      deletedAt: '2026-11-20T09:00:00.000Z',
    });
    expect(await list()).toMatchObject([
      { firstName: 'Claire', clientCount: 0 },
      { firstName: 'Hugo', clientCount: 2 },
    ]);
  });

  it('have initials in capitals', async () => {
    await cabinet.api.cabinet.updateCollaborator({ id: cabinet.claireId, patch: { initials: 'éc' } });
    expect((await list())[0]).toMatchObject({ initials: 'ÉC' });
  });

  it('need a first name with a letter in it', async () => {
    await expect(
      cabinet.api.cabinet.updateCollaborator({ id: cabinet.claireId, patch: { firstName: '…' } }),
    ).rejects.toMatchObject({ wire: { code: 'invalid-input', fields: { firstName: 'first-name' } } });
  });
});

describe('a collaborator who leaves', () => {
  it('hands every client over in the same operation, which one « Annuler » takes back', async () => {
    const hugoId = await addHugo();
    await insertClient(cabinet, { lastName: 'Durand', managerId: hugoId });
    await insertClient(cabinet, { lastName: 'Petit', managerId: cabinet.claireId });
    const { operationId } = await cabinet.api.cabinet.removeCollaborator({
      id: hugoId,
      reassignTo: cabinet.claireId,
    });
    expect(await managers()).toEqual([
      { lastName: 'Durand', managerId: cabinet.claireId },
      { lastName: 'Petit', managerId: cabinet.claireId },
    ]);
    expect(await list()).toHaveLength(1);

    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect(await list()).toHaveLength(2);
    expect((await managers())[0]).toEqual({ lastName: 'Durand', managerId: hugoId });
  });

  it('hands over open tasks and coming events too, and leaves what is over where it was', async () => {
    const hugoId = await addHugo();
    const { context, claireId } = cabinet;
    const [open, done] = await insertTasks(context, [
      { assigneeId: hugoId },
      { assigneeId: hugoId, status: 'FAITE' },
    ]);
    const event = (startOn: string) => ({
      ...{ id: crypto.randomUUID(), clientId: null, kind: 'RDV' as const, title: '', place: '', details: '' },
      ...{ startOn, startTime: null, endOn: startOn, endTime: null, lastOn: startOn, repetition: null },
      ...{
        ownerId: hugoId,
        participants: '[]',
        reminderMinutes: null,
        skippedOn: '[]',
        seriesId: null,
        seriesOn: null,
      },
      ...{ icsUid: null, createdAt: context.clock.now(), createdById: null, deletedAt: null },
    });
    const [today, yesterday] = [event('2026-11-24'), event('2026-11-23')];
    await context.write({ command: 'agenda.create' }, async (tx) => {
      await tx.insert('calendar_event', today);
      await tx.insert('calendar_event', yesterday);
    });
    const owners = async () => {
      const tasks = await context.db.selectFrom('task').select(['id', 'assigneeId as of']).execute();
      const events = await context.db.selectFrom('calendar_event').select(['id', 'ownerId as of']).execute();
      const of = new Map([...tasks, ...events].map((row) => [row.id, row.of]));
      return [open, done, today.id, yesterday.id].map((id) => of.get(id ?? ''));
    };
    const { operationId } = await cabinet.api.cabinet.removeCollaborator({
      id: hugoId,
      reassignTo: claireId,
    });
    expect(await owners()).toEqual([claireId, hugoId, claireId, hugoId]);
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect(await owners()).toEqual([hugoId, hugoId, hugoId, hugoId]);
    await cabinet.api.cabinet.removeCollaborator({ id: hugoId, reassignTo: null });
    expect(await cabinet.api.task.get({ id: open as never })).toMatchObject({ assigneeId: null });
  });

  it('does not keep what was given to somebody else from being taken back', async () => {
    const hugoId = await addHugo();
    const [id = ''] = await insertTasks(cabinet.context, [{ assigneeId: hugoId }]);
    await cabinet.api.cabinet.removeCollaborator({ id: hugoId, reassignTo: null });
    await cabinet.api.task.assign({ selection: { ids: [id] }, assigneeId: cabinet.claireId });
    await cabinet.api.journal.undo({});
    expect(await cabinet.api.task.get({ id })).toMatchObject({ assigneeId: null });
  });

  it('may leave clients without a manager', async () => {
    const hugoId = await addHugo();
    await insertClient(cabinet, { lastName: 'Durand', managerId: hugoId });
    await cabinet.api.cabinet.removeCollaborator({ id: hugoId, reassignTo: null });
    expect(await managers()).toEqual([{ lastName: 'Durand', managerId: null }]);
  });

  it('waits in the bin and comes back from there', async () => {
    const hugoId = await addHugo();
    await cabinet.api.cabinet.removeCollaborator({ id: hugoId, reassignTo: null });
    expect(await cabinet.api.journal.listBin({})).toMatchObject([{ entity: 'collaborator', rowId: hugoId }]);
    await cabinet.api.journal.restoreFromBin({ entity: 'collaborator', rowId: hugoId });
    expect(await list()).toHaveLength(2);
  });

  it('is not who works here now', async () => {
    await addHugo();
    const { claireId } = cabinet;
    const conflict = { wire: { code: 'conflict' } };
    await expect(
      cabinet.api.cabinet.removeCollaborator({ id: claireId, reassignTo: null }),
    ).rejects.toMatchObject(conflict);
    await expect(
      cabinet.api.cabinet.updateCollaborator({ id: claireId, patch: { isActive: false } }),
    ).rejects.toMatchObject(conflict);
    expect((await list()).every((one) => one.isActive)).toBe(true);
  });

  it('gives clients to somebody who is there', async () => {
    const hugoId = await addHugo();
    const gone = await cabinet.api.cabinet.addCollaborator({ ...HUGO, firstName: 'Inès' });
    await cabinet.api.cabinet.removeCollaborator({ id: gone.id, reassignTo: null });
    await expect(
      cabinet.api.cabinet.removeCollaborator({ id: hugoId, reassignTo: gone.id }),
    ).rejects.toMatchObject({ wire: { code: 'not-found' } });
  });
});
