/** @file Seconds left before the next try is looked at. Main decides; this only says it. */
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';

const TICK_MS = 250;
/** Main never makes anyone wait longer: a clock that disagrees with its own must not look like a lockout. */
const LONGEST_S = 30;

/** The wall clock, without `Date`: only its distance to an instant of main counts. */
const nowMs = (): number => performance.timeOrigin + performance.now();

export class Countdown {
  secondsLeft = $state(0);
  #until = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Null stops it. */
  start(until: Instant | null): void {
    this.stop();
    if (until === null) return;
    this.#until = epochMsOf(until);
    this.#timer = setInterval(() => this.#look(), TICK_MS);
    this.#look();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.secondsLeft = 0;
  }

  #look(): void {
    const left = Math.ceil((this.#until - nowMs()) / 1000);
    if (left > 0) this.secondsLeft = Math.min(left, this.secondsLeft || LONGEST_S);
    else this.stop();
  }
}
