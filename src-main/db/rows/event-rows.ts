/**
 * @file An event as every screen reads it: with its client's name, without whoever has left the cabinet, and each day
 * of a series at the hours that the wall clock really shows. The events of a client in the bin are hidden with it.
 */
import type { Kysely } from 'kysely';
import type { CalendarEvent, Occurrence, Participant } from '#shared/features/agenda/agenda.api.ts';
import { isWithin, settledTimes, timesOn, type EventTimes } from '#shared/features/agenda/event.rules.ts';
import type { Series } from '#shared/features/agenda/series.rules.ts';
import { addDays, diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { occurrencesBetween, type Repetition } from '#shared/kernel/repetition.ts';
import type { CalendarEventTable, Schema } from '../schema.ts';

export interface EventRow extends Omit<CalendarEventTable, 'ownerId'> {
  readonly clientName: string | null;
  /** Null when it is nobody's, or whoever it was is in the bin. */
  readonly ownerId: string | null;
}

/** Events that are shown, under the name `event`: callers add what they look for, the order and the length. */
export const eventRows = (db: Kysely<Schema>) =>
  db
    .selectFrom('calendar_event as event')
    .leftJoin('client_listing as listing', 'listing.clientId', 'event.clientId')
    .leftJoin('collaborator as owner', (join) =>
      join.onRef('owner.id', '=', 'event.ownerId').on('owner.deletedAt', 'is', null),
    )
    .selectAll('event')
    .select(['owner.id as ownerId', 'listing.name as clientName'])
    .where('event.deletedAt', 'is', null)
    // Only clients that are not in the bin are listed.
    .where((eb) => eb.or([eb('event.clientId', 'is', null), eb('listing.number', 'is not', null)]));

export const timesOf = ({ startOn, startTime, endOn, endTime }: CalendarEventTable | EventRow): EventTimes =>
  ({ startOn, startTime, endOn, endTime }) as EventTimes;

export const skippedOf = (row: { readonly skippedOn: string }): DateOnly[] =>
  JSON.parse(row.skippedOn) as DateOnly[];

export const participantsOf = (row: { readonly participants: string }): Participant[] =>
  JSON.parse(row.participants) as Participant[];

/** Null for an event that stands alone. */
export function seriesOf(
  row: Pick<CalendarEventTable, 'startOn' | 'repetition' | 'skippedOn'>,
): Series | null {
  if (row.repetition === null) return null;
  const repetition = JSON.parse(row.repetition) as Repetition;
  return { startOn: row.startOn as DateOnly, repetition, skippedOn: skippedOf(row) };
}

/** One day of an event; `occurrenceOn` names it. The router's parser of outputs proves the branded texts. */
export function occurrenceOf(row: EventRow, occurrenceOn: string, zone: string): Occurrence {
  const on = occurrenceOn as DateOnly;
  const { isHourMoved: _, ...times } = settledTimes(zone, timesOn(timesOf(row), on));
  const { id, kind, title, place, clientId, clientName, ownerId } = row;
  return {
    ...{ eventId: id, occurrenceOn: on, kind, title, place, clientId, clientName, ownerId, ...times },
    isRepeated: row.repetition !== null,
    hasReminder: row.reminderMinutes !== null,
  } as Occurrence;
}

/** The days of an event that touch the range, in order. */
export function occurrencesOf(row: EventRow, from: DateOnly, to: DateOnly, zone: string): Occurrence[] {
  const series = seriesOf(row);
  const days = diffDays(row.startOn as DateOnly, row.endOn as DateOnly);
  const found = series
    ? occurrencesBetween(
        series.startOn,
        series.repetition,
        // A day more on either side: the jump of a clock at midnight moves an hour to the next day.
        ...([addDays(from, -days - 1), to, new Set(series.skippedOn)] as const),
      )
    : [row.startOn];
  return found.map((on) => occurrenceOf(row, on, zone)).filter((one) => isWithin(one, from, to));
}

export function eventOf(row: EventRow): CalendarEvent {
  const { lastOn: _last, seriesId: _series, seriesOn: _day, icsUid: _uid, deletedAt: _bin, ...shown } = row;
  return {
    ...shown,
    participants: participantsOf(row),
    repetition: seriesOf(row)?.repetition ?? null,
    skippedOn: skippedOf(row),
  } as CalendarEvent;
}

/** By day, whole days first, then by hour: the order of every list. */
export const compareOccurrences = (a: Occurrence, b: Occurrence): number =>
  a.startOn.localeCompare(b.startOn) ||
  (a.startTime ?? '').localeCompare(b.startTime ?? '') ||
  a.eventId.localeCompare(b.eventId);
