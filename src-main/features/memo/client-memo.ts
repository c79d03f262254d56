/** @file The centre column of a sheet: notes, tasks and events of one client, read in one go. */
import type { Memo } from '#shared/features/memo/memo.api.ts';
import type { Occurrence } from '#shared/features/agenda/agenda.api.ts';
import type { Task } from '#shared/features/task/task.api.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { findDraft } from '#main/db/rows/draft-rows.ts';
import { dayNotOver, daysOver, occurrenceOf, type EventRow } from '#main/db/rows/event-rows.ts';
import { noteOf } from '#main/db/rows/note-rows.ts';
import { taskOf } from '#main/db/rows/task-rows.ts';
import { urgencyAt } from '#main/db/rows/urgency-at.ts';
import type { Context } from '#main/ipc/context.ts';
import {
  FIRST_EVENTS,
  closedTasksOf,
  newestNotesOf,
  noteCountOf,
  openTasksOf,
  pinnedNotesOf,
  seriesOf,
  singleEventCountBefore,
  singleEventsBefore,
  singleEventsFrom,
  taskCountsOf,
} from './memo.repository.ts';

type Notes = Pick<Memo, 'pinnedNotes' | 'notes' | 'noteCount' | 'noteDraft'>;
type Tasks = Pick<Memo, 'openTasks' | 'openTaskCount' | 'closedTaskCount'>;
type Events = Pick<Memo, 'upcomingEvents' | 'pastEventCount'>;

async function readNotes({ db }: Context, clientId: ClientId): Promise<Notes> {
  const pinned = await pinnedNotesOf(db, clientId);
  const newest = await newestNotesOf(db, clientId);
  const [counted] = await noteCountOf(db, clientId);
  return {
    pinnedNotes: pinned.map(noteOf),
    notes: newest.map(noteOf),
    noteCount: counted?.count ?? 0,
    noteDraft: (await findDraft(db, { clientId, name: 'note.new' })) ?? '',
  };
}

async function readTasks(context: Context, clientId: ClientId): Promise<Tasks> {
  const { db } = context;
  const at = await urgencyAt(context);
  const rows = await openTasksOf(db, clientId);
  const counts = await taskCountsOf(db, clientId);
  const countOf = (isOpen: boolean): number =>
    counts.reduce((sum, { status, count }) => ((status === 'OUVERTE') === isOpen ? sum + count : sum), 0);
  return {
    openTasks: rows.map((row) => taskOf(row, at)),
    openTaskCount: countOf(true),
    closedTaskCount: countOf(false),
  };
}

/** One day of an event, before it is made into what is shown: only the page asked for is. */
interface Day {
  readonly row: EventRow;
  readonly on: DateOnly;
}

const keyOf = ({ row, on }: Day): string => `${on} ${row.startTime ?? ''} ${row.id}`;
const byTime = (a: Day, b: Day): number => (keyOf(a) < keyOf(b) ? -1 : 1);

async function readEvents(context: Context, clientId: ClientId): Promise<Events> {
  const { db } = context;
  const today = context.today();
  const singles = await singleEventsFrom(db, clientId, today);
  const series = await seriesOf(db, clientId);
  const [counted] = await singleEventCountBefore(db, clientId, today);
  const upcoming = [...singles, ...series].flatMap((row): Day[] => {
    const on = dayNotOver(row, today);
    return on === null ? [] : [{ row, on }];
  });
  const first = upcoming.sort(byTime).slice(0, FIRST_EVENTS);
  return {
    upcomingEvents: first.map(({ row, on }) => occurrenceOf(row, on, context.timeZone())),
    pastEventCount: series.reduce((sum, row) => sum + daysOver(row, today).length, counted?.count ?? 0),
  };
}

/** Empty for a client that there is not: the sheet beside it says so. */
export const readMemo = async (context: Context, clientId: ClientId): Promise<Memo> => ({
  ...(await readNotes(context, clientId)),
  ...(await readTasks(context, clientId)),
  ...(await readEvents(context, clientId)),
});

interface Slice {
  readonly clientId: ClientId;
  readonly offset: number;
  readonly limit: number;
}

export async function readClosedTasks(context: Context, { clientId, offset, limit }: Slice): Promise<Task[]> {
  const at = await urgencyAt(context);
  const rows = await closedTasksOf(context.db, clientId, limit, offset);
  return rows.map((row) => taskOf(row, at));
}

/** Newest first; each day of a series is one of them. */
export async function readPastEvents(
  context: Context,
  { clientId, offset, limit }: Slice,
): Promise<Occurrence[]> {
  const { db } = context;
  const today = context.today();
  const singles = await singleEventsBefore(db, clientId, today, offset + limit);
  const series = await seriesOf(db, clientId);
  const past = [...singles, ...series].flatMap((row) => daysOver(row, today).map((on): Day => ({ row, on })));
  const page = past.sort((a, b) => byTime(b, a)).slice(offset, offset + limit);
  return page.map(({ row, on }) => occurrenceOf(row, on, context.timeZone()));
}
