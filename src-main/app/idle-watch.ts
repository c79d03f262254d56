/** @file When an untouched mallette locks: told apart from the timers, so that it can be tested. */

export interface Look {
  readonly isUnlocked: boolean;
  /** Minutes without input after which it locks; 0 = only with the machine. */
  readonly afterMinutes: number;
  /** Seconds since the machine's last input, as its system tells. */
  readonly systemIdleSeconds: number;
}

/**
 * Says at each look whether to lock. Idleness counts from the unlock at the earliest: a mallette that the keychain
 * opens on a machine nobody has touched for an hour is not closed under the broker's eyes.
 * @param lookEverySeconds between two looks: time is counted in looks, whatever the clock does
 */
export class IdleWatch {
  readonly #lookEverySeconds: number;
  #openSeconds = 0;

  constructor(lookEverySeconds: number) {
    this.#lookEverySeconds = lookEverySeconds;
  }

  look({ isUnlocked, afterMinutes, systemIdleSeconds }: Look): boolean {
    this.#openSeconds = isUnlocked ? this.#openSeconds + this.#lookEverySeconds : 0;
    if (!isUnlocked || afterMinutes === 0) return false;
    return Math.min(systemIdleSeconds, this.#openSeconds) >= afterMinutes * 60;
  }
}
