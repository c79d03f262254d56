/**
 * @file The scheduler of an open cabinet. A tick may come from anywhere, at any time, twice or not for weeks: it looks
 * at the clock and at what is written, and does what is left to do.
 */
import { clockStateOf } from '#shared/features/scheduler/clock.rules.ts';
import { isDigestDue } from '#shared/features/scheduler/quiet.rules.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import { diffDays, todayIn } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import { readLastSeen } from '#main/db/believed-clock.ts';
import type { Context } from '#main/ipc/context.ts';
import {
  findNewOccasions,
  findWokenReminders,
  forgetOldReminders,
  presentOccasions,
  wakeReminders,
} from '../reminders/reminder.service.ts';
import type { Occasion } from '../reminders/subjects.ts';
import { readQuiet } from '../quiet.ts';
import { readNotificationSettings } from '../settings.ts';
import { findWokenTickets } from '../notices/woken-tickets.ts';
import { runRules } from './run.ts';
import { readState, writeState, type SchedulerState } from './state.ts';

export type TickReason = 'start' | 'unlock' | 'wake' | 'minute' | 'clock' | 'setting';

/** What a tick did, for whoever tells the broker. */
export interface News {
  readonly reason: TickReason;
  /** Tasks that rules made. */
  readonly made: number;
  /** Reminders that came due, were missed, or were put off until now. */
  readonly reminders: readonly Occasion[];
  /** Tickets whose wait has ended since the last look. */
  readonly wokenTicketIds: readonly string[];
  /** The hour of the day's digest has come. */
  readonly isDigestDue: boolean;
}

const NOTHING = { made: 0, reminders: [], wokenTicketIds: [], isDigestDue: false };

export class Scheduler {
  onNews: (news: News) => void | Promise<void> = () => undefined;
  onFailure: (error: unknown) => void = () => undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isStopping = false;
  #waiting = 0;

  constructor(private readonly context: Context) {}

  /** Resolves once this tick is done; ticks never overlap. */
  async tick(reason: TickReason): Promise<News> {
    // A beat has nothing to add to a tick that is still to come.
    if (this.#isStopping || (reason === 'minute' && this.#waiting > 0)) return { reason, ...NOTHING };
    this.#waiting += 1;
    const mine = this.#last
      .catch(() => undefined)
      .then(() => {
        this.#waiting -= 1;
        return this.#isStopping ? { reason, ...NOTHING } : this.#tickNow(reason);
      });
    this.#last = mine;
    const news = await mine;
    await this.onNews(news);
    return news;
  }

  /** The same, when nobody waits: a failure is told and tried again at the next beat. */
  kick(reason: TickReason): void {
    this.tick(reason).catch((error: unknown) => {
      this.onFailure(error);
    });
  }

  /** Resolves once no tick is under way. */
  async idle(): Promise<void> {
    await this.#last.catch(() => undefined);
  }

  /** No tick begins any more, and a run under way ends at its next step: the database is about to close. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.idle();
  }

  async #tickNow(reason: TickReason): Promise<News> {
    const { db, clock, timeZone, today } = this.context;
    const now = clock.now();
    const state = await readState(db);
    const seen = await readLastSeen(db);
    if (clockStateOf(seen, now).kind === 'suspect') return this.#doubt(reason, state);
    const highestAt = seen !== null && seen > now ? seen : now;
    const isCleared = state.suspectSince !== null;
    const reminders = await this.#remind({ ...state, highestAt }, now);
    const lastOn = state.lastTickAt === null ? null : todayIn(timeZone(), state.lastTickAt);
    this.#announceTime(reason, lastOn !== today() || isCleared);
    await this.#announceLate(state);
    const wokenTicketIds = lastOn === null ? [] : await findWokenTickets(db, lastOn, today());
    const isRun = state.lastRunOn !== today() || reason !== 'minute' || isCleared;
    const made = isRun ? await this.#run(reason, state) : 0;
    return { reason, made, reminders, wokenTicketIds, isDigestDue: await this.#takeDigest(state) };
  }

  /** The look at the clock and what it reminds of are remembered together: neither is done twice, nor forgotten. */
  async #remind(state: SchedulerState, now: Instant): Promise<Occasion[]> {
    const { keep, newId } = this.context;
    const occasions = await findNewOccasions(this.context, { lastTickAt: state.lastTickAt, now });
    const woken = await findWokenReminders(this.context, now);
    const topics: Topic[] = occasions.length + woken.length > 0 ? ['reminder'] : [];
    if (state.suspectSince !== null) topics.push('scheduler');
    const looked = { lastTickAt: now, highestAt: state.highestAt, suspectSince: null };
    const ids = woken.map(({ row }) => row.id);
    await keep(async (rows) => {
      await writeState(rows, looked);
      await presentOccasions(rows, occasions, { now, newId });
      await wakeReminders(rows, ids, now);
    }, topics);
    return [...occasions, ...woken.map(({ occasion }) => occasion)];
  }

