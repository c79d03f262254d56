/** @file The task table: which tasks a filter holds and in which order, rows by number. Kysely and nothing else. */
import { sql, type RawBuilder } from 'kysely';
import type { TaskFilter, TaskOrder } from '#shared/features/task/task.api.ts';
import type { UrgencyAt } from '#shared/features/task/task.rules.ts';
import { fold } from '#shared/kernel/text.ts';
import { amongNumbers, readNumbers, type ReadDb, type RowNumbers } from '#main/db/rows/row-numbers.ts';
import { taskRows, urgencySql, type TaskRow } from '#main/db/rows/task-rows.ts';

/** A filter without its text and its urgencies: what an order is kept for. */
export type TaskScope = Omit<TaskFilter, 'text' | 'urgencies'>;

/** As `shownTasks`, for statements that answer numbers: a task without its client's bin, with whoever is there. */
const FROM = sql`
  FROM task
  LEFT JOIN client_listing AS listing ON listing.clientId = task.clientId
  LEFT JOIN collaborator AS assignee ON assignee.id = task.assigneeId AND assignee.deletedAt IS NULL
  WHERE task.deletedAt IS NULL AND (task.clientId IS NULL OR listing.number IS NOT NULL)`;

const among = (values: readonly string[]): RawBuilder<unknown> =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Written out and not bound: partial indexes are only taken for a text that the planner reads. */
const STATUSES: Readonly<Record<TaskScope['status'], readonly RawBuilder<unknown>[]>> = {
  open: [sql`task.status = 'OUVERTE'`],
  closed: [sql`task.closedAt IS NOT NULL`],
  all: [],
};

function conditionsOf({ status, assigneeIds, clientId, source }: TaskScope): RawBuilder<unknown> {
  const conditions = [...STATUSES[status]];
  if (assigneeIds.length > 0) {
    const named = sql`assignee.id IN ${among(assigneeIds.filter((id) => id !== 'none'))}`;
    conditions.push(assigneeIds.includes('none') ? sql`(${named} OR assignee.id IS NULL)` : named);
  }
  if (clientId !== null) conditions.push(sql`task.clientId = ${clientId}`);
  if (source !== null) conditions.push(sql`task.source = ${source}`);
  return conditions.length === 0 ? sql`` : sql`AND ${sql.join(conditions, sql` AND `)}`;
}

/** Most urgent first, then by client; closed ones after all others, the newest first. See `compareTasks`. */
const BY_DUE = sql`
  task.closedAt IS NOT NULL, task.closedAt DESC,
  task.dueOn IS NULL, task.dueOn, task.dueTime IS NULL, task.dueTime,
  CASE task.priority WHEN 'HAUTE' THEN 0 WHEN 'NORMALE' THEN 1 ELSE 2 END,
  listing.sortName IS NULL, listing.sortName, task.id`;

/** By name, nobody last. */
async function rankOfAssignee(db: ReadDb): Promise<RawBuilder<unknown>> {
  const people = await db
    .selectFrom('collaborator')
    .select(['id', 'firstName', 'lastName'])
    .where('deletedAt', 'is', null)
    .execute();
  const ranked = people
    .map(({ id, firstName, lastName }) => ({ id, name: fold(`${firstName} ${lastName}`) }))
    .sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
  const ids = JSON.stringify(ranked.map(({ id }) => id));
  return sql`assignee.id IS NULL, (SELECT key FROM json_each(${ids}) WHERE value = assignee.id)`;
}

async function groupsOf(db: ReadDb, order: TaskOrder): Promise<RawBuilder<unknown>> {
  if (order === 'client') return sql`listing.sortName IS NULL, listing.sortName, task.clientId, ${BY_DUE}`;
  return order === 'assignee' ? sql`${await rankOfAssignee(db)}, ${BY_DUE}` : BY_DUE;
}

/** The numbers of all tasks of a scope, in order. */
export async function readOrdered(db: ReadDb, scope: TaskScope, order: TaskOrder): Promise<RowNumbers> {
  const by = await groupsOf(db, order);
  return readNumbers(db, sql`SELECT task.rowid AS number ${FROM} ${conditionsOf(scope)} ORDER BY ${by}`);
}

export type UrgencyCounts = Partial<Record<string, number>>;

const countsOf = async (db: ReadDb, rest: RawBuilder<unknown>, at: UrgencyAt): Promise<UrgencyCounts> => {
  const { rows } = await sql<{ urgency: string; count: number }>`
    SELECT ${urgencySql(at)} AS urgency, COUNT(*) AS count ${rest} GROUP BY 1`.execute(db);
  return Object.fromEntries(rows.map(({ urgency, count }) => [urgency, count]));
};

export const countUrgencies = (db: ReadDb, scope: TaskScope, at: UrgencyAt): Promise<UrgencyCounts> =>
  countsOf(db, sql`${FROM} ${conditionsOf(scope)}`, at);

export const countUrgenciesAmong = (db: ReadDb, numbers: RowNumbers, at: UrgencyAt): Promise<UrgencyCounts> =>
  countsOf(db, sql`FROM task WHERE task.rowid IN ${amongNumbers(numbers)}`, at);

/** The numbers of a scope that have one of these urgencies now, in no particular order. */
export function readOfUrgencies(
  db: ReadDb,
  scope: TaskScope,
  urgencies: readonly string[],
  at: UrgencyAt,
): Promise<RowNumbers> {
  return readNumbers(
    db,
    sql`SELECT task.rowid AS number ${FROM} ${conditionsOf(scope)} AND ${urgencySql(at)} IN ${among(urgencies)}`,
  );
}

/** What is searched in each task: its title, its details, its client's name. */
export async function readTexts(db: ReadDb, numbers: RowNumbers): Promise<(readonly [number, string])[]> {
  const { rows } = await sql<{ number: number; text: string }>`
    SELECT task.rowid AS number, task.title || ' ' || task.details || ' ' || coalesce(listing.name, '') AS text
    FROM task LEFT JOIN client_listing AS listing ON listing.clientId = task.clientId
    WHERE task.rowid IN ${amongNumbers(numbers)}`.execute(db);
  return rows.map(({ number, text }) => [number, text]);
}

/** Rows by number, in the order asked. */
export async function listTasks(db: ReadDb, numbers: RowNumbers): Promise<TaskRow[]> {
  const number = sql<number>`task.rowid`;
  const rows = await taskRows(db)
    .select(number.as('number'))
    .where(number, 'in', amongNumbers(numbers))
    .execute();
  const byNumber = new Map(rows.map(({ number: key, ...row }) => [key, row]));
  return [...numbers].flatMap((key) => byNumber.get(key) ?? []);
}

export async function listTaskIds(db: ReadDb, numbers: RowNumbers): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM task WHERE rowid IN ${amongNumbers(numbers)}`.execute(db);
  return rows.map(({ id }) => id);
}

export function findTask(db: ReadDb, id: string): Promise<TaskRow | undefined> {
  return taskRows(db).where('task.id', '=', id).executeTakeFirst();
}
