import { describe, expect, it } from 'vitest';
import type { Branch } from '#shared/features/contract/branches.ts';
import { legalNoteSentence } from '#shared/features/contract/legal-date.labels.ts';
import { legalNotes } from '#shared/features/contract/law/legal-notes.rules.ts';
import type { ClientKind } from '#shared/kernel/person.ts';
import { d } from '../contract-rows.ts';

const notes = (branch: Branch, today: string, clientKind: ClientKind = 'PARTICULIER') =>
  legalNotes({ branch, clientKind, isForProfession: null }, d(today));

describe('what must be known beside the dates', () => {
  it.each<readonly [Branch, ClientKind, string, string]>([
    ['AUTO', 'PARTICULIER', '2023-05-31', 'FAIR_WITHOUT_WITHDRAWAL'],
    ['AUTO', 'PARTICULIER', '2023-06-01', 'ONLINE_TERMINATION FAIR_WITHOUT_WITHDRAWAL'],
    ['AUTO', 'ENTREPRISE', '2026-11-24', ''],
    ['EMPRUNTEUR', 'PARTICULIER', '2022-08-31', 'FAIR_WITHOUT_WITHDRAWAL'],
    ['EMPRUNTEUR', 'PARTICULIER', '2022-09-01', 'LOAN_YEARLY_INFORMATION FAIR_WITHOUT_WITHDRAWAL'],
    [
      'EMPRUNTEUR',
      'PARTICULIER',
      '2026-11-24',
      'ONLINE_TERMINATION LOAN_YEARLY_INFORMATION FAIR_WITHOUT_WITHDRAWAL',
    ],
    ['EMPRUNTEUR', 'SCI_SYNDIC', '2026-11-24', ''],
    ['VIE', 'PARTICULIER', '2026-11-24', ''],
    ['SANTE_COLL', 'ENTREPRISE', '2026-11-24', ''],
    ['RCPRO', 'PRO', '2026-11-24', ''],
  ])('%s of a %s on %s: %s', (...[branch, clientKind, today, codes]) => {
    expect(
      notes(branch, today, clientKind)
        .map(({ rule }) => rule)
        .join(' '),
    ).toBe(codes);
  });

  it('cites, and says what was not verified', () => {
    const [online, yearly, fair] = notes('EMPRUNTEUR', '2026-11-24');
    expect(online?.citation).toEqual({ code: 'ASSURANCES', article: 'L113-14' });
    expect(yearly?.citation).toEqual({ code: 'ASSURANCES', article: 'L113-15-3' });
    expect(fair?.citation).toEqual({ code: 'CONSOMMATION', article: 'L224-59' });
    expect(legalNoteSentence(online!)).toBe(
      'Si le contrat peut être conclu en ligne, la compagnie doit permettre de le résilier en ligne («\u00a0trois clics\u00a0»).',
    );
    expect(legalNoteSentence(fair!)).toBe(
      'À vérifier\u00a0: conclu sur un salon\u00a0: pas de droit de rétractation, ce que le stand doit afficher.',
    );
  });
});
