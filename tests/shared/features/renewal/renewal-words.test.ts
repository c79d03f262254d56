import { describe, expect, it } from 'vitest';
import { parseDateOnly } from '#shared/kernel/date-only.ts';
import { badgeWords } from '#shared/features/contract/state/contract-badge.labels.ts';
import { refusalLabel } from '#shared/features/renewal/renewal.labels.ts';

const REFUSALS = [
  ...['quote', 'ended', 'no-due', 'anomaly', 'terminated', 'already-renewed', 'fixed-end', 'suspended'],
  ...['too-early', 'before-effect'],
];

describe('the words of refusals', () => {
  it('say of each code why, each in its own sentence', () => {
    const sentences = REFUSALS.map(refusalLabel);
    expect(new Set([...sentences, refusalLabel('unheard-of')]).size).toBe(REFUSALS.length + 1);
  });
});

describe('the words of a badge', () => {
  const on = parseDateOnly('2026-12-31');
  it.each([
    [{ kind: 'to-renew', days: 41 }, 'À renouveler · dans 41\u00a0j'],
    [{ kind: 'to-renew', days: 0 }, 'À renouveler · aujourd’hui'],
    [{ kind: 'not-renewed', days: 6 }, 'Non renouvelé · depuis 6\u00a0j'],
    [{ kind: 'termination-planned', effectiveOn: on }, 'Résiliation prévue le 31/12/2026'],
    [{ kind: 'terminated', effectiveOn: null }, 'Résilié'],
    [{ kind: 'terminated', effectiveOn: on }, 'Résilié le 31/12/2026'],
    [{ kind: 'finished', endedOn: on }, 'Terminé le 30/12/2026'],
    [{ kind: 'suspended', reason: 'NON_PAIEMENT' }, 'Suspendu (non-paiement)'],
    [{ kind: 'quote-sent', days: 6 }, 'Devis envoyé il y a 6\u00a0j'],
  ] as const)('of %o is « %s »', (badge, words) => {
    expect(badgeWords(badge)).toBe(words);
  });
});
