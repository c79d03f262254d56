/** @file Events and the agenda that shows them beside what else has a date. Days and hours are civil, in the cabinet's zone. */
import { z } from 'zod';
import { CivilTime } from '../../kernel/civil-time.ts';
import { DateOnly } from '../../kernel/date-only.ts';
import { CalendarEventId, ClientId, CollaboratorId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { Repetition } from '../../kernel/repetition.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';
import { DraftPlace } from '../draft/draft.api.ts';
import { Task } from '../task/task.api.ts';

export const EventKind = z.enum(['APPEL', 'RDV', 'DEJEUNER', 'VISITE', 'SALON', 'AUTRE']);
export type EventKind = z.output<typeof EventKind>;

export const Participant = z.union([
  z.strictObject({ collaboratorId: CollaboratorId }),
  z.strictObject({ name: z.string().trim().min(1).max(120) }),
]);
export type Participant = z.output<typeof Participant>;

/** Both hours or neither: without hours, whole days from `startOn` to `endOn` included. */
const When = {
  startOn: DateOnly,
  startTime: CivilTime.nullable(),
  endOn: DateOnly,
  endTime: CivilTime.nullable(),
};

const Fields = z.strictObject({
  clientId: ClientId.nullable(),
  kind: EventKind,
  /** Empty: the kind and the client's name say enough. */
  title: z.string().max(200),
  place: z.string().max(200),
  details: z.string().max(5_000),
  ...When,
  ownerId: CollaboratorId.nullable(),
  participants: z.array(Participant).max(50),
  reminderMinutes: z.number().int().min(0).max(40_320).nullable(),
  repetition: Repetition.nullable(),
});

export const CalendarEvent = Fields.extend({
  id: CalendarEventId,
  clientName: z.string().nullable(),
  /** Days of the series that were taken out of it. */
  skippedOn: z.array(DateOnly),
  createdAt: Instant,
  createdById: CollaboratorId.nullable(),
});
export type CalendarEvent = z.output<typeof CalendarEvent>;

/** One day that an event takes place: a series has many. */
export const Occurrence = z.strictObject({
  eventId: CalendarEventId,
  /** The day of the series that this is, which names it; `startOn` for an event that stands alone. */
  occurrenceOn: DateOnly,
  kind: EventKind,
  title: z.string(),
  place: z.string(),
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  ...When,
  ownerId: CollaboratorId.nullable(),
  isRepeated: z.boolean(),
  hasReminder: z.boolean(),
});
export type Occurrence = z.output<typeof Occurrence>;

/** Of a series: this day only, this one and those after, or all of them. Of a single event it changes nothing. */
export const SeriesScope = z.enum(['one', 'following', 'all']);
export type SeriesScope = z.output<typeof SeriesScope>;

const Target = z.strictObject({ id: CalendarEventId, occurrenceOn: DateOnly, scope: SeriesScope });

export const AgendaLayer = z.enum(['event', 'task']);
export type AgendaLayer = z.output<typeof AgendaLayer>;

/** An event of an `.ics` file as it would come in. */
export const IcsItem = z.strictObject({
  index: z.number().int(),
  title: z.string(),
  place: z.string(),
  ...When,
  repetition: Repetition.nullable(),
  /** `new`, already here (`known`, or `changed` since), called off (importing it removes what is here), or refused. */
  state: z.enum(['new', 'known', 'changed', 'cancelled', 'refused']),
  /**
   * Why it is refused or what is lost: a code that labels word.
   * `repetition-simplified`: no rule of ours has these days; they come in one by one, up to two years from today.
   * `repetition-refused`: it counts hours, or has too many days to come in one by one.
   * `zone-unknown`: read as hours of the cabinet. `too-long`: lasts more than 366 days. `text-cut`: a text was too long.
   */
  remark: z
    .enum([
      ...(['no-date', 'repetition-simplified', 'repetition-refused', 'zone-unknown'] as const),
      ...(['hour-moved', 'exceptions-kept', 'too-long', 'text-cut'] as const),
    ])
    .nullable(),
});
export type IcsItem = z.output<typeof IcsItem>;

export const agendaApi = {
  /** Everything from one day to another, both included; at most 62 days. */
  range: query(
    z.strictObject({
      from: DateOnly,
      to: DateOnly,
      layers: z.array(AgendaLayer),
      /** Empty = everybody's; whoever takes part counts as well. */
      ownerIds: z.array(z.union([CollaboratorId, z.literal('none')])).default([]),
      clientId: ClientId.nullable().default(null),
    }),
    z.strictObject({
      events: z.array(Occurrence),
      /** Open tasks that have a date in the range. */
      tasks: z.array(Task),
      holidays: z.array(z.strictObject({ on: DateOnly, code: z.string() })),
      today: DateOnly,
      now: CivilTime,
    }),
  ),
  get: query(z.strictObject({ id: CalendarEventId }), CalendarEvent),
  /** `draft` is where it was typed: forgotten in the same transaction, here and in `update`. */
  create: command(
    Fields.partial().extend({ ...When, draft: DraftPlace.nullable().default(null) }),
    savedWith(CalendarEventId).extend({ isHourMoved: z.boolean() }),
  ),
  /** Also moving: dragging, keys and form all come here. `id` is the event that now holds the occurrence. */
  update: command(
    Target.extend({ patch: Fields.partial(), draft: DraftPlace.nullable().default(null) }),
    savedWith(CalendarEventId).extend({ isHourMoved: z.boolean() }),
  ),
  remove: command(Target, Saved),
  /** Asks where to save. */
  exportIcs: command(
    z.strictObject({
      what: z.union([
        z.strictObject({ eventId: CalendarEventId }),
        z.strictObject({ clientId: ClientId }),
        z.strictObject({ all: z.literal(true) }),
      ]),
    }),
    z.strictObject({ kind: z.enum(['saved', 'cancelled', 'nothing']), count: z.number().int() }),
  ),
  /** What the text of an `.ics` file holds, and what importing it would do. Writes nothing. */
  previewIcs: query(
    z.strictObject({ text: z.string().max(5_000_000) }),
    z.strictObject({ kind: z.enum(['calendar', 'unreadable']), items: z.array(IcsItem) }),
  ),
  /** One undoable act. `indexes` name the items of the preview of the same text. */
  importIcs: command(
    z.strictObject({
      text: z.string().max(5_000_000),
      indexes: z.array(z.number().int().min(0)).min(1).max(5_000),
      clientId: ClientId.nullable(),
    }),
    Saved.extend({ created: z.number().int(), updated: z.number().int() }),
  ),
};
