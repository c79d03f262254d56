/** @file What reminds of itself: events that ask for it, and tasks that have an hour. */
import { sql, type Kysely } from 'kysely';
import { nameOfClient } from '#shared/features/client/client.rules.ts';
import { reminderOf } from '#shared/features/scheduler/reminder.rules.ts';
import { isCivilTime, type CivilTime } from '#shared/kernel/civil-time.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import { occurrencesBetween, Repetition } from '#shared/kernel/repetition.ts';
import type { Schema } from '#main/db/schema.ts';
import { among } from '#main/db/rows/among.ts';

type Reader = Kysely<Schema>;

/** One time that something reminds, as it stands now. */
export interface Occasion {
  readonly entity: 'task' | 'calendar_event';
  readonly subjectId: string;
  readonly occurrenceOn: DateOnly;
  readonly dueAt: Instant;
  readonly startsAt: Instant;
  readonly startsOn: DateOnly;
  readonly startTime: CivilTime | null;
  readonly title: string;
  readonly eventKind: string | null;
  readonly place: string;
  readonly clientId: string | null;
  readonly clientName: string | null;
}

/** A reminder comes at most this many days before its event (40,320 minutes). */
const LONGEST_DAYS = 28;

const names = [
  'client.kind as clientKind',
  'client.lastName',
  'client.firstName',
  'client.legalName',
] as const;

interface Named {
  readonly clientKind: string | null;
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly legalName: string | null;
}

function clientNameOf({ clientKind, lastName, firstName, legalName }: Named): string | null {
  if (clientKind === null) return null;
  const known = { lastName: lastName ?? '', firstName: firstName ?? '', legalName: legalName ?? '' };
  return nameOfClient({ ...known, kind: ClientKind.parse(clientKind) });
}

/** Living ones, of living clients or of nobody. */
const livingEvents = (db: Reader) =>
  db
    .selectFrom('calendar_event as event')
    .leftJoin('client', 'client.id', 'event.clientId')
    .select(['event.id', 'event.kind', 'event.title', 'event.place', 'event.startOn', 'event.startTime'])
    .select(['event.repetition', 'event.skippedOn', 'event.clientId', 'event.reminderMinutes'])
    .select(names)
    .where('event.deletedAt', 'is', null)
    .where('event.reminderMinutes', 'is not', null)
    .where('client.deletedAt', 'is', null);

const openTasks = (db: Reader) =>
  db
    .selectFrom('task')
    .leftJoin('client', 'client.id', 'task.clientId')
    .select(['task.id', 'task.title', 'task.dueOn', 'task.dueTime', 'task.clientId'])
    .select(names)
    .where('task.status', '=', 'OUVERTE')
    .where('task.deletedAt', 'is', null)
    .where('task.dueTime', 'is not', null)
    .where('client.deletedAt', 'is', null);

type EventRow = Awaited<ReturnType<ReturnType<typeof livingEvents>['execute']>>[number];
type TaskRow = Awaited<ReturnType<ReturnType<typeof openTasks>['execute']>>[number];

function eventOccasion(row: EventRow, occurrenceOn: DateOnly, timeZone: string): Occasion {
  const startTime = row.startTime !== null && isCivilTime(row.startTime) ? row.startTime : null;
  const start = { on: occurrenceOn, at: startTime };
  return {
    ...reminderOf(timeZone, start, row.reminderMinutes ?? 0),
    ...{ entity: 'calendar_event', subjectId: row.id, occurrenceOn, startsOn: occurrenceOn, startTime },
    ...{ title: row.title, eventKind: row.kind, place: row.place },
    ...{ clientId: row.clientId, clientName: clientNameOf(row) },
  };
}

/** An hour that cannot be shown reminds of nothing. */
function taskOccasions(row: TaskRow, timeZone: string): Occasion[] {
  if (row.dueTime === null || !isCivilTime(row.dueTime)) return [];
  const on = row.dueOn as DateOnly;
  return [
    {
      ...reminderOf(timeZone, { on, at: row.dueTime }, 0),
      ...{ entity: 'task', subjectId: row.id, occurrenceOn: on, startsOn: on, startTime: row.dueTime },
      ...{ title: row.title, eventKind: null, place: '' },
      ...{ clientId: row.clientId, clientName: clientNameOf(row) },
    },
  ];
}

