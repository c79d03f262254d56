import { describe, expect, it } from 'vitest';
import { effectOfLetter } from '#shared/features/contract/law/legal-dates.rules.ts';
import type { WayCode } from '#shared/features/contract/law/rules/ways-out.ts';
import {
  d,
  expected,
  facts,
  type LegalCase,
  type LegalRow,
  legalContract,
  legalDateOf,
  seen,
} from '../contract-rows.ts';

const MRH = { branch: 'MRH', renewalOn: '2027-06-01' } as const;
const AUTO = { branch: 'AUTO', renewalOn: '2027-06-01' } as const;
const moved = (on: string) => ({ 'situation-change': on });
const sold = (on: string) => ({ 'vehicle-sale': on });
const ended = (on: string) => ({ 'other-policy-ended': on });

const EVENTS: readonly LegalCase[] = [
  { why: 'L113-16 a move a month ago', row: MRH, facts: moved('2026-10-24'), today: '2026-11-24', rule: 'SITUATION', is: ['open', '2026-10-24', '2027-01-24', '2026-12-25'], advise: '2027-01-22' },
  { why: 'L113-16 the last day', row: MRH, facts: moved('2026-08-24'), today: '2026-11-24', rule: 'SITUATION', is: ['open', '2026-08-24', '2026-11-24', '2026-12-25'] },
  { why: 'L113-16 a day late', row: MRH, facts: moved('2026-08-23'), today: '2026-11-24', rule: 'SITUATION', is: ['closed', '2026-08-23', '2026-11-23', null] },
  { why: 'L113-16 the end of November, common year', row: MRH, facts: moved('2026-11-30'), today: '2026-12-01', rule: 'SITUATION', is: ['open', '2026-11-30', '2027-02-28', '2027-01-02'], advise: '2027-02-26' },
  { why: 'L113-16 the end of November, leap year', row: MRH, facts: moved('2027-11-30'), today: '2027-12-01', rule: 'SITUATION', is: ['open', '2027-11-30', '2028-02-29', '2028-01-02'] },
  { why: 'L113-16 to come', row: MRH, facts: moved('2026-12-15'), today: '2026-11-24', rule: 'SITUATION', is: ['later', '2026-12-15', '2027-03-15', '2027-01-16'] },
  { why: 'L113-16 nothing happened', row: MRH, today: '2026-11-24', rule: 'SITUATION', is: null },
  { why: 'L113-16 not life', row: { branch: 'VIE' }, facts: moved('2026-10-24'), today: '2026-11-24', rule: 'SITUATION', is: null },
  { why: 'L113-16 a company does not marry', row: { ...MRH, clientKind: 'SCI_SYNDIC' }, facts: moved('2026-10-24'), today: '2026-11-24', rule: 'SITUATION', is: null },
  { why: 'L113-16 the craftsman who retires', row: { branch: 'RCPRO', clientKind: 'PRO' }, facts: moved('2026-10-24'), today: '2026-11-24', rule: 'SITUATION', is: ['open', '2026-10-24', '2027-01-24', '2026-12-25'], advise: '2027-01-22' },
  { why: 'L113-16 either party', row: MRH, facts: moved('2026-10-24'), today: '2026-11-24', rule: 'SITUATION_INSURER', is: ['open', '2026-10-24', '2027-01-24', '2026-12-25'], advise: '2027-01-22' },
  { why: 'L113-16 without tacit renewal', row: { ...MRH, hasTacitRenewal: false }, facts: moved('2026-10-24'), today: '2026-11-24', rule: 'SITUATION', is: ['open', '2026-10-24', '2027-01-24', '2026-12-25'], advise: '2027-01-22' },

  { why: 'L121-11 six months, end of February', row: AUTO, facts: sold('2026-08-31'), today: '2026-11-24', rule: 'VEHICLE_SALE', is: ['open', '2026-08-31', '2027-02-28', '2026-12-04'], advise: '2027-02-26' },
  { why: 'L121-11 sold today', row: AUTO, facts: sold('2026-11-24'), today: '2026-11-24', rule: 'VEHICLE_SALE', is: ['open', '2026-11-24', '2027-05-24', '2026-12-04'] },
  { why: 'L121-11 the last day', row: AUTO, facts: sold('2026-05-24'), today: '2026-11-24', rule: 'VEHICLE_SALE', is: ['open', '2026-05-24', '2026-11-24', '2026-12-04'] },
  { why: 'L121-11 ended by itself', row: AUTO, facts: sold('2026-05-23'), today: '2026-11-24', rule: 'VEHICLE_SALE', is: ['closed', '2026-05-23', '2026-11-23', null] },
  { why: 'L121-11 a craftsman', row: { ...AUTO, clientKind: 'PRO' }, facts: sold('2026-11-20'), today: '2026-11-24', rule: 'VEHICLE_SALE', is: ['open', '2026-11-20', '2027-05-20', '2026-12-04'] },
  { why: 'L121-11 a boat', row: { ...AUTO, branch: 'NAVIGATION' }, facts: sold('2026-11-20'), today: '2026-11-24', rule: 'VEHICLE_SALE', is: ['open', '2026-11-20', '2027-05-20', '2026-12-04'] },
  { why: 'L121-11 not a home', row: MRH, facts: sold('2026-11-20'), today: '2026-11-24', rule: 'VEHICLE_SALE', is: null },
  { why: 'L121-11 not a fleet, of which a part is sold', row: { branch: 'FLOTTE', clientKind: 'ENTREPRISE' }, facts: sold('2026-11-20'), today: '2026-11-24', rule: 'VEHICLE_SALE', is: null },
  { why: 'L121-11 the insurer too', row: AUTO, facts: sold('2026-11-20'), today: '2026-11-24', rule: 'VEHICLE_SALE_INSURER', is: ['open', '2026-11-20', '2027-05-20', '2026-12-04'] },

  { why: 'EC-50 L121-10 the heirs, at any time', row: MRH, facts: { death: '2026-11-01' }, today: '2026-11-24', rule: 'DEATH', is: ['open', '2026-11-01', null, null] },
  { why: 'EC-50 L121-10 a car is inherited too', row: AUTO, facts: { death: '2026-11-01' }, today: '2026-11-24', rule: 'DEATH', is: ['open', '2026-11-01', null, null] },
  { why: 'L121-10 not health', row: { branch: 'SANTE_IND' }, facts: { death: '2026-11-01' }, today: '2026-11-24', rule: 'DEATH', is: null },
  { why: 'L121-10 a company does not die', row: { ...AUTO, clientKind: 'ENTREPRISE' }, facts: { death: '2026-11-01' }, today: '2026-11-24', rule: 'DEATH', is: null },
  { why: 'L121-10 a home is sold', row: MRH, facts: { 'property-sale': '2026-11-01' }, today: '2026-11-24', rule: 'THING_SALE', is: ['open', '2026-11-01', null, null] },
  { why: 'L121-10 last line: not a vehicle', row: AUTO, facts: { 'property-sale': '2026-11-01' }, today: '2026-11-24', rule: 'THING_SALE', is: null },
  { why: 'L121-10 a sale to come', row: MRH, facts: { 'property-sale': '2026-12-01' }, today: '2026-11-24', rule: 'THING_SALE', is: ['later', '2026-12-01', null, null] },

  { why: 'R113-10 a month', row: MRH, facts: ended('2026-10-31'), today: '2026-11-24', rule: 'OTHER_POLICY_ENDED', is: ['open', '2026-10-31', '2026-11-30', '2026-12-25'] },
  { why: 'R113-10 the last day', row: MRH, facts: ended('2026-10-24'), today: '2026-11-24', rule: 'OTHER_POLICY_ENDED', is: ['open', '2026-10-24', '2026-11-24', '2026-12-25'] },
  { why: 'R113-10 a day late', row: MRH, facts: ended('2026-10-23'), today: '2026-11-24', rule: 'OTHER_POLICY_ENDED', is: ['closed', '2026-10-23', '2026-11-23', null] },
  { why: 'R113-10 end of January', row: MRH, facts: ended('2027-01-31'), today: '2027-02-01', rule: 'OTHER_POLICY_ENDED', is: ['open', '2027-01-31', '2027-02-28', '2027-03-02'], advise: '2027-02-26' },

  { why: 'L113-4 a smaller risk', row: AUTO, facts: { 'reduction-refused': '2026-11-10' }, today: '2026-11-24', rule: 'SMALLER_RISK', is: ['open', '2026-11-10', null, '2026-12-24'] },
  { why: 'L113-4 over the end of February', row: AUTO, facts: { 'reduction-refused': '2026-11-10' }, today: '2027-01-30', rule: 'SMALLER_RISK', is: ['open', '2026-11-10', null, '2027-03-01'] },
  { why: 'L113-4 not health', row: { branch: 'SANTE_IND' }, facts: { 'reduction-refused': '2026-11-10' }, today: '2026-11-24', rule: 'SMALLER_RISK', is: null },
]; // prettier-ignore

