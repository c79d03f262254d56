/** @file The task table: which tasks a filter holds and in which order, rows by number. Kysely and nothing else. */
import { sql, type RawBuilder } from 'kysely';
import type { TaskFilter, TaskOrder } from '#shared/features/task/task.api.ts';
import type { UrgencyAt } from '#shared/features/task/task.rules.ts';
import { fold } from '#shared/kernel/text.ts';
import { among } from '#main/db/rows/among.ts';
import {
  amongNumbers,
  concatenate,
  readNumbers,
  type ReadDb,
  type RowNumbers,
} from '#main/db/rows/row-numbers.ts';
import {
  BY_PRIORITY,
  IS_CLOSED,
  IS_OPEN,
  OF_NO_BIN,
  openUrgencySql,
  taskRows,
  urgencySql,
  type TaskRow,
} from '#main/db/rows/task-rows.ts';

/** A filter without its text and its urgencies: what an order is kept for. */
export type TaskScope = Omit<TaskFilter, 'text' | 'urgencies'>;

/**
 * As `shownTasks`, for statements that answer numbers: a task without its client's bin, with whoever is there. Joins
 * that a statement does not name cost nothing.
 */
const FROM = sql`
  FROM task
  LEFT JOIN client_listing AS listing INDEXED BY client_listing_client ON listing.clientId = task.clientId
  LEFT JOIN collaborator AS assignee ON assignee.id = task.assigneeId AND assignee.deletedAt IS NULL
  WHERE task.deletedAt IS NULL AND ${OF_NO_BIN}`;

/** Open and closed tasks: each has its index, and no task is in both. */
type Half = 'open' | 'closed';
const HALVES: Readonly<Record<TaskScope['status'], readonly Half[]>> = {
  open: ['open'],
  closed: ['closed'],
  all: ['open', 'closed'],
};

const STATUSES: Readonly<Record<TaskScope['status'], readonly RawBuilder<unknown>[]>> = {
  open: [IS_OPEN],
  closed: [IS_CLOSED],
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

/** Most urgent first, then by client. See `compareTasks`. In the words of the index, so that only equals are sorted. */
const OPEN_BY_DUE = sql`
  task.dueOn NULLS LAST, task.dueTime NULLS LAST, ${BY_PRIORITY}, listing.sortName NULLS LAST, task.id`;
/** Newest first. */
const CLOSED_BY_END = sql`task.closedAt DESC, task.id`;
/** Closed ones after all others. */
const BY_DUE = sql`task.closedAt IS NOT NULL, task.closedAt DESC, ${OPEN_BY_DUE}`;

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

/** What is read of one half of a scope. */
const halfOf = (scope: TaskScope, half: Half): RawBuilder<unknown> =>
  sql`${FROM} ${conditionsOf({ ...scope, status: half })}`;

const BY: Readonly<Record<Half, RawBuilder<unknown>>> = { open: OPEN_BY_DUE, closed: CLOSED_BY_END };

/** The numbers of all tasks of a scope, in order. */
export async function readOrdered(db: ReadDb, scope: TaskScope, order: TaskOrder): Promise<RowNumbers> {
  if (order !== 'due') {
    const by = await groupsOf(db, order);
    return readNumbers(db, sql`SELECT task.rowid AS number ${FROM} ${conditionsOf(scope)} ORDER BY ${by}`);
  }
  const halves: RowNumbers[] = [];
  for (const half of HALVES[scope.status]) {
    const rows = sql`SELECT task.rowid AS number ${halfOf(scope, half)} ORDER BY ${BY[half]}`;
    halves.push(await readNumbers(db, rows));
  }
  return concatenate(halves);
}

const OPEN_URGENCIES = ['late', 'near', 'on-time', 'undated'] as const;
export type UrgencyCounts = Readonly<Record<(typeof OPEN_URGENCIES)[number] | 'closed', number>>;
const NONE: UrgencyCounts = { late: 0, near: 0, 'on-time': 0, undated: 0, closed: 0 };

const countEach = (urgencies: readonly string[]): RawBuilder<unknown> =>
  sql.join(urgencies.map((one) => sql`COUNT(*) FILTER (WHERE urgency = ${one}) AS ${sql.ref(one)}`));

async function countOpen(db: ReadDb, scope: TaskScope, at: UrgencyAt): Promise<Partial<UrgencyCounts>> {
  const { rows } = await sql<Partial<UrgencyCounts>>`
    SELECT ${countEach(OPEN_URGENCIES)}
    FROM (SELECT ${openUrgencySql(at)} AS urgency ${halfOf(scope, 'open')})`.execute(db);
  return rows[0] ?? {};
}

async function countClosed(db: ReadDb, scope: TaskScope): Promise<Partial<UrgencyCounts>> {
  const { rows } = await sql<{ closed: number }>`
    SELECT COUNT(*) AS closed ${halfOf(scope, 'closed')}`.execute(db);
  return rows[0] ?? {};
}

export async function countUrgencies(db: ReadDb, scope: TaskScope, at: UrgencyAt): Promise<UrgencyCounts> {
  const halves = HALVES[scope.status];
  return {
    ...NONE,
    ...(halves.includes('open') && (await countOpen(db, scope, at))),
    ...(halves.includes('closed') && (await countClosed(db, scope))),
  };
}

export async function countUrgenciesAmong(
  db: ReadDb,
  numbers: RowNumbers,
  at: UrgencyAt,
): Promise<UrgencyCounts> {
  const { rows } = await sql<UrgencyCounts>`
    SELECT ${countEach([...OPEN_URGENCIES, 'closed'])}
    FROM (SELECT ${urgencySql(at)} AS urgency FROM task WHERE task.rowid IN ${amongNumbers(numbers)})`.execute(
    db,
  );
  return rows[0] ?? NONE;
}

/** The numbers of a scope that have one of these urgencies now, in no particular order. */
export async function readOfUrgencies(
  db: ReadDb,
  scope: TaskScope,
  urgencies: readonly string[],
  at: UrgencyAt,
): Promise<RowNumbers> {
  const halves: RowNumbers[] = [];
  for (const half of HALVES[scope.status]) {
    if (half === 'closed' && !urgencies.includes('closed')) continue;
    const isOne = half === 'closed' ? sql`` : sql`AND ${openUrgencySql(at)} IN ${among(urgencies)}`;
    halves.push(await readNumbers(db, sql`SELECT task.rowid AS number ${halfOf(scope, half)} ${isOne}`));
  }
  return concatenate(halves);
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
