import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commissionKindLabels, premiumChangeLabel } from '#shared/features/contract/commission.labels.ts';
import {
  COMMISSION_KINDS,
  commissionAmount,
  CommissionKind,
  commissionOn,
  type CommissionTerms,
  completePremium,
  firstYearEnd,
  premiumChange,
  premiumIssue,
} from '#shared/features/contract/commission.rules.ts';
import { cents } from '#shared/kernel/money.ts';
import { d } from './contract-rows.ts';

const premium = (ht: number, tax: number, ttc: number) => ({
  htCents: cents(ht),
  taxCents: cents(tax),
  ttcCents: cents(ttc),
});
const maybe = (amount: number | null) => (amount === null ? null : cents(amount));

describe('a premium', () => {
  it.each([
    [10_000, 1_800, 11_800, null],
    [10_000, 1_800, 11_801, null],
    [10_000, 1_800, 11_799, null],
    [10_000, 1_800, 11_802, 'premium-sum'],
    [10_000, 1_800, 11_798, 'premium-sum'],
    [-10_000, -1_800, -11_800, null],
    [0, 0, 0, null],
  ])('%i + %i = %i: %s', (ht, tax, ttc, issue) => {
    expect(premiumIssue(premium(ht, tax, ttc))).toBe(issue);
  });

  it.each<readonly [number | null, number | null, number | null, readonly [number, number, number] | null]>([
    [10_000, 1_800, null, [10_000, 1_800, 11_800]],
    [10_000, null, 11_800, [10_000, 1_800, 11_800]],
    [null, 1_800, 11_800, [10_000, 1_800, 11_800]],
    [10_000, 1_800, 11_801, [10_000, 1_800, 11_801]],
    [0, 0, null, [0, 0, 0]],
    [10_000, null, null, null],
    [null, 1_800, null, null],
    [null, null, 11_800, null],
    [null, null, null, null],
  ])('%s, %s, %s gives %j', (ht, tax, ttc, whole) => {
    const known = { htCents: maybe(ht), taxCents: maybe(tax), ttcCents: maybe(ttc) };
    expect(completePremium(known)).toEqual(whole === null ? null : premium(...whole));
  });
});

describe('a commission', () => {
  const terms: CommissionTerms = {
    following: { kind: 'TAUX', basisPoints: 1_000 },
    firstYear: { kind: 'TAUX', basisPoints: 2_500 },
  };
  it.each([
    ['2026-03-10', '2027-03-09'],
    ['2027-01-01', '2027-12-31'],
    ['2024-02-29', '2025-02-27'],
    ['2026-11-30', '2027-11-29'],
  ])('of the first year from %s holds until %s', (effectiveOn, end) => {
    expect(firstYearEnd(d(effectiveOn))).toBe(end);
  });
  it.each([
    ['2026-03-10', 2_500],
    ['2027-01-01', 2_500],
    ['2027-03-09', 2_500],
    ['2027-03-10', 1_000],
    ['2030-01-01', 1_000],
  ])('on %s is of %i', (on, basisPoints) => {
    expect(commissionOn(terms, d('2026-03-10'), d(on))).toEqual({ kind: 'TAUX', basisPoints });
  });
  it('is the same from the start where nothing else is agreed', () => {
    expect(commissionOn({ ...terms, firstYear: null }, d('2026-03-10'), d('2026-03-10'))).toBe(
      terms.following,
    );
  });
  it.each([
    [1_250, 10_000, 1_250],
    [1_250, 12_345, 1_543],
    [1_000, 12_345, 1_235],
    [1_000, 12_344, 1_234],
    [0, 12_345, 0],
    [1_000, -12_345, -1_235],
  ])('of %i basis points of %i is %i', (basisPoints, ht, amount) => {
    expect(commissionAmount({ kind: 'TAUX', basisPoints }, cents(ht))).toBe(amount);
  });
  it('may be a fixed amount', () => {
    expect(commissionAmount({ kind: 'MONTANT', amountCents: cents(4_200) }, cents(99))).toBe(4_200);
  });
  it('is a rate or an amount, in words too', () => {
    expect(COMMISSION_KINDS.map((kind) => commissionKindLabels[kind])).toEqual(['Taux', 'Montant']);
    expect(CommissionKind.safeParse('TAUX').success).toBe(true);
    expect(CommissionKind.safeParse('').success).toBe(false);
  });
});

describe('the change of a premium', () => {
  it.each([
    [10_000, 10_430, 43, '+4,3~%'],
    [10_000, 9_880, -12, '−1,2~%'],
    [10_000, 10_000, 0, '0,0~%'],
    [10_000, 10_004, 0, '0,0~%'],
    [10_000, 10_005, 1, '+0,1~%'],
    [10_000, 9_996, 0, '0,0~%'],
    [10_000, 9_995, -1, '−0,1~%'],
    [10_000, 20_000, 1_000, '+100,0~%'],
    [10_000, 0, -1_000, '−100,0~%'],
    [29_950, 31_238, 43, '+4,3~%'],
    [3, 4, 333, '+33,3~%'],
    [3, 5, 667, '+66,7~%'],
    [1, 1, 0, '0,0~%'],
    [0, 10_000, null, ''],
    [-100, 10_000, null, ''],
  ])('from %i to %i is %s', (before, after, tenths, words) => {
    expect(premiumChange(cents(before), cents(after))).toBe(tenths);
    expect(premiumChangeLabel(tenths)).toBe(words.replace('~', '\u00a0'));
  });
  it('grows with the new premium', () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map(cents);
    fc.assert(
      fc.property(amount, amount, fc.nat(10_000), (before, after, more) => {
        expect(premiumChange(before, cents(after + more))).toBeGreaterThanOrEqual(
          premiumChange(before, after)!,
        );
      }),
    );
  });
});
