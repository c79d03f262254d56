/**
 * @file What an act does to the tasks of rules: the task whose cause it takes away is closed in the same operation, and
 * comes back with « Annuler », or when another act brings the cause back.
 */
import type { Kysely } from 'kysely';
import { CAUSE_GONE, rules } from '#shared/features/scheduler/rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { chunksOf } from '#main/db/journal/any-table.ts';
import type { Reaction } from '#main/db/journal/write-door.ts';
import type { Change } from '#main/db/journal/write-transaction.ts';
import type { Schema } from '#main/db/schema.ts';
import { sourceOf } from '../rules/sources.ts';
import type { At, RuleTask } from '../rules/rule-source.ts';
import { among } from '#main/db/rows/among.ts';
import { closeTasks, reopenTasks } from './causes.ts';

/** Groups of columns that a cause may rest on; `*` and the bin count for each table. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  client: ['stage', 'kind', 'importedCreatedOn'],
  contract: ['branch', 'effectiveOn', 'facts', 'quoteSentOn', 'quoteExpiresOn'],
  contract_period: ['startOn', 'noticeSentOn', 'reviewOn'],
  claim: ['status', 'kind', 'lastActionOn', 'knownOn', 'declaredOn', 'contractId'],
  ticket: ['complaintSentOn'],
  note: ['createdAt'],
  calendar_event: ['startOn', 'clientId'],
  task: ['status', 'clientId'],
};

function canMoveACause({ entity, fieldGroup, before }: Change): boolean {
  const groups = GROUPS[entity];
  if (groups === undefined) return false;
  // A task that has just been made is no contact yet.
  if (entity === 'task' && fieldGroup === '*') return before !== null;
  return fieldGroup === '*' || fieldGroup === 'deletedAt' || groups.includes(fieldGroup);
}

const cabinetRules = rules.filter(({ source }) => source === 'year').map(({ key }) => key);

/** The tasks that an act may close or bring back: open ones, and those that were closed by themselves. */
const movable = (db: Kysely<Schema>) =>
  db
    .selectFrom('task')
    .select(['id', 'clientId', 'aboutId', 'ruleKey', 'ruleDueOn', 'status'])
    .where('ruleKey', 'is not', null)
    .where('deletedAt', 'is', null)
    .where((either) =>
      either.or([
        either('status', '=', 'OUVERTE'),
        either.and([either('status', '=', 'ANNULEE'), either('closeReason', '=', CAUSE_GONE)]),
      ]),
    );

async function movableTasks(db: Kysely<Schema>, changes: readonly Change[]): Promise<RuleTask[]> {
  const tasks: unknown[] = [];
  const clientIds = [...new Set(changes.flatMap(({ clientId }) => clientId ?? []))];
  for (const chunk of chunksOf(clientIds)) {
    tasks.push(...(await movable(db).where('clientId', 'in', among(chunk)).execute()));
  }
  // A ticket may be nobody's.
  const ticketIds = changes.filter(({ entity }) => entity === 'ticket').map(({ rowId }) => rowId);
  for (const chunk of chunksOf([...new Set(ticketIds)])) {
    const about = movable(db).where('aboutEntity', '=', 'ticket').where('aboutId', 'in', among(chunk));
    tasks.push(...(await about.where('clientId', 'is', null).execute()));
  }
  if (changes.some(({ entity }) => entity === 'task')) {
    tasks.push(...(await movable(db).where('ruleKey', 'in', among(cabinetRules)).execute()));
  }
  return tasks as RuleTask[];
}

export interface ReactionParts {
  readonly now: () => string;
  readonly timeZone: () => string;
  /** The day that is believed: a wrong clock makes no cause and takes none away. */
  readonly today: (db: Kysely<Schema>) => Promise<DateOnly>;
}

export function closeGoneCauses(parts: ReactionParts): Reaction {
  return async (tx) => {
    const changes = tx.changes.filter(canMoveACause);
    if (changes.length === 0) return;
    const tasks = await movableTasks(tx.db, changes);
    if (tasks.length === 0) return;
    const at: At = { today: await parts.today(tx.db), timeZone: parts.timeZone() };
    for (const rule of rules) {
      const own = tasks.filter(({ ruleKey }) => ruleKey === rule.key);
      if (own.length === 0) continue;
      const standing = await sourceOf(rule).standing(tx.db, rule, at, own);
      const isOpen = ({ status }: RuleTask): boolean => status === 'OUVERTE';
      const gone = own.filter((task) => isOpen(task) && !standing.has(task.id));
      await closeTasks(tx, gone, { now: parts.now(), runId: null });
      await reopenTasks(
        tx,
        own.filter((task) => !isOpen(task) && standing.has(task.id)),
      );
    }
  };
}
