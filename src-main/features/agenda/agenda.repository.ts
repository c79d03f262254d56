/** @file Reads of the agenda: what lies between two days, by the three indexes of events. */
import { sql } from 'kysely';
import type { agendaApi, CalendarEvent, Occurrence } from '#shared/features/agenda/agenda.api.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import { addDays, diffDays, partsOf } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import { holidaysOf } from '#shared/kernel/holidays.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import {
  compareOccurrences,
  eventOf,
  eventRows,
  occurrencesOf,
  participantsOf,
  type EventRow,
} from '#main/db/rows/event-rows.ts';
import { taskOf, taskRows } from '#main/db/rows/task-rows.ts';
import { urgencyAt } from '#main/db/rows/urgency-at.ts';
import type { Context } from '#main/ipc/context.ts';

type Range = InputOf<typeof agendaApi.range>;
type Days = Pick<Range, 'from' | 'to'>;

const MOST_DAYS = 62;

const ofClient = (db: Db, clientId: string | null) => {
  const rows = eventRows(db);
  return clientId === null ? rows : rows.where('event.clientId', '=', clientId);
};

/** Three sets that do not meet: those that start in the range, long ones begun before it, and series. */
async function rowsBetween(db: Db, { from, to }: Days, clientId: string | null): Promise<EventRow[]> {
  const single = ofClient(db, clientId)
    .where('event.repetition', 'is', null)
    .where('event.startOn', '>=', from)
    .where('event.startOn', '<=', to);
  const long = ofClient(db, clientId)
    .where('event.repetition', 'is', null)
    .whereRef('event.endOn', '>', 'event.startOn')
    .where('event.lastOn', '>=', from)
    .where('event.startOn', '<', from);
  // The day before as well: the jump of a clock at midnight moves an hour to the next day.
  const repeated = ofClient(db, clientId)
    .where('event.repetition', 'is not', null)
    .where('event.startOn', '<=', to)
    .where((eb) => eb.or([eb('event.lastOn', 'is', null), eb('event.lastOn', '>=', addDays(from, -1))]));
  return [...(await single.execute()), ...(await long.execute()), ...(await repeated.execute())];
}

/** Whose an event is: its owner's, and of whoever takes part. */
function isOfAny(row: EventRow, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0 || ids.has(row.ownerId ?? 'none')) return true;
  return participantsOf(row).some((one) => 'collaboratorId' in one && ids.has(one.collaboratorId));
}

async function eventsBetween({ db, timeZone }: Context, range: Range): Promise<Occurrence[]> {
  const ids = new Set<string>(range.ownerIds);
  const rows = await rowsBetween(db, range, range.clientId);
  const shown = rows.filter((row) => isOfAny(row, ids));
  const zone = timeZone();
  return shown.flatMap((row) => occurrencesOf(row, range.from, range.to, zone)).sort(compareOccurrences);
}

async function tasksBetween(context: Context, { from, to, ownerIds, clientId }: Range) {
  const at = await urgencyAt(context);
  let rows = taskRows(context.db)
    .where('task.status', '=', sql.lit('OUVERTE'))
    .where('task.dueOn', '>=', from)
    .where('task.dueOn', '<=', to)
    .orderBy('task.dueOn')
    .orderBy('task.dueTime')
    .orderBy('task.id');
  if (clientId !== null) rows = rows.where('task.clientId', '=', clientId);
  const ids = new Set<string>(ownerIds);
  const found = await rows.execute();
  return found
    .filter((row) => ids.size === 0 || ids.has(row.assigneeId ?? 'none'))
    .map((row) => taskOf(row, at));
}

async function holidaysBetween(context: Context, { from, to }: Days) {
  const region = await cabinetRegion(context);
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  const years = first === last ? [first] : [first, last];
  return years.flatMap((year) => holidaysOf(year, region)).filter(({ on }) => on >= from && on <= to);
}

/** @throws AppError `invalid-input` for a range that ends before it starts or is too long to be shown */
export async function readRange(context: Context, range: Range) {
  const length = diffDays(range.from, range.to) + 1;
  if (length < 1) fail('invalid-input', 'range', { fields: { to: 'end-before-start' } });
  if (length > MOST_DAYS) fail('invalid-input', 'range', { fields: { to: 'range-too-long' } });
  const { on, at } = momentIn(context.timeZone(), context.clock.now());
  return {
    events: range.layers.includes('event') ? await eventsBetween(context, range) : [],
    tasks: range.layers.includes('task') ? await tasksBetween(context, range) : [],
    holidays: await holidaysBetween(context, range),
    today: on,
    now: at,
  };
}

/** @throws AppError `not-found` also when its client is in the bin */
export async function getShownEvent(db: Db, id: string): Promise<EventRow> {
  const row = await eventRows(db).where('event.id', '=', id).executeTakeFirst();
  return row ?? fail('not-found', 'calendar_event');
}

export const readEvent = async ({ db }: Context, id: string): Promise<CalendarEvent> =>
  eventOf(await getShownEvent(db, id));

/** The living events that were taken out of a series, one by one. */
export const detachedRows = (db: Db, seriesId: string) =>
  db
    .selectFrom('calendar_event')
    .selectAll()
    .where('seriesId', '=', seriesId)
    .where('deletedAt', 'is', null)
    .execute();
