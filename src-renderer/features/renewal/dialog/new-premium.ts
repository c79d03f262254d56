/** @file The premium of the new period as it is typed: the same, a change in percent, or amounts. */
import { z } from 'zod';
import { Cents } from '#shared/kernel/money.ts';

/** « 4,3 », « +4.3 % », « −2 » → thousandths. Null when it is no percentage of one decimal. */
export function readPermille(text: string): number | null {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f%]/gu, '')
    .replace('−', '-')
    .replace(',', '.');
  if (!/^[+-]?\d{1,4}(\.\d)?$/u.test(plain)) return null;
  const permille = Math.round(Number(plain) * 10);
  return permille >= -1_000 && permille <= 10_000 ? permille : null;
}

/** Codes are worded by the dialog. */
export const NewPremium = z
  .strictObject({
    kind: z.enum(['same', 'change', 'amounts']),
    percent: z.string(),
    premiumHtCents: Cents.nullable(),
    taxCents: Cents.nullable(),
    premiumTtcCents: Cents.nullable(),
    commissionCents: Cents.nullable(),
  })
  .superRefine(({ kind, percent, premiumTtcCents }, context) => {
    const refuse = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'change' && readPermille(percent) === null) refuse('percent', 'percent-format');
    if (kind === 'amounts' && premiumTtcCents === null) refuse('premiumTtcCents', 'premium-missing');
  })
  .transform(({ kind, percent, premiumTtcCents, ...amounts }) => {
    if (kind === 'change') return { kind, permille: readPermille(percent) ?? 0 };
    return kind === 'amounts' && premiumTtcCents !== null
      ? { kind, premiumTtcCents, ...amounts }
      : { kind: 'same' as const };
  });

/** A change shown before it is made: rounded as main does. */
export const changedCents = (cents: number, permille: number): number =>
  Math.round((cents * (1_000 + permille)) / 1_000);
