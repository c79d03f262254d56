/** @file What notes, tasks, tickets and events of a client say before a call. */
import type { BriefLine } from '#shared/features/brief/brief.api.ts';
import { nextEventsUntil } from '#shared/features/brief/brief.rules.ts';
import { complaintClock } from '#shared/features/contract/law/complaint.rules.ts';
import { urgencyOf, type UrgencyAt } from '#shared/features/task/task.rules.ts';
import { standingAt, type TicketStanding } from '#shared/features/ticket/ticket.rules.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { daysBetween, type EventRow } from '#main/db/rows/event-rows.ts';
import type * as rows from './brief.repository.ts';

type Line = BriefLine;
type RowsOf<F extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;

const lineOf = (id: string, kind: Line['kind'], facts: Line['facts'], source: Line['source']): Line => ({
  ...{ id: `${kind}:${id}`, kind, facts, source },
  legal: null,
});

export const linesOfNotes = (notes: RowsOf<typeof rows.pinnedNotes>): Line[] =>
  notes.map(({ id, text }) => lineOf(id, 'pinned-note', { text }, { kind: 'note', id: id as never }));

export const linesOfTasks = (tasks: RowsOf<typeof rows.openTasks>, at: UrgencyAt): Line[] =>
  tasks.flatMap(({ id, title, dueOn, dueTime, status }) => {
    const urgency = urgencyOf({ dueOn, dueTime, status } as Parameters<typeof urgencyOf>[0], at);
    if (urgency !== 'late' && urgency !== 'near') return [];
    const kind = urgency === 'late' ? 'task-late' : 'task-near';
    return [lineOf(id, kind, { title, dueOn, dueTime }, { kind: 'task', id: id as never })];
  });

/** A complaint has a line of its own, with the day that its clock asks for. */
export function linesOfTickets(
  tickets: RowsOf<typeof rows.openTickets>,
  complaints: RowsOf<typeof rows.runningComplaints>,
  at: { readonly today: DateOnly; readonly region: HolidayRegion },
): Line[] {
  const complained = new Set(complaints.map(({ id }) => id));
  return [
    ...complaints.map(({ id, number, subject, complaintSentOn, complaintAcknowledgedOn }) => {
      const { acknowledge, answer } = complaintClock(
        {
          sentOn: complaintSentOn as DateOnly,
          acknowledgedOn: complaintAcknowledgedOn as DateOnly | null,
          answeredOn: null,
        },
        at,
      );
      const isAcknowledged = complaintAcknowledgedOn !== null;
      const step = isAcknowledged ? answer : acknowledge;
      const facts = {
        number,
        subject,
        step: isAcknowledged ? 'answer' : 'acknowledge',
        limitOn: step.limitOn,
      };
      return lineOf(id, 'complaint', facts, { kind: 'ticket', id: id as never });
    }),
    ...tickets
      .filter(({ id }) => !complained.has(id))
      .map(({ id, number, subject, ...stored }) => {
        // Woken up this morning: open, although nobody has touched it.
        const { state, wakeOn } = standingAt(stored as TicketStanding, at.today);
        const kind = state === 'OUVERT' ? 'ticket-open' : 'ticket-waiting';
        return lineOf(id, kind, { number, subject, wakeOn }, { kind: 'ticket', id: id as never });
      }),
  ];
}

const eventLine = (kind: 'next-event' | 'last-exchange', row: EventRow, on: DateOnly): Line =>
  lineOf(
    row.id,
    kind,
    { medium: 'event', eventKind: row.kind, title: row.title, on, at: row.startTime },
    { kind: 'event', id: row.id as never, occurrenceOn: on },
  );

/** The next one of the month to come. */
export function lineOfNextEvent(events: readonly EventRow[], today: DateOnly): Line[] {
  const days = events.flatMap((row) =>
    daysBetween(row, today, nextEventsUntil(today)).map((on) => ({ row, on })),
  );
  const key = ({ row, on }: (typeof days)[number]): string => `${on} ${row.startTime ?? ''}`;
  const [next] = days.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return next ? [eventLine('next-event', next.row, next.on)] : [];
}

export interface Exchanges {
  readonly note: RowsOf<typeof rows.lastNote>;
  readonly message: RowsOf<typeof rows.lastMessage>;
  readonly events: readonly EventRow[];
}

/** How far back the days of a series are looked at. */
const PAST_DAYS = 400;

function lastEventOf(events: readonly EventRow[], today: DateOnly) {
  const days = events.flatMap((row) => {
    const on = daysBetween(row, addDays(today, -PAST_DAYS), addDays(today, -1)).at(-1);
    return on === undefined ? [] : [{ row, on }];
  });
  return days.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
}

/** The latest of a message, a meeting and a note. */
export function lineOfLastExchange(
  { note, message, events }: Exchanges,
  { today, timeZone }: { readonly today: DateOnly; readonly timeZone: string },
): Line[] {
  const dayOf = (at: string): DateOnly => momentIn(timeZone, at as Instant).on;
  const event = lastEventOf(events, today);
  const found: { readonly on: DateOnly; readonly line: Line }[] = [];
  if (note) {
    const on = dayOf(note.createdAt);
    const facts = { medium: 'note', title: note.text, on };
    found.push({ on, line: lineOf(note.id, 'last-exchange', facts, { kind: 'note', id: note.id as never }) });
  }
  if (event) found.push({ on: event.on, line: eventLine('last-exchange', event.row, event.on) });
  if (message) {
    const on = dayOf(message.at);
    const facts = { medium: message.medium, direction: message.direction, title: message.subject, on };
    const source = { kind: 'ticket', id: message.id as never } as const;
    found.push({ on, line: lineOf(message.id, 'last-exchange', facts, source) });
  }
  const latest = found.reduce<(typeof found)[number] | null>(
    (best, one) => (best === null || one.on >= best.on ? one : best),
    null,
  );
  return latest ? [latest.line] : [];
}
