/**
 * @file Tells the broker what a tick did: one notice for reminders, one for tickets, one for tasks, however many there are. What comes
 * in quiet hours is held back until their end, and then told together.
 */
import { noticeLabels } from '#shared/features/scheduler/notice.labels.ts';
import { momentIn } from '#shared/kernel/civil-time.ts';
import type { Reminder } from '#shared/features/scheduler/scheduler.api.ts';
import type { Context } from '#main/ipc/context.ts';
import type { News } from '../engine/scheduler.ts';
import { readQuiet } from '../quiet.ts';
import { listReminders } from '../reminders/reminder.service.ts';
import { countDue, keyOf } from '../reminders/subjects.ts';
import { readNotificationSettings } from '../settings.ts';
import { countStillWoken } from './woken-tickets.ts';
import type { Notice, ShowNotice } from './notice.ts';

/** The machine is there again: what was left open is shown once more. */
const SHOWN_AGAIN: readonly News['reason'][] = ['start', 'unlock', 'wake'];

export class Teller {
  readonly #held = new Set<string>();
  readonly #wokenIds = new Set<string>();
  #areTasksHeld = false;

  constructor(
    private readonly context: Context,
    private readonly show: ShowNotice,
  ) {}

  async tell(news: News): Promise<void> {
    for (const { entity, subjectId, dueAt } of news.reminders)
      this.#held.add(keyOf(entity, subjectId, dueAt));
    for (const id of news.wokenTicketIds) this.#wokenIds.add(id);
    if (news.made > 0) this.#areTasksHeld = true;
    const isAll = SHOWN_AGAIN.includes(news.reason);
    const isHolding = this.#held.size > 0 || this.#wokenIds.size > 0 || this.#areTasksHeld;
    if (!isAll && !isHolding && !news.isDigestDue) return;
    const settings = await readNotificationSettings(this.context.db);
    if (!settings.isOn) this.#forget();
    else if (!(await readQuiet(this.context, settings))(this.context.clock.now())) {
      await this.#tellReminders(isAll);
      await this.#tellWoken();
      if (this.#areTasksHeld || news.isDigestDue) await this.#tellTasks();
      this.#forget();
    }
  }

  #forget(): void {
    this.#held.clear();
    this.#wokenIds.clear();
    this.#areTasksHeld = false;
  }

  /** Read anew: what was done or moved while it was held back is not told. */
  async #tellReminders(isAll: boolean): Promise<void> {
    if (!isAll && this.#held.size === 0) return;
    const open = await listReminders(this.context);
    const told = isAll
      ? open
      : open.filter((one) => this.#held.has(keyOf(one.entity, one.subjectId, one.dueAt)));
    const [first] = told;
    if (first === undefined) return;
    this.show(told.length === 1 ? this.#one(first) : this.#many(told.length));
  }

  #one({ id, eventKind, startsOn, startsAt: startTime }: Reminder): Notice {
    const text = noticeLabels.reminder({ eventKind, startsOn, startTime }, this.context.today());
    return { text, reminderId: id, tag: 'reminders' };
  }

  #many(count: number): Notice {
    return { text: noticeLabels.reminders(count), reminderId: null, tag: 'reminders' };
  }

  /** One that was closed or put off meanwhile is not told. */
  async #tellWoken(): Promise<void> {
    if (this.#wokenIds.size === 0) return;
    const { db, today } = this.context;
    const count = await countStillWoken(db, [...this.#wokenIds], today());
    if (count > 0) this.show({ text: noticeLabels.wokenTickets(count), reminderId: null, tag: 'tickets' });
  }

  async #tellTasks(): Promise<void> {
    const { db, clock, timeZone } = this.context;
    const { on: today, at: now } = momentIn(timeZone(), clock.now());
    const counts = await countDue(db, { today, now });
    if (counts.due > 0) this.show({ text: noticeLabels.tasks(counts), reminderId: null, tag: 'tasks' });
  }
}
