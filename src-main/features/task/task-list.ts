/** @file The list of tasks as the broker sees it: which, in which order, and how many of each urgency. */
import type { TaskFilter, TaskOrder, taskApi } from '#shared/features/task/task.api.ts';
import type { UrgencyAt } from '#shared/features/task/task.rules.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { fold } from '#shared/kernel/text.ts';
import { remember } from '#main/db/rows/list-cache.ts';
import { keepAmong, type RowNumbers } from '#main/db/rows/row-numbers.ts';
import { taskOf } from '#main/db/rows/task-rows.ts';
import { urgencyAt } from '#main/db/rows/urgency-at.ts';
import type { Context } from '#main/ipc/context.ts';
import {
  countUrgencies,
  countUrgenciesAmong,
  listTaskIds,
  listTasks,
  readOfUrgencies,
  readOrdered,
  readTexts,
  type TaskScope,
  type UrgencyCounts,
} from './task.repository.ts';

type Api = typeof taskApi;
type Source = Pick<Context, 'db' | 'totalChanges'>;

/** The same for two filters that hold the same tasks, in whatever order their boxes were ticked. */
const scopeKey = ({ status, assigneeIds, clientId, source }: TaskScope): string =>
  JSON.stringify([status, [...assigneeIds].sort(), clientId, source]);
const momentKey = ({ today, now, nearDays }: UrgencyAt): string => `${today} ${now} ${String(nearDays)}`;

const scopeOrder = (source: Source, scope: TaskScope, order: TaskOrder): Promise<RowNumbers> =>
  remember(source, `tasks ${order} ${scopeKey(scope)}`, () => readOrdered(source.db, scope, order));

/** The folded texts of a scope: each further letter that is typed only looks through them. */
const scopeTexts = (source: Source, scope: TaskScope) =>
  remember(source, `task texts ${scopeKey(scope)}`, async () => {
    const texts = await readTexts(source.db, await scopeOrder(source, scope, 'due'));
    return texts.map(([number, text]) => [number, fold(text)] as const);
  });

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** The tasks that hold each word of the text, anywhere in any of theirs; all of them when it has none. */
async function keepSaying(source: Source, filter: TaskFilter, ordered: RowNumbers): Promise<RowNumbers> {
  const words = wordsOf(filter.text);
  if (words.length === 0) return ordered;
  const texts = await scopeTexts(source, filter);
  const saying = texts.filter(([, one]) => words.every((word) => one.includes(word)));
  return keepAmong(
    ordered,
    Int32Array.from(saying, ([number]) => number),
  );
}

interface Listed {
  readonly kept: RowNumbers;
  readonly counts: UrgencyCounts;
}

async function readListed(
  source: Source,
  filter: TaskFilter,
  order: TaskOrder,
  at: UrgencyAt,
): Promise<Listed> {
  const { db } = source;
  const all = await keepSaying(source, filter, await scopeOrder(source, filter, order));
  const hasText = wordsOf(filter.text).length > 0;
  const counts = await (hasText ? countUrgenciesAmong(db, all, at) : countUrgencies(db, filter, at));
  if (filter.urgencies.length === 0) return { kept: all, counts };
  return { kept: keepAmong(all, await readOfUrgencies(db, filter, filter.urgencies, at)), counts };
}

/**
 * The rows of a filter, and how many there are of each urgency before its urgencies are asked. Remembered whole: what
 * a write overtakes must not be kept under the count of after.
 */
function listed(source: Source, filter: TaskFilter, order: TaskOrder, at: UrgencyAt): Promise<Listed> {
  const asked = [wordsOf(filter.text).join(' '), [...filter.urgencies].sort().join(), momentKey(at)];
  const key = `tasks ${order} ${scopeKey(filter)} ${JSON.stringify(asked)}`;
  return remember(source, key, () => readListed(source, filter, order, at));
}

export async function listPage(
  context: Context,
  input: InputOf<Api['list']>,
): Promise<ResultOf<Api['list']>> {
  const { filter, order, offset, limit } = input;
  const at = await urgencyAt(context);
  const { kept, counts } = await listed(context, filter, order, at);
  const rows = await listTasks(context.db, kept.subarray(offset, offset + limit));
  return {
    total: kept.length,
    counts,
    rows: rows.map((row) => taskOf(row, at)),
  };
}

/** The tasks that a filter holds now, for an act on all of them. */
export async function filteredIds(context: Context, filter: TaskFilter): Promise<string[]> {
  const { kept } = await listed(context, filter, 'due', await urgencyAt(context));
  return listTaskIds(context.db, kept);
}
