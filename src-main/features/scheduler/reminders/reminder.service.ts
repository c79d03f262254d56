/** @file Reminders: each comes once, at its minute or when the machine is there again, and stays until it is closed. */
import type { Reminder, schedulerApi } from '#shared/features/scheduler/scheduler.api.ts';
import { MISSED_DAYS } from '#shared/features/scheduler/reminder.rules.ts';
import { snoozeChoices } from '#shared/features/scheduler/snooze.rules.ts';
import { todayIn } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import { addMs, type Instant } from '#shared/kernel/instant.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { MachineRows } from '#main/db/machine-rows.ts';
import type { ReminderTable } from '#main/db/memo-schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { among } from '#main/db/rows/among.ts';
import { keyOf, occasionsBetween, occasionsOf, type Occasion } from './subjects.ts';

const DAY_MS = 86_400_000;

/** A screen shows no more; older ones are missed for good. */
const MOST_SHOWN = 500;

export interface ReminderWindow {
  /** When the clock was last looked at; null at the very first time. */
  readonly lastTickAt: Instant | null;
  readonly now: Instant;
}

/**
 * What has come due since the last look, and what should have reminded already of something that is still ahead: an
 * event that was just made for in five minutes.
 */
export async function findNewOccasions(
  { db, timeZone }: Pick<Context, 'db' | 'timeZone'>,
  { lastTickAt, now }: ReminderWindow,
): Promise<Occasion[]> {
  const oldest = addMs(now, -MISSED_DAYS * DAY_MS);
  const since = lastTickAt === null ? now : lastTickAt < oldest ? oldest : lastTickAt;
  const days = [todayIn(timeZone(), since), todayIn(timeZone(), now)] as const;
  const occasions = await occasionsBetween(db, timeZone(), days);
  const due = occasions.filter(({ dueAt, startsAt }) => dueAt <= now && (dueAt > since || startsAt > now));
  if (due.length === 0) return [];
  const subjects = [...new Set(due.map(({ subjectId }) => subjectId))];
  const rows = await db
    .selectFrom('reminder')
    .select(['entity', 'subjectId', 'dueAt'])
    .where('subjectId', 'in', among(subjects))
    .execute();
  const known = new Set(rows.map(({ entity, subjectId, dueAt }) => keyOf(entity, subjectId, dueAt)));
  return due.filter(({ entity, subjectId, dueAt }) => !known.has(keyOf(entity, subjectId, dueAt)));
}

/** Remembers that they were presented; what another tick has written meanwhile is left alone. */
export async function presentOccasions(
  rows: MachineRows,
  occasions: readonly Occasion[],
  { now, newId }: { now: Instant; newId: () => string },
): Promise<void> {
  for (const { entity, subjectId, occurrenceOn, dueAt, clientId } of occasions) {
    const row = { id: newId(), entity, subjectId, occurrenceOn, dueAt, clientId };
    await rows
      .insertInto('reminder')
      .values({ ...row, presentedAt: now, snoozedUntil: null, closedAt: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

const openRows = (db: Db) =>
  db.selectFrom('reminder').selectAll().where('closedAt', 'is', null).orderBy('dueAt', 'desc');

async function withOccasions(
  { db, timeZone }: Context,
  rows: readonly ReminderTable[],
): Promise<{ row: ReminderTable; occasion: Occasion }[]> {
  if (rows.length === 0) return [];
  const occasions = await occasionsOf(db, timeZone(), rows);
  return rows.flatMap((row) => {
    const occasion = occasions.get(keyOf(row.entity, row.subjectId, row.dueAt));
    return occasion === undefined ? [] : [{ row, occasion }];
  });
}

/** Those that were put off until now and still remind of something. */
export async function findWokenReminders(context: Context, now: Instant) {
  const rows = await openRows(context.db).where('snoozedUntil', '<=', now).execute();
  return withOccasions(context, rows);
}

export async function wakeReminders(rows: MachineRows, ids: readonly string[], now: Instant): Promise<void> {
  const woken = { snoozedUntil: null, presentedAt: now };
  await rows.updateTable('reminder').set(woken).where('id', 'in', among(ids)).execute();
}

/** Open, not put off, and still true; soonest first. */
export async function listReminders(context: Context): Promise<Reminder[]> {
  const now = context.clock.now();
  const rows = await openRows(context.db)
    .where((either) => either.or([either('snoozedUntil', 'is', null), either('snoozedUntil', '<=', now)]))
    .limit(MOST_SHOWN)
    .execute();
  const shown = (await withOccasions(context, rows)).map(({ row, occasion }) => {
    const { entity, subjectId, occurrenceOn, title, eventKind, clientId, clientName } = occasion;
    const { place, startsOn, startTime: startsAt, dueAt } = occasion;
    const about = { entity, subjectId, occurrenceOn, title, eventKind, clientId, clientName };
    return { id: row.id, ...about, place, startsOn, startsAt, dueAt } as Reminder;
  });
  return shown.reverse();
}

export async function closeReminders(context: Context, ids: readonly string[]): Promise<void> {
  const closedAt = context.clock.now();
  await context.keep(
    (rows) =>
      rows
        .updateTable('reminder')
        .set({ closedAt })
        .where('id', 'in', among(ids))
        .where('closedAt', 'is', null)
        .execute(),
    ['reminder'],
  );
}

type SnoozeTo = InputOf<(typeof schedulerApi)['snoozeReminders']>['to'];

/** @throws AppError `invalid-input` when the evening that was offered has begun since */
function snoozeEnd({ clock, timeZone }: Context, to: SnoozeTo): Instant {
  const now = clock.now();
  if ('minutes' in to) return addMs(now, to.minutes * 60_000);
  const choice = snoozeChoices(timeZone(), now).find(({ until }) => until === to.until);
  return choice?.instant ?? fail('invalid-input', 'over already', { fields: { to: 'snooze-over' } });
}

export async function snoozeReminders(context: Context, ids: readonly string[], to: SnoozeTo): Promise<void> {
  const snoozedUntil = snoozeEnd(context, to);
  await context.keep(
    (rows) =>
      rows
        .updateTable('reminder')
        .set({ snoozedUntil })
        .where('id', 'in', among(ids))
        .where('closedAt', 'is', null)
        .execute(),
    ['reminder'],
  );
}

/** What reminds of nothing any more, or was missed long ago, need not be read each time. */
export async function forgetOldReminders(context: Context): Promise<void> {
  const oldest = addMs(context.clock.now(), -MISSED_DAYS * DAY_MS);
  const rows = await openRows(context.db).where('dueAt', '<', oldest).execute();
  const living = new Set((await withOccasions(context, rows)).map(({ row }) => row.id));
  const ids = rows.map(({ id }) => id).filter((id) => !living.has(id));
  if (ids.length > 0) await closeReminders(context, ids);
}

/** When those that were put off come again. */
export async function findPutOff({ db }: Pick<Context, 'db'>): Promise<Instant[]> {
  const rows = await openRows(db).where('snoozedUntil', 'is not', null).execute();
  return rows.map(({ snoozedUntil }) => snoozedUntil as Instant);
}
