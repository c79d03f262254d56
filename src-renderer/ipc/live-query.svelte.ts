/**
 * @file A read that stays true: it loads, and loads again when main announces one of its topics or when a
 * reactive value that `load` reads changes. What is on screen stays until the new answer is there.
 */
import type { Topic } from '#shared/ipc/topics.ts';
import { onChanged } from './bridge.ts';
import { toIpcError, type IpcError } from './ipc-error.ts';

export class LiveQuery<T> {
  data = $state.raw<T | undefined>(undefined);
  error = $state.raw<IpcError | undefined>(undefined);
  isLoading = $state(true);
  #asked = 0;
  #isStale = false;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Asks now; an older answer that is still under way is dropped. */
  reload = async (): Promise<void> => {
    const turn = ++this.#asked;
    this.isLoading = true;
    this.#isStale = false;
    try {
      const data = await this.#load();
      if (turn !== this.#asked) return;
      this.data = data;
      this.error = undefined;
    } catch (error) {
      if (turn !== this.#asked) return;
      this.error = toIpcError(error);
    }
    this.isLoading = false;
    if (this.#isStale) await this.reload();
  };

  /** The data moved: asks once, however many announcements come while an answer is under way. */
  refresh(): void {
    if (this.isLoading) this.#isStale = true;
    else void this.reload();
  }

  /** Nothing that arrives later is kept. */
  forget(): void {
    this.#asked += 1;
  }
}

/** Called while a component initialises. `load` is run inside an effect: what it reads before its first `await` is followed. */
export function liveQuery<T>(load: () => Promise<T>, topics: () => readonly Topic[]): LiveQuery<T> {
  const query = new LiveQuery(load);
  $effect(() => {
    void query.reload();
    return () => query.forget();
  });
  $effect(() => {
    const wanted = topics();
    return onChanged((announced) => {
      if (announced.some((topic) => wanted.includes(topic))) query.refresh();
    });
  });
  return query;
}
