/** @file The rows of a client's memo, in a fixed number of queries whatever the client. */
import { sql } from 'kysely';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { compileOnce } from '#main/db/compile-once.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { eventRows } from '#main/db/rows/event-rows.ts';
import { NOTE_COLUMNS } from '#main/db/rows/note-rows.ts';
import { BY_PRIORITY, shownTasks, taskRows } from '#main/db/rows/task-rows.ts';

/** What one reading of the column brings; the rest is asked for when it is scrolled to. */
export const FIRST_NOTES = 30;
const FIRST_TASKS = 100;
export const FIRST_EVENTS = 50;

export const pinnedNotesOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('note')
    .select(NOTE_COLUMNS)
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .where((eb) => eb('isPinned', '=', eb.lit(1)))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc'),
);

export const newestNotesOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('note')
    .select(NOTE_COLUMNS)
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .where((eb) => eb('isPinned', '=', eb.lit(0)))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(FIRST_NOTES),
);

export const noteCountOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('note')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('clientId', '=', clientId)
    // True of all: it has the index counted, and not the rows with their texts.
    .where('createdAt', '>', '')
    .where('deletedAt', 'is', null),
);

/** As `compareTasks`: by due date and hour, undated last, then by priority. */
const BY_DUE = sql`
  task.dueOn NULLS LAST, task.dueTime NULLS LAST, ${BY_PRIORITY}, task.id`;

export const openTasksOf = compileOnce((db: Db, clientId: string) =>
  taskRows(db)
    .where('task.clientId', '=', clientId)
    .where('task.status', '=', 'OUVERTE')
    .orderBy(BY_DUE)
    .limit(FIRST_TASKS),
);

export const taskCountsOf = compileOnce((db: Db, clientId: string) =>
  shownTasks(db)
    .select(['task.status', (eb) => eb.fn.countAll<number>().as('count')])
    .where('task.clientId', '=', clientId)
    .groupBy('task.status'),
);

export const closedTasksOf = compileOnce((db: Db, clientId: string, limit: number, offset: number) =>
  taskRows(db)
    .where('task.clientId', '=', clientId)
    .where('task.closedAt', 'is not', null)
    .orderBy('task.closedAt', 'desc')
    .orderBy('task.id', 'desc')
    .limit(limit)
    .offset(offset),
);

/** True of what is over before a day; what ends at midnight is over by then. */
const isOver = (on: string) => sql<boolean>`
  (event.endOn < ${on} OR (event.endOn = ${on} AND event.endTime IS '00:00' AND event.startOn < event.endOn))`;

const singleEvents = (db: Db, clientId: string) =>
  eventRows(db).where('event.clientId', '=', clientId).where('event.repetition', 'is', null);

export const singleEventsFrom = compileOnce((db: Db, clientId: string, today: DateOnly) =>
  singleEvents(db, clientId)
    .where(sql<boolean>`NOT ${isOver(today)}`)
    .orderBy('event.startOn')
    .orderBy('event.startTime')
    .orderBy('event.id')
    .limit(FIRST_EVENTS),
);

export const singleEventsBefore = compileOnce((db: Db, clientId: string, today: DateOnly, limit: number) =>
  singleEvents(db, clientId)
    .where(isOver(today))
    .orderBy('event.startOn', 'desc')
    .orderBy('event.startTime', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit),
);

export const singleEventCountBefore = compileOnce((db: Db, clientId: string, today: DateOnly) =>
  db
    .selectFrom('calendar_event as event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('event.clientId', '=', clientId)
    .where('event.deletedAt', 'is', null)
    .where('event.repetition', 'is', null)
    .where(isOver(today)),
);

export const seriesOf = compileOnce((db: Db, clientId: string) =>
  eventRows(db).where('event.clientId', '=', clientId).where('event.repetition', 'is not', null),
);
