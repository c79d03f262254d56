/** @file The thread of a client: all that happened, newest first, page by page. */
import type { TimelineItem, TimelineKind, memoApi } from '#shared/features/memo/memo.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { Context } from '#main/ipc/context.ts';
import { claimActs, contractActs, TOLD_FROM_ROWS, type RecordAct } from './contract-acts.ts';
import { documentActs } from './document-acts.ts';
import { listHeld } from './held-events.ts';
import { ticketActs } from './ticket-acts.ts';
import {
  editsBelow,
  notesBelow,
  tasksEndedBelow,
  tasksMadeBelow,
  type Place,
} from './timeline.repository.ts';

/**
 * Where a page ends. Edits keep the order of the journal, whatever the clock said then, and so a place of their own;
 * all else is in the order of its instants.
 */
interface Cursor extends Place {
  readonly changeId: number;
}

/** One thing with what the cursor becomes once it is shown. */
interface Entry {
  readonly item: TimelineItem;
  readonly changeId?: number;
}

const START: Cursor = { at: '\u{10FFFF}', id: '', changeId: Number.MAX_SAFE_INTEGER };

const textOf = ({ at, id, changeId }: Cursor): string => `${at}~${id}~${String(changeId)}`;

function readCursor(text: string | null): Cursor {
  if (text === null) return START;
  const [at, id, changeId] = text.split('~');
  if (at === undefined || id === undefined || !/^\d+$/.test(changeId ?? ''))
    fail('invalid-input', 'not a cursor of the thread');
  return { at, id, changeId: Number(changeId) };
}

interface Asked {
  readonly clientId: string;
  readonly cursor: Cursor;
  readonly count: number;
}
type Source = (context: Context, asked: Asked) => Promise<Entry[]>;

const nothingMore = { entity: null, fieldGroup: null };
const isLater = (a: TimelineItem, b: Place): boolean => (a.at === b.at ? a.id > b.id : a.at > b.at);
const newestFirst = (a: Entry, b: Entry): number => (isLater(a.item, b.item) ? -1 : 1);

const readNotes: Source = async ({ db }, { clientId, cursor, count }) => {
  const rows = await notesBelow(db, clientId, cursor.at, cursor.id, count);
  return rows.map(({ id, ...row }) => ({
    item: {
      id: `note:${id}`,
      kind: 'note',
      code: 'written',
      subjectId: id,
      ...row,
      ...nothingMore,
    } as TimelineItem,
  }));
};

const readTasks: Source = async ({ db }, { clientId, cursor, count }) => {
  const made = await tasksMadeBelow(db, clientId, cursor.at, cursor.id, count);
  const ended = await tasksEndedBelow(db, clientId, cursor.at, cursor.id, count);
  const entries = [
    ...made.map(({ id, ...row }) => ({ id: `task-made:${id}`, code: 'created', subjectId: id, ...row })),
    ...ended.map(({ id, status, ...row }) => {
      const code = status === 'FAITE' ? 'done' : 'cancelled';
      return { id: `task-ended:${id}`, code, subjectId: id, ...row };
    }),
  ].map((row) => ({ item: { kind: 'task', ...row, ...nothingMore } as TimelineItem }));
  return entries.sort(newestFirst);
};

const readEvents: Source = async (context, { clientId, cursor, count }) => {
  const held = await listHeld(context, clientId, cursor, count);
  return held
    .map(({ row, on, at }): Entry => {
      const what = { kind: 'event', code: 'held', at, text: row.title, subjectId: row.id } as const;
      // Where there is no title, its kind is what it is called by.
      const item = { ...what, id: `event:${row.id}:${on}`, entity: 'calendar_event', fieldGroup: row.kind };
      return { item: { ...item, collaboratorId: row.ownerId as TimelineItem['collaboratorId'] } };
    })
    .filter(({ item }) => !isLater(item, cursor) && item.id !== cursor.id)
    .sort(newestFirst);
};

const recordsOf =
  (
    kind: 'contract' | 'claim' | 'document' | 'ticket',
    read: (context: Context, clientId: string) => Promise<RecordAct[]>,
  ): Source =>
  async (context, { clientId, cursor, count }) => {
    const now = context.clock.now();
    const acts = await read(context, clientId);
    return acts
      .map((act): Entry => ({ item: { ...act, kind, entity: kind } as TimelineItem }))
      .filter(({ item }) => item.at <= now && !isLater(item, cursor) && item.id !== cursor.id)
      .sort(newestFirst)
      .slice(0, count);
  };

/** Edits that open something. */
const OPENED: ReadonlySet<string> = new Set(['contract', 'claim', 'document', 'ticket']);

/** One act changes several rows: its changes of a client follow one another. */
const EDITS_AT_ONCE = 100;

async function readEdits({ db }: { db: Db }, { clientId, cursor, count }: Asked): Promise<Entry[]> {
  const acts = new Map<string, Entry>();
  for (let below = cursor.changeId; ;) {
    const rows = await editsBelow(db, clientId, below, EDITS_AT_ONCE);
    for (const { changeId, kind, undoneBySeq, id, command, rowId, ...row } of rows) {
      below = changeId;
      if (kind !== 'do' || undoneBySeq !== null || TOLD_FROM_ROWS.has(command)) continue;
      // Met from its last change to its first, which is the one that says what it was about.
      const subjectId = OPENED.has(row.entity) ? rowId : null;
      const item = { id: `edit:${id}`, kind: 'edit', code: command, text: '', subjectId, ...row };
      acts.set(id, { item: item as TimelineItem, changeId });
      if (acts.size > count) return [...acts.values()].slice(0, count);
    }
    if (rows.length < EDITS_AT_ONCE) return [...acts.values()];
  }
}

const SOURCES: Readonly<Record<TimelineKind, Source>> = {
  note: readNotes,
  task: readTasks,
  event: readEvents,
  contract: recordsOf('contract', contractActs),
  claim: recordsOf('claim', claimActs),
  document: recordsOf('document', documentActs),
  ticket: recordsOf('ticket', ticketActs),
  edit: readEdits,
};

/** Takes the newest of the heads, again and again. */
function merge(lists: Entry[][], count: number): Entry[] {
  const merged: Entry[] = [];
  while (merged.length < count) {
    const [list] = lists
      .filter(({ length }) => length > 0)
      .sort(([a], [b]) => (a && b ? newestFirst(a, b) : 0));
    const next = list?.shift();
    if (next === undefined) break;
    merged.push(next);
  }
  return merged;
}

const moved = (cursor: Cursor, { item, changeId }: Entry): Cursor =>
  changeId === undefined ? { ...cursor, at: item.at, id: item.id } : { ...cursor, changeId };

export async function readTimeline(
  context: Context,
  { clientId, kinds, before, limit }: InputOf<(typeof memoApi)['timeline']>,
): Promise<ResultOf<(typeof memoApi)['timeline']>> {
  const cursor = readCursor(before);
  const asked = { clientId, cursor, count: limit + 1 };
  const lists: Entry[][] = [];
  for (const kind of new Set(kinds.length > 0 ? kinds : (Object.keys(SOURCES) as TimelineKind[]))) {
    lists.push(await SOURCES[kind](context, asked));
  }
  const entries = merge(lists, limit + 1);
  const page = entries.slice(0, limit);
  const next = entries.length > limit ? textOf(page.reduce(moved, cursor)) : null;
  return { items: page.map(({ item }) => item), next };
}
