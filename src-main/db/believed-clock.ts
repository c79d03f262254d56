/** @file Whether the clock is believed: asked by whatever would act, or erase, because of a date. */
import { clockStateOf } from '#shared/features/scheduler/clock.rules.ts';
import type { ClockState } from '#shared/features/scheduler/scheduler.api.ts';
import { todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Db } from './journal/write-door.ts';

/** The latest time that was believed: the scheduler's, or that of the last act where it has never run. */
export async function readLastSeen(db: Db): Promise<Instant | null> {
  const state = await db.selectFrom('scheduler_state').select('highestAt').executeTakeFirst();
  if (state?.highestAt) return state.highestAt as Instant;
  const last = await db
    .selectFrom('operation')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.at ?? null) as Instant | null;
}

export async function readClockState(db: Db, clock: Clock): Promise<ClockState> {
  return clockStateOf(await readLastSeen(db), clock.now());
}

/** Today, or the last day that was believed while the clock says something else. */
export async function believedToday(db: Db, clock: Clock, timeZone: string): Promise<DateOnly> {
  const state = await readClockState(db, clock);
  return todayIn(timeZone, state.kind === 'suspect' ? state.lastSeenAt : clock.now());
}
