/** @file Money: whole cents, never fractions of a euro. What is typed is French, what is stored is an integer. */
import { z } from 'zod';
import { fail } from './errors.ts';

/** Integer cents; the limit keeps sums of a million amounts exact. */
export const MAX_CENTS = 99_999_999_999;
export const Cents = z.int().min(-MAX_CENTS).max(MAX_CENTS).brand<'Cents'>();
export type Cents = z.output<typeof Cents>;

export function cents(value: number): Cents {
  if (!Number.isInteger(value) || Math.abs(value) > MAX_CENTS)
    fail('invalid-input', 'amount in cents out of range');
  return (value === 0 ? 0 : value) as Cents;
}

export type MoneyReading =
  | { readonly ok: true; readonly value: Cents }
  | { readonly ok: false; readonly issue: 'money-unreadable' | 'money-too-precise' | 'money-too-large' };

/**
 * Reads « 1 234,56 € », « 1234.5 », « 12€50 », « -12 ». A dot or comma followed by one or two digits at the end is the
 * decimal sign; « 1.234 » and « 1,234 » are refused as too precise, since they may be a thousand or a unit.
 */
export function parseMoney(text: string): MoneyReading {
  const compact = text
    .replace(/[\s\u00A0\u202F]/gu, '')
    .replace('−', '-')
    .replace(/(\d)(?:€|EUR)(\d{2})$/iu, '$1,$2')
    .replace(/^(?:€|EUR)|(?:€|EUR)$/giu, '');
  const grouped = /^([+-]?)(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(compact);
  const plain = /^([+-]?)(\d+)(?:[.,](\d*))?$/.exec(compact);
  const match = grouped ?? plain;
  if (!match) return { ok: false, issue: 'money-unreadable' };
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > 2) return { ok: false, issue: 'money-too-precise' };
  const value = Number(whole.replaceAll('.', '')) * 100 + Number(fraction.padEnd(2, '0'));
  if (value > MAX_CENTS) return { ok: false, issue: 'money-too-large' };
  return { ok: true, value: cents(sign === '-' ? -value : value) };
}

/** « 1 234,56 € »: narrow no-break spaces between thousands, a no-break space before the sign of the currency. */
export function formatMoney(amount: Cents): string {
  const absolute = Math.abs(amount);
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(?:\d{3})+$)/g, '\u202F');
  return `${amount < 0 ? '−' : ''}${whole},${String(absolute % 100).padStart(2, '0')}\u00A0€`;
}

export const sumCents = (amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce((sum, amount) => sum + amount, 0));

/** Shares an amount by whole cents so that the parts sum to it: the first parts take the cents left over. */
export function splitCents(amount: Cents, parts: number): Cents[] {
  if (!Number.isInteger(parts) || parts < 1) fail('invalid-input', 'number of parts');
  const base = Math.trunc(amount / parts);
  const rest = Math.abs(amount - base * parts);
  const unit = Math.sign(amount);
  return Array.from({ length: parts }, (_part, index) => cents(base + (index < rest ? unit : 0)));
}

/** A rate of an amount, rounded half away from zero. @param basisPoints 100 = 1 % */
export function rateOf(amount: Cents, basisPoints: number): Cents {
  const exact = Math.abs(amount) * Math.abs(basisPoints);
  const rounded = Math.floor((exact + 5000) / 10_000);
  return cents(rounded * Math.sign(amount) * Math.sign(basisPoints));
}
