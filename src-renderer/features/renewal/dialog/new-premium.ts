/** @file The premium of the new period as it is typed: the same, a change in percent, or amounts. */
import { z } from 'zod';
import type { NextPremium } from '#shared/features/renewal/renewal.api.ts';
import { DateOnly } from '#shared/kernel/date-only.ts';
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

const fields = {
  kind: z.enum(['same', 'change', 'amounts']),
  percent: z.string(),
  premiumHtCents: Cents.nullable(),
  taxCents: Cents.nullable(),
  premiumTtcCents: Cents.nullable(),
  commissionCents: Cents.nullable(),
};
type Typed = z.output<z.ZodObject<typeof fields>>;
/** What the fields hold while they are typed. */
export interface PremiumValues {
  kind: string;
  percent: string;
  premiumHtCents: number | null;
  taxCents: number | null;
  premiumTtcCents: number | null;
  commissionCents: number | null;
}

export const firstPremium = (): PremiumValues => ({
  ...{ kind: 'same', percent: '', premiumHtCents: null, taxCents: null },
  ...{ premiumTtcCents: null, commissionCents: null },
});

/** Codes are worded by the dialog. */
function judge({ kind, percent, premiumTtcCents }: Typed, context: z.core.$RefinementCtx): void {
  const refuse = (path: string, message: string): void =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (kind === 'change' && readPermille(percent) === null) refuse('percent', 'percent-format');
  if (kind === 'amounts' && premiumTtcCents === null) refuse('premiumTtcCents', 'premium-missing');
}

function premiumOf({ kind, percent, premiumTtcCents, ...amounts }: Typed): z.output<typeof NextPremium> {
  if (kind === 'change') return { kind, permille: readPermille(percent) ?? 0 };
  return kind === 'amounts' && premiumTtcCents !== null
    ? { kind, premiumTtcCents, ...amounts }
    : { kind: 'same' };
}

export const NewPremium = z.strictObject(fields).superRefine(judge).transform(premiumOf);

/** A notice: written as a letter that announces a premium, or noted as sent by someone else. */
export const Notice = z
  .strictObject({ ...fields, how: z.enum(['letter', 'note']), sentOn: DateOnly })
  .superRefine((values, context) => {
    if (values.how === 'letter') judge(values, context);
  })
  .transform(({ how, sentOn, ...values }) => ({ how, sentOn, premium: premiumOf(values) }));

/** A change shown before it is made: rounded as main does. */
export const changedCents = (cents: number, permille: number): number =>
  Math.round((cents * (1_000 + permille)) / 1_000);
