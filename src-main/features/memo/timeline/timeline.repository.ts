/** @file What the thread of a client is made of. Each statement reads an index from the cursor down, and no further. */
import { sql } from 'kysely';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { compileOnce } from '#main/db/compile-once.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { eventRows } from '#main/db/rows/event-rows.ts';

/** Below an instant or, at that instant, below a name. */
export interface Place {
  readonly at: string;
  readonly id: string;
}
type Below = readonly [clientId: string, at: string, id: string, limit: number];

/** `column <= at` reads the index; what is at that very instant is told apart by its name in the thread. */
const isBelow = (column: string, prefix: string, [at, id]: readonly [string, string]) => {
  const [on, row] = [sql.ref(column), sql.ref('id')];
  return sql<boolean>`${on} <= ${at} AND (${on} < ${at} OR ${sql.lit(prefix)} || ${row} < ${id})`;
};

/** The beginning of a note is enough. */
const BEGINNING = 300;

export const notesBelow = compileOnce((db: Db, ...[clientId, at, id, limit]: Below) =>
  db
    .selectFrom('note')
    .select(['id', 'createdAt as at', 'authorId as collaboratorId'])
    .select(sql<string>`substr(text, 1, ${sql.lit(BEGINNING)})`.as('text'))
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .where(isBelow('createdAt', 'note:', [at, id]))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit),
);

export const tasksMadeBelow = compileOnce((db: Db, ...[clientId, at, id, limit]: Below) =>
  db
    .selectFrom('task')
    .select(['id', 'createdAt as at', 'createdById as collaboratorId', 'title as text'])
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .where(isBelow('createdAt', 'task-made:', [at, id]))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit),
);

export const tasksEndedBelow = compileOnce((db: Db, ...[clientId, at, id, limit]: Below) =>
  db
    .selectFrom('task')
    .select(['id', 'status', 'closedAt as at', 'closedById as collaboratorId', 'title as text'])
    .where('clientId', '=', clientId)
    .where('closedAt', 'is not', null)
    .where('deletedAt', 'is', null)
    .where(isBelow('closedAt', 'task-ended:', [at, id]))
    .orderBy('closedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit),
);

const single = (db: Db, clientId: string) =>
  db
    .selectFrom('calendar_event')
    .select('startOn')
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .where('repetition', 'is', null);

/** The day of the single event that stands `count` before that day. */
export const singleDayBefore = compileOnce((db: Db, clientId: string, on: DateOnly, count: number) =>
  single(db, clientId).where('startOn', '<', on).orderBy('startOn', 'desc').limit(1).offset(count),
);

export const singleEventsBetween = compileOnce((db: Db, clientId: string, from: string, to: string) =>
  eventRows(db)
    .where('event.clientId', '=', clientId)
    .where('event.repetition', 'is', null)
    .where('event.startOn', '>=', from)
    .where('event.startOn', '<=', to),
);

/**
 * What changed the sheet itself, newest first. Written out as in the index, which is only taken then. `kind` and
 * `undoneBySeq` are looked at by the caller: what was taken back is passed over.
 */
export const editsBelow = compileOnce((db: Db, clientId: string, changeId: number, limit: number) =>
  db
    .selectFrom('operation_change as change')
    .innerJoin('operation', 'operation.id', 'change.operationId')
    .select(['change.id as changeId', 'change.entity', 'change.fieldGroup', 'change.rowId'])
    .select(['operation.id', 'operation.at', 'operation.collaboratorId', 'operation.command'])
    .select(['operation.kind', 'operation.undoneBySeq'])
    .where('change.clientId', '=', clientId)
    .where('change.id', '<', changeId)
    .where(sql<boolean>`entity NOT IN ('note', 'task', 'calendar_event')`)
    .orderBy('change.id', 'desc')
    .limit(limit),
);
