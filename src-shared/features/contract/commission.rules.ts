/** @file Premium and commission of a period. Amounts are whole cents; rates are basis points (100 = 1 %). */
import { z } from 'zod';
import { addDays, addYears, type DateOnly } from '../../kernel/date-only.ts';
import { type Cents, cents, rateOf } from '../../kernel/money.ts';

export interface Premium {
  readonly htCents: Cents;
  readonly taxCents: Cents;
  readonly ttcCents: Cents;
}

/** Insurers round tax and total apart. */
const SUM_TOLERANCE = 1;

export type PremiumIssue = 'premium-sum';

/** TTC is HT and tax, to a cent. */
export const premiumIssue = ({ htCents, taxCents, ttcCents }: Premium): PremiumIssue | null =>
  Math.abs(htCents + taxCents - ttcCents) > SUM_TOLERANCE ? 'premium-sum' : null;

/** Two of the three amounts give the third; null when fewer are known. All three are left as they are. */
export function completePremium(known: {
  readonly [F in keyof Premium]: Cents | null;
}): Premium | null {
  const { htCents: ht, taxCents: tax, ttcCents: ttc } = known;
  if (ht !== null && tax !== null) return { htCents: ht, taxCents: tax, ttcCents: ttc ?? cents(ht + tax) };
  if (ttc === null) return null;
  if (ht !== null) return { htCents: ht, taxCents: cents(ttc - ht), ttcCents: ttc };
  return tax === null ? null : { htCents: cents(ttc - tax), taxCents: tax, ttcCents: ttc };
}

export const COMMISSION_KINDS = ['TAUX', 'MONTANT'] as const;
export const CommissionKind = z.enum(COMMISSION_KINDS);
export type CommissionKind = z.output<typeof CommissionKind>;

/** A share of the premium without tax, or a fixed amount for the period. */
export type Commission =
  | { readonly kind: 'TAUX'; readonly basisPoints: number }
  | { readonly kind: 'MONTANT'; readonly amountCents: Cents };

export interface CommissionTerms {
  readonly following: Commission;
  /** Of the first year, where it differs. */
  readonly firstYear: Commission | null;
}

/** Last day of the first year: the anniversary less a day, wherever the due date stands. */
export const firstYearEnd = (effectiveOn: DateOnly): DateOnly => addDays(addYears(effectiveOn, 1), -1);

/** The terms that hold on a day. */
export const commissionOn = (
  { following, firstYear }: CommissionTerms,
  effectiveOn: DateOnly,
  on: DateOnly,
): Commission => (firstYear !== null && on <= firstYearEnd(effectiveOn) ? firstYear : following);

export const commissionAmount = (commission: Commission, htCents: Cents): Cents =>
  commission.kind === 'TAUX' ? rateOf(htCents, commission.basisPoints) : commission.amountCents;

/**
 * By how much a premium changed, in tenths of a percent, rounded half away from zero: 43 is « +4,3 % ». Null where
 * there is nothing to compare with.
 */
export function premiumChange(beforeCents: Cents, afterCents: Cents): number | null {
  if (beforeCents <= 0) return null;
  const change = afterCents - beforeCents;
  const rounded = Math.floor((Math.abs(change) * 2000 + beforeCents) / (2 * beforeCents));
  return change < 0 && rounded > 0 ? -rounded : rounded;
}
