/** @file Events on a test cabinet: what is needed to make one, and what the agenda shows of them. */
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import type { agendaApi, Occurrence } from '#shared/features/agenda/agenda.api.ts';
import { addDays, parseDateOnly, type DateOnly } from '#shared/kernel/date-only.ts';
import type { TaskTable } from '#main/db/schema.ts';
import type { TestCabinet } from './cabinet.ts';

type Create = CallInputOf<typeof agendaApi.create>;

/** An hour on one day. */
export const at = (startOn: string, startTime: string | null, endTime: string | null = startTime) =>
  ({ startOn, startTime, endOn: startOn, endTime }) satisfies Partial<Create>;

export const weekly = (more: object = {}) => ({
  ...{ every: 'WEEK' as const, interval: 1, weekdays: [], monthlyBy: 'DAY' as const },
  ...{ ends: { kind: 'never' as const }, ...more },
});

/** What is shown from one day to another, however far apart. */
export async function shownBetween({ api }: TestCabinet, from: string, to: string): Promise<Occurrence[]> {
  const found = new Map<string, Occurrence>();
  for (let day = parseDateOnly(from); day <= to; day = addDays(day, 62)) {
    const end = [addDays(day, 61), to as DateOnly].sort()[0] ?? day;
    const { events } = await api.agenda.range({ from: day, to: end, layers: ['event'] });
    for (const event of events) found.set(`${event.eventId} ${event.occurrenceOn}`, event);
  }
  return [...found.values()];
}

/** « 2026-11-24 09:00 Bilan », in order. */
export const linesOf = (occurrences: readonly Occurrence[]): string[] =>
  occurrences
    .map(({ startOn, startTime, title }) => [startOn, startTime, title].filter(Boolean).join(' '))
    .sort();

/** An open task, written through the door. */
export async function insertTask({ context }: TestCabinet, fields: Partial<TaskTable>): Promise<void> {
  await context.write({ command: 'task.create' }, (tx) =>
    tx.insert('task', {
      ...{
        id: context.newId(),
        clientId: null,
        title: '',
        details: '',
        assigneeId: null,
        dueOn: null,
        dueTime: null,
      },
      ...{ priority: 'NORMALE', status: 'OUVERTE', closedAt: null, closedById: null, closeReason: '' },
      ...{ source: 'MANUELLE', ruleKey: null, ruleDueOn: null, aboutEntity: null, aboutId: null },
      ...{ repetition: null, repetitionFrom: null, occurrenceOn: null, seriesId: null },
      ...{ createdAt: context.clock.now(), createdById: null, deletedAt: null },
      ...fields,
    }),
  );
}
