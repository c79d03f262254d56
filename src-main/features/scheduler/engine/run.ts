/**
 * @file One run of the rules: what has come due becomes a task, once. The line of the ledger is written in the
 * transaction of its task, so that a run that is cut short anywhere is simply run again.
 */
import { sql } from 'kysely';
import { rules, type SchedulerRuleDescription } from '#shared/features/scheduler/rules.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { wordsOfRule } from '#shared/features/scheduler/scheduler.labels.ts';
import { emptyTask } from '#main/db/empty-rows.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { TaskTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { readRuleSettings } from '../settings.ts';
import type { At, Cursor, Due, DuePage, RuleTask } from '../rules/rule-source.ts';
import { sourceOf } from '../rules/sources.ts';
import { closeTasks } from './causes.ts';

export interface RunHead {
  readonly reason: string;
  readonly daysCaughtUp: number;
}

/** Lets the window breathe between two steps; answers false when the run must stop here. */
export type Pause = () => Promise<boolean>;

export interface RunResult {
  readonly made: number;
  readonly isFinished: boolean;
}

/** The tasks that are looked at in one step. */
const PAGE = 20;

class Run {
  made = 0;
  #id: Promise<number> | null = null;

  constructor(
    private readonly context: Context,
    private readonly head: RunHead,
    private readonly at: At,
  ) {}

  /** Written with the first act: most days have nothing to tell. */
  private id(): Promise<number> {
    const { keep, clock } = this.context;
    this.#id ??= keep(async (rows) => {
      const run = rows
        .insertInto('scheduler_run')
        .values({ ...this.head, at: clock.now(), finishedAt: null });
      return (await run.returning('id').executeTakeFirstOrThrow()).id;
    });
    return this.#id;
  }

  async finish(): Promise<void> {
    if (this.#id === null) return;
    const id = await this.#id;
    await this.context.keep(
      (rows) =>
        rows
          .updateTable('scheduler_run')
          .set({ finishedAt: this.context.clock.now() })
          .where('id', '=', id)
          .execute(),
      ['scheduler'],
    );
  }

  /** Closes those of a page of open tasks whose cause is gone. @returns where the page ended */
  async closeGone(rule: SchedulerRuleDescription, after: number): Promise<number | null> {
    const { db, write, clock } = this.context;
    const page = await openTasks(db, rule, after);
    const last = page.at(-1);
    const standing = await sourceOf(rule).standing(db, rule, this.at, page);
    if (page.some(({ id }) => !standing.has(id))) {
      const runId = await this.id();
      await write(headOf(rule), async (tx) => {
        const now = await openTasks(tx.db, rule, after);
        const still = await sourceOf(rule).standing(tx.db, rule, this.at, now);
        await closeTasks(
          tx,
          now.filter(({ id }) => !still.has(id)),
          { now: clock.now(), runId },
        );
      });
    }
    return page.length < PAGE || last === undefined ? null : last.row;
  }

  /** What of a page has come due, read without the write door: most pages have nothing to write. */
  look(rule: SchedulerRuleDescription, cursor: Cursor): Promise<DuePage> {
    return sourceOf(rule).findDues(this.context.db, rule, this.at, cursor);
  }

  /** Acts on a page of what has come due. @returns where the page ended */
  async act(rule: SchedulerRuleDescription, cursor: Cursor): Promise<Cursor> {
    const source = sourceOf(rule);
    const runId = await this.id();
    const { value } = await this.context.write(headOf(rule), async (tx) => {
      // Asked again: between the reading and this transaction the broker may have acted.
      const { dues, next } = await source.findDues(tx.db, rule, this.at, cursor);
      await this.write(tx, rule, dues, runId);
      return { next, made: dues.filter(({ outcome }) => outcome === 'task').length };
    });
    this.made += value.made;
    return value.next;
  }

  private async write(
    tx: WriteTransaction,
    rule: SchedulerRuleDescription,
    dues: readonly Due[],
    runId: number,
  ): Promise<void> {
    if (dues.length === 0) return;
    const { clock, newId } = this.context;
    const now = clock.now();
    const acts = dues.map((due) => ({ due, taskId: due.outcome === 'task' ? newId() : null }));
    const lines = acts.map(({ due, taskId }) => ({
      ...{ runId, taskId, ruleKey: rule.key, at: now, facts: JSON.stringify(due.facts) },
      ...{ subject: due.subject, dueOn: due.dueOn, outcome: due.outcome, clientId: due.clientId },
    }));
    await tx.machine.insertInto('scheduler_act').values(lines).execute();
    const tasks = acts.flatMap(({ due, taskId }) => (taskId === null ? [] : taskOf(rule, due, taskId, now)));
    await tx.insertMany('task', tasks);
  }
}

function taskOf(rule: SchedulerRuleDescription, due: Due, id: string, now: Instant): TaskTable {
  const words = wordsOfRule(rule.key);
  return {
    ...emptyTask(id, now),
    ...{ clientId: due.clientId, assigneeId: due.assigneeId, priority: rule.priority },
    title: words?.taskTitle(due.facts) ?? rule.key,
    details: words?.taskDetails(due.facts) ?? '',
    dueOn: due.deadlineOn ?? due.dueOn,
    ...{ source: 'REGLE', ruleKey: rule.key, ruleDueOn: due.dueOn },
    ...{ aboutEntity: due.about?.entity ?? null, aboutId: due.about?.id ?? null },
  };
}

/** « Annuler » takes back what the broker did, not what the scheduler did meanwhile. */
const headOf = (rule: SchedulerRuleDescription) => ({
  command: 'scheduler.act',
  cause: rule.key,
  isUndoable: false,
});

function openTasks(db: Context['db'], rule: SchedulerRuleDescription, after: number) {
  return db
    .selectFrom('task')
    .select(['id', 'clientId', 'aboutId', 'ruleKey', 'ruleDueOn', 'status'])
    .select(sql<number>`rowid`.as('row'))
    .where('ruleKey', '=', rule.key)
    .where('status', '=', 'OUVERTE')
    .where('deletedAt', 'is', null)
    .where(sql<number>`rowid`, '>', after)
    .orderBy(sql`rowid`)
    .limit(PAGE)
    .$castTo<RuleTask & { readonly row: number }>()
    .execute();
}

async function runRule(run: Run, rule: SchedulerRuleDescription, pause: Pause): Promise<boolean> {
  for (let after: number | null = 0; after !== null; after = await run.closeGone(rule, after)) {
    if (!(await pause())) return false;
  }
  let cursor: Cursor = null;
  do {
    const { dues, next } = await run.look(rule, cursor);
    // A step of its own: reading and writing a page together would hold the window up twice as long.
    if (!(await pause())) return false;
    if (dues.length === 0) cursor = next;
    else {
      cursor = await run.act(rule, cursor);
      if (!(await pause())) return false;
    }
  } while (cursor !== null);
  return true;
}

/** Every rule that is on, for today. */
export async function runRules(context: Context, head: RunHead, pause: Pause): Promise<RunResult> {
  const run = new Run(context, head, { today: context.today(), timeZone: context.timeZone() });
  const isOn = await readRuleSettings(context.db);
  for (const rule of rules) {
    if (isOn(rule.key) && !(await runRule(run, rule, pause))) return { made: run.made, isFinished: false };
  }
  await run.finish();
  return { made: run.made, isFinished: true };
}
