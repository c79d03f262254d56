/** @file Tasks and events of a client written through the write door, with only what a test is about spelled out. */
import { parseInstant } from '#shared/kernel/instant.ts';
import { emptyTask } from '#main/db/empty-rows.ts';
import type { CalendarEventTable, TaskTable } from '#main/db/schema.ts';
import type { TestCabinet } from './cabinet.ts';

const MADE = parseInstant('2026-01-02T08:00:00.000Z');

export async function insertTask(
  { context }: TestCabinet,
  clientId: string | null,
  changes: Partial<TaskTable> & { title: string },
): Promise<string> {
  const row = { ...emptyTask(context.newId(), MADE), clientId, ...changes };
  await context.write({ command: 'task.create' }, (tx) => tx.insert('task', row));
  return row.id;
}

export const weekly = (weekdays: readonly number[] = []) =>
  JSON.stringify({ every: 'WEEK', interval: 1, weekdays, monthlyBy: 'DAY', ends: { kind: 'never' } });

/** An event of one day, whole unless hours are given; a series when `repetition` is. */
export async function insertEvent(
  { context }: TestCabinet,
  clientId: string | null,
  changes: Partial<CalendarEventTable> & { title: string; startOn: string },
): Promise<string> {
  const endOn = changes.endOn ?? changes.startOn;
  const row = {
    ...{ id: context.newId(), clientId, kind: 'RDV', place: '', details: '', startTime: null, endTime: null },
    ...{ ownerId: null, participants: '[]', reminderMinutes: null, repetition: null, skippedOn: '[]' },
    ...{ lastOn: changes.repetition ? null : endOn, seriesId: null, seriesOn: null, icsUid: null },
    ...{ createdAt: MADE, createdById: null, deletedAt: null, endOn, ...changes },
  };
  await context.write({ command: 'agenda.create' }, (tx) => tx.insert('calendar_event', row));
  return row.id;
}
