/** @file The number on the application's icon: late tasks. Nothing is counted while the vault is locked. */
import { app } from 'electron';
import { momentIn } from '#shared/kernel/civil-time.ts';
import { countDue } from '#main/features/scheduler/reminders/subjects.ts';
import type { Context } from '#main/ipc/context.ts';

/** Windows has no number on its icons. */
export async function showLateCount(context: Context | null): Promise<void> {
  if (context === null) app.setBadgeCount(0);
  else {
    const { on: today, at: now } = momentIn(context.timeZone(), context.clock.now());
    app.setBadgeCount((await countDue(context.db, { today, now })).late);
  }
}
