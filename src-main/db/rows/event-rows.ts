/**
 * @file An event as screens read it: with its client's name, and one line for each day on which it takes place. The
 * events of a client in the bin are hidden with it.
 */
import type { Kysely } from 'kysely';
import type { Occurrence } from '#shared/features/agenda/agenda.api.ts';
import { addDays, diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { occurrencesBetween, nextOccurrence, type Repetition } from '#shared/kernel/repetition.ts';
import type { CalendarEventTable, Schema } from '../schema.ts';

/** The days and hours of an event that stands alone, or of the first day of a series. */
type EventDays = Pick<
  CalendarEventTable,
  'startOn' | 'startTime' | 'endOn' | 'endTime' | 'repetition' | 'skippedOn'
>;

export interface EventRow extends EventDays {
  readonly id: string;
  readonly kind: CalendarEventTable['kind'];
  readonly title: string;
  readonly place: string;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly ownerId: string | null;
  readonly reminderMinutes: number | null;
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
    .select(['event.id', 'event.kind', 'event.title', 'event.place', 'event.clientId'])
    .select(['event.startOn', 'event.startTime', 'event.endOn', 'event.endTime'])
    .select(['event.ownerId', 'event.reminderMinutes', 'event.repetition', 'event.skippedOn'])
    .select('listing.name as clientName');

const day = (text: string): DateOnly => text as DateOnly;
const ruleOf = ({ repetition }: EventDays): Repetition | null =>
  repetition === null ? null : (JSON.parse(repetition) as Repetition);
const skippedOf = ({ skippedOn }: EventDays): Set<DateOnly> => new Set(JSON.parse(skippedOn) as DateOnly[]);

/** How many days an occurrence goes on after its first. One that ends at midnight is over by then. */
function daysAfterFirst({ startOn, endOn, endTime }: EventDays): number {
  const days = diffDays(day(startOn), day(endOn));
  return days > 0 && endTime === '00:00' ? days - 1 : days;
}

/** The days that name its occurrences which begin from one day to another, both included. */
export function daysBetween(row: EventDays, from: DateOnly, to: DateOnly): DateOnly[] {
  const rule = ruleOf(row);
  const startOn = day(row.startOn);
  if (rule !== null) return occurrencesBetween(startOn, rule, from, to, skippedOf(row));
  return startOn >= from && startOn <= to ? [startOn] : [];
}

/** The day that names the first occurrence that is not over on a day; null when none is left. */
export function dayNotOver(row: EventDays, on: DateOnly): DateOnly | null {
  const rule = ruleOf(row);
  const after = addDays(on, -daysAfterFirst(row) - 1);
  const startOn = day(row.startOn);
  if (rule !== null) return nextOccurrence(startOn, rule, after, skippedOf(row));
  return startOn > after ? startOn : null;
}

/** The days that name its occurrences which were over before a day, oldest first. */
export const daysOver = (row: EventDays, on: DateOnly): DateOnly[] =>
  daysBetween(row, day(row.startOn), addDays(on, -daysAfterFirst(row) - 1));

/** One day of an event. The router's parser of outputs is what proves the branded texts. */
export function occurrenceOf(row: EventRow, on: DateOnly): Occurrence {
  const { id, repetition, skippedOn: _skipped, reminderMinutes, ...shown } = row;
  return {
    ...shown,
    ...{ eventId: id, occurrenceOn: on, startOn: on },
    endOn: addDays(on, diffDays(day(row.startOn), day(row.endOn))),
    isRepeated: repetition !== null,
    hasReminder: reminderMinutes !== null,
  } as Occurrence;
}

/** As a day's list shows them: by day, what lasts all day first, then by hour. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  const key = ({ startOn, startTime, eventId }: Occurrence): string =>
    `${startOn} ${startTime ?? ''} ${eventId}`;
  return key(a) < key(b) ? -1 : 1;
}
