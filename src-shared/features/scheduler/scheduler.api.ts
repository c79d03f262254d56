/** @file What works by itself: its rules, what it did and why, its reminders, and the clock that it believes or not. */
import { z } from 'zod';
import { CivilTime } from '../../kernel/civil-time.ts';
import { DateOnly } from '../../kernel/date-only.ts';
import { ClientId, ReminderId, TaskId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved } from '../../ipc/saved.ts';

export const ClockState = z.union([
  z.strictObject({ kind: z.literal('believed') }),
  z.strictObject({
    kind: z.literal('suspect'),
    /** `backward`: before what was seen already; `forward`: more than a year later than the last time. */
    direction: z.enum(['backward', 'forward']),
    lastSeenAt: Instant,
    now: Instant,
  }),
]);
export type ClockState = z.output<typeof ClockState>;

export const NotificationSettings = z.strictObject({
  isOn: z.boolean(),
  /** One digest a day, at this hour or at the first opening after it; null = none. */
  digestAt: CivilTime.nullable(),
  /** Nothing is shown by the system from one hour to the other (over midnight when `to` is earlier); null = never quiet. */
  quiet: z.strictObject({ from: CivilTime, to: CivilTime }).nullable(),
  isQuietOnClosedDays: z.boolean(),
});
export type NotificationSettings = z.output<typeof NotificationSettings>;

export const SchedulerRule = z.strictObject({
  key: z.string(),
  isOn: z.boolean(),
  openTaskCount: z.number().int(),
  lastActAt: Instant.nullable(),
});
export type SchedulerRule = z.output<typeof SchedulerRule>;

/** One line of the scheduler's journal, with the facts that the rule saw: dates and amounts, worded by labels. */
export const SchedulerAct = z.strictObject({
  id: z.number().int(),
  at: Instant,
  ruleKey: z.string(),
  dueOn: DateOnly,
  outcome: z.enum(['task', 'left-out', 'cause-gone']),
  /** Why the scheduler was running: `start`, `unlock`, `wake`, `minute`, `clock`, `setting`. */
  runReason: z.string().nullable(),
  daysCaughtUp: z.number().int(),
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  taskId: TaskId.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type SchedulerAct = z.output<typeof SchedulerAct>;

export const Reminder = z.strictObject({
  id: ReminderId,
  entity: z.enum(['task', 'calendar_event']),
  subjectId: z.string(),
  occurrenceOn: DateOnly,
  title: z.string(),
  /** Code of the kind of event; null for a task. */
  eventKind: z.string().nullable(),
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  place: z.string(),
  startsOn: DateOnly,
  startsAt: CivilTime.nullable(),
  dueAt: Instant,
});
export type Reminder = z.output<typeof Reminder>;

/** A while from now, or an hour of the wall clock. */
export const SnoozeUntil = z.enum([
  'ten-minutes',
  'one-hour',
  'this-evening',
  'tomorrow-morning',
  'next-monday',
]);
export type SnoozeUntil = z.output<typeof SnoozeUntil>;

const Moment = { on: DateOnly, at: CivilTime };

export const schedulerApi = {
  state: query(
    z.strictObject({}),
    z.strictObject({
      clock: ClockState,
      lastTickAt: Instant.nullable(),
      rules: z.array(SchedulerRule),
      notifications: NotificationSettings,
    }),
  ),
  /** « Cette date est la bonne »: what is automatic goes on from here. */
  confirmClock: command(z.strictObject({}), z.strictObject({})),
  setRule: command(z.strictObject({ key: z.string().max(40), isOn: z.boolean() }), Saved),
  setNotifications: command(z.strictObject({ patch: NotificationSettings.partial() }), Saved),
  journal: query(
    z.strictObject({
      beforeId: z.number().int().nullable().default(null),
      limit: z.number().int().min(1).max(100).default(50),
    }),
    z.strictObject({ acts: z.array(SchedulerAct), hasMore: z.boolean() }),
  ),
  /** « Pourquoi cette tâche ? »; null for a task made by hand. */
  explain: query(z.strictObject({ taskId: TaskId }), SchedulerAct.nullable()),
  /** Those that were presented and neither closed nor put off. */
  reminders: query(z.strictObject({}), z.array(Reminder)),
  closeReminders: command(z.strictObject({ ids: z.array(ReminderId).min(1).max(500) }), z.strictObject({})),
  /** The hour, for « dans 12 min », and until when a reminder can be put off now. */
  snoozeChoices: query(
    z.strictObject({}),
    z.strictObject({
      now: z.strictObject(Moment),
      choices: z.array(z.strictObject({ until: SnoozeUntil, ...Moment })),
    }),
  ),
  /** @throws `invalid-input` when that hour is over */
  snoozeReminders: command(
    z.strictObject({
      ids: z.array(ReminderId).min(1).max(500),
      to: z.union([
        z.strictObject({ minutes: z.number().int().min(1).max(10_080) }),
        z.strictObject({ until: SnoozeUntil }),
      ]),
    }),
    z.strictObject({}),
  ),
};
