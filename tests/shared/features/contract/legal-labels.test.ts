import { describe, expect, it } from 'vitest';
import { branchFamilyLabels, branchLabels, usualDueLabels } from '#shared/features/contract/branch.labels.ts';
import {
  Branch,
  BRANCH_FAMILIES,
  BRANCHES,
  branchesWhere,
  DEFAULT_NOTICE_MONTHS,
  defaultsOf,
  hasRenewals,
  traitsOf,
} from '#shared/features/contract/branches.ts';
import {
  actBeforeLabel,
  citationLabel,
  dutySentence,
  legalDateSentence,
  legalDelaySentence,
  refundSentence,
  remarkLabels,
  terminationReasonLabels,
  unpaidStageLabels,
} from '#shared/features/contract/legal-date.labels.ts';
import { legalDelay } from '#shared/features/contract/law/legal-delays.rules.ts';
import { type DelayCode, delayRules } from '#shared/features/contract/law/rules/delay-rules.ts';
import {
  TERMINATION_REASONS,
  TerminationReason,
} from '#shared/features/contract/law/rules/termination-reasons.ts';
import { waysOut } from '#shared/features/contract/law/rules/ways-out.ts';
import { contractStatusLabels } from '#shared/features/contract/state/renewal-state.labels.ts';
import { ContractStatus, SuspensionReason } from '#shared/features/contract/state/renewal-state.rules.ts';
import { facts, type LegalCase, type LegalRow, legalDateOf } from './contract-rows.ts';

const nbsp = (text: string): string => text.replaceAll('~', '\u00a0');
const dateOf = (rule: LegalCase['rule'], row: LegalRow, today: string, known = {}) => {
  const date = legalDateOf({ why: '', rule, row, facts: known, today, is: null });
  if (!date) throw new Error(`no ${rule}`);
  return date;
};

const JANUARY_23 = { renewalOn: '2027-01-23' } as const;
const RCPRO = { branch: 'RCPRO', clientKind: 'ENTREPRISE' } as const;

