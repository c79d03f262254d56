/** @file What notes, tasks and events are drawn with, and the moments that they are given. */
import { addDays, weekdayOf, type DateOnly } from '#shared/kernel/date-only.ts';
import { holidayOn } from '#shared/kernel/holidays.ts';
import { instantFromEpochMs, type Instant } from '#shared/kernel/instant.ts';
import type { CalendarEventTable, ClientTable, NoteTable, TaskTable } from '#main/db/schema.ts';
import type { RandomStream } from '../random.ts';

export interface MemoRows {
  readonly notes: readonly NoteTable[];
  readonly tasks: readonly TaskTable[];
  readonly events: readonly CalendarEventTable[];
}

export interface MemoDraw {
  /** A stream of its own: the clients stay the same whatever is told about them. */
  readonly random: RandomStream;
  readonly collaboratorIds: readonly string[];
  readonly today: DateOnly;
  readonly todayMs: number;
}

export type MemoClient = Pick<ClientTable, 'id' | 'stage' | 'managerId' | 'createdAt'>;

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** At a moment of work of a past day, between two moments. */
export function pastMs({ random, todayMs }: MemoDraw, fromMs: number, toMs = todayMs): number {
  const day = Math.floor((fromMs + random.fraction() * (toMs - fromMs)) / DAY_MS) * DAY_MS;
  const ms = day + 8 * HOUR_MS + Math.floor(random.fraction() * 9 * HOUR_MS);
  return ms > fromMs && ms < todayMs ? ms : Math.min(fromMs + HOUR_MS, todayMs - 1);
}

export const instantOf = (ms: number): Instant => instantFromEpochMs(ms);
export const dayOf = (ms: number): DateOnly => instantOf(ms).slice(0, 10) as DateOnly;

export const isWorked = (day: DateOnly): boolean =>
  weekdayOf(day) <= 5 && holidayOn(day, 'METROPOLE') === null;

/** That day, or the next one on which the cabinet works. */
export function workedFrom(day: DateOnly): DateOnly {
  let on = day;
  while (!isWorked(on)) on = addDays(on, 1);
  return on;
}

/** Nothing is planned any more with whoever has left. */
export const isFollowed = ({ stage }: MemoClient): boolean => stage === 'CLIENT' || stage === 'PROSPECT';

/** Mostly the client's manager. */
export const inChargeOf = ({ random, collaboratorIds }: MemoDraw, managerId: string | null): string =>
  managerId !== null && random.chance(85) ? managerId : random.pick(collaboratorIds);
