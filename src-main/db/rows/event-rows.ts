/**
 * @file An event as every screen reads it: with its client's name, without whoever has left the cabinet, and each day
 * of a series at the hours that the wall clock really shows. The events of a client in the bin are hidden with it.
 */
import type { Kysely } from 'kysely';
import type { CalendarEvent, Occurrence, Participant } from '#shared/features/agenda/agenda.api.ts';
import { isWithin, settledTimes, timesOn, type EventTimes } from '#shared/features/agenda/event.rules.ts';
import { firstDay, type Series } from '#shared/features/agenda/series.rules.ts';
import { addDays, diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { occurrencesBetween, type Repetition } from '#shared/kernel/repetition.ts';
import type { CalendarEventTable, Schema } from '../schema.ts';

export interface EventRow extends Omit<CalendarEventTable, 'ownerId'> {
  readonly clientName: string | null;
  /** Null when it is nobody's, or whoever it was is in the bin. */
  readonly ownerId: string | null;
}

/** Events that are shown, under the name `event`: callers add what they look for, the order and the length. */
export const shownEvents = (db: Kysely<Schema>) =>
  db
    .selectFrom('calendar_event as event')
    .leftJoin('client_listing as listing', 'listing.clientId', 'event.clientId')
    .where('event.deletedAt', 'is', null)
    // Only clients that are not in the bin are listed.
    .where((eb) => eb.or([eb('event.clientId', 'is', null), eb('listing.number', 'is not', null)]));

/** The same with the columns of an {@link EventRow}. */
export const eventRows = (db: Kysely<Schema>) =>
  shownEvents(db)
    .leftJoin('collaborator as owner', (join) =>
      join.onRef('owner.id', '=', 'event.ownerId').on('owner.deletedAt', 'is', null),
    )
    .selectAll('event')
    .select(['owner.id as ownerId', 'listing.name as clientName']);

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

type EventDays = Pick<
  CalendarEventTable,
  'startOn' | 'startTime' | 'endOn' | 'endTime' | 'repetition' | 'skippedOn'
>;

/** How many days an occurrence goes on after its first. One that ends at midnight is over by then. */
function daysAfterFirst({ startOn, endOn, endTime }: EventDays): number {
  const days = diffDays(startOn as DateOnly, endOn as DateOnly);
  return days > 0 && endTime === '00:00' ? days - 1 : days;
}

/** The days that name its occurrences which begin from one day to another, both included. */
export function daysBetween(row: EventDays, from: DateOnly, to: DateOnly): DateOnly[] {
  const series = seriesOf(row);
  const startOn = row.startOn as DateOnly;
  if (series) return occurrencesBetween(startOn, series.repetition, from, to, new Set(series.skippedOn));
  return startOn >= from && startOn <= to ? [startOn] : [];
}

/** The day that names the first occurrence that is not over on a day; null when none is left. */
export function dayNotOver(row: EventDays, on: DateOnly): DateOnly | null {
  const series = seriesOf(row);
  const after = addDays(on, -daysAfterFirst(row) - 1);
  if (series) return firstDay(series, after);
  return row.startOn > after ? (row.startOn as DateOnly) : null;
}

/** The days that name its occurrences which were over before a day, oldest first. */
export const daysOver = (row: EventDays, on: DateOnly): DateOnly[] =>
  daysBetween(row, row.startOn as DateOnly, addDays(on, -daysAfterFirst(row) - 1));

/** One day of an event; `occurrenceOn` names it. The router's parser of outputs proves the branded texts. */
export function occurrenceOf(row: EventRow, occurrenceOn: string, zone: string): Occurrence {
  const on = occurrenceOn as DateOnly;
  const { startOn, startTime, endOn, endTime } = settledTimes(zone, timesOn(timesOf(row), on));
  const { id, kind, title, place, clientId, clientName, ownerId } = row;
  return {
    eventId: id,
    occurrenceOn: on,
    kind,
    title,
    place,
    clientId,
    clientName,
    startOn,
    startTime,
    endOn,
    endTime,
    ownerId,
    isRepeated: row.repetition !== null,
    hasReminder: row.reminderMinutes !== null,
  } as Occurrence;
}

/** The days of an event that touch the range, in order. */
export function occurrencesOf(row: EventRow, from: DateOnly, to: DateOnly, zone: string): Occurrence[] {
  // A day more: the jump of a clock at midnight moves an hour to the next day.
  const days = daysBetween(row, addDays(from, -daysAfterFirst(row) - 1), to);
  return days.map((on) => occurrenceOf(row, on, zone)).filter((one) => isWithin(one, from, to));
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
