/**
 * @file Wrong tries cost time. This is comfort against a curious colleague, kept in memory only: against a copy
 * of the files, the cost of argon2id is what protects.
 */
import type { Clock } from '#shared/kernel/clock.ts';
import { addMs, type Instant, msBetween } from '#shared/kernel/instant.ts';

/** A typing mistake or two cost nothing. */
const FREE_TRIES = 2;
const LONGEST_MS = 30_000;

export class TryBackoff {
  readonly #clock: Clock;
  #failures = 0;
  #until: Instant | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The instant before which no try is looked at, or null. */
  get until(): Instant | null {
    if (this.#until === null) return null;
    const left = msBetween(this.#clock.now(), this.#until);
    // More than the longest delay means that the clock went back: nobody is locked out for that.
    if (left <= 0 || left > LONGEST_MS) this.#until = null;
    return this.#until;
  }

  /** Counts a wrong try: 1 s after the third, then doubled up to 30 s. */
  recordFailure(): Instant | null {
    this.#failures += 1;
    const late = this.#failures - FREE_TRIES;
    this.#until = late <= 0 ? null : addMs(this.#clock.now(), Math.min(LONGEST_MS, 1000 * 2 ** (late - 1)));
    return this.#until;
  }

  reset(): void {
    this.#failures = 0;
    this.#until = null;
  }
}