const NEW = { branch: 'GAV', effectiveOn: '2026-11-10', renewalOn: '2027-11-10' } as const;
const AFFINITY = { branch: 'AFFINITAIRE', effectiveOn: '2023-01-05', renewalOn: '2024-01-05' } as const;
const LIFE = { branch: 'VIE', hasTacitRenewal: false, renewalOn: null } as const;
const canvassed = (on: string) => ({ canvassing: on });
const informed = (on: string) => ({ 'life-information': on });

const RENUNCIATIONS: readonly LegalCase[] = [
  { why: 'L112-9 the fourteenth day', row: NEW, facts: canvassed('2026-11-10'), today: '2026-11-24', rule: 'CANVASSING', is: ['open', '2026-11-10', '2026-11-24', '2026-11-25'] },
  { why: 'L112-9 the fifteenth day, said no more', row: NEW, facts: canvassed('2026-11-09'), today: '2026-11-24', rule: 'CANVASSING', is: null },
  { why: 'L112-9 Christmas does not extend it', row: NEW, facts: canvassed('2026-12-11'), today: '2026-12-12', rule: 'CANVASSING', is: ['open', '2026-12-11', '2026-12-25', '2026-12-13'], advise: '2026-12-24' },
  { why: 'L112-9 a fair is neither home nor work', row: NEW, today: '2026-11-24', rule: 'CANVASSING', is: null },
  { why: 'L112-9 a month at most', row: { ...NEW, hasTacitRenewal: false, renewalOn: null, fixedEndOn: '2026-12-09' }, facts: canvassed('2026-11-10'), today: '2026-11-24', rule: 'CANVASSING', is: null },
  { why: 'L112-9 a month and a day', row: { ...NEW, hasTacitRenewal: false, renewalOn: null, fixedEndOn: '2026-12-10' }, facts: canvassed('2026-11-10'), today: '2026-11-24', rule: 'CANVASSING', is: ['open', '2026-11-10', '2026-11-24', '2026-11-25'] },
  { why: 'L112-9 not travel', row: { ...NEW, branch: 'VOYAGE' }, facts: canvassed('2026-11-10'), today: '2026-11-24', rule: 'CANVASSING', is: null },
  { why: 'L112-9 not life', row: LIFE, facts: canvassed('2026-11-10'), today: '2026-11-24', rule: 'CANVASSING', is: null },
  { why: 'L112-9 not for a profession', row: { ...NEW, branch: 'RCPRO', clientKind: 'PRO' }, facts: canvassed('2026-11-10'), today: '2026-11-24', rule: 'CANVASSING', is: null },
  { why: 'L112-10 fourteen days in 2022', row: { ...AFFINITY, signedOn: '2022-12-31' }, today: '2023-01-14', rule: 'AFFINITY_14_DAYS', is: ['open', '2022-12-31', '2023-01-14', null] },
  { why: 'L112-10 over', row: { ...AFFINITY, signedOn: '2022-12-31' }, today: '2023-01-15', rule: 'AFFINITY_14_DAYS', is: null },
  { why: 'L112-10 not thirty in 2022', row: { ...AFFINITY, signedOn: '2022-12-31' }, today: '2023-01-14', rule: 'AFFINITY_30_DAYS', is: null },
  { why: 'L112-10 before 2015', row: { ...AFFINITY, signedOn: '2014-12-31' }, today: '2015-01-05', rule: 'AFFINITY_14_DAYS', is: null },
  { why: 'L112-10 from 2015', row: { ...AFFINITY, signedOn: '2015-01-01' }, today: '2015-01-05', rule: 'AFFINITY_14_DAYS', is: ['open', '2015-01-01', '2015-01-15', null] },
  { why: 'L112-10 thirty days since 2023', row: { ...AFFINITY, signedOn: '2023-01-01' }, today: '2023-01-31', rule: 'AFFINITY_30_DAYS', is: ['open', '2023-01-01', '2023-01-31', null] },
  { why: 'L112-10 not fourteen since 2023', row: { ...AFFINITY, signedOn: '2023-01-01' }, today: '2023-01-10', rule: 'AFFINITY_14_DAYS', is: null },
  { why: 'L112-10 over since 2023', row: { ...AFFINITY, signedOn: '2023-01-01' }, today: '2023-02-01', rule: 'AFFINITY_30_DAYS', is: null },
  { why: 'L132-5-1 the thirtieth day', row: LIFE, facts: informed('2026-10-25'), today: '2026-11-24', rule: 'LIFE', is: ['open', '2026-10-25', '2026-11-24', null] },
  { why: 'L132-5-1 over', row: LIFE, facts: informed('2026-10-24'), today: '2026-11-24', rule: 'LIFE', is: null },
  { why: 'L132-5-1 a Saturday does not extend it', row: LIFE, facts: informed('2026-11-05'), today: '2026-11-24', rule: 'LIFE', is: ['open', '2026-11-05', '2026-12-05', null], advise: '2026-12-04' },
  { why: 'L132-5-1 over February', row: LIFE, facts: informed('2027-01-30'), today: '2027-02-01', rule: 'LIFE', is: ['open', '2027-01-30', '2027-03-01', null] },
  { why: 'L132-5-1 not told yet: nothing runs', row: LIFE, today: '2026-11-24', rule: 'LIFE', is: null },
]; // prettier-ignore

