import { describe, expect, it } from 'vitest';
import { BRANCHES, type Branch } from '#shared/features/contract/branches.ts';
import { holderOf } from '#shared/features/contract/law/holder.ts';
import { headlineOf, isLimitMoot, legalDates } from '#shared/features/contract/law/legal-dates.rules.ts';
import { delayRules } from '#shared/features/contract/law/rules/delay-rules.ts';
import { waysOut } from '#shared/features/contract/law/rules/ways-out.ts';
import type { ClientKind } from '#shared/kernel/person.ts';
import { at, legalContract, type LegalRow, situation } from '../contract-rows.ts';

/** Everything happened to a contract of four days, so that each rule that concerns its branch has something to say. */
const HAPPENED = {
  canvassing: '2026-11-20',
  'life-information': '2026-11-20',
  'situation-change': '2026-11-20',
  'vehicle-sale': '2026-11-20',
  'property-sale': '2026-11-20',
  death: '2026-11-20',
  'other-policy-ended': '2026-11-20',
  'reduction-refused': '2026-11-20',
};

const rulesOf = (row: LegalRow): string => {
  const contract = legalContract({
    effectiveOn: '2026-11-20',
    renewalOn: '2027-01-23',
    premiumNoticeSentOn: '2026-11-20',
    lastRenewal: ['2026-11-20', null],
    ...row,
  });
  return legalDates(contract, situation(row, HAPPENED), at('2026-11-24'))
    .map(({ rule }) => rule)
    .join(' ');
};

const CANVASSING = 'CANVASSING';
const YEARLY = 'ECHEANCE CHATEL_LATE CHATEL_SILENT';
const BOTH = `${YEARLY} ECHEANCE_INSURER`;
const PRO = 'ECHEANCE_PRO ECHEANCE_INSURER_PRO';
const EVENT = 'SITUATION SITUATION_INSURER';
const SALE = 'VEHICLE_SALE VEHICLE_SALE_INSURER';
const THING = 'DEATH THING_SALE';
const OTHER = 'OTHER_POLICY_ENDED';
const RISK = 'OTHER_POLICY_ENDED SMALLER_RISK';

const ORDINARY = `${CANVASSING} ${BOTH} ${EVENT} ${RISK}`;
const BUSINESS = `RIA_PRO ${PRO} ${RISK}`;

const PRIVATE: Readonly<Partial<Record<Branch, string>>> = {
  AUTO: `${CANVASSING} RIA_VEHICLE ${BOTH} ${EVENT} ${SALE} DEATH ${RISK}`,
  MOTO: `${CANVASSING} RIA_VEHICLE ${BOTH} ${EVENT} ${SALE} DEATH ${RISK}`,
  MRH: `${CANVASSING} RIA_HOME ${BOTH} ${EVENT} ${THING} ${RISK}`,
  PNO: `${CANVASSING} RIA_HOME ${BOTH} ${EVENT} ${THING} ${RISK}`,
  SANTE_IND: `${CANVASSING} RIA_HEALTH ${YEARLY} ${EVENT} ${OTHER}`,
  PREV_IND: `${CANVASSING} ${YEARLY} ${EVENT} ${OTHER}`,
  GAV: ORDINARY,
  PJ: ORDINARY,
  ANIMAUX: `${CANVASSING} ${BOTH} ${EVENT} ${THING} ${RISK}`,
  VOYAGE: `${EVENT} ${RISK}`,
  SCOLAIRE: ORDINARY,
  CHASSE: ORDINARY,
  AFFINITAIRE: `${CANVASSING} AFFINITY_30_DAYS RIA_AFFINITY ${BOTH} ${EVENT} ${THING} ${RISK}`,
  EMPRUNTEUR: `${CANVASSING} LEMOINE ${YEARLY} ${EVENT} ${OTHER}`,
  DO: `${CANVASSING} ${EVENT} ${THING} ${RISK}`,
  VIE: 'LIFE',
  PER: 'LIFE',
  CAPI: 'LIFE',
  OBSEQUES: 'LIFE',
  NAVIGATION: `${CANVASSING} ${BOTH} ${EVENT} ${SALE} DEATH ${RISK}`,
  AUTRE: ORDINARY,
};

