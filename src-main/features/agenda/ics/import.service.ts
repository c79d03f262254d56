/** @file Imports events from a calendar file: shown first, then in one act; the same file never doubles anything. */
import type { agendaApi, IcsItem, Participant } from '#shared/features/agenda/agenda.api.ts';
import { eventKindLabels } from '#shared/features/agenda/event.labels.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { displayName, fold } from '#shared/kernel/text.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { getLivingClient } from '#main/db/client-rows.ts';
import { chunksOf } from '#main/db/journal/any-table.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { eventRows, type EventRow } from '#main/db/rows/event-rows.ts';
import type { CalendarEventTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { emptyEvent, seriesWhen, singleWhen } from '../event-draft.ts';
import { planOf, type PlannedEvent } from './import-plan.ts';
import type { WantedRow } from './read-event.ts';
import { SEPARATOR } from './write-ics.ts';

const OURS = /^([0-9a-f-]{36})@mallette$/;
const keyOf = (uid: string, seriesOn: string | null): string => `${seriesOn ?? ''} ${uid}`;

/** What is here under the identifiers of a file; an event that was made here has its own row's. */
async function rowsHere(db: Db, plan: readonly PlannedEvent[]): Promise<Map<string, EventRow>> {
  const here = new Map<string, EventRow>();
  for (const chunk of chunksOf(plan.map(({ uid }) => uid))) {
    for (const row of await eventRows(db).where('event.icsUid', 'in', chunk).execute())
      here.set(keyOf(row.icsUid ?? '', row.seriesOn), row);
    const ids = chunk.flatMap((uid) => OURS.exec(uid)?.[1] ?? []);
    if (ids.length === 0) continue;
    const ours = await eventRows(db).where('event.id', 'in', ids).where('event.icsUid', 'is', null).execute();
    const days = await eventRows(db)
      .where('event.seriesId', 'in', ids)
      .where('event.icsUid', 'is', null)
      .execute();
    for (const row of ours) here.set(keyOf(`${row.id}@mallette`, null), row);
    for (const row of days) here.set(keyOf(`${row.seriesId ?? ''}@mallette`, row.seriesOn), row);
  }
  return here;
}

type PersonOf = (name: string) => Participant;

async function peopleByName(db: Db): Promise<PersonOf> {
  const rows = await db.selectFrom('collaborator').selectAll().where('deletedAt', 'is', null).execute();
  const ids = new Map<string, string>();
  for (const { id, firstName, lastName } of rows) {
    for (const name of [displayName(lastName, firstName), `${firstName} ${lastName}`])
      ids.set(fold(name), id);
  }
  return (name) => {
    const id = ids.get(fold(name));
    return (id === undefined ? { name } : { collaboratorId: id }) as Participant;
  };
}

/** The title that was typed, when the file has it as the agenda shows it: without the client's name or the bare kind. */
function titleOf(summary: string, kind: CalendarEventTable['kind'], clientName: string | null): string {
  const bare =
    clientName !== null && summary.endsWith(`${SEPARATOR}${clientName}`)
      ? summary.slice(0, -(SEPARATOR.length + clientName.length))
      : summary;
  return bare === eventKindLabels[kind] ? '' : bare;
}

type Columns = Omit<
  CalendarEventTable,
  'id' | 'clientId' | 'ownerId' | 'seriesId' | 'icsUid' | 'createdAt' | 'createdById' | 'deletedAt'
>;

function columnsOf(row: WantedRow, zone: string, personOf: PersonOf, here: EventRow | undefined): Columns {
  const { told, seriesOn, repetition, skippedOn, startOn, startTime, endOn, endTime } = row;
  const times = { startOn, startTime, endOn, endTime };
  const when = repetition
    ? seriesWhen(zone, times, { startOn, repetition, skippedOn })
    : singleWhen(zone, times);
  const kind = told.kind ?? here?.kind ?? (startTime === null ? 'AUTRE' : 'RDV');
  return {
    ...when.columns,
    ...{ kind, seriesOn, place: told.place, details: told.details, reminderMinutes: told.reminderMinutes },
    title: titleOf(told.summary, kind, here?.clientName ?? null),
    participants: JSON.stringify(told.names.map(personOf)),
  };
}

const isSame = (columns: Columns, here: EventRow): boolean =>
  Object.entries(columns).every(([column, value]) => here[column as keyof Columns] === value);

interface Pair {
  readonly columns: Columns;
  readonly here: EventRow | undefined;
}

interface Checked {
  readonly event: PlannedEvent;
  readonly pairs: readonly Pair[];
  readonly state: IcsItem['state'];
}

function check(
  event: PlannedEvent,
  here: ReadonlyMap<string, EventRow>,
  zone: string,
  personOf: PersonOf,
): Checked {
  if (event.isRefused) return { event, pairs: [], state: 'refused' };
  const pairs: Pair[] = [];
  try {
    for (const row of event.rows) {
      const known = here.get(keyOf(event.uid, row.seriesOn));
      pairs.push({ columns: columnsOf(row, zone, personOf, known), here: known });
    }
  } catch {
    // A rule whose days were all called off, an end that makes no sense once it is read here.
    return { event, pairs: [], state: 'refused' };
  }
  if (event.isCancelled) return { event, pairs, state: 'cancelled' };
  if (pairs.every((pair) => pair.here === undefined)) return { event, pairs, state: 'new' };
  const isKnown = pairs.every((pair) => pair.here !== undefined && isSame(pair.columns, pair.here));
  return { event, pairs, state: isKnown ? 'known' : 'changed' };
}

async function checkedPlan(context: Context, db: Db, plan: readonly PlannedEvent[]): Promise<Checked[]> {
  const here = await rowsHere(db, plan);
  const personOf = await peopleByName(db);
  return plan.map((event) => check(event, here, context.timeZone(), personOf));
}

function itemOf({ event, state }: Checked, index: number, today: DateOnly): IcsItem {
  const [first] = event.rows;
  const nothing = {
    startOn: today,
    startTime: null,
    endOn: today,
    endTime: null,
    repetition: null,
    place: '',
  };
  const shown = first
    ? {
        ...{ startOn: first.startOn, startTime: first.startTime, endOn: first.endOn, endTime: first.endTime },
        ...{ repetition: first.repetition, place: first.told.place },
      }
    : nothing;
  const remark = state === 'refused' ? (event.remark ?? 'no-date') : event.remark;
  return { index, title: event.title, ...shown, state, remark };
}

/** Reads the text and writes nothing. */
export async function previewIcs(context: Context, text: string) {
  const plan = await planOf(context, text);
  if (plan === null) return { kind: 'unreadable' as const, items: [] };
  const checked = await checkedPlan(context, context.db, plan);
  return {
    kind: 'calendar' as const,
    items: checked.map((one, index) => itemOf(one, index, context.today())),
  };
}

interface Into {
  readonly context: Context;
  readonly tx: WriteTransaction;
  readonly clientId: string | null;
}

/** What is here keeps its client and its owner; what is new has those of the import. */
async function put({ context, tx, clientId }: Into, { event, pairs }: Checked): Promise<void> {
  let seriesId: string | null = null;
  for (const { columns, here } of pairs) {
    const id = here?.id ?? context.newId();
    if (here) await tx.update('calendar_event', id, columns);
    else {
      const createdById = context.collaboratorId();
      await tx.insert('calendar_event', {
        ...{ ...emptyEvent(id, context.clock.now()), createdById, ownerId: createdById, clientId },
        ...columns,
        ...{ icsUid: event.uid, seriesId: columns.seriesOn === null ? null : seriesId },
      });
    }
    if (columns.repetition !== null) seriesId = id;
  }
}

/** One act. Indexes name the items of the preview of the same text. */
export async function importIcs(
  context: Context,
  { text, indexes, clientId }: InputOf<typeof agendaApi.importIcs>,
) {
  const plan = (await planOf(context, text)) ?? [];
  const wanted = new Set(indexes);
  let [created, updated] = [0, 0];
  const { operationId } = await context.write({ command: 'agenda.importIcs' }, async (tx) => {
    if (clientId !== null) await getLivingClient(tx, clientId);
    const checked = await checkedPlan(context, tx.db, plan);
    for (const one of checked.filter((_, index) => wanted.has(index))) {
      const ids = one.pairs.flatMap(({ here }) => (here ? [here.id] : []));
      if (one.state === 'cancelled') updated += (await tx.removeMany('calendar_event', ids)) > 0 ? 1 : 0;
      if (one.state !== 'new' && one.state !== 'changed') continue;
      await put({ context, tx, clientId }, one);
      if (one.state === 'new') created += 1;
      else updated += 1;
    }
  });
  return { operationId, created, updated };
}
