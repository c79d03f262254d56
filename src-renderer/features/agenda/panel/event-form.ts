/** @file What the panel of an event edits: its values, what is wrong with them, and what of them goes to main. */
import { z } from 'zod';
import { EventKind, Participant, type CalendarEvent } from '#shared/features/agenda/agenda.api.ts';
import { addMinutes, CivilTime, compareMoments, minutesOf } from '#shared/kernel/civil-time.ts';
import { addDays, DateOnly, diffDays } from '#shared/kernel/date-only.ts';
import { ClientId, CollaboratorId } from '#shared/kernel/ids.ts';
import { Repetition } from '#shared/kernel/repetition.ts';
import type { OpenRecord } from '../../../ipc/record-opener.ts';

const Shape = z.strictObject({
  kind: EventKind,
  title: z.string().trim().max(200),
  isWholeDay: z.boolean(),
  startOn: DateOnly,
  startTime: CivilTime.nullable(),
  endOn: DateOnly,
  endTime: CivilTime.nullable(),
  place: z.string().trim().max(200),
  clientId: ClientId.nullable(),
  /** What the field of the client shows. */
  clientName: z.string(),
  ownerId: CollaboratorId.nullable(),
  participants: z.array(Participant).max(50),
  reminderMinutes: z.number().int().min(0).max(40_320).nullable(),
  repetition: Repetition.nullable(),
  details: z.string().max(5_000),
});

export const EventForm = Shape.superRefine((values, context) => {
  const refuse = (field: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [field], message });
  const { startOn, startTime, endOn, endTime, isWholeDay } = values;
  if (values.clientName.trim() !== '' && values.clientId === null) refuse('clientName', 'client-not-chosen');
  if (endOn < startOn) return refuse('endOn', 'end-before-start');
  if (isWholeDay) return;
  if (startTime === null) return refuse('startTime', 'time-missing');
  if (endTime === null) return refuse('endTime', 'time-missing');
  const [start, end] = [
    { on: startOn, at: startTime },
    { on: endOn, at: endTime },
  ];
  if (compareMoments(end, start) < 0) refuse('endTime', 'end-before-start');
});
export type EventValues = z.output<typeof EventForm>;

/** As kept while it is typed: whatever of it can still be read comes back. */
export const EventDraft = Shape.partial().extend({
  occurrenceOn: DateOnly.optional(),
  /** The sentence that was not turned into an event yet. */
  sentence: z.string().max(300).optional(),
});
export type EventDraft = z.output<typeof EventDraft>;

/** A draft that cannot be read any more is no reason to refuse the panel. */
export function readDraft(text: string | null): EventDraft | null {
  try {
    return EventDraft.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** How long each kind lasts until told otherwise, in minutes. */
const USUAL_MINUTES: Readonly<Record<EventKind, number>> = {
  APPEL: 15,
  RDV: 60,
  DEJEUNER: 90,
  VISITE: 60,
  SALON: 480,
  AUTRE: 60,
};

type When = Pick<EventValues, 'startOn' | 'startTime' | 'endOn' | 'endTime'>;

/** The end that leaves an event its usual length. */
export function usualEnd(
  kind: EventKind,
  startOn: DateOnly,
  startTime: CivilTime,
): Pick<When, 'endOn' | 'endTime'> {
  const end = addMinutes({ on: startOn, at: startTime }, USUAL_MINUTES[kind]);
  return { endOn: end.on, endTime: end.at };
}

/** The end that follows a start which moved: the event lasts as long as before. */
export function movedEnd(
  before: When,
  startOn: DateOnly,
  startTime: CivilTime | null,
): Pick<When, 'endOn' | 'endTime'> {
  const days = diffDays(before.startOn, before.endOn);
  if (startTime === null || before.startTime === null || before.endTime === null)
    return { endOn: addDays(startOn, Math.max(days, 0)), endTime: before.endTime };
  const minutes = days * 1_440 + minutesOf(before.endTime) - minutesOf(before.startTime);
  const end = addMinutes({ on: startOn, at: startTime }, Math.max(minutes, 0));
  return { endOn: end.on, endTime: end.at };
}

interface Known {
  readonly today: DateOnly;
  readonly ownerId: CollaboratorId | null;
  readonly clientName: string;
}

const MORNING = '09:00' as CivilTime;

/** What a new event begins with; a slot that was pointed at gives its hours. */
export function newValues(record: Extract<OpenRecord, { kind: 'new-event' }>, known: Known): EventValues {
  const startOn = record.startOn ?? known.today;
  const isWholeDay = record.startOn !== undefined && !record.startTime;
  const startTime = record.startTime ?? MORNING;
  const usual = usualEnd('RDV', startOn, startTime);
  const endTime = record.endTime ?? usual.endTime;
  return {
    kind: 'RDV',
    title: '',
    isWholeDay,
    startOn,
    startTime,
    endOn: record.endOn ?? (isWholeDay || record.endTime ? startOn : usual.endOn),
    endTime,
    place: '',
    clientId: record.clientId,
    clientName: known.clientName,
    ownerId: known.ownerId,
    participants: [],
    reminderMinutes: null,
    repetition: null,
    details: '',
  };
}

/** What an event says of itself on one of its days. */
export function valuesOf(event: CalendarEvent, occurrenceOn: DateOnly): EventValues {
  const { startTime, endTime } = event;
  const startOn = event.repetition ? occurrenceOn : event.startOn;
  return {
    kind: event.kind,
    title: event.title,
    isWholeDay: startTime === null,
    startOn,
    startTime: startTime ?? MORNING,
    endOn: addDays(startOn, diffDays(event.startOn, event.endOn)),
    endTime: endTime ?? usualEnd(event.kind, startOn, MORNING).endTime,
    place: event.place,
    clientId: event.clientId,
    clientName: event.clientName ?? '',
    ownerId: event.ownerId,
    participants: event.participants,
    reminderMinutes: event.reminderMinutes,
    repetition: event.repetition,
    details: event.details,
  };
}

/** As main takes them: an event of whole days has no hours. */
export function fieldsOf({ clientName: _shown, isWholeDay, startTime, endTime, ...fields }: EventValues) {
  return {
    ...fields,
    startTime: isWholeDay ? null : startTime,
    endTime: isWholeDay ? null : endTime,
  };
}
export type EventFields = ReturnType<typeof fieldsOf>;

const WHEN = ['startOn', 'startTime', 'endOn', 'endTime'] as const;

/** Only what differs; the days and hours of an event go together. */
export function patchOf(before: EventValues, after: EventValues): Partial<EventFields> {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const isSame = (name: keyof EventFields): boolean =>
    JSON.stringify(old[name]) === JSON.stringify(now[name]);
  const names = (Object.keys(now) as (keyof EventFields)[]).filter((name) => !isSame(name));
  const kept = names.some((name) => (WHEN as readonly string[]).includes(name))
    ? [...new Set([...names, ...WHEN])]
    : names;
  return Object.fromEntries(kept.map((name) => [name, now[name]]));
}
