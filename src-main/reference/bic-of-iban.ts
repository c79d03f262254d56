/** @file The BIC that an IBAN suggests, from a table of bank codes (September 2024): proposed, never written. */
import { ibanToBic } from 'iban-to-bic';
import { compactIban, isValidIban } from '#shared/kernel/iban.ts';

/** BIC of the bank of a valid IBAN (AT BE DE ES FR LU NL), or null when the table does not know it. */
export function bicOfIban(iban: string): string | null {
  const compact = compactIban(iban);
  return isValidIban(compact) ? (ibanToBic(compact) ?? null) : null;
}
