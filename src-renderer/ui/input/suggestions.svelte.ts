/** @file Proposals asked for while typing: only the answer to the latest question is shown. */
import type { Choice } from './choice.ts';

export class Suggestions<C extends Choice> {
  options = $state.raw<readonly C[]>([]);
  #asked = 0;
  readonly #load: (text: string) => Promise<readonly C[]>;

  constructor(load: (text: string) => Promise<readonly C[]>) {
    this.#load = load;
  }

  /** A question that fails proposes nothing: the text stays free. */
  ask = (text: string): void => {
    const turn = ++this.#asked;
    const answer = text.trim() === '' ? Promise.resolve([]) : this.#load(text);
    void answer.then(
      (options) => {
        if (turn === this.#asked) this.options = options;
      },
      () => {
        if (turn === this.#asked) this.options = [];
      },
    );
  };
}
