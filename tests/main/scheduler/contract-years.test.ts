import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import { rules } from '#shared/features/scheduler/rules.ts';
import { addDays, addMonths, type DateOnly } from '#shared/kernel/date-only.ts';
import type { ContractId } from '#shared/kernel/ids.ts';
import { addMs } from '#shared/kernel/instant.ts';
import { openSetUpCabinet } from '../../support/cabinet-setup.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract } from '../../support/contracts.ts';
import { Crash, crashAfter } from '../../support/crash.ts';
import { DAY } from '../../support/scheduler.ts';

/** First days of offices that were insured for a year, at ends of months and around a leap day. */
const BEGINNINGS = ['2026-01-31', '2026-02-28', '2026-04-30', '2026-08-15', '2025-12-01'];
const SLEEPS = [1, 1, 5, 12, 33, 90, 200];
const KEYS = rules.filter(({ source }) => source === 'renewal').map(({ key }) => key) as readonly string[];

interface Step {
  readonly sleep: number;
  readonly act: 'none' | 'renew' | 'review' | 'remove' | 'restore';
  readonly pick: number;
  readonly crash: number | null;
}

class Life {
  cabinet!: TestCabinet;
  ids: string[] = [];

  async begin(): Promise<void> {
    this.cabinet = await openSetUpCabinet();
    const clientId = await addClient(this.cabinet);
    for (const effectiveOn of BEGINNINGS) {
      const mainDue = effectiveOn === '2026-02-28' ? '02-29' : effectiveOn.slice(5);
      const office = {
        branch: 'RCPRO',
        effectiveOn: effectiveOn as DateOnly,
        mainDue: mainDue as never,
      } as const;
      this.ids.push(await addContract(this.cabinet, clientId, office));
    }
  }

  async live({ sleep, act, pick, crash }: Step): Promise<void> {
    const { clock } = this.cabinet;
    clock.set(addMs(clock.now(), (SLEEPS[sleep] ?? 1) * DAY));
    await this.act(act, this.ids[pick % this.ids.length] as ContractId);
    if (crash !== null) await crashAfter(this.cabinet.context, crash);
    try {
      await schedulerOf(this.cabinet.context).tick('unlock');
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    await schedulerOf(this.cabinet.context).idle();
    if (crash !== null) await this.reopen();
  }

  private async reopen(): Promise<void> {
    const { folder, key, clock } = this.cabinet;
    await this.cabinet.close();
    this.cabinet = await openTestCabinet({ folder, key, clock });
  }

  private async act(act: Step['act'], id: ContractId): Promise<void> {
    const { api, context } = this.cabinet;
    const { deletedAt } = await this.row(id);
    const selection = { ids: [id] };
    if (act === 'restore' && deletedAt !== null)
      await api.journal.restoreFromBin({ entity: 'contract', rowId: id });
    if (deletedAt !== null) return;
    if (act === 'renew') await api.renewal.renew({ selection, premium: { kind: 'same' } });
    if (act === 'remove') await api.contract.remove({ id });
    if (act === 'review') {
      await api.renewal.prepare({ selection, reviewOn: context.today(), outcome: 'INCHANGE', text: '' });
    }
  }

  row(id: string) {
    return this.cabinet.context.db
      .selectFrom('contract')
      .select(['deletedAt', 'dueOn'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  }

  /** Told from the rows by other means than the engine's. */
  async expected(id: string): Promise<{ must: string[]; may: string[] }> {
    const { deletedAt, dueOn } = await this.row(id);
    const today = this.cabinet.context.today();
    if (deletedAt !== null || dueOn === null) return { must: [], may: [] };
    const due = dueOn as DateOnly;
    const limit = addDays(addMonths(due, -2), -1);
    if (today > due) return { must: [`R+1 ${addDays(due, 1)}`], may: [] };
    if (today === due) return { must: [`R-DUE ${due}`], may: [] };
    const period = await this.cabinet.context.db
      .selectFrom('contract_period')
      .select('reviewOn')
      .where('contractId', '=', id)
      .orderBy('startOn', 'desc')
      .executeTakeFirstOrThrow();
    const review = addDays(due, -90);
    const notice = addDays(limit, -7);
    return {
      must: [
        ...(today >= review && period.reviewOn === null ? [`R-90 ${review}`] : []),
        ...(today >= notice && today <= limit ? [`R-LIM ${notice}`] : []),
      ],
      // Made in its days, it is still there after them.
      may: today > limit ? [`R-LIM ${notice}`] : [],
    };
  }

  async check(): Promise<void> {
    const rows = await this.cabinet.context.db
      .selectFrom('task')
      .select(['aboutId', 'ruleKey', 'dueOn', 'status'])
      .where('ruleKey', 'in', KEYS)
      .execute();
    const lines = rows.map(
      ({ aboutId, ruleKey, dueOn }) => `${String(aboutId)} ${String(ruleKey)} ${String(dueOn)}`,
    );
    expect(new Set(lines).size).toBe(lines.length);
    for (const id of this.ids) {
      const open = rows
        .filter(({ aboutId, status }) => aboutId === id && status === 'OUVERTE')
        .map(({ ruleKey, dueOn }) => `${String(ruleKey)} ${String(dueOn)}`);
      const { must, may } = await this.expected(id);
      expect(open.filter((line) => !may.includes(line)).sort()).toEqual(must.sort());
    }
  }
}

describe('years of renewals, sleeps and crashes', () => {
  it('make each task once, on its day, and leave none without its cause', async () => {
    const step = fc.record({
      sleep: fc.nat(SLEEPS.length - 1),
      act: fc.constantFrom('none', 'renew', 'renew', 'review', 'remove', 'restore'),
      pick: fc.nat(20),
      crash: fc.option(fc.nat(80), { freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 22 }), async (steps) => {
        const life = new Life();
        await life.begin();
        try {
          for (const one of steps) await life.live(one);
          // A machine that crashed at each of its long sleeps has not seen its clock for years: the broker says it is right.
          await life.cabinet.api.scheduler.confirmClock({});
          await schedulerOf(life.cabinet.context).tick('unlock');
          await life.check();
        } finally {
          await life.cabinet.dispose();
        }
      }),
      { numRuns: 8 },
    );
  }, 240_000);
});
