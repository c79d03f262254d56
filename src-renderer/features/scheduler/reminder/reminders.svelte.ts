/** @file The reminders that wait, as long as the frame stands; what is new is worded once, for those who listen. */
import type { Reminder, SnoozeUntil } from '#shared/features/scheduler/scheduler.api.ts';
import type { CivilMoment } from '#shared/kernel/civil-time.ts';
import { tellFailure } from '../../../ipc/announced-act.ts';
import { api } from '../../../ipc/api.ts';
import { liveQuery } from '../../../ipc/live-query.svelte.ts';
import type { ToastMessage } from '../../../ui/index.ts';
import { reminderTitle, whenWords } from './reminder-words.ts';
import { reminderLabels as labels } from './reminder.labels.ts';

interface Toasts {
  show(message: ToastMessage): void;
}

const load = async () => ({
  reminders: await api.scheduler.reminders({}),
  ...(await api.scheduler.snoozeChoices({})),
});
type Loaded = Awaited<ReturnType<typeof load>>;

/** Called while a component initialises. */
export class Reminders {
  /** For a live region: what has just arrived, never what was there. */
  arrived = $state('');
  #known: ReadonlySet<string> = new Set();
  readonly #toasts: Toasts;
  readonly #timeZone: () => string;
  readonly query;

  constructor(toasts: Toasts, timeZone: () => string) {
    this.#toasts = toasts;
    this.#timeZone = timeZone;
    this.query = liveQuery(
      async () => {
        const loaded = await load();
        this.#listen(loaded);
        return loaded;
      },
      () => ['reminder', 'event', 'task', 'client', 'today', 'minute', 'cabinet'],
    );
  }

  get list(): readonly Reminder[] {
    return this.query.data?.reminders ?? [];
  }

  get now(): CivilMoment | null {
    return this.query.data?.now ?? null;
  }

  get choices(): Loaded['choices'] {
    return this.query.data?.choices ?? [];
  }

  close = (ids: readonly Reminder['id'][]): Promise<boolean> =>
    this.#act(() => api.scheduler.closeReminders({ ids: [...ids] }), labels.allSeen(ids.length));

  snooze = (ids: readonly Reminder['id'][], until: SnoozeUntil, words: string): Promise<boolean> =>
    this.#act(
      () => api.scheduler.snoozeReminders({ ids: [...ids], to: { until } }),
      ids.length > 1 ? labels.snoozedAll(words) : labels.snoozed(words),
    );

  /** Resolves once the list is true again: the keyboard then finds its next row. */
  async #act(act: () => Promise<unknown>, said: string): Promise<boolean> {
    try {
      await act();
    } catch (error) {
      tellFailure(this.#toasts, error);
      return false;
    }
    this.#toasts.show({ text: said });
    await this.query.reload();
    return true;
  }

  #listen({ reminders, now }: Loaded): void {
    const [first, ...others] = reminders.filter(({ id }) => !this.#known.has(id));
    this.#known = new Set(reminders.map(({ id }) => id));
    if (first === undefined) return;
    this.arrived =
      others.length === 0
        ? labels.arrived(reminderTitle(first), whenWords(first, now, this.#timeZone()))
        : labels.arrivedMany(others.length + 1);
  }
}
