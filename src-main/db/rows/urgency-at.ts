/** @file The moment that urgencies are told from: the cabinet's wall clock, and how early it wants to be warned. */
import { DEFAULT_NEAR_DAYS, type UrgencyAt } from '#shared/features/task/task.rules.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import type { Context } from '#main/ipc/context.ts';
import type { Db } from '../journal/write-door.ts';
import { findSetting } from './setting-rows.ts';

/** The setting of the cabinet; its value is a number as JSON text. */
export const NEAR_DAYS = 'nearDays';

export async function findNearDays(db: Db): Promise<number> {
  return Number((await findSetting(db, NEAR_DAYS)) ?? DEFAULT_NEAR_DAYS);
}

/** @param db the transaction's own handle inside a write */
export async function urgencyAt(
  context: Pick<Context, 'db' | 'clock' | 'timeZone'>,
  db: Db = context.db,
): Promise<UrgencyAt> {
  const { on, at } = momentIn(context.timeZone(), context.clock.now());
  return { today: on, now: at, nearDays: await findNearDays(db) };
}
