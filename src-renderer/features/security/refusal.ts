/** @file Why a passphrase was not taken, in a sentence. */
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { securityLabels as labels } from './security.labels.ts';

export type Refusal =
  | { readonly kind: 'wrong-passphrase'; readonly backoffUntil: Instant | null }
  | { readonly kind: 'too-soon'; readonly backoffUntil: Instant };

const clockTime = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'medium' });

export function sentenceOf({ kind, backoffUntil }: Refusal): string {
  if (backoffUntil === null) return labels.wrongPassphrase;
  const time = clockTime.format(epochMsOf(backoffUntil));
  return kind === 'too-soon' ? labels.waitUntil(time) : labels.wrongWaitUntil(time);
}
