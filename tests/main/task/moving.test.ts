import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseInstant } from '#shared/kernel/instant.ts';
import { createPerson, undoAndRedo } from '../../support/acts.ts';
import { HUGO, openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { insertTasks } from '../../support/task-rows.ts';

let cabinet: SetUpCabinet;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
});
afterEach(() => cabinet.dispose());

const dues = async (...ids: string[]) => {
  const tasks = [];
  for (const id of ids) tasks.push(await cabinet.api.task.get({ id: id }));
  return tasks.map(({ dueOn, dueTime }) => [dueOn, dueTime]);
};
const postpone = (ids: readonly string[], to: object) =>
  cabinet.api.task.postpone({ selection: { ids: ids as never }, to: to as never });

describe('« Reporter »', () => {
  it('to a day keeps the hour of each task, unless another is given', async () => {
    const ids = await insertTasks(cabinet.context, [{}, { dueOn: '2026-11-20', dueTime: '10:00' }]);
    expect(await postpone(ids, { dueOn: '2026-12-01' })).toMatchObject({ changed: 2 });
    expect(await dues(...ids)).toEqual([
      ['2026-12-01', null],
      ['2026-12-01', '10:00'],
    ]);
    await postpone(ids, { dueOn: '2026-12-02', dueTime: '09:00' });
    expect(await dues(...ids)).toEqual([
      ['2026-12-02', '09:00'],
      ['2026-12-02', '09:00'],
    ]);
    await postpone(ids, { dueOn: '2026-12-02', dueTime: null });
    expect(await dues(...ids)).toEqual([
      ['2026-12-02', null],
      ['2026-12-02', null],
    ]);
  });

  it('by days moves each from its own date, and those that are late from today', async () => {
    const ids = await insertTasks(cabinet.context, [
      { dueOn: '2026-12-24', dueTime: '10:00' },
      { dueOn: '2026-06-01' },
      {},
    ]);
    await postpone(ids, { days: 7 });
    expect(await dues(...ids)).toEqual([
      ['2026-12-31', '10:00'],
      ['2026-12-01', null],
      ['2026-12-01', null],
    ]);
  });

  it('by minutes counts from now, on the cabinet’s clock', async () => {
    const [id = ''] = await insertTasks(cabinet.context, [{ dueOn: '2026-11-20' }]);
    await postpone([id], { minutes: 60 });
    expect(await dues(id)).toEqual([['2026-11-24', '11:00']]);
    cabinet.clock.set(parseInstant('2026-11-24T22:30:00.000Z'));
    await postpone([id], { minutes: 60 });
    expect(await dues(id)).toEqual([['2026-11-25', '00:30']]);
  });

  it('moves an hour that the clock skips that day', async () => {
    const [id = ''] = await insertTasks(cabinet.context, [{ dueOn: '2027-03-20', dueTime: '02:15' }]);
    await postpone([id], { dueOn: '2027-03-28' });
    expect(await dues(id)).toEqual([['2027-03-28', '03:15']]);
  });

  it('leaves closed tasks where they are', async () => {
    const ids = await insertTasks(cabinet.context, [{ status: 'FAITE', dueOn: '2026-11-20' }, {}]);
    expect(await postpone(ids, { days: 1 })).toMatchObject({ changed: 1 });
  });
});

describe('an act on all that a filter holds', () => {
  it('takes them all but those that were unticked, in one operation', async () => {
    const zoe = await createPerson(cabinet, 'Durand', 'Zoé');
    const ids = await insertTasks(cabinet.context, [
      ...Array.from({ length: 30 }, (_, index) => ({
        dueOn: `2026-10-${String(index + 1).padStart(2, '0')}`,
        clientId: index % 2 ? zoe : null,
      })),
      { dueOn: '2027-01-01' },
      { status: 'FAITE' as const },
    ]);
    const selection = { filter: { urgencies: ['late' as const] }, exceptIds: [ids[3] as never] };
    const { before, done, undone, redone } = await undoAndRedo(cabinet, async () => {
      const answer = await cabinet.api.task.postpone({ selection, to: { days: 2 } });
      expect(answer.changed).toBe(29);
      return answer;
    });
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    expect(await dues(ids[0]!, ids[3]!)).toEqual([
      ['2026-11-26', null],
      ['2026-10-04', null],
    ]);
    const { undo } = await cabinet.api.journal.state({});
    expect(undo).toMatchObject({ command: 'task.postpone', fieldGroup: 'dueOn', rowCount: 29 });
  });

  it('gives tasks to somebody who is there', async () => {
    const ids = await insertTasks(cabinet.context, [{}, {}]);
    const selection = { ids: ids as never };
    const hugo = await cabinet.api.cabinet.addCollaborator(HUGO);
    expect(await cabinet.api.task.assign({ selection, assigneeId: hugo.id })).toMatchObject({ changed: 2 });
    const ines = await cabinet.api.cabinet.addCollaborator({ ...HUGO, firstName: 'Inès' });
    await cabinet.api.cabinet.removeCollaborator({ id: ines.id, reassignTo: null });
    await expect(cabinet.api.task.assign({ selection, assigneeId: ines.id })).rejects.toMatchObject({
      wire: { code: 'not-found' },
    });
  });

  it('throws tasks into the bin, from where each comes back', async () => {
    const ids = await insertTasks(cabinet.context, [{ title: 'Un' }, { title: 'Deux' }]);
    expect(await cabinet.api.task.remove({ selection: { ids: ids } })).toMatchObject({ changed: 2 });
    await expect(cabinet.api.task.get({ id: ids[0] as never })).rejects.toMatchObject({
      wire: { code: 'not-found' },
    });
    await cabinet.api.journal.restoreFromBin({ entity: 'task', rowId: ids[0]! });
    expect(await cabinet.api.task.get({ id: ids[0] as never })).toMatchObject({ title: 'Un' });
  });
});
