/** @file Reads of the ledger: what the scheduler did, for whom, and why. */
import { nameOfClient } from '#shared/features/client/client.rules.ts';
import type { SchedulerAct } from '#shared/features/scheduler/scheduler.api.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import type { Db } from '#main/db/journal/write-door.ts';

const acts = (db: Db) =>
  db
    .selectFrom('scheduler_act')
    .leftJoin('scheduler_run', 'scheduler_run.id', 'scheduler_act.runId')
    .leftJoin('client', 'client.id', 'scheduler_act.clientId')
    .select([
      'scheduler_act.id',
      'scheduler_act.at',
      'scheduler_act.ruleKey',
      'scheduler_act.dueOn',
      'scheduler_act.outcome',
      'scheduler_act.clientId',
      'scheduler_act.taskId',
      'scheduler_act.facts',
      'scheduler_run.reason as runReason',
      'scheduler_run.daysCaughtUp',
      'client.kind',
      'client.lastName',
      'client.firstName',
      'client.legalName',
    ]);

type ActRow = Awaited<ReturnType<ReturnType<typeof acts>['execute']>>[number];

function actOf({ kind, lastName, firstName, legalName, ...row }: ActRow): SchedulerAct {
  const names = { lastName: lastName ?? '', firstName: firstName ?? '', legalName: legalName ?? '' };
  return {
    ...row,
    daysCaughtUp: row.daysCaughtUp ?? 0,
    clientName: kind === null ? null : nameOfClient({ ...names, kind: ClientKind.parse(kind) }),
    facts: JSON.parse(row.facts) as SchedulerAct['facts'],
  } as SchedulerAct;
}

/** Newest first. */
export async function listActs(
  db: Db,
  { beforeId, limit }: { beforeId: number | null; limit: number },
): Promise<{ acts: SchedulerAct[]; hasMore: boolean }> {
  let query = acts(db)
    .orderBy('scheduler_act.id', 'desc')
    .limit(limit + 1);
  if (beforeId !== null) query = query.where('scheduler_act.id', '<', beforeId);
  const rows = await query.execute();
  return { acts: rows.slice(0, limit).map(actOf), hasMore: rows.length > limit };
}

/** The act that made a task; null for one made by hand. */
export async function findActOf(db: Db, taskId: string): Promise<SchedulerAct | null> {
  const row = await acts(db)
    .where('taskId', '=', taskId)
    .where('outcome', '=', 'task')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : actOf(row);
}

export async function openTaskCounts(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('task')
    .select((eb) => ['ruleKey', eb.fn.countAll<number>().as('count')])
    .where('ruleKey', 'is not', null)
    .where('status', '=', 'OUVERTE')
    .where('deletedAt', 'is', null)
    .groupBy('ruleKey')
    .execute();
  return new Map(rows.map(({ ruleKey, count }) => [ruleKey ?? '', count]));
}

export async function lastActs(db: Db): Promise<ReadonlyMap<string, Instant>> {
  const rows = await db
    .selectFrom('scheduler_act')
    .select((eb) => ['ruleKey', eb.fn.max('at').as('at')])
    .groupBy('ruleKey')
    .execute();
  return new Map(rows.map(({ ruleKey, at }) => [ruleKey, at as Instant]));
}
