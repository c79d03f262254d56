/** @file One beat a minute from two sources: the second only speaks when the first has been silent. */

/** The first source would have spoken by now. */
const FIRST_IS_SILENT_MS = 61_000;
/** It is silent already: a little less than a minute, in which the second looks twice. */
const STILL_SILENT_MS = 45_000;

export class Beat {
  #lastMs: number;
  #silentMs = FIRST_IS_SILENT_MS;

  constructor(
    private readonly act: () => void,
    private readonly monotonicMs: () => number,
  ) {
    this.#lastMs = monotonicMs();
  }

  strike(): void {
    this.#beat(FIRST_IS_SILENT_MS);
  }

  strikeIfSilent(): void {
    if (this.monotonicMs() - this.#lastMs >= this.#silentMs) this.#beat(STILL_SILENT_MS);
  }

  #beat(silentMs: number): void {
    this.#lastMs = this.monotonicMs();
    this.#silentMs = silentMs;
    this.act();
  }
}
