/** @file One beat a minute from two sources: the second only speaks when the first has been silent. */

/** A little less than a minute: the interval that looks comes twice within it. */
const SILENT_MS = 45_000;

export class Beat {
  #lastMs: number;

  constructor(
    private readonly act: () => void,
    private readonly monotonicMs: () => number,
  ) {
    this.#lastMs = monotonicMs();
  }

  strike(): void {
    this.#lastMs = this.monotonicMs();
    this.act();
  }

  strikeIfSilent(): void {
    if (this.monotonicMs() - this.#lastMs >= SILENT_MS) this.strike();
  }
}
