import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urgencyOf } from '#shared/features/task/task.rules.ts';
import { addDays } from '#shared/kernel/date-only.ts';
import { instantFromEpochMs, epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import type { TaskTable } from '#main/db/schema.ts';
import { urgencyAt } from '#main/db/rows/urgency-at.ts';
import { createPerson } from '../../support/acts.ts';
import { HUGO, openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { plansOf } from '../../support/query-plan.ts';
import { insertTasks } from '../../support/task-rows.ts';

type Filter = Parameters<SetUpCabinet['api']['task']['list']>[0]['filter'];

const list = async (cabinet: SetUpCabinet, filter: Filter, order: 'due' | 'assignee' | 'client' = 'due') =>
  cabinet.api.task.list({ filter, order, offset: 0, limit: 200 });
const titles = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).rows.map(({ title }) => title);

describe('the list of tasks', () => {
  let cabinet: SetUpCabinet;
  let hugoId: string;
  let zoeId: string;
  beforeAll(async () => {
    cabinet = await openSetUpCabinet();
    hugoId = (await cabinet.api.cabinet.addCollaborator(HUGO)).id;
    const ines = await cabinet.api.cabinet.addCollaborator({ ...HUGO, firstName: 'Inès' });
    zoeId = await createPerson(cabinet, 'Durand', 'Zoé');
    const adam = await createPerson(cabinet, 'Adam', 'Luc');
    const gone = await createPerson(cabinet, 'Parti', 'Paul');
    await insertTasks(cabinet.context, [
      { title: 'retard Zoé', dueOn: '2026-11-20', clientId: zoeId, assigneeId: hugoId },
      { title: 'retard Adam', dueOn: '2026-11-20', clientId: adam, assigneeId: cabinet.claireId },
      { title: 'à 9 h', dueOn: '2026-11-25', dueTime: '09:00', details: 'L’avenant « été »' },
      { title: 'demain', dueOn: '2026-11-25', assigneeId: ines.id },
      { title: 'loin', dueOn: '2027-02-01', source: 'REGLE', ruleKey: 'R-90' },
      { title: 'sans date', clientId: zoeId },
      { title: 'faite avant', status: 'FAITE', closedAt: '2026-11-01T08:00:00.000Z' },
      { title: 'faite après', status: 'ANNULEE', closedAt: '2026-11-02T08:00:00.000Z' },
      { title: 'cachée', dueOn: '2026-11-01', clientId: gone },
    ]);
    await cabinet.api.client.remove({ clientId: gone });
    await cabinet.api.cabinet.removeCollaborator({ id: ines.id, reassignTo: null });
  });
  afterAll(() => cabinet.dispose());

  it('puts the most urgent first, then by client, and says how many there are of each urgency', async () => {
    const { rows, total, counts } = await list(cabinet, {});
    const order = ['retard Adam', 'retard Zoé', 'à 9 h', 'demain', 'loin', 'sans date'];
    expect(rows.map(({ title }) => title)).toEqual(order);
    expect(total).toBe(6);
    expect(counts).toEqual({ late: 2, near: 2, 'on-time': 1, undated: 1, closed: 0 });
  });

  it('puts closed ones last, the newest first', async () => {
    expect(await titles(cabinet, { status: 'closed' })).toEqual(['faite après', 'faite avant']);
    expect((await titles(cabinet, { status: 'all' })).slice(-3)).toEqual([
      'sans date',
      'faite après',
      'faite avant',
    ]);
  });

  it('keeps the counts of all urgencies when some are asked', async () => {
    const { total, counts } = await list(cabinet, { urgencies: ['late'] });
    expect(total).toBe(2);
    expect(counts).toEqual({ late: 2, near: 2, 'on-time': 1, undated: 1, closed: 0 });
  });

  it('gathers the tasks of one person, and of nobody or of whoever has left', async () => {
    expect(await titles(cabinet, { assigneeIds: [hugoId] })).toEqual(['retard Zoé']);
    const nobody = ['à 9 h', 'demain', 'loin', 'sans date'];
    expect(await titles(cabinet, { assigneeIds: ['none'] })).toEqual(nobody);
    expect(await titles(cabinet, {}, 'assignee')).toEqual(['retard Adam', 'retard Zoé', ...nobody]);
  });

  it('gathers the tasks of one client, those of nobody last', async () => {
    expect(await titles(cabinet, { clientId: zoeId })).toEqual(['retard Zoé', 'sans date']);
    const byClient = ['retard Adam', 'retard Zoé', 'sans date', 'à 9 h', 'demain', 'loin'];
    expect(await titles(cabinet, {}, 'client')).toEqual(byClient);
  });

  it('tells what rules made from what was made by hand', async () => {
    expect(await titles(cabinet, { source: 'REGLE' })).toEqual(['loin']);
    expect(await titles(cabinet, { source: 'MANUELLE' })).not.toContain('loin');
  });

  it('finds words without their accents in titles, details and names of clients', async () => {
    expect(await titles(cabinet, { text: 'zoe' })).toEqual(['retard Zoé', 'sans date']);
    expect(await titles(cabinet, { text: 'ete l avenant' })).toEqual(['à 9 h']);
    expect((await list(cabinet, { text: 'RETARD' })).counts).toMatchObject({ late: 2, near: 0 });
    expect(await titles(cabinet, { text: 'durand demain' })).toEqual([]);
  });

  it('reads open tasks by their index, whoever asks', async () => {
    const plans = await plansOf(cabinet, () => list(cabinet, { text: '' }));
    expect(plans.filter((step) => /^SCAN task/.test(step) && !step.includes('INDEX'))).toEqual([]);
    expect(plans.some((step) => step.includes('task_open'))).toBe(true);
    const closed = await plansOf(cabinet, () => list(cabinet, { status: 'closed', text: '' }));
    expect(closed.some((step) => step.includes('task_closed'))).toBe(true);
  });
});

describe('the urgencies that are counted', () => {
  it('are those that each task is shown with, at any moment and for any delay', async () => {
    const cabinet = await openSetUpCabinet();
    const from = parseInstant('2026-11-24T00:00:00.000Z');
    const due = fc.record({
      day: fc.option(fc.integer({ min: -20, max: 20 })),
      time: fc.option(fc.constantFrom('00:00', '08:59', '09:00', '14:30', '23:59')),
      status: fc.constantFrom('OUVERTE' as const, 'OUVERTE' as const, 'OUVERTE' as const, 'FAITE' as const),
    });
    const rows: Partial<TaskTable>[] = fc
      .sample(due, { numRuns: 3000, seed: 11 })
      .map(({ day, time, status }) => ({
        status,
        dueOn: day === null ? null : addDays('2026-11-24' as never, day),
        dueTime: day === null ? null : time,
      }));
    await insertTasks(cabinet.context, rows);
    const moments = fc.record({
      minutes: fc.integer({ min: 0, max: 20_000 }),
      nearDays: fc.integer({ min: 1, max: 14 }),
    });
    for (const { minutes, nearDays } of fc.sample(moments, { numRuns: 12, seed: 7 })) {
      cabinet.clock.set(instantFromEpochMs(epochMsOf(from) + minutes * 60_000));
      await cabinet.api.task.setNearDays({ nearDays });
      const at = await urgencyAt(cabinet.context);
      const expected: Record<string, number> = { late: 0, near: 0, 'on-time': 0, undated: 0, closed: 0 };
      for (const row of rows) {
        const urgency = urgencyOf(row as Parameters<typeof urgencyOf>[0], at);
        expected[urgency] = (expected[urgency] ?? 0) + 1;
      }
      const { counts } = await list(cabinet, { status: 'all' });
      expect(counts).toEqual(expected);
      const { counters } = await cabinet.api.dashboard.read({});
      expect([counters.late, counters.near]).toEqual([expected['late'], expected['near']]);
      expect((await list(cabinet, { status: 'all', urgencies: ['near'] })).total).toBe(expected['near']);
    }
    await cabinet.dispose();
  }, 60_000);
});

describe('ten thousand tasks that are late', () => {
  it('are counted, paged in order to the last, put off in one act and taken back', async () => {
    const cabinet = await openSetUpCabinet();
    await insertTasks(
      cabinet.context,
      Array.from({ length: 10_000 }, (_, index) => ({ dueOn: addDays('2026-01-01' as never, index % 300) })),
    );
    const page = (offset: number) =>
      cabinet.api.task.list({ filter: { urgencies: ['late'] }, order: 'due', offset, limit: 100 });
    const seen: (string | null)[] = [];
    for (let offset = 0; offset < 10_000; offset += 1_000) {
      const { total, rows } = await page(offset);
      expect(total).toBe(10_000);
      seen.push(...rows.map(({ dueOn }) => dueOn));
    }
    expect(seen).toEqual([...seen].sort());
    const selection = { filter: { urgencies: ['late' as const] }, exceptIds: [] };
    const { changed, operationId } = await cabinet.api.task.postpone({ selection, to: { days: 7 } });
    expect(changed).toBe(10_000);
    expect((await page(0)).total).toBe(0);
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    expect((await page(9_900)).rows).toHaveLength(100);
    await cabinet.dispose();
  }, 60_000);
});
