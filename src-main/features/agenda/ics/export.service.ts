/** @file Exports events to a file that the broker names. It is plain on disk: the journal remembers that it was made. */
import type { agendaApi } from '#shared/features/agenda/agenda.api.ts';
import { displayName } from '#shared/kernel/text.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { chunksOf } from '#main/db/journal/any-table.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { eventRows, type EventRow } from '#main/db/rows/event-rows.ts';
import type { Context } from '#main/ipc/context.ts';
import { getShownEvent } from '../agenda.repository.ts';
import { writeIcs } from './write-ics.ts';

type What = InputOf<typeof agendaApi.exportIcs>['what'];

/** One event with the days that were taken out of it, a client's, or all. */
async function rowsOf(db: Db, what: What): Promise<EventRow[]> {
  const rows = eventRows(db).orderBy('event.startOn').orderBy('event.id');
  if ('clientId' in what) return rows.where('event.clientId', '=', what.clientId).execute();
  if ('all' in what) return rows.execute();
  const row = await getShownEvent(db, what.eventId);
  return [row, ...(await rows.where('event.seriesId', '=', row.id).execute())];
}

async function seriesNamed(db: Db, rows: readonly EventRow[]): Promise<Map<string, EventRow>> {
  const found = new Map(rows.map((row) => [row.id, row]));
  const ids = rows.flatMap(({ seriesId }) => (seriesId === null || found.has(seriesId) ? [] : [seriesId]));
  for (const chunk of chunksOf(ids)) {
    for (const row of await eventRows(db).where('event.id', 'in', chunk).execute()) found.set(row.id, row);
  }
  return found;
}

async function namesOfCollaborators(db: Db): Promise<(id: string) => string | null> {
  const rows = await db.selectFrom('collaborator').select(['id', 'firstName', 'lastName']).execute();
  const names = new Map(rows.map(({ id, firstName, lastName }) => [id, displayName(lastName, firstName)]));
  return (id) => names.get(id) ?? null;
}

/** @throws AppError `not-found`, and what a refused file throws */
export async function exportIcs(context: Context, what: What) {
  const { db, clock, timeZone, today, files } = context;
  const rows = await rowsOf(db, what);
  if (rows.length === 0) return { kind: 'nothing' as const, count: 0 };
  const text = writeIcs({
    ...{ rows, series: await seriesNamed(db, rows), zone: timeZone() },
    ...{ now: clock.now(), today: today(), nameOf: await namesOfCollaborators(db) },
  });
  const isSaved = await files.saveText(`agenda-${today()}.ics`, text, 'calendar');
  if (!isSaved) return { kind: 'cancelled' as const, count: 0 };
  const clientId = 'clientId' in what ? what.clientId : 'eventId' in what ? rows[0]?.clientId : null;
  const head = { command: 'agenda.exportIcs', isUndoable: false, ...(clientId && { clientId }) };
  await context.write(head, () => Promise.resolve());
  return { kind: 'saved' as const, count: rows.length };
}
