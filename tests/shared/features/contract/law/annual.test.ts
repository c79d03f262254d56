import { describe, expect, it } from 'vitest';
import {
  at,
  expected,
  type LegalCase,
  legalContract,
  legalDateOf,
  seen,
  situation,
} from '../contract-rows.ts';
import { legalDates } from '#shared/features/contract/law/legal-dates.rules.ts';

const RCPRO = { branch: 'RCPRO', clientKind: 'ENTREPRISE' } as const;
/** EC-25: limit 22 November 2026, a Sunday. */
const JANUARY_23 = { renewalOn: '2027-01-23' } as const;
const APRIL_30 = { renewalOn: '2028-04-30' } as const;
const SENT = (premiumNoticeSentOn: string) => ({ ...JANUARY_23, premiumNoticeSentOn });

const ECHEANCE: readonly LegalCase[] = [
  { why: 'L113-12 in time; the limit is a Saturday', today: '2026-10-01', rule: 'ECHEANCE', is: ['open', null, '2026-10-31', '2027-01-01'], advise: '2026-10-30' },
  { why: 'L113-12 the business day before', today: '2026-10-30', rule: 'ECHEANCE', is: ['open', null, '2026-10-31', '2027-01-01'], advise: '2026-10-30' },
  { why: 'L113-12 the last day; advice is never in the past', today: '2026-10-31', rule: 'ECHEANCE', is: ['open', null, '2026-10-31', '2027-01-01'] },
  { why: 'L113-12 a day late', today: '2026-11-01', rule: 'ECHEANCE', is: ['closed', null, '2026-10-31', null], advise: '2026-10-30' },
  { why: 'L113-12 two weeks late', today: '2026-11-24', rule: 'ECHEANCE', is: ['closed', null, '2026-10-31', null], advise: '2026-10-30' },
  { why: 'EC-29 the annual rule alone in the first year', row: { branch: 'AUTO', effectiveOn: '2026-03-10', renewalOn: '2027-03-10' }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2027-01-09', '2027-03-10'], advise: '2027-01-08' },
  { why: 'L113-12 the contract gives a month', row: { noticeMonths: 1 }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2026-11-30', '2027-01-01'] },
  { why: 'L113-12 the contract asks three months', row: { noticeMonths: 3 }, today: '2026-09-30', rule: 'ECHEANCE', is: ['open', null, '2026-09-30', '2027-01-01'] },
  { why: 'L113-12 after the due date, the next one', row: { renewalOn: '2026-11-20', mainDue: '11-20' }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2027-09-19', '2027-11-20'], advise: '2027-09-17' },
  { why: 'L113-12 two due dates later', row: { renewalOn: '2024-11-20' }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2027-09-19', '2027-11-20'], advise: '2027-09-17' },
  { why: 'L113-12 on the due date itself', row: { renewalOn: '2026-11-24' }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2027-09-23', '2027-11-24'] },
  { why: 'EC-04 29 February comes back', row: { renewalOn: '2027-02-28', mainDue: '02-29' }, today: '2027-03-01', rule: 'ECHEANCE', is: ['open', null, '2027-12-28', '2028-02-29'] },
  { why: 'EC-04 28 February stays', row: { renewalOn: '2027-02-28' }, today: '2027-03-01', rule: 'ECHEANCE', is: ['open', null, '2027-12-27', '2028-02-28'] },
  { why: 'EC-34 Easter Monday', row: { renewalOn: '2027-05-30' }, today: '2027-01-04', rule: 'ECHEANCE', is: ['open', null, '2027-03-29', '2027-05-30'], advise: '2027-03-26' },
  { why: 'EC-34 a Sunday', row: { renewalOn: '2027-04-01' }, today: '2027-01-04', rule: 'ECHEANCE', is: ['open', null, '2027-01-31', '2027-04-01'], advise: '2027-01-29' },
  { why: 'EC-34 1 May, after a limit on a working day', row: { renewalOn: '2027-07-01' }, today: '2027-01-04', rule: 'ECHEANCE', is: ['open', null, '2027-04-30', '2027-07-01'] },
  { why: 'EC-34 Christmas', row: { renewalOn: '2027-02-26' }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2026-12-25', '2027-02-26'], advise: '2026-12-24' },
  { why: 'L113-15 no tacit renewal, no notice', row: { hasTacitRenewal: false }, today: '2026-10-01', rule: 'ECHEANCE', is: null },
  { why: 'tacit, but no due date is known', row: { renewalOn: null }, today: '2026-10-01', rule: 'ECHEANCE', is: null },
  { why: 'EC-31 a loan has the annual rule besides', row: { branch: 'EMPRUNTEUR' }, today: '2026-10-01', rule: 'ECHEANCE', is: ['open', null, '2026-10-31', '2027-01-01'], advise: '2026-10-30' },
  { why: 'a contract to come', row: { status: 'A_VENIR', effectiveOn: '2026-12-01', renewalOn: '2027-12-01' }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2027-09-30', '2027-12-01'] },
  { why: 'a suspended contract', row: { status: 'SUSPENDU', renewalOn: '2027-12-01' }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2027-09-30', '2027-12-01'] },
  { why: 'a planned end on the due date', row: { renewalOn: '2027-03-01', terminationEffectiveOn: '2027-03-01' }, today: '2026-11-24', rule: 'ECHEANCE', is: null },
  { why: 'a planned end after the due date', row: { renewalOn: '2027-03-01', terminationEffectiveOn: '2027-03-02' }, today: '2026-11-24', rule: 'ECHEANCE', is: ['open', null, '2026-12-31', '2027-03-01'] },
  { why: 'EC-28 no two months left', row: RCPRO, today: '2026-11-24', rule: 'ECHEANCE_PRO', is: ['closed', null, '2026-10-31', null], advise: '2026-10-30' },
  { why: 'L113-12 three months by contract', row: { ...RCPRO, noticeMonths: 3, renewalOn: '2027-06-01' }, today: '2026-11-24', rule: 'ECHEANCE_PRO', is: ['open', null, '2027-02-28', '2027-06-01'], advise: '2027-02-26' },
  { why: 'EC-28 a company has no rule of private people', row: RCPRO, today: '2026-10-01', rule: 'ECHEANCE', is: null },
  { why: 'L145-8 two months whatever the contract says', row: { branch: 'SANTE_COLL', clientKind: 'ENTREPRISE', noticeMonths: 3 }, today: '2026-10-30', rule: 'ECHEANCE_GROUP', is: ['open', null, '2026-10-31', '2027-01-01'], advise: '2026-10-30' },
  { why: 'L145-8 late', row: { branch: 'SANTE_COLL', clientKind: 'ENTREPRISE' }, today: '2026-11-01', rule: 'ECHEANCE_GROUP', is: ['closed', null, '2026-10-31', null], advise: '2026-10-30' },
  { why: 'by contract', row: { branch: 'TRANSPORT', clientKind: 'ENTREPRISE', noticeMonths: 3, renewalOn: '2027-04-01' }, today: '2026-11-24', rule: 'ECHEANCE_CONTRACT', is: ['open', null, '2026-12-31', '2027-04-01'] },
  { why: 'by contract, for a group', row: { branch: 'PREV_COLL', clientKind: 'ENTREPRISE', noticeMonths: 1 }, today: '2026-11-24', rule: 'ECHEANCE_CONTRACT', is: ['open', null, '2026-11-30', '2027-01-01'] },
  { why: 'L113-12 the insurer has two months whatever the contract gives the client', row: { noticeMonths: 1 }, today: '2026-10-31', rule: 'ECHEANCE_INSURER', is: ['open', null, '2026-10-31', '2027-01-01'] },
  { why: 'L113-12 the insurer is late', row: { noticeMonths: 1 }, today: '2026-11-24', rule: 'ECHEANCE_INSURER', is: ['closed', null, '2026-10-31', null], advise: '2026-10-30' },
  { why: 'L113-12 the insurer of a professional, by contract', row: { ...RCPRO, noticeMonths: 1 }, today: '2026-11-24', rule: 'ECHEANCE_INSURER_PRO', is: ['open', null, '2026-11-30', '2027-01-01'] },
  { why: 'the insurer does not end a loan cover so', row: { branch: 'EMPRUNTEUR' }, today: '2026-10-01', rule: 'ECHEANCE_INSURER', is: null },
]; // prettier-ignore

const CHATEL: readonly LegalCase[] = [
  { why: 'EC-25 12 days before the limit', row: SENT('2026-11-10'), today: '2026-11-24', rule: 'CHATEL_LATE', is: ['open', '2026-11-10', '2026-11-30', '2027-01-23'] },
  { why: 'EC-25 the ordinary notice is over', row: SENT('2026-11-10'), today: '2026-11-24', rule: 'ECHEANCE', is: ['closed', null, '2026-11-22', null], advise: '2026-11-20' },
  { why: 'EC-25 the last of the twenty days', row: SENT('2026-11-10'), today: '2026-11-30', rule: 'CHATEL_LATE', is: ['open', '2026-11-10', '2026-11-30', '2027-01-23'] },
  { why: 'EC-25 a day later', row: SENT('2026-11-10'), today: '2026-12-01', rule: 'CHATEL_LATE', is: ['closed', '2026-11-10', '2026-11-30', null] },
  { why: 'L113-15-1 15 days before is on time', row: SENT('2026-11-07'), today: '2026-11-24', rule: 'CHATEL_LATE', is: null },
  { why: 'L113-15-1 on time, nothing is silent', row: SENT('2026-11-07'), today: '2026-11-24', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 on time, the limit holds', row: SENT('2026-11-07'), today: '2026-11-20', rule: 'ECHEANCE', is: ['open', null, '2026-11-22', '2027-01-23'], advise: '2026-11-20' },
  { why: 'L113-15-1 14 days before is late', row: SENT('2026-11-08'), today: '2026-11-24', rule: 'CHATEL_LATE', is: ['open', '2026-11-08', '2026-11-28', '2027-01-23'], advise: '2026-11-27' },
  { why: 'L113-15-1 on the limit', row: SENT('2026-11-22'), today: '2026-11-24', rule: 'CHATEL_LATE', is: ['open', '2026-11-22', '2026-12-12', '2027-01-23'], advise: '2026-12-11' },
  { why: 'L113-15-1 after the limit', row: SENT('2026-11-23'), today: '2026-11-24', rule: 'CHATEL_LATE', is: ['open', '2026-11-23', '2026-12-13', '2027-01-23'], advise: '2026-12-11' },
  { why: 'L113-15-1 sent on the eve of the due date, acted before it', row: SENT('2027-01-22'), today: '2027-01-22', rule: 'CHATEL_LATE', is: ['open', '2027-01-22', '2027-02-11', '2027-01-23'] },
  { why: 'L113-15-1 the same, acted after the due date', row: SENT('2027-01-22'), today: '2027-01-25', rule: 'CHATEL_LATE', is: ['open', '2027-01-22', '2027-02-11', '2027-01-26'] },
  { why: 'L113-15-1 sent after the due date', row: SENT('2027-02-05'), today: '2027-02-10', rule: 'CHATEL_LATE', is: ['open', '2027-02-05', '2027-02-25', '2027-02-11'] },
  { why: 'L113-15-1 E 2027-01-01: by 2026-10-16', row: { premiumNoticeSentOn: '2026-10-16' }, today: '2026-10-20', rule: 'CHATEL_LATE', is: null },
  { why: 'L113-15-1 E 2027-01-01: a day later', row: { premiumNoticeSentOn: '2026-10-17' }, today: '2026-10-20', rule: 'CHATEL_LATE', is: ['open', '2026-10-17', '2026-11-06', '2027-01-01'] },
  { why: 'L113-15-1 a month of notice, on time', row: { ...SENT('2026-12-07'), noticeMonths: 1 }, today: '2026-12-10', rule: 'CHATEL_LATE', is: null },
  { why: 'L113-15-1 a month of notice, late', row: { ...SENT('2026-12-08'), noticeMonths: 1 }, today: '2026-12-10', rule: 'CHATEL_LATE', is: ['open', '2026-12-08', '2026-12-28', '2027-01-23'] },
  { why: 'L113-15-1 leap year, on time', row: { ...APRIL_30, premiumNoticeSentOn: '2028-02-13' }, today: '2028-02-20', rule: 'CHATEL_LATE', is: null },
  { why: 'L113-15-1 leap year, late', row: { ...APRIL_30, premiumNoticeSentOn: '2028-02-14' }, today: '2028-02-20', rule: 'CHATEL_LATE', is: ['open', '2028-02-14', '2028-03-05', '2028-04-30'], advise: '2028-03-03' },
  { why: 'L113-15-1 a notice to come', row: SENT('2026-12-01'), today: '2026-11-24', rule: 'CHATEL_LATE', is: ['later', '2026-12-01', '2026-12-21', '2027-01-23'] },
  { why: 'L113-15-1 not tacit', row: { ...SENT('2026-11-10'), hasTacitRenewal: false }, today: '2026-11-24', rule: 'CHATEL_LATE', is: null },
  { why: 'EC-27 no notice, the due date is over', row: JANUARY_23, today: '2027-02-01', rule: 'CHATEL_SILENT', is: ['open', '2027-01-23', null, '2027-02-02'] },
  { why: 'EC-27 on the due date', row: JANUARY_23, today: '2027-01-23', rule: 'CHATEL_SILENT', is: ['open', '2027-01-23', null, '2027-01-24'] },
  { why: 'EC-27 the day before', row: JANUARY_23, today: '2027-01-22', rule: 'CHATEL_SILENT', is: ['later', '2027-01-23', null, '2027-01-24'] },
  { why: 'EC-27 two months before', row: JANUARY_23, today: '2026-11-24', rule: 'CHATEL_SILENT', is: ['later', '2027-01-23', null, '2027-01-24'] },
  { why: 'EC-27 a year after', row: JANUARY_23, today: '2028-02-28', rule: 'CHATEL_SILENT', is: ['open', '2027-01-23', null, '2028-02-29'] },
  { why: 'L113-15-1 sent on time, even after the due date', row: SENT('2026-11-01'), today: '2027-02-01', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 sent late is not silent', row: SENT('2026-11-10'), today: '2027-02-01', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 al. 2, not tacit', row: { ...JANUARY_23, hasTacitRenewal: false }, today: '2027-02-01', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 al. 2, the last renewal was silent', row: { ...JANUARY_23, lastRenewal: ['2026-01-23', null] }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: ['open', '2026-01-23', null, '2026-11-25'] },
  { why: 'L113-15-1 al. 2, the last was announced, this one not yet', row: { ...JANUARY_23, lastRenewal: ['2026-01-23', '2025-11-01'] }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: ['later', '2027-01-23', null, '2027-01-24'] },
  { why: 'L113-15-1 al. 2, both were announced', row: { ...SENT('2026-11-01'), lastRenewal: ['2026-01-23', '2025-11-01'] }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 late for the last renewal, still open', row: { ...JANUARY_23, lastRenewal: ['2026-01-23', '2026-01-10'] }, today: '2026-01-25', rule: 'CHATEL_LATE', is: ['open', '2026-01-10', '2026-01-30', '2026-01-26'] },
  { why: 'L113-15-1 late for the last renewal, its last day', row: { ...JANUARY_23, lastRenewal: ['2026-01-23', '2026-01-10'] }, today: '2026-01-30', rule: 'CHATEL_LATE', is: ['open', '2026-01-10', '2026-01-30', '2026-01-31'] },
  { why: 'L113-15-1 late for the last renewal, over and forgotten', row: { ...JANUARY_23, lastRenewal: ['2026-01-23', '2026-01-10'] }, today: '2026-01-31', rule: 'CHATEL_LATE', is: null },
  { why: 'L113-15-1 late for this one, the last one long over', row: { ...SENT('2026-11-10'), lastRenewal: ['2026-01-23', '2026-01-10'] }, today: '2026-11-24', rule: 'CHATEL_LATE', is: ['open', '2026-11-10', '2026-11-30', '2027-01-23'] },
  { why: 'EC-28 no Chatel for a company', row: { ...RCPRO, renewalOn: '2026-11-01' }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 al. 4, no Chatel for a group', row: { branch: 'SANTE_COLL', clientKind: 'ENTREPRISE', renewalOn: '2026-11-01' }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 al. 4, no Chatel for life', row: { branch: 'VIE', renewalOn: '2026-11-01' }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 the car of a craftsman', row: { branch: 'AUTO', clientKind: 'PRO', renewalOn: '2026-11-01' }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: null },
  { why: 'L113-15-1 the home of a craftsman', row: { branch: 'MRH', clientKind: 'PRO', renewalOn: '2026-11-01' }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: ['open', '2026-11-01', null, '2026-11-25'] },
  { why: 'L113-15-1 a loan that renews', row: { branch: 'EMPRUNTEUR', renewalOn: '2026-11-01' }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: ['open', '2026-11-01', null, '2026-11-25'] },
  { why: 'a planned end comes first', row: { renewalOn: '2026-11-01', terminationEffectiveOn: '2026-11-25' }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: null },
  { why: 'ended sooner than planned', row: { renewalOn: '2026-11-01', terminationEffectiveOn: '2026-11-26' }, today: '2026-11-24', rule: 'CHATEL_SILENT', is: ['open', '2026-11-01', null, '2026-11-25'] },
]; // prettier-ignore

describe('at the due date (L113-12)', () => {
  it.each(ECHEANCE)('$rule: $why', (row) => {
    expect(seen(legalDateOf(row))).toEqual(expected(row));
  });
});

describe('loi Chatel (L113-15-1)', () => {
  it.each(CHATEL)('$rule: $why', (row) => {
    expect(seen(legalDateOf(row))).toEqual(expected(row));
  });
  it('gives the premium back within thirty days of the effect', () => {
    const date = legalDateOf({
      why: '',
      row: JANUARY_23,
      today: '2027-02-01',
      rule: 'CHATEL_SILENT',
      is: null,
    });
    expect(date?.refundOn).toBe('2027-03-04');
  });
});

describe('a contract that is not in force', () => {
  it.each(['DEVIS', 'RESILIE', 'TERMINE', 'SANS_EFFET', 'REMPLACE'] as const)(
    'has no legal dates: %s',
    (status) => {
      const row = { status, renewalOn: '2027-06-01' };
      expect(legalDates(legalContract(row), situation(row), at('2026-11-24'))).toEqual([]);
    },
  );
  it('has none from its first day without cover', () => {
    const ends = (terminationEffectiveOn: string) => {
      const row = { renewalOn: '2026-11-01', terminationEffectiveOn };
      return legalDates(legalContract(row), situation(row), at('2026-11-24')).map(({ rule }) => rule);
    };
    expect(ends('2026-11-24')).toEqual([]);
    expect(ends('2027-06-01')).toEqual(['CHATEL_SILENT']);
  });
});

describe('the broker', () => {
  it('checks the premium notice fifteen days before the limit', () => {
    const date = legalDateOf({ why: '', today: '2026-10-01', rule: 'ECHEANCE', is: null });
    expect(date?.duties).toEqual([
      { code: 'check-premium-notice', by: '2026-10-16' },
      { code: 'any-durable-medium', by: null },
    ]);
  });
});
