/**
 * @file SIREN (9 digits), SIRET (SIREN and 5 digits of the establishment) and NAF code. Source: INSEE; both numbers
 * pass the Luhn formula, except establishments of La Poste, whose digits sum to a multiple of 5.
 */

export const SIREN_ISSUES = [
  'siren-length',
  'siren-key',
  'siret-length',
  'siret-key',
  'siret-other-siren',
  'naf-format',
] as const;
export type SirenIssue = (typeof SIREN_ISSUES)[number];

const LA_POSTE = '356000000';

/** Digits only; anything else but separators makes the number too long or too short. */
export const compactSiren = (text: string): string => text.replace(/[\s\u00A0\u202F.-]/gu, '');

const digitSum = (text: string): number => [...text].reduce((sum, digit) => sum + Number(digit), 0);

/** Luhn: every second digit from the right is doubled; the digits of the results sum to a multiple of 10. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export function sirenIssue(text: string): SirenIssue | null {
  const siren = compactSiren(text);
  if (!/^\d{9}$/.test(siren)) return 'siren-length';
  return passesLuhn(siren) ? null : 'siren-key';
}

/** @param siren of the same sheet, when known: the establishment must belong to it */
export function siretIssue(text: string, siren?: string | null): SirenIssue | null {
  const siret = compactSiren(text);
  if (!/^\d{14}$/.test(siret)) return 'siret-length';
  const isPostOffice = siret.startsWith(LA_POSTE) && digitSum(siret) % 5 === 0;
  if (!passesLuhn(siret) && !isPostOffice) return 'siret-key';
  return siren && compactSiren(siren) !== siret.slice(0, 9) ? 'siret-other-siren' : null;
}

/** « 732 829 320 » or « 732 829 320 00074 », with no-break spaces. */
export function formatSiren(text: string): string {
  const digits = compactSiren(text);
  const groups = /^(\d{3})(\d{3})(\d{3})(\d{5})?$/.exec(digits)?.slice(1) ?? [digits];
  return groups.filter(Boolean).join('\u00A0');
}

/** « 6622z » → « 66.22Z »; null when it is not a NAF (rev. 2) code. */
export function readNaf(text: string): string | null {
  const match = /^(\d{2})(\d{2})([A-Z])$/.exec(text.replace(/[\s.]/g, '').toUpperCase());
  return match ? `${match[1] ?? ''}.${match[2] ?? ''}${match[3] ?? ''}` : null;
}