describe('a legal date in French', () => {
  it.each<readonly [LegalCase['rule'], LegalRow, string, Record<string, string>, string]>([
    ['CHATEL_SILENT', JANUARY_23, '2027-02-01', {}, 'Résiliable à tout moment (loi Chatel), effet le lendemain de l’envoi'],
    ['CHATEL_SILENT', JANUARY_23, '2026-11-24', {}, 'Résiliable à partir du 23/01/2027 si aucun avis d’échéance n’est envoyé (loi Chatel), effet le lendemain de l’envoi'],
    ['CHATEL_LATE', { ...JANUARY_23, premiumNoticeSentOn: '2026-11-10' }, '2026-11-24', {}, 'Résiliable jusqu’au 30/11/2026 (loi Chatel, avis d’échéance tardif), effet le 23/01/2027'],
    ['CHATEL_LATE', { ...JANUARY_23, premiumNoticeSentOn: '2026-11-10' }, '2026-12-01', {}, 'Délai échu le 30/11/2026 (loi Chatel, avis d’échéance tardif)'],
    ['ECHEANCE', {}, '2026-10-20', {}, 'Résiliable jusqu’au 31/10/2026 (échéance annuelle), effet le 01/01/2027'],
    ['ECHEANCE_PRO', RCPRO, '2026-11-24', {}, 'Préavis échu le 31/10/2026'],
    ['ECHEANCE_INSURER', {}, '2026-11-24', {}, 'Préavis échu le 31/10/2026'],
    ['RIA_VEHICLE', { branch: 'AUTO' }, '2026-11-24', {}, 'Résiliable à tout moment (loi Hamon), effet le 25/12/2026'],
    ['RIA_VEHICLE', { branch: 'AUTO', effectiveOn: '2026-03-10' }, '2026-11-24', {}, 'Résiliable à partir du 10/03/2027 (loi Hamon), effet le 11/04/2027'],
    ['LEMOINE', { branch: 'EMPRUNTEUR' }, '2026-11-24', {}, 'Résiliable à tout moment (loi Lemoine)'],
    ['RIA_PRO', RCPRO, '2026-11-24', {}, 'À vérifier~: résiliation infra-annuelle des professionnels'],
    ['SITUATION', {}, '2026-11-24', { 'situation-change': '2026-08-23' }, 'Délai échu le 23/11/2026 (changement de situation)'],
    ['LIFE', { branch: 'VIE' }, '2026-11-24', { 'life-information': '2026-11-05' }, 'Renonciation possible jusqu’au 05/12/2026 (renonciation à une assurance vie)'],
    ['DEATH', { branch: 'MRH' }, '2026-11-24', { death: '2026-11-01' }, 'Résiliable à tout moment (par l’héritier, décès de l’assuré)'],
  ])('%s', (...[rule, row, today, known, sentence]) => {
    expect(legalDateSentence(dateOf(rule, row, today, known))).toBe(nbsp(sentence));
  }); // prettier-ignore

  it('says until when to act, and when the post is closed', () => {
    expect(actBeforeLabel(dateOf('ECHEANCE', { noticeMonths: 1 }, '2026-11-24'))).toBe(
      'Agir avant le 30/11/2026 inclus',
    );
    expect(actBeforeLabel(dateOf('ECHEANCE', {}, '2026-10-20'))).toBe(
      nbsp('Agir avant le 31/10/2026 inclus (jour non ouvré~: au plus tard le 30/10/2026)'),
    );
    const toCome = dateOf('SITUATION', {}, '2026-11-24', { 'situation-change': '2026-12-15' });
    expect(actBeforeLabel(toCome)).toBe('Agir avant le 15/03/2027 inclus');
    expect(actBeforeLabel(dateOf('ECHEANCE', {}, '2026-11-24'))).toBeNull();
    expect(actBeforeLabel(dateOf('RIA_VEHICLE', { branch: 'AUTO' }, '2026-11-24'))).toBeNull();
    expect(actBeforeLabel(dateOf('RIA_PRO', RCPRO, '2026-11-24'))).toBeNull();
  });

  it('says what the broker does, and what comes back', () => {
    const [check, write] = dateOf('ECHEANCE', {}, '2026-10-01').duties;
    expect(dutySentence(check!)).toBe(
      'Vérifier que l’avis d’échéance a été envoyé, et noter sa date d’envoi (au plus tard le 16/10/2026)',
    );
    expect(dutySentence(write!)).toBe('Notifier par lettre, sur support durable ou en ligne');
    expect(refundSentence(dateOf('CHATEL_SILENT', JANUARY_23, '2027-02-01'))).toBe(
      'Remboursement du trop-perçu au plus tard le 04/03/2027',
    );
    expect(refundSentence(dateOf('ECHEANCE', {}, '2026-10-20'))).toBeNull();
  });

  it('cites', () => {
    expect(citationLabel({ code: 'ASSURANCES', article: 'L113-12' })).toBe(nbsp('C. assur., art.~L113-12'));
    expect(citationLabel({ code: 'CONSOMMATION', article: 'L313-31' })).toBe(nbsp('C. conso., art.~L313-31'));
    expect(citationLabel({ code: 'ACPR', article: '2024-R-02' })).toBe(nbsp('Recommandation ACPR~2024-R-02'));
    expect(citationLabel({ code: 'LOI', article: '2026-403 du 26 mai 2026' })).toBe(
      nbsp('Loi n°~2026-403 du 26 mai 2026'),
    );
    expect(citationLabel({ code: 'CONTRAT', article: '' })).toBe('Conditions du contrat');
  });
});

describe('a delay in French', () => {
  it.each<readonly [DelayCode, Record<string, string>, string]>([
    [
      'CLAIM_DECLARATION',
      { 'claim-known': '2026-11-24' },
      'Au plus tard le 01/12/2026~: déclaration du sinistre',
    ],
    ['FORMAL_NOTICE', { 'premium-due': '2026-10-20' }, 'À partir du 30/10/2026~: mise en demeure possible'],
    ['SUSPENSION', { 'formal-notice': '2026-11-02' }, 'Garantie suspendue le 02/12/2026'],
    ['COVER_RESUMES', { payment: '2026-12-05' }, 'Reprise de la garantie le 06/12/2026 à midi'],
    [
      'SALE_SUSPENSION',
      { 'vehicle-sale': '2026-08-31' },
      'Contrat suspendu après la vente le 01/09/2026 à 0~h',
    ],
  ])('%s', (code, known, sentence) => {
    const delay = legalDelay(code, facts(known), { region: 'METROPOLE' });
    expect(legalDelaySentence(delay!)).toBe(nbsp(sentence));
  });
  it('has words for each rule', () => {
    const one = legalDelay('REFUND', facts({ 'termination-effect': '2026-11-24' }), { region: 'METROPOLE' })!;
    for (const { code } of delayRules) expect(legalDelaySentence({ ...one, rule: code })).toMatch(/: \S{3}/u);
  });
});

