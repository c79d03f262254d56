/**
 * @file What happens to the tasks about a contract, a claim or a ticket that goes to the bin: those still open are closed with it,
 * whoever made them, and come back with it. A claim goes where its contract goes.
 */
import type { Kysely } from 'kysely';
import { SUBJECT_REMOVED } from '#shared/features/scheduler/rules.ts';
import { chunksOf } from '#main/db/journal/any-table.ts';
import { DELETION_GROUP, WHOLE_ROW } from '#main/db/journal/entities.ts';
import type { Reaction } from '#main/db/journal/write-door.ts';
import type { Change } from '#main/db/journal/write-transaction.ts';
import { among } from '#main/db/rows/among.ts';
import type { Schema } from '#main/db/schema.ts';
import { closeTasks, reopenTasks } from './causes.ts';

type Removable = keyof typeof SUBJECT_REMOVED;

const taskRows = (db: Kysely<Schema>) =>
  db
    .selectFrom('task')
    .select(['id', 'clientId', 'aboutId', 'ruleKey', 'ruleDueOn', 'status', 'closeReason'])
    .where('deletedAt', 'is', null);

type SubjectTask = Awaited<ReturnType<ReturnType<typeof taskRows>['execute']>>[number];

const movesInBin = ({ fieldGroup, before }: Change): boolean =>
  fieldGroup === DELETION_GROUP || (fieldGroup === WHOLE_ROW && before !== null);

const idsOf = (changes: readonly Change[], entity: Removable): string[] => [
  ...new Set(changes.filter((change) => change.entity === entity).map(({ rowId }) => rowId)),
];

async function livingIds(
  db: Kysely<Schema>,
  entity: Removable,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom(entity)
    .select('id')
    .where('id', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function claimsOf(db: Kysely<Schema>, contractIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('contractId', 'in', among(contractIds))
    .where('deletedAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

async function tasksAbout(
  db: Kysely<Schema>,
  subjects: Readonly<Partial<Record<Removable, readonly string[]>>>,
): Promise<SubjectTask[]> {
  const tasks: SubjectTask[] = [];
  for (const [entity, ids] of Object.entries(subjects)) {
    for (const chunk of chunksOf([...ids])) {
      const rows = taskRows(db).where('aboutEntity', '=', entity).where('aboutId', 'in', among(chunk));
      tasks.push(...(await rows.execute()));
    }
  }
  return tasks;
}

/** The tasks about rows of an entity, and for contracts about their claims. */
async function follow(db: Kysely<Schema>, entity: Removable, ids: readonly string[]): Promise<SubjectTask[]> {
  if (ids.length === 0) return [];
  if (entity !== 'contract') return tasksAbout(db, { [entity]: ids });
  return tasksAbout(db, { contract: ids, claim: await claimsOf(db, ids) });
}

export const closeTasksOfRemoved =
  (now: () => string): Reaction =>
  async (tx) => {
    const changes = tx.changes.filter(movesInBin);
    for (const entity of ['contract', 'claim', 'ticket'] as const) {
      const ids = idsOf(changes, entity);
      if (ids.length === 0) continue;
      const reason = SUBJECT_REMOVED[entity];
      const living = await livingIds(tx.db, entity, ids);
      const removed = await follow(
        tx.db,
        entity,
        ids.filter((id) => !living.has(id)),
      );
      const open = removed.filter(({ status }) => status === 'OUVERTE');
      await closeTasks(tx, open, { now: now(), runId: null, reason });
      const back = await follow(tx.db, entity, [...living]);
      await reopenTasks(
        tx,
        back.filter(({ status, closeReason }) => status === 'ANNULEE' && closeReason === reason),
      );
    }
  };
