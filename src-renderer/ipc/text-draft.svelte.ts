/** @file One text that is being typed, and whether what is on screen is also on disk. */
import type { DraftPlace } from '#shared/features/draft/draft.api.ts';
import { KeptDraft } from './kept-draft.ts';

export class TextDraft {
  text = $state('');
  isKept = $state(false);
  readonly place: DraftPlace;
  readonly #kept: KeptDraft;

  constructor(place: DraftPlace, text = '') {
    this.place = place;
    this.#kept = new KeptDraft(place, (value) => (this.isKept = value === this.text && value !== ''));
    this.text = text;
    this.isKept = text !== '';
  }

  find = (): Promise<string | null> => this.#kept.find();

  type(text: string): void {
    this.text = text;
    this.isKept = false;
    this.#kept.keep(text);
  }

  flush = (): void => this.#kept.flush();

  /** Given up: forgotten, on the disk too. */
  forget(): void {
    this.#show('');
    this.#kept.forget();
  }

  /** What was typed is saved elsewhere: main has forgotten the draft with it. */
  clear(): void {
    this.#show('');
    this.#kept.drop();
  }

  #show(text: string): void {
    this.text = text;
    this.isKept = false;
  }
}
