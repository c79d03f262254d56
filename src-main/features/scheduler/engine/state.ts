/** @file The one row in which the scheduler remembers when it last looked at the clock. */
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { MachineRows } from '#main/db/machine-rows.ts';
import type { SchedulerStateTable } from '#main/db/memo-schema.ts';

export interface SchedulerState {
  readonly lastTickAt: Instant | null;
  readonly highestAt: Instant | null;
  readonly suspectSince: Instant | null;
  /** The last day whose rules were all looked at. */
  readonly lastRunOn: DateOnly | null;
  readonly digestOn: DateOnly | null;
}

const NEVER: SchedulerState = {
  lastTickAt: null,
  highestAt: null,
  suspectSince: null,
  lastRunOn: null,
  digestOn: null,
};

export async function readState(db: Db): Promise<SchedulerState> {
  const row = await db.selectFrom('scheduler_state').selectAll().executeTakeFirst();
  return (row as (SchedulerState & SchedulerStateTable) | undefined) ?? NEVER;
}

export async function writeState(
  rows: MachineRows,
  patch: Partial<Omit<SchedulerStateTable, 'id'>>,
): Promise<void> {
  const usual = { lastTickAt: null, highestAt: null, suspectSince: null, lastRunOn: null, digestOn: null };
  await rows
    .insertInto('scheduler_state')
    .values({ id: 'scheduler', ...usual, ...patch })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(patch))
    .execute();
}
