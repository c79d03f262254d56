/** @file What is being typed, kept half a second after the last key, so that a crash loses no more than that. */
import type { DraftPlace } from '#shared/features/draft/draft.api.ts';
import { api } from './api.ts';

const PAUSE_MS = 500;

export class KeptDraft {
  readonly place: DraftPlace;
  readonly #onkept: (value: string) => void;
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onkept told what is on the disk from now on */
  constructor(place: DraftPlace, onkept: (value: string) => void = () => undefined) {
    this.place = place;
    this.#onkept = onkept;
  }

  /** A draft that cannot be read is no reason to refuse the field. */
  async find(): Promise<string | null> {
    try {
      return (await api.draft.find(this.place)).value;
    } catch {
      return null;
    }
  }

  /** Soon, once the typing pauses. An empty value forgets what was kept. */
  keep(value: string): void {
    this.#waiting = value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE_MS);
  }

  /** At once: the field is left, the panel closes, the mallette locks. */
  flush = (): void => {
    clearTimeout(this.#timer);
    const value = this.#waiting;
    if (value === null) return;
    this.#waiting = null;
    // What was typed stays on screen, where it can be saved; a message over it would not help.
    void api.draft.save({ ...this.place, value }).then(
      () => this.#onkept(value),
      () => undefined,
    );
  };

  /** Given up. */
  forget(): void {
    this.keep('');
    this.flush();
  }

  /** Saved for good: main has forgotten the draft in the same act. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
  }
}
