import { describe, expect, it } from 'vitest';
import { legalDates } from '#shared/features/contract/law/legal-dates.rules.ts';
import {
  at,
  d,
  expected,
  type LegalCase,
  legalContract,
  legalDateOf,
  seen,
  situation,
} from '../contract-rows.ts';

const AUTO = { branch: 'AUTO', effectiveOn: '2026-03-10', renewalOn: '2027-03-10' } as const;
const OLD_AUTO = { branch: 'AUTO', effectiveOn: '2019-01-01' } as const;
const GROUP = { branch: 'SANTE_COLL', clientKind: 'ENTREPRISE', effectiveOn: '2019-01-01' } as const;
const LOAN = { branch: 'EMPRUNTEUR', effectiveOn: '2026-05-05', renewalOn: '2027-05-05' } as const;
const loanOf = (signedOn: string) => ({ ...LOAN, effectiveOn: '2022-06-20', signedOn });

const RIA: readonly LegalCase[] = [
  { why: 'EC-29 in the first year', row: AUTO, today: '2026-11-24', rule: 'RIA_VEHICLE', is: ['later', '2027-03-10', null, '2027-04-11'] },
  { why: 'EC-29 the eve of the year', row: AUTO, today: '2027-03-09', rule: 'RIA_VEHICLE', is: ['later', '2027-03-10', null, '2027-04-11'] },
  { why: 'EC-29 after a year', row: AUTO, today: '2027-03-10', rule: 'RIA_VEHICLE', is: ['open', '2027-03-10', null, '2027-04-11'] },
  { why: 'L113-15-2 counts from the subscription', row: { ...AUTO, signedOn: '2026-02-20' }, today: '2027-02-20', rule: 'RIA_VEHICLE', is: ['open', '2027-02-20', null, '2027-03-21'] },
  { why: 'L113-15-2 a leap day, the eve', row: { ...AUTO, effectiveOn: '2024-02-29' }, today: '2025-02-27', rule: 'RIA_VEHICLE', is: ['later', '2025-02-28', null, '2025-04-01'] },
  { why: 'L113-15-2 a leap day', row: { ...AUTO, effectiveOn: '2024-02-29' }, today: '2025-02-28', rule: 'RIA_VEHICLE', is: ['open', '2025-02-28', null, '2025-04-01'] },
  { why: 'EC-30 received on 31 January', row: OLD_AUTO, today: '2027-01-30', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2027-02-28'] },
  { why: 'EC-30 received on 30 January', row: OLD_AUTO, today: '2027-01-29', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2027-02-28'] },
  { why: 'EC-30 received on 29 January', row: OLD_AUTO, today: '2027-01-28', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2027-02-28'] },
  { why: 'EC-30 received on 28 January', row: OLD_AUTO, today: '2027-01-27', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2027-02-28'] },
  { why: 'EC-30 received on 27 January', row: OLD_AUTO, today: '2027-01-26', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2027-02-27'] },
  { why: 'EC-30 leap year', row: OLD_AUTO, today: '2028-01-30', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2028-02-29'] },
  { why: 'L113-15-2 received on 31 December', row: OLD_AUTO, today: '2026-12-30', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2027-01-31'] },
  { why: 'L113-15-2 received on 1 January', row: OLD_AUTO, today: '2026-12-31', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2027-02-01'] },
  { why: 'L113-15-2 received on 31 August', row: OLD_AUTO, today: '2026-08-30', rule: 'RIA_VEHICLE', is: ['open', '2020-01-01', null, '2026-09-30'] },
  { why: 'L113-15-2 not tacit', row: { ...OLD_AUTO, hasTacitRenewal: false }, today: '2026-11-24', rule: 'RIA_VEHICLE', is: null },
  { why: 'D. 2014-1685 the day before', row: { ...OLD_AUTO, effectiveOn: '2013-01-01' }, today: '2014-12-31', rule: 'RIA_VEHICLE', is: null },
  { why: 'D. 2014-1685 from 2015', row: { ...OLD_AUTO, effectiveOn: '2013-01-01' }, today: '2015-01-01', rule: 'RIA_VEHICLE', is: ['open', '2014-01-01', null, '2015-02-02'] },
  { why: 'R113-11 2° a home', row: { branch: 'MRH' }, today: '2026-11-24', rule: 'RIA_HOME', is: ['open', '2021-01-01', null, '2026-12-25'] },
  { why: 'R113-11 2° before 2015', row: { branch: 'MRH', effectiveOn: '2013-01-01' }, today: '2014-12-31', rule: 'RIA_HOME', is: null },
  { why: 'R113-11 3° affinity', row: { branch: 'AFFINITAIRE' }, today: '2026-11-24', rule: 'RIA_AFFINITY', is: ['open', '2021-01-01', null, '2026-12-25'] },
  { why: 'R113-11 3° before 2015', row: { branch: 'AFFINITAIRE', effectiveOn: '2013-01-01' }, today: '2014-12-31', rule: 'RIA_AFFINITY', is: null },
  { why: 'R113-11 4° health, the day before', row: { branch: 'SANTE_IND', effectiveOn: '2019-01-01' }, today: '2020-11-30', rule: 'RIA_HEALTH', is: null },
  { why: 'R113-11 4° health, from 1 December 2020', row: { branch: 'SANTE_IND', effectiveOn: '2019-01-01' }, today: '2020-12-01', rule: 'RIA_HEALTH', is: ['open', '2020-01-01', null, '2021-01-02'] },
  { why: 'R113-11 II the employer, the day before', row: GROUP, today: '2020-11-30', rule: 'RIA_GROUP_HEALTH', is: null },
  { why: 'R113-11 II the employer', row: GROUP, today: '2020-12-01', rule: 'RIA_GROUP_HEALTH', is: ['open', '2020-01-01', null, '2021-01-02'] },
  { why: 'R113-11 the heavy branches have none', row: { branch: 'PREV_IND' }, today: '2026-11-24', rule: 'RIA_HEALTH', is: null },
  { why: 'D8 a company: off, without any date', row: { branch: 'RCPRO', clientKind: 'ENTREPRISE' }, today: '2026-11-24', rule: 'RIA_PRO', is: ['unverified', null, null, null] },
]; // prettier-ignore

const LEMOINE: readonly LegalCase[] = [
  { why: 'EC-31 at any time', row: LOAN, today: '2026-11-24', rule: 'LEMOINE', is: ['open', '2026-05-05', null, null] },
  { why: 'L113-12-2 on the day of the signature', row: LOAN, today: '2026-05-05', rule: 'LEMOINE', is: ['open', '2026-05-05', null, null] },
  { why: 'L113-12-2 signed before the effect', row: { ...LOAN, signedOn: '2026-04-01' }, today: '2026-11-24', rule: 'LEMOINE', is: ['open', '2026-04-01', null, null] },
  { why: 'L113-12-2 the new cover starts later', row: LOAN, facts: { 'bank-decision': '2026-11-20', 'new-cover': '2026-12-01' }, today: '2026-11-24', rule: 'LEMOINE', is: ['open', '2026-05-05', null, '2026-12-01'] },
  { why: 'L113-12-2 the lender answers later', row: LOAN, facts: { 'bank-decision': '2026-11-25', 'new-cover': '2026-12-01' }, today: '2026-11-25', rule: 'LEMOINE', is: ['open', '2026-05-05', null, '2026-12-05'] },
  { why: 'L113-12-2 both on the same day', row: LOAN, facts: { 'bank-decision': '2026-11-21', 'new-cover': '2026-12-01' }, today: '2026-11-24', rule: 'LEMOINE', is: ['open', '2026-05-05', null, '2026-12-01'] },
  { why: 'L113-12-2 no new cover yet', row: LOAN, facts: { 'bank-decision': '2026-11-20' }, today: '2026-11-24', rule: 'LEMOINE', is: ['open', '2026-05-05', null, null] },
  { why: 'L113-12-2 no answer yet', row: LOAN, facts: { 'new-cover': '2026-12-01' }, today: '2026-11-24', rule: 'LEMOINE', is: ['open', '2026-05-05', null, null] },
  { why: 'L. 2022-270 the day before', row: loanOf('2022-05-31'), today: '2022-05-31', rule: 'LEMOINE_NEW_LOANS', is: null },
  { why: 'L. 2022-270 a loan of the first day', row: loanOf('2022-06-01'), today: '2022-06-01', rule: 'LEMOINE_NEW_LOANS', is: ['open', '2022-06-01', null, null] },
  { why: 'L. 2022-270 a loan of the day before, in summer', row: loanOf('2022-05-31'), today: '2022-08-31', rule: 'LEMOINE_NEW_LOANS', is: null },
  { why: 'L. 2022-270 a new loan, in summer', row: loanOf('2022-06-15'), today: '2022-08-31', rule: 'LEMOINE_NEW_LOANS', is: ['open', '2022-06-15', null, null] },
  { why: 'L. 2022-270 the stock is not yet there in summer', row: loanOf('2022-05-31'), today: '2022-08-31', rule: 'LEMOINE', is: null },
  { why: 'L. 2022-270 the stock, from September', row: loanOf('2022-05-31'), today: '2022-09-01', rule: 'LEMOINE', is: ['open', '2022-05-31', null, null] },
  { why: 'L. 2022-270 one rule then', row: loanOf('2022-06-15'), today: '2022-09-01', rule: 'LEMOINE_NEW_LOANS', is: null },
  { why: 'L113-12-2 a fixed term too', row: { ...LOAN, hasTacitRenewal: false, renewalOn: null, fixedEndOn: '2046-05-04' }, today: '2026-11-24', rule: 'LEMOINE', is: ['open', '2026-05-05', null, null] },
  { why: 'L113-12-2 not for the loan of a company', row: { ...LOAN, clientKind: 'SCI_SYNDIC' }, today: '2026-11-24', rule: 'LEMOINE', is: null },
]; // prettier-ignore

describe('after a year (L113-15-2)', () => {
  it.each(RIA)('$rule: $why', (row) => {
    expect(seen(legalDateOf(row))).toEqual(expected(row));
  });

  it('gives the premium back within thirty days of the effect', () => {
    const date = legalDateOf({ why: '', row: AUTO, today: '2027-03-10', rule: 'RIA_VEHICLE', is: null });
    expect(date?.refundOn).toBe('2027-05-11');
  });

  it('counts for companies only once the cabinet has switched the rule on', () => {
    const row = { branch: 'MRP', clientKind: 'ENTREPRISE', effectiveOn: '2025-01-01' } as const;
    const dates = legalDates(legalContract(row), situation(row), {
      ...at('2026-11-24'),
      enabled: new Set(['RIA_PRO'] as const),
    });
    expect(dates.find(({ rule }) => rule === 'RIA_PRO')).toMatchObject({
      state: 'open',
      opensOn: '2026-01-01',
      limitOn: null,
      effectOn: '2026-12-25',
      refundOn: '2027-01-24',
    });
  });

  it('is said to be off, with nothing to do', () => {
    const row = { branch: 'MRP', clientKind: 'ENTREPRISE' } as const;
    expect(legalDateOf({ why: '', row, today: '2026-11-24', rule: 'RIA_PRO', is: null })).toEqual({
      rule: 'RIA_PRO',
      by: 'client',
      reason: 'RIA_PRO',
      citation: { code: 'LOI', article: '2026-403 du 26 mai 2026' },
      state: 'unverified',
      opensOn: null,
      limitOn: null,
      adviseOn: null,
      effectOn: null,
      refundOn: null,
      duties: [],
      remarks: ['decree-awaited'],
    });
  });
});

describe('a loan (L113-12-2, loi Lemoine)', () => {
  it.each(LEMOINE)('$rule: $why', (row) => {
    expect(seen(legalDateOf(row))).toEqual(expected(row));
  });

  it('waits ten « jours ouvrés » for the lender', () => {
    const dates = legalDates(
      legalContract(LOAN),
      situation(LOAN, { 'bank-request': '2026-11-24' }),
      at('2026-11-24'),
    );
    const duties = dates.find(({ rule }) => rule === 'LEMOINE')?.duties;
    expect(duties).toEqual([{ code: 'ask-lender', by: d('2026-12-08') }]);
  });
});