const COMPANY: Readonly<Record<Branch, string>> = {
  AUTO: `RIA_PRO ${PRO} ${SALE} ${RISK}`,
  MOTO: `${PRO} ${SALE} ${RISK}`,
  MRH: `${PRO} THING_SALE ${RISK}`,
  PNO: `${PRO} THING_SALE ${RISK}`,
  SANTE_IND: `ECHEANCE_PRO ${OTHER}`,
  SANTE_COLL: `RIA_GROUP_HEALTH ECHEANCE_GROUP ${OTHER}`,
  PREV_IND: `ECHEANCE_PRO ${OTHER}`,
  PREV_COLL: `ECHEANCE_CONTRACT ${OTHER}`,
  GAV: `${PRO} ${RISK}`,
  PJ: `${PRO} ${RISK}`,
  ANIMAUX: `${PRO} THING_SALE ${RISK}`,
  VOYAGE: RISK,
  SCOLAIRE: `${PRO} ${RISK}`,
  CHASSE: `${PRO} ${RISK}`,
  AFFINITAIRE: `${PRO} THING_SALE ${RISK}`,
  EMPRUNTEUR: `ECHEANCE_PRO ${OTHER}`,
  RCPRO: BUSINESS,
  MRP: `RIA_PRO ${PRO} THING_SALE ${RISK}`,
  DECENNALE: BUSINESS,
  DO: `THING_SALE ${RISK}`,
  FLOTTE: BUSINESS,
  CYBER: BUSINESS,
  RCMS: `${PRO} ${RISK}`,
  HOMME_CLE: 'ECHEANCE_CONTRACT',
  TRANSPORT: `ECHEANCE_CONTRACT ${RISK}`,
  VIE: '',
  PER: '',
  CAPI: '',
  OBSEQUES: '',
  NAVIGATION: `${PRO} ${SALE} ${RISK}`,
  AUTRE: `${PRO} ${RISK}`,
};

describe('which rules concern whom (domain 3.4)', () => {
  it.each(Object.entries(PRIVATE))('a private person with %s', (branch, rules) => {
    expect(rulesOf({ branch: branch as Branch })).toBe(rules);
  });
  it.each(Object.entries(COMPANY))('a company with %s', (branch, rules) => {
    expect(rulesOf({ branch: branch as Branch, clientKind: 'ENTREPRISE' })).toBe(rules);
  });
  it('names every branch', () => {
    expect(Object.keys(COMPANY)).toEqual([...BRANCHES]);
  });
  it('takes a craftsman for a person, in or outside the profession', () => {
    const pro = (branch: Branch, isForProfession: boolean | null = null) =>
      rulesOf({ branch, clientKind: 'PRO', isForProfession });
    expect(pro('AUTO')).toBe(`RIA_PRO ${PRO} ${EVENT} ${SALE} DEATH ${RISK}`);
    expect(pro('AUTO', false)).toBe(PRIVATE.AUTO);
    expect(pro('MRH')).toBe(PRIVATE.MRH);
    expect(pro('RCPRO', false)).toBe(`RIA_PRO ${PRO} ${EVENT} ${RISK}`);
  });
  it('leaves tacit rules aside where nothing renews', () => {
    expect(rulesOf({ branch: 'GAV', hasTacitRenewal: false })).toBe(`${CANVASSING} ${EVENT} ${RISK}`);
  });
});

describe('in which quality a contract is held', () => {
  it.each<readonly [Branch, ClientKind, boolean | null, string]>([
    ['AUTO', 'PARTICULIER', null, 'private'],
    ['AUTO', 'PARTICULIER', true, 'professional'],
    ['AUTO', 'PRO', null, 'professional'],
    ['AUTO', 'PRO', false, 'private'],
    ['MRH', 'PRO', null, 'private'],
    ['MRH', 'PRO', true, 'professional'],
    ['MRH', 'SCI_SYNDIC', null, 'professional'],
    ['MRH', 'ASSOCIATION', false, 'professional'],
    ['RCPRO', 'PARTICULIER', false, 'professional'],
    ['SANTE_COLL', 'ENTREPRISE', null, 'group'],
    ['PREV_COLL', 'PARTICULIER', true, 'group'],
  ])('%s of a %s, professional: %s → %s', (...[branch, clientKind, isForProfession, holder]) => {
    expect(holderOf({ branch, clientKind, isForProfession })).toBe(holder);
  });
});

