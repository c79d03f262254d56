/** @file From what main answers to what the calendar draws. */
import Circle from '@lucide/svelte/icons/circle';
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import FileStack from '@lucide/svelte/icons/file-stack';
import FileText from '@lucide/svelte/icons/file-text';
import Mail from '@lucide/svelte/icons/mail';
import Contrast from '@lucide/svelte/icons/contrast';
import type { Occurrence } from '#shared/features/agenda/agenda.api.ts';
import { eventKindLabels, eventTitle } from '#shared/features/agenda/event.labels.ts';
import { branchLabels } from '#shared/features/contract/branch.labels.ts';
import type { DueContract } from '#shared/features/renewal/renewal.api.ts';
import type { TicketRow } from '#shared/features/ticket/ticket.api.ts';
import type { Task } from '#shared/features/task/task.api.ts';
import { minutesOf, timeOfMinutes, type CivilTime } from '#shared/kernel/civil-time.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { OpenRecord } from '../../ipc/record-opener.ts';
import { dueWords, urgencyLooks, type CalendarItem, type CalendarMove, type Icon } from '../../ui/index.ts';
import { agendaLabels } from './agenda.labels.ts';
import { eventIcons } from './event-kinds.ts';

/** What stands behind an item of the calendar. */
export type Entry =
  | { readonly kind: 'event'; readonly occurrence: Occurrence }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'ticket'; readonly ticket: TicketRow }
  | { readonly kind: 'contract'; readonly contract: DueContract }
  /** More contracts of a day than are named. */
  | { readonly kind: 'renewals' };

export interface AgendaItem extends CalendarItem {
  readonly entry: Entry;
}

/** Whose sheet it leads to. */
export function clientBehind(entry: Entry): { readonly clientId: ClientId | null } {
  switch (entry.kind) {
    case 'task':
      return entry.task;
    case 'ticket':
      return entry.ticket;
    case 'contract':
      return entry.contract;
    case 'event':
      return entry.occurrence;
    case 'renewals':
      return { clientId: null };
  }
}

/** What a click opens; null for a count. */
export function recordBehind(entry: Entry): OpenRecord | null {
  switch (entry.kind) {
    case 'task':
      return { kind: 'task', id: entry.task.id };
    case 'ticket':
      return { kind: 'ticket', id: entry.ticket.id };
    case 'contract':
      return { kind: 'contract', id: entry.contract.id };
    case 'event': {
      const { eventId: id, occurrenceOn } = entry.occurrence;
      return { kind: 'event', id, occurrenceOn };
    }
    case 'renewals':
      return null;
  }
}

const minute = (time: CivilTime | null): number | null => (time === null ? null : minutesOf(time));

export function itemOfEvent(
  occurrence: Occurrence,
  colorOf: (id: string | null) => string | undefined,
): AgendaItem {
  const { eventId, occurrenceOn, kind, clientName, place, startOn, startTime, endOn, endTime } = occurrence;
  const words = eventKindLabels[kind];
  return {
    // A single event keeps its name when it changes its day: what has the keyboard stays the same.
    id: occurrence.isRepeated ? `event:${eventId}:${occurrenceOn}` : `event:${eventId}`,
    layer: 'event',
    title: eventTitle(occurrence),
    detail: [clientName, place].filter(Boolean).join(' · '),
    tone: 'accent',
    color: colorOf(occurrence.ownerId),
    icon: eventIcons[kind],
    isMovable: true,
    shapeLabel: occurrence.isRepeated ? agendaLabels.repeated(words) : agendaLabels.event(words),
    startOn,
    startMinute: minute(startTime),
    endOn,
    endMinute: minute(endTime),
    entry: { kind: 'event', occurrence },
  };
}

const SHAPES: Readonly<Record<Task['urgency'], Icon>> = {
  late: CircleAlert,
  near: Contrast,
  'on-time': Circle,
  undated: Circle,
  closed: CircleCheck,
};

/** Undefined for a task without a date. */
export function itemOfTask(task: Task, today: DateOnly): AgendaItem | undefined {
  if (task.dueOn === null) return undefined;
  return {
    id: `task:${task.id}`,
    layer: 'task',
    title: task.title,
    detail: task.clientName ?? '',
    tone: urgencyLooks[task.urgency].tone,
    icon: SHAPES[task.urgency],
    isMovable: task.status === 'OUVERTE',
    isDone: task.status === 'FAITE',
    shapeLabel: agendaLabels.task(dueWords(task, today)),
    startOn: task.dueOn,
    startMinute: minute(task.dueTime),
    endOn: task.dueOn,
    endMinute: null,
    entry: { kind: 'task', task },
  };
}

/** A ticket on the day when its wait ends: moved by its own panel, not by dragging. */
export const itemOfTicket = (ticket: TicketRow, wakeOn: DateOnly): AgendaItem => ({
  id: `ticket:${ticket.id}`,
  layer: 'ticket',
  title: ticket.subject,
  detail: ticket.clientName || ticket.insurerName,
  tone: 'warning',
  icon: Mail,
  isMovable: false,
  shapeLabel: agendaLabels.wakeUp,
  ...{ startOn: wakeOn, startMinute: null, endOn: wakeOn, endMinute: null },
  entry: { kind: 'ticket', ticket },
});

const allDay = (on: DateOnly) => ({ startOn: on, startMinute: null, endOn: on, endMinute: null });

/** A contract on the day that it falls due. */
export const itemOfDue = (contract: DueContract, dueOn: DateOnly): AgendaItem => ({
  id: `contract:${contract.id}`,
  layer: 'contract',
  title: contract.clientName,
  detail: [branchLabels[contract.branch], contract.policyNumber].filter(Boolean).join(' · '),
  tone: 'neutral',
  icon: FileText,
  isMovable: false,
  shapeLabel: agendaLabels.due,
  ...allDay(dueOn),
  entry: { kind: 'contract', contract },
});

/** What a day has no room for: it leads to the desk of renewals. */
export const itemOfMoreDue = (count: number, dueOn: DateOnly): AgendaItem => ({
  id: `renewals:${dueOn}`,
  layer: 'contract',
  title: agendaLabels.moreDue(count),
  detail: '',
  tone: 'neutral',
  icon: FileStack,
  isMovable: false,
  shapeLabel: agendaLabels.due,
  ...allDay(dueOn),
  entry: { kind: 'renewals' },
});

const timeAt = (at: number | null): CivilTime | null => (at === null ? null : timeOfMinutes(at));

/** A place of the calendar as an event has it: both hours or neither. */
export function whenOf({ startOn, startMinute, endOn, endMinute }: CalendarMove) {
  const startTime = timeAt(startMinute);
  return { startOn, startTime, endOn, endTime: startTime === null ? null : timeAt(endMinute ?? startMinute) };
}