describe('something happened', () => {
  it.each(EVENTS)('$rule: $why', (row) => {
    expect(seen(legalDateOf(row))).toEqual(expected(row));
  });
});

describe('a contract of the first days', () => {
  it.each(RENUNCIATIONS)('$rule: $why', (row) => {
    expect(seen(legalDateOf(row))).toEqual(expected(row));
  });

  it.each<readonly [LegalCase['rule'], LegalRow, Record<string, string>, string, string]>([
    ['CANVASSING', NEW, canvassed('2026-11-10'), '2026-11-24', '2026-12-25'],
    ['AFFINITY_30_DAYS', { ...AFFINITY, signedOn: '2023-01-01' }, {}, '2023-01-10', '2023-02-09'],
  ])('%s gives the premium back within thirty days', (...[rule, row, known, today, refundOn]) => {
    expect(legalDateOf({ why: '', row, facts: known, today, rule, is: null })?.refundOn).toBe(refundOn);
  });
});

describe('the effect of a letter that was really sent', () => {
  it.each<readonly [WayCode, string, string, LegalRow, Record<string, string>, string | null]>([
    // EC-30
    ['RIA_VEHICLE', '2027-01-29', '2027-01-31', AUTO, {}, '2027-02-28'],
    ['RIA_VEHICLE', '2026-11-20', '2026-11-24', AUTO, {}, '2026-12-24'],
    ['SITUATION', '2026-12-28', '2026-12-31', MRH, moved('2026-12-01'), '2027-01-31'],
    ['VEHICLE_SALE', '2026-12-24', '2026-12-28', AUTO, sold('2026-12-20'), '2027-01-03'],
    ['CHATEL_SILENT', '2027-02-01', '2027-02-05', { renewalOn: '2027-01-23' }, {}, '2027-02-02'],
    ['ECHEANCE', '2026-10-20', '2026-10-22', {}, {}, '2027-01-01'],
    ['OTHER_POLICY_ENDED', '2027-01-28', '2027-01-31', MRH, ended('2027-01-20'), '2027-02-28'],
    ['SMALLER_RISK', '2027-01-30', '2027-02-02', AUTO, {}, '2027-03-01'],
    ['CANVASSING', '2026-11-20', '2026-11-24', NEW, {}, '2026-11-24'],
    ['DEATH', '2026-11-20', '2026-11-24', MRH, {}, null],
    ['LEMOINE', '2026-11-20', '2026-11-24', { branch: 'EMPRUNTEUR' }, {}, null],
  ])('%s posted %s, received %s', (...[rule, postedOn, receivedOn, row, known, effectOn]) => {
    const letter = { postedOn: d(postedOn), receivedOn: d(receivedOn) };
    const when = { letter, region: 'METROPOLE' } as const;
    expect(effectOfLetter(rule, legalContract(row), facts(known), when)).toBe(effectOn);
  });
});
