/** @file The present passphrase, asked again before a key changes: what is typed, and why it was not taken. */
import type { Instant } from '#shared/kernel/instant.ts';
import { Countdown } from '../countdown.svelte.ts';
import { vaultLabels } from '../vault.labels.ts';
import { securityLabels } from './security.labels.ts';

export class PassphraseProof {
  passphrase = $state('');
  #refusal = $state<string>();
  readonly #countdown = new Countdown();

  /** The sentence under the field: the delay first, since nothing else helps until it is over. */
  get error(): string | undefined {
    const { secondsLeft } = this.#countdown;
    return secondsLeft > 0 ? vaultLabels.tooSoon(secondsLeft) : this.#refusal;
  }

  /** False, with its reason under the field, when nothing was typed or it is too early to try again. */
  check(): boolean {
    if (this.passphrase === '') this.#refusal = securityLabels.currentMissing;
    return this.error === undefined;
  }

  refuse({ backoffUntil }: { readonly backoffUntil: Instant | null }): void {
    this.#refusal = securityLabels.wrongPassphrase;
    this.#countdown.start(backoffUntil);
  }

  readonly typed = (): void => {
    this.#refusal = undefined;
  };

  dispose(): void {
    this.#countdown.stop();
  }
}