function daysOf({ startOn, repetition, skippedOn }: EventRow, from: DateOnly, to: DateOnly): DateOnly[] {
  const first = startOn as DateOnly;
  if (repetition === null) return first >= from && first <= to ? [first] : [];
  const skipped = new Set(JSON.parse(skippedOn) as DateOnly[]);
  return occurrencesBetween(first, Repetition.parse(JSON.parse(repetition)), from, to, skipped);
}

/** All that may remind between two days; a day on either side covers every zone. */
export async function occasionsBetween(
  db: Reader,
  timeZone: string,
  [firstOn, lastOn]: readonly [DateOnly, DateOnly],
): Promise<Occasion[]> {
  const [from, to] = [addDays(firstOn, -1), addDays(lastOn, LONGEST_DAYS + 1)];
  const single = livingEvents(db)
    .where('event.repetition', 'is', null)
    .where('event.startOn', '>=', from)
    .where('event.startOn', '<=', to);
  const repeated = livingEvents(db)
    .where('event.repetition', 'is not', null)
    .where((either) => either.or([either('event.lastOn', 'is', null), either('event.lastOn', '>=', from)]));
  const tasks = openTasks(db).where('task.dueOn', '>=', from).where('task.dueOn', '<=', addDays(lastOn, 1));
  const events = [...(await single.execute()), ...(await repeated.execute())];
  const ofEvents = events.flatMap((row) =>
    daysOf(row, from, to).map((day) => eventOccasion(row, day, timeZone)),
  );
  return [...ofEvents, ...(await tasks.execute()).flatMap((row) => taskOccasions(row, timeZone))];
}

export interface RemindedRow {
  readonly entity: string;
  readonly subjectId: string;
  readonly occurrenceOn: string;
}

export const keyOf = (entity: string, subjectId: string, dueAt: string): string =>
  `${entity} ${subjectId} ${dueAt}`;

/** What the subjects of reminders would remind of now, by key: what was moved, done or removed is not there. */
export async function occasionsOf(
  db: Reader,
  timeZone: string,
  rows: readonly RemindedRow[],
): Promise<Map<string, Occasion>> {
  const idsOf = (entity: string): string[] =>
    rows.filter((row) => row.entity === entity).map(({ subjectId }) => subjectId);
  const events = await livingEvents(db)
    .where('event.id', 'in', among(idsOf('calendar_event')))
    .execute();
  const tasks = await openTasks(db)
    .where('task.id', 'in', among(idsOf('task')))
    .execute();
  const daysOfSubject = new Map<string, Set<string>>();
  for (const { subjectId, occurrenceOn } of rows) {
    daysOfSubject.set(subjectId, (daysOfSubject.get(subjectId) ?? new Set()).add(occurrenceOn));
  }
  const wanted = ({ id }: { id: string }): DateOnly[] => [...(daysOfSubject.get(id) ?? [])] as DateOnly[];
  const occasions = [
    ...events.flatMap((row) =>
      wanted(row).flatMap((day) => daysOf(row, day, day).map((on) => eventOccasion(row, on, timeZone))),
    ),
    ...tasks.flatMap((row) => taskOccasions(row, timeZone)),
  ];
  return new Map(occasions.map((one) => [keyOf(one.entity, one.subjectId, one.dueAt), one]));
}

/** Open tasks that are late, and those that are due today or before, of living clients or of nobody. */
export async function countDue(
  db: Reader,
  { today, now }: { today: DateOnly; now: CivilTime },
): Promise<{ due: number; late: number }> {
  const { rows } = await sql<{ due: number; late: number }>`
    SELECT count(*) AS due,
      coalesce(sum(task.dueOn < ${today} OR (task.dueTime IS NOT NULL AND task.dueTime < ${now})), 0) AS late
    FROM task LEFT JOIN client ON client.id = task.clientId
    WHERE task.status = 'OUVERTE' AND task.deletedAt IS NULL AND task.dueOn <= ${today}
      AND client.deletedAt IS NULL`.execute(db);
  return rows[0] ?? { due: 0, late: 0 };
}
