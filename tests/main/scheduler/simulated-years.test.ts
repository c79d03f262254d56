import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedulerOf, type TickReason } from '#main/features/scheduler/engine/scheduler.ts';
import { addDays, addYears, todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { addMs } from '#shared/kernel/instant.ts';
import { openSetUpCabinet } from '../../support/cabinet-setup.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { Crash, crashAfter } from '../../support/crash.ts';
import { DAY, HOUR, MINUTE, addNote, addProspect, addTimedTask, ruleTasks } from '../../support/scheduler.ts';

const ZONE = 'Europe/Paris';
const SLEEPS = [MINUTE, 30 * MINUTE, 5 * HOUR, DAY, 3 * DAY, 19 * DAY, 70 * DAY, 200 * DAY];
const REASONS: readonly TickReason[] = ['minute', 'minute', 'wake', 'unlock'];
const PROSPECTS = ['2020-02-29', '2023-11-30', '2023-12-30', '2024-02-29', '2025-06-01', '2026-10-25'];

interface Step {
  readonly sleep: number;
  readonly act: number;
  readonly pick: number;
  readonly reason: number;
  /** Statements until the process dies; null = it lives. */
  readonly crash: number | null;
}

class Life {
  readonly clients: string[] = [];
  cabinet!: TestCabinet;
  /** The time that passes, whatever the machine's clock shows. */
  real!: Instant;

  async begin(): Promise<void> {
    const cabinet = await openSetUpCabinet();
    this.cabinet = cabinet;
    this.real = cabinet.clock.now();
    for (const [index, since] of PROSPECTS.entries()) {
      this.clients.push(await addProspect(cabinet, `Durand ${String(index)}`, since));
    }
  }

  async live({ sleep, act, pick, reason, crash }: Step): Promise<boolean> {
    this.real = addMs(this.real, SLEEPS[sleep] ?? MINUTE);
    this.cabinet.clock.set(this.real);
    if (act === 8) this.cabinet.clock.set(addMs(this.real, -900 * DAY));
    if (act === 9) this.cabinet.clock.set(addMs(this.real, 900 * DAY));
    else await this.act(act, this.clients[pick % this.clients.length] ?? '');
    if (crash !== null) await crashAfter(this.cabinet.context, crash);
    let hasCrashed = false;
    try {
      await schedulerOf(this.cabinet.context).tick(REASONS[reason] ?? 'minute');
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      hasCrashed = true;
    }
    await schedulerOf(this.cabinet.context).idle();
    if (crash !== null) await this.reopen();
    return hasCrashed;
  }

  private async reopen(): Promise<void> {
    const { folder, key, clock } = this.cabinet;
    await this.cabinet.close();
    this.cabinet = await openTestCabinet({ folder, key, clock });
  }

  private async act(act: number, clientId: string): Promise<void> {
    const { api } = this.cabinet;
    const now = this.cabinet.clock.now();
    const id = clientId as never;
    const isThere = await this.isThere(clientId);
    if (act === 1) await addNote(this.cabinet, clientId, now);
    if (act === 2 && isThere) await api.client.update({ clientId: id, patch: { stage: 'CLIENT' } });
    if (act === 3 && isThere) await api.client.update({ clientId: id, patch: { stage: 'PROSPECT' } });
    if (act === 4 && isThere) await api.client.remove({ clientId: id });
    if (act === 5 && !isThere) await api.journal.restoreFromBin({ entity: 'client', rowId: clientId });
    if (act === 6) await addTimedTask(this.cabinet, todayIn(ZONE, addMs(now, 2 * DAY)), '02:30');
    if (act === 7) await api.scheduler.setRule({ key: 'R-CONSENT', isOn: false });
    if (act === 10) await api.scheduler.setRule({ key: 'R-CONSENT', isOn: true });
    await schedulerOf(this.cabinet.context).idle();
  }

  private async isThere(clientId: string): Promise<boolean> {
    const row = this.cabinet.context.db.selectFrom('client').select('deletedAt').where('id', '=', clientId);
    return (await row.executeTakeFirstOrThrow()).deletedAt === null;
  }

  /** The clock is right, every rule is on, and the broker sits down. */
  async settle(): Promise<void> {
    const { api, clock, context } = this.cabinet;
    clock.set(this.real);
    await api.scheduler.confirmClock({});
    await api.scheduler.setRule({ key: 'R-CONSENT', isOn: true });
    await schedulerOf(context).tick('unlock');
  }

  /** Told from the rows by other means than the engine's. */
  async lastContactOn(clientId: string, since: string): Promise<DateOnly> {
    const notes = await this.cabinet.context.db
      .selectFrom('note')
      .select('createdAt')
      .where('clientId', '=', clientId)
      .execute();
    const days = notes.map(({ createdAt }) => todayIn(ZONE, createdAt as Instant));
    return [since as DateOnly, ...days].sort().at(-1) ?? (since as DateOnly);
  }
}

async function expectConsent(life: Life): Promise<void> {
  const { cabinet } = life;
  const today = cabinet.context.today();
  const tasks = await ruleTasks(cabinet, 'R-CONSENT');
  const keys = tasks.map(({ clientId, ruleDueOn }) => `${String(clientId)} ${String(ruleDueOn)}`);
  expect(new Set(keys).size).toBe(keys.length);
  const lines = await cabinet.context.db
    .selectFrom('scheduler_act')
    .select(['taskId'])
    .where('outcome', '=', 'task')
    .where('ruleKey', '=', 'R-CONSENT')
    .execute();
  expect(lines.map(({ taskId }) => taskId).sort()).toEqual(tasks.map(({ id }) => id).sort());
  for (const [index, clientId] of life.clients.entries()) {
    const client = await cabinet.context.db
      .selectFrom('client')
      .select(['stage', 'deletedAt'])
      .where('id', '=', clientId)
      .executeTakeFirstOrThrow();
    const last = await life.lastContactOn(clientId, PROSPECTS[index] ?? '');
    const dueOn = addDays(addYears(last, 3), -30);
    const isDue = client.stage === 'PROSPECT' && client.deletedAt === null && dueOn <= today;
    const open = tasks.filter((task) => task.clientId === clientId && task.status === 'OUVERTE');
    expect(open.map((task) => task.dueOn)).toEqual(isDue ? [dueOn] : []);
  }
}

async function expectYear({ cabinet }: Life): Promise<void> {
  const today = cabinet.context.today();
  const year = today.slice(0, 4);
  const due = [`${year}-01-15`, `${year}-02-15`].filter((on) => on >= '2026-11-24' && on <= today);
  const made = (await ruleTasks(cabinet, 'R-ORIAS')).map(({ dueOn }) => dueOn ?? '');
  expect(new Set(made).size).toBe(made.length);
  expect(made.filter((on) => on.startsWith(year))).toEqual(due);
}

async function expectReminders({ cabinet }: Life): Promise<void> {
  const now = cabinet.clock.now();
  const rows = await cabinet.context.db.selectFrom('reminder').select(['subjectId', 'dueAt']).execute();
  expect(new Set(rows.map(({ subjectId }) => subjectId)).size).toBe(rows.length);
  const reminded = new Set(rows.map(({ subjectId }) => subjectId));
  const tasks = await cabinet.context.db
    .selectFrom('task')
    .select(['id', 'dueOn', 'createdAt'])
    .where('dueTime', 'is not', null)
    .execute();
  const recent = addMs(now, -29 * DAY);
  for (const { id, dueOn } of tasks) {
    const day = dueOn ?? '';
    if (day > recent && day < now.slice(0, 10)) expect(reminded.has(id)).toBe(true);
    if (day > addDays(now.slice(0, 10) as DateOnly, 1)) expect(reminded.has(id)).toBe(false);
  }
}

describe('years of sleeps, edits, wrong clocks and crashes', () => {
  it('leave each rule acted on once, nothing forgotten, and no task without its cause', async () => {
    const step = fc.record({
      sleep: fc.nat(SLEEPS.length - 1),
      act: fc.nat(10),
      pick: fc.nat(20),
      reason: fc.nat(REASONS.length - 1),
      crash: fc.option(fc.nat(60), { freq: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 24 }), async (steps) => {
        const life = new Life();
        await life.begin();
        try {
          for (const one of steps) await life.live(one);
          await life.settle();
          await expectConsent(life);
          await expectYear(life);
          await expectReminders(life);
        } finally {
          await life.cabinet.dispose();
        }
      }),
      { numRuns: 8 },
    );
  }, 240_000);

  it('find the same tasks whatever statement the process dies at', async () => {
    let hasCrashed = true;
    for (let statements = 0; hasCrashed; statements += 3) {
      const life = new Life();
      await life.begin();
      try {
        hasCrashed = await life.live({ sleep: 5, act: 0, pick: 0, reason: 3, crash: statements });
        await life.settle();
        await expectConsent(life);
        expect(await ruleTasks(life.cabinet, 'R-CONSENT')).toHaveLength(3);
        expect(statements).toBeLessThan(600);
      } finally {
        await life.cabinet.dispose();
      }
    }
  }, 240_000);
});
