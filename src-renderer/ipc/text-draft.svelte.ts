/** @file A text that is being typed: kept half a second after the last key, so that a crash loses no more than that. */
import type { DraftPlace } from '#shared/features/draft/draft.api.ts';
import { api } from './api.ts';

const PAUSE_MS = 500;

export class TextDraft {
  text = $state('');
  /** What is on screen is also on disk. */
  isKept = $state(false);
  readonly #place: DraftPlace;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWaiting = false;

  constructor(place: DraftPlace, text = '') {
    this.#place = place;
    this.text = text;
    this.isKept = text !== '';
  }

  type(text: string): void {
    this.text = text;
    this.isKept = false;
    this.#isWaiting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE_MS);
  }

  /** At once: the field is left, the sheet changes, the mallette locks. */
  flush = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isWaiting) return;
    this.#isWaiting = false;
    const value = this.text;
    void (async () => {
      try {
        await api.draft.save({ ...this.#place, value });
        this.isKept = value === this.text && value !== '';
      } catch {
        // The text stays on screen, where it can be saved; a message over it would not help.
        this.isKept = false;
      }
    })();
  };

  /** What was typed is saved elsewhere: main has forgotten the draft with it. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#isWaiting = false;
    this.text = '';
    this.isKept = false;
  }
}
