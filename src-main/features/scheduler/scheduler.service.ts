/** @file Acts on what works by itself: its rules, its notifications, the clock that it believes. */
import type { NotificationSettings, schedulerApi } from '#shared/features/scheduler/scheduler.api.ts';
import { findRule, rules } from '#shared/features/scheduler/rules.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { readClockState } from '#main/db/believed-clock.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { Context } from '#main/ipc/context.ts';
import { lastActs, openTaskCounts } from './acts.repository.ts';
import { schedulerOf } from './engine/scheduler.ts';
import { readState, writeState } from './engine/state.ts';
import {
  readNotificationSettings,
  readRuleSettings,
  writeNotificationSettings,
  writeRuleSetting,
} from './settings.ts';

type Input<P extends keyof typeof schedulerApi> = InputOf<(typeof schedulerApi)[P]>;

export async function readSchedulerState({ db, clock }: Context) {
  const isOn = await readRuleSettings(db);
  const [counts, acts] = [await openTaskCounts(db), await lastActs(db)];
  return {
    clock: await readClockState(db, clock),
    lastTickAt: (await readState(db)).lastTickAt,
    rules: rules.map(({ key }) => ({
      key,
      isOn: isOn(key),
      openTaskCount: counts.get(key) ?? 0,
      lastActAt: acts.get(key) ?? null,
    })),
    notifications: await readNotificationSettings(db),
  };
}

/**
 * The date is said to be right: what is automatic goes on from here. A clock that stood too far ahead has seen hours
 * that will come again, so their reminders are due again.
 */
export async function confirmClock(context: Context): Promise<void> {
  const head = { command: 'scheduler.confirmClock', isUndoable: false };
  await context.write(head, async (tx) => {
    const now = context.clock.now();
    const { lastTickAt, lastRunOn } = await readState(tx.db);
    await writeState(tx.machine, {
      highestAt: now,
      suspectSince: null,
      lastTickAt: lastTickAt === null || lastTickAt < now ? lastTickAt : now,
      lastRunOn: lastRunOn === null || lastRunOn <= context.today() ? lastRunOn : null,
    });
  });
  context.announce(['scheduler', 'today']);
  schedulerOf(context).kick('clock');
}

/** @throws AppError `not-found` */
export async function setRule(context: Context, { key, isOn }: Input<'setRule'>): Promise<SavedAct> {
  if (findRule(key) === undefined) fail('not-found', 'rule');
  const act = await saved(
    context.write({ command: 'scheduler.setRule' }, (tx) => writeRuleSetting(tx, key, isOn)),
  );
  context.announce(['scheduler']);
  return act;
}

export async function setNotifications(
  context: Context,
  { patch }: Input<'setNotifications'>,
): Promise<SavedAct> {
  const act = await saved(
    context.write({ command: 'scheduler.setNotifications' }, async (tx) => {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      const next: NotificationSettings = {
        ...(await readNotificationSettings(tx.db)),
        ...Object.fromEntries(given),
      };
      if (next.quiet !== null && next.quiet.from === next.quiet.to)
        fail('invalid-input', 'quiet from an hour to itself', { fields: { quietTo: 'quiet-empty' } });
      await writeNotificationSettings(tx, next);
    }),
  );
  context.announce(['scheduler']);
  return act;
}
