/**
 * @file What is known while the vault is locked: the instants of the next day's reminders, without a word about them.
 * The database is closed; that something waits is all that can be said.
 */
import { noticeLabels } from '#shared/features/scheduler/notice.labels.ts';
import { todayIn } from '#shared/kernel/date-only.ts';
import { addMs, type Instant } from '#shared/kernel/instant.ts';
import { readClockState } from '#main/db/believed-clock.ts';
import type { Context } from '#main/ipc/context.ts';
import { readQuiet, type Quiet } from '../quiet.ts';
import { findPutOff } from '../reminders/reminder.service.ts';
import { occasionsBetween } from '../reminders/subjects.ts';
import { readNotificationSettings } from '../settings.ts';
import type { ShowNotice } from './notice.ts';

const DAY_MS = 86_400_000;

export interface Instants {
  readonly isQuiet: Quiet;
  /** In order. */
  readonly dueAt: readonly Instant[];
}

/** Read before the database closes; nothing is kept when notifications are off or the clock is in doubt. */
export async function readInstants(context: Context): Promise<Instants> {
  const { db, clock, timeZone } = context;
  const settings = await readNotificationSettings(db);
  const isQuiet = await readQuiet(context, settings);
  const isBelieved = (await readClockState(db, clock)).kind === 'believed';
  if (!settings.isOn || !isBelieved) return { isQuiet, dueAt: [] };
  const now = clock.now();
  const end = addMs(now, DAY_MS);
  const days = [todayIn(timeZone(), now), todayIn(timeZone(), end)] as const;
  const occasions = await occasionsBetween(db, timeZone(), days);
  const putOff = await findPutOff(context);
  const dueAt = [...occasions.map((one) => one.dueAt), ...putOff].filter((at) => at > now && at <= end);
  return { isQuiet, dueAt: dueAt.sort() };
}

/** Looks at the hour while the vault is locked; says once for all that are due that something waits. */
export class LockedReminders {
  #left: Instants | null = null;

  constructor(private readonly show: ShowNotice) {}

  keep(instants: Instants): void {
    this.#left = instants;
  }

  forget(): void {
    this.#left = null;
  }

  tick(now: Instant): void {
    if (this.#left === null) return;
    const { isQuiet, dueAt } = this.#left;
    if (!dueAt.some((at) => at <= now) || isQuiet(now)) return;
    this.#left = { isQuiet, dueAt: dueAt.filter((at) => at > now) };
    this.show({ text: noticeLabels.locked, reminderId: null, tag: 'locked' });
  }
}
