import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseInstant } from '#shared/kernel/instant.ts';
import { undoAndRedo } from '../../support/acts.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { insertTasks } from '../../support/task-rows.ts';

let cabinet: SetUpCabinet;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
});
afterEach(() => cabinet.dispose());

const MONTHLY = {
  ...{ every: 'MONTH', interval: 1, weekdays: [], monthlyBy: 'DAY' },
  ends: { kind: 'never' },
} as const;

const createRepeated = async (dueOn: string, repetition: object = MONTHLY): Promise<never> =>
  (
    await cabinet.api.task.create({
      title: 'Faire le point',
      ...{ dueOn: dueOn, repetition: repetition as never },
    })
  ).id as never;
const complete = (...ids: string[]) => cabinet.api.task.complete({ selection: { ids: ids } });
const reopen = (...ids: string[]) => cabinet.api.task.reopen({ selection: { ids: ids } });
const dueDates = async (status: 'open' | 'closed' = 'open') =>
  (await cabinet.api.task.list({ filter: { status }, order: 'due', offset: 0, limit: 50 })).rows.map(
    ({ dueOn }) => dueOn,
  );

describe('a task that is done', () => {
  it('remembers when and by whom, and is opened again without a trace of it', async () => {
    const [id = ''] = await insertTasks(cabinet.context, [{}]);
    expect(await complete(id)).toMatchObject({ changed: 1, next: null });
    expect(await cabinet.api.task.get({ id: id })).toMatchObject({
      ...{ status: 'FAITE', urgency: 'closed', closedById: cabinet.claireId },
      closedAt: '2026-11-24T09:00:00.000Z',
    });
    expect(await complete(id)).toEqual({ operationId: null, changed: 0, next: null });
    expect(await reopen(id)).toMatchObject({ changed: 1 });
    expect(await cabinet.api.task.get({ id: id })).toMatchObject({
      ...{ status: 'OUVERTE', closedAt: null, closedById: null, closeReason: '' },
    });
  });

  it('keeps the rule that made it', async () => {
    const [id = ''] = await insertTasks(cabinet.context, [{ source: 'REGLE', ruleKey: 'R-90' }]);
    await complete(id);
    expect(await cabinet.api.task.get({ id: id })).toMatchObject({
      source: 'REGLE',
      ruleKey: 'R-90',
    });
  });

  it('may be given up with a reason', async () => {
    const [id = ''] = await insertTasks(cabinet.context, [{}]);
    await cabinet.api.task.cancel({ selection: { ids: [id] }, reason: 'client parti' });
    expect(await cabinet.api.task.get({ id: id })).toMatchObject({
      ...{ status: 'ANNULEE', closeReason: 'client parti' },
    });
  });
});

describe('a repeated task', () => {
  it('makes its next one in the act that closes it, which « Annuler » takes back whole', async () => {
    const id = await createRepeated('2026-11-30');
    const { before, done, undone, redone } = await undoAndRedo(cabinet, () => complete(id));
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    expect(await dueDates()).toEqual(['2026-12-30']);
  });

  it('keeps the day that it is counted from', async () => {
    const id = await createRepeated('2027-01-31');
    const february = await complete(id);
    expect(february.next?.dueOn).toBe('2027-02-28');
    const march = await complete(february.next?.id ?? '');
    expect(march.next?.dueOn).toBe('2027-03-31');
  });

  it('is not followed by the ones that were missed', async () => {
    const id = await createRepeated('2026-03-10');
    expect((await complete(id)).next?.dueOn).toBe('2026-12-10');
    expect(await dueDates()).toEqual(['2026-12-10']);
  });

  it('keeps its rhythm when it is put off', async () => {
    const id = await createRepeated('2026-11-30');
    await cabinet.api.task.postpone({ selection: { ids: [id] }, to: { dueOn: '2026-12-04' } });
    expect((await complete(id)).next?.dueOn).toBe('2026-12-30');
  });

  it('does not make the same day again when it is done ahead', async () => {
    const id = await createRepeated('2026-12-01');
    await cabinet.api.task.update({ id, patch: { dueOn: '2026-11-25' } });
    expect((await complete(id)).next?.dueOn).toBe('2027-01-01');
  });

  it('ends where its repetition ends, and when it is given up', async () => {
    const last = await createRepeated('2026-11-30', { ...MONTHLY, ends: { kind: 'on', on: '2026-12-15' } });
    expect((await complete(last)).next).toBeNull();
    const stopped = await createRepeated('2026-11-30');
    await cabinet.api.task.cancel({ selection: { ids: [stopped] } });
    expect(await dueDates()).toEqual([]);
  });

  it('that is opened again takes its next one away, and makes it anew', async () => {
    const id = await createRepeated('2026-11-30');
    await complete(id);
    await reopen(id);
    expect(await dueDates()).toEqual(['2026-11-30']);
    await complete(id);
    expect(await dueDates()).toEqual(['2026-12-30']);
  });

  it('that is opened again long after leaves the present one where it is', async () => {
    const first = await createRepeated('2026-11-24');
    const second = await complete(first);
    cabinet.clock.set(parseInstant('2026-12-24T09:00:00.000Z'));
    await complete(second.next?.id ?? '');
    await reopen(first);
    expect(await dueDates()).toEqual(['2026-11-24', '2027-01-24']);
    expect((await complete(first)).next).toBeNull();
    expect(await dueDates()).toEqual(['2027-01-24']);
  });
});