describe('the words of the closed lists', () => {
  const codes: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
    [branchLabels, BRANCHES],
    [branchFamilyLabels, BRANCH_FAMILIES],
    [usualDueLabels, ['anniversary', 'new-year', 'fixed-end', 'none']],
    [terminationReasonLabels, TERMINATION_REASONS],
    [contractStatusLabels, ContractStatus.options],
    [
      unpaidStageLabels,
      ['settled', 'due', 'notice-possible', 'noticed', 'suspended', 'terminable', 'paid-late'],
    ],
    [remarkLabels, [...new Set(waysOut.flatMap(({ remarks }) => remarks))]],
  ];
  it.each(codes)('are there, once each %#', (labels, known) => {
    expect(Object.keys(labels).sort()).toEqual([...known].sort());
    expect(Object.values(labels).every((words) => words.trim().length > 2)).toBe(true);
    expect(new Set(Object.values(labels)).size).toBe(known.length);
  });
  it('are the codes that may be stored', () => {
    expect(Branch.options).toEqual([...BRANCHES]);
    expect(TerminationReason.options).toEqual([...TERMINATION_REASONS]);
    expect(TERMINATION_REASONS.join(' ')).toBe(
      'ECHEANCE CHATEL HAMON_RIA RIA_SANTE LEMOINE RIA_PRO CHANGEMENT_SITUATION VENTE DECES DISPARITION_RISQUE DIMINUTION_RISQUE MAJORATION_TARIF NON_PAIEMENT APRES_SINISTRE AGGRAVATION FAUSSE_DECLARATION RENONCIATION REMPLACEMENT COMPAGNIE_ECHEANCE ACCORD SANS_EFFET AUTRE',
    );
    expect(SuspensionReason.options.join(' ')).toBe('NON_PAIEMENT VENTE AUTRE');
    expect(ContractStatus.options.join(' ')).toBe(
      'DEVIS A_VENIR EN_COURS SUSPENDU RESILIE TERMINE SANS_EFFET REMPLACE',
    );
  });
});

describe('the branches', () => {
  it('renew where something renews', () => {
    expect(BRANCHES.filter((branch) => !hasRenewals(branch))).toEqual([
      'VOYAGE',
      'DO',
      'VIE',
      'PER',
      'CAPI',
      'OBSEQUES',
    ]);
  });
  it('start with two months of notice, or none', () => {
    expect(DEFAULT_NOTICE_MONTHS).toBe(2);
    expect(defaultsOf('AUTO')).toEqual({ hasTacitRenewal: true, noticeMonths: 2 });
    expect(defaultsOf('VOYAGE')).toEqual({ hasTacitRenewal: false, noticeMonths: 0 });
  });
  it('are due on 1 January, or on their anniversary', () => {
    expect(branchesWhere(({ usualDue }) => usualDue === 'new-year').join(' ')).toBe(
      'SANTE_IND SANTE_COLL PREV_IND PREV_COLL RCPRO MRP DECENNALE FLOTTE CYBER RCMS HOMME_CLE TRANSPORT',
    );
    expect(traitsOf('AUTO')).toEqual({
      family: 'vehicle',
      use: 'either',
      usualDue: 'anniversary',
      anytime: 'vehicle',
    });
  });
  it.each([
    ['vehicle', 'AUTO MOTO'],
    ['property', 'MRH PNO'],
    ['health', 'SANTE_IND SANTE_COLL PREV_IND PREV_COLL'],
    ['private', 'GAV PJ ANIMAUX VOYAGE SCOLAIRE CHASSE AFFINITAIRE'],
    ['loan', 'EMPRUNTEUR'],
    ['business', 'RCPRO MRP DECENNALE DO FLOTTE CYBER RCMS HOMME_CLE TRANSPORT'],
    ['savings', 'VIE PER CAPI OBSEQUES'],
    ['other', 'NAVIGATION AUTRE'],
  ])('of %s', (family, branches) => {
    expect(branchesWhere((traits) => traits.family === family).join(' ')).toBe(branches);
  });
  it('may leave at any time where R113-11 says so, and the table of rules agrees', () => {
    const rules = {
      vehicle: 'RIA_VEHICLE',
      home: 'RIA_HOME',
      affinity: 'RIA_AFFINITY',
      health: 'RIA_HEALTH',
      'group-health': 'RIA_GROUP_HEALTH',
    };
    for (const [anytime, code] of Object.entries(rules)) {
      const branches = branchesWhere((traits) => traits.anytime === anytime);
      expect(waysOut.find((way) => way.code === code)?.branches).toEqual(branches);
    }
  });
});