  /** Once a day, when its hour has come and nothing asks for quiet. */
  async #takeDigest({ digestOn }: SchedulerState): Promise<boolean> {
    const { db, clock, timeZone, today, keep } = this.context;
    if (digestOn === today()) return false;
    const settings = await readNotificationSettings(db);
    if (!isDigestDue(settings, momentIn(timeZone(), clock.now()).at)) return false;
    if ((await readQuiet(this.context, settings))(clock.now())) return false;
    await keep((rows) => writeState(rows, { digestOn: today() }));
    return true;
  }

  /** Nothing happens by itself until the clock is plausible again, or is said to be right. */
  async #doubt(reason: TickReason, state: SchedulerState): Promise<News> {
    if (state.suspectSince === null) {
      const suspectSince = this.context.clock.now();
      await this.context.keep((rows) => writeState(rows, { suspectSince }), ['scheduler', 'today']);
    }
    return { reason, ...NOTHING };
  }

  #announceTime(reason: TickReason, isNewDay: boolean): void {
    const isNew = isNewDay || reason === 'wake' || reason === 'clock';
    this.context.announce(isNew ? ['today', 'minute'] : ['minute']);
  }

  /** A task turns red at its hour, without a write. */
  async #announceLate({ lastTickAt }: SchedulerState): Promise<void> {
    if (lastTickAt === null) return;
    const { db, clock, timeZone, announce } = this.context;
    const [from, to] = [momentIn(timeZone(), lastTickAt), momentIn(timeZone(), clock.now())];
    if (from.on !== to.on) return;
    const late = await db
      .selectFrom('task')
      .select('id')
      .where('status', '=', 'OUVERTE')
      .where('deletedAt', 'is', null)
      .where('dueOn', '=', to.on)
      .where('dueTime', '>=', from.at)
      .where('dueTime', '<', to.at)
      .limit(1)
      .executeTakeFirst();
    if (late !== undefined) announce(['task']);
  }

  async #run(reason: TickReason, { lastRunOn }: SchedulerState): Promise<number> {
    const today = this.context.today();
    const daysCaughtUp = lastRunOn === null ? 0 : Math.max(0, diffDays(lastRunOn, today));
    const { made, isFinished } = await runRules(this.context, { reason, daysCaughtUp }, () => this.#pause());
    if (isFinished && lastRunOn !== today) {
      await forgetOldReminders(this.context);
      await this.context.keep((rows) => writeState(rows, { lastRunOn: today }));
    }
    return made;
  }

  async #pause(): Promise<boolean> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    return !this.#isStopping;
  }
}

const schedulers = new WeakMap<Context, Scheduler>();

/** The one scheduler of an open cabinet. */
export function schedulerOf(context: Context): Scheduler {
  const known = schedulers.get(context);
  if (known !== undefined) return known;
  const made = new Scheduler(context);
  schedulers.set(context, made);
  return made;
}
