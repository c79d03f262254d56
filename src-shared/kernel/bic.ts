/** @file BIC, the code of a bank (ISO 9362): four letters, country, place, optional branch. */

export const BIC_ISSUES = ['bic-format', 'bic-country-mismatch'] as const;
export type BicIssue = (typeof BIC_ISSUES)[number];

const SHAPE = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

export const compactBic = (text: string): string => text.replace(/[\s\u00A0\u202F.-]/gu, '').toUpperCase();

export const looksLikeBic = (text: string): boolean => SHAPE.test(compactBic(text));

/** Countries and collectivities whose banks carry a French IBAN under a BIC of their own. */
const FRENCH_IBAN_BICS = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF'];

/**
 * What is doubtful in a BIC, or null. The format is an error; a country that differs from the IBAN's is a warning.
 * @param iban compact IBAN of the same account, when known
 */
export function bicIssue(bic: string, iban?: string | null): BicIssue | null {
  const compact = compactBic(bic);
  if (!SHAPE.test(compact)) return 'bic-format';
  if (!iban) return null;
  const country = compact.slice(4, 6);
  const expected = iban.slice(0, 2);
  return country === expected || (expected === 'FR' && FRENCH_IBAN_BICS.includes(country))
    ? null
    : 'bic-country-mismatch';
}

/** Pacific francs: a SEPA direct debit does not reach these banks. */
export const isPacificBic = (bic: string): boolean =>
  ['NC', 'PF', 'WF'].includes(compactBic(bic).slice(4, 6));