describe('the tables', () => {
  const written = (rule: { citation: { code: string; article: string } }): string =>
    `${rule.citation.code} ${rule.citation.article}`;

  it('cite an article for each way out, and say who acts and for which reason', () => {
    expect(waysOut.map((way) => [way.code, written(way), way.by, way.reason].join(' | '))).toEqual([
      'CANVASSING | ASSURANCES L112-9 | client | RENONCIATION',
      'AFFINITY_14_DAYS | ASSURANCES L112-10 | client | RENONCIATION',
      'AFFINITY_30_DAYS | ASSURANCES L112-10 | client | RENONCIATION',
      'LIFE | ASSURANCES L132-5-1 | client | RENONCIATION',
      'RIA_VEHICLE | ASSURANCES L113-15-2 et R113-11, 1° | client | HAMON_RIA',
      'RIA_HOME | ASSURANCES L113-15-2 et R113-11, 2° | client | HAMON_RIA',
      'RIA_AFFINITY | ASSURANCES L113-15-2 et R113-11, 3° | client | HAMON_RIA',
      'RIA_HEALTH | ASSURANCES L113-15-2 et R113-11, 4° | client | RIA_SANTE',
      'RIA_GROUP_HEALTH | ASSURANCES L113-15-2 et R113-11, II | client | RIA_SANTE',
      'RIA_PRO | LOI 2026-403 du 26 mai 2026 | client | RIA_PRO',
      'LEMOINE_NEW_LOANS | ASSURANCES L113-12-2 | client | LEMOINE',
      'LEMOINE | ASSURANCES L113-12-2 | client | LEMOINE',
      'ECHEANCE | ASSURANCES L113-12 | client | ECHEANCE',
      'ECHEANCE_PRO | ASSURANCES L113-12 | client | ECHEANCE',
      'ECHEANCE_GROUP | ASSURANCES L145-8 | client | ECHEANCE',
      'ECHEANCE_CONTRACT | CONTRAT  | client | ECHEANCE',
      'CHATEL_LATE | ASSURANCES L113-15-1, al. 1 | client | CHATEL',
      'CHATEL_SILENT | ASSURANCES L113-15-1, al. 2 | client | CHATEL',
      'ECHEANCE_INSURER | ASSURANCES L113-12 | insurer | COMPAGNIE_ECHEANCE',
      'ECHEANCE_INSURER_PRO | ASSURANCES L113-12 | insurer | COMPAGNIE_ECHEANCE',
      'SITUATION | ASSURANCES L113-16 | client | CHANGEMENT_SITUATION',
      'SITUATION_INSURER | ASSURANCES L113-16 | insurer | CHANGEMENT_SITUATION',
      'VEHICLE_SALE | ASSURANCES L121-11 | client | VENTE',
      'VEHICLE_SALE_INSURER | ASSURANCES L121-11 | insurer | VENTE',
      'DEATH | ASSURANCES L121-10 | successor | DECES',
      'THING_SALE | ASSURANCES L121-10 | successor | VENTE',
      'OTHER_POLICY_ENDED | ASSURANCES R113-10 | client | APRES_SINISTRE',
      'SMALLER_RISK | ASSURANCES L113-4 | client | DIMINUTION_RISQUE',
    ]);
  });

  it('switch off what nobody could verify, and nothing else', () => {
    const off = [...waysOut, ...delayRules].filter(({ standing }) => standing !== 'verified');
    expect(off.map(({ code }) => code)).toEqual(['RIA_PRO', 'DECENNIAL_PROOF']);
  });

  it('say what the broker does and must know', () => {
    const words = (list: readonly (string | { code: string })[]): string =>
      list.map((item) => (typeof item === 'string' ? item : item.code)).join(' ') || '-';
    expect(
      waysOut.map(({ code, duties, remarks }) => `${code}: ${words(duties)} / ${words(remarks)}`),
    ).toEqual([
      'CANVASSING: registered-letter / no-claim-known not-extended receipt-presumed',
      'AFFINITY_14_DAYS: any-durable-medium / no-claim-known not-extended effect-not-in-law',
      'AFFINITY_30_DAYS: any-durable-medium / no-claim-known not-extended effect-not-in-law',
      'LIFE: registered-letter / not-extended effect-not-in-law',
      'RIA_VEHICLE: new-insurer-writes / receipt-presumed',
      'RIA_HOME: new-insurer-writes / tenant-only receipt-presumed',
      'RIA_AFFINITY: any-durable-medium / receipt-presumed',
      'RIA_HEALTH: new-insurer-writes / health-guarantees-only receipt-presumed',
      'RIA_GROUP_HEALTH: any-durable-medium / health-guarantees-only receipt-presumed',
      'RIA_PRO: - / decree-awaited',
      'LEMOINE_NEW_LOANS: ask-lender / lender-must-accept',
      'LEMOINE: ask-lender / lender-must-accept',
      'ECHEANCE: check-premium-notice any-durable-medium / prudent-limit',
      'ECHEANCE_PRO: registered-letter / contract-prevails prudent-limit',
      'ECHEANCE_GROUP: registered-letter / prudent-limit',
      'ECHEANCE_CONTRACT: registered-letter / contract-prevails',
      'CHATEL_LATE: registered-letter / individual-policies-only',
      'CHATEL_SILENT: check-premium-notice registered-letter / individual-policies-only',
      'ECHEANCE_INSURER: - / -',
      'ECHEANCE_INSURER_PRO: - / contract-prevails',
      'SITUATION: registered-letter attach-proof / direct-link-only receipt-presumed',
      'SITUATION_INSURER: - / direct-link-only receipt-presumed',
      'VEHICLE_SALE: tell-date-of-sale / suspended-since-sale',
      'VEHICLE_SALE_INSURER: - / suspended-since-sale',
      'DEATH: attach-proof / cover-continues effect-not-in-law',
      'THING_SALE: attach-proof / cover-continues effect-not-in-law',
      'OTHER_POLICY_ENDED: registered-letter / receipt-presumed',
      'SMALLER_RISK: registered-letter / -',
    ]);
  });

  it('give each rule a code of its own', () => {
    const codes = [...waysOut, ...delayRules].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the one line that a tab shows', () => {
  const headline = (row: LegalRow, today = '2026-11-24', known = {}): string => {
    const dates = legalDates(legalContract(row), situation(row, known), at(today));
    const date = headlineOf(dates);
    return `${date?.rule ?? 'none'} ${date?.state ?? ''} ${isLimitMoot(dates) ? 'moot' : 'to watch'}`;
  };
  it.each<readonly [why: string, row: LegalRow, line: string]>([
    ['EC-27 at any time', { renewalOn: '2026-11-01' }, 'CHATEL_SILENT open moot'],
    [
      'EC-28 the notice is over',
      { branch: 'RCPRO', clientKind: 'ENTREPRISE' },
      'ECHEANCE_PRO closed to watch',
    ],
    [
      'EC-29 the first year',
      { branch: 'AUTO', effectiveOn: '2026-03-10', renewalOn: '2027-03-10' },
      'ECHEANCE open to watch',
    ],
    ['EC-29 after a year', { branch: 'AUTO' }, 'RIA_VEHICLE open moot'],
    ['EC-31 a loan', { branch: 'EMPRUNTEUR' }, 'LEMOINE open moot'],
    [
      'EC-25 the later of two limits is the one that is open',
      { renewalOn: '2027-01-23', premiumNoticeSentOn: '2026-11-10' },
      'CHATEL_LATE open to watch',
    ],
    [
      'both limits are open: the nearest',
      { renewalOn: '2027-01-29', premiumNoticeSentOn: '2026-11-20' },
      'ECHEANCE open to watch',
    ],
    ['no notice sent, the limit is over', {}, 'CHATEL_SILENT later to watch'],
    ['EC-20 savings', { branch: 'PER', renewalOn: null, hasTacitRenewal: false }, 'none  to watch'],
    ['a quote', { status: 'DEVIS' }, 'none  to watch'],
  ])('%s', (_why, row, line) => {
    expect(headline(row)).toBe(line);
  });
  it('is of the client, not of an heir', () => {
    const row = { branch: 'RCPRO', clientKind: 'ENTREPRISE' } as const;
    expect(headline({ ...row, branch: 'MRP' }, '2026-11-24', { 'property-sale': '2026-11-01' })).toBe(
      'ECHEANCE_PRO closed to watch',
    );
  });
});
