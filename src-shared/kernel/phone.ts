/**
 * @file Telephone numbers without a library: cutting a cell into numbers, searching, showing. What was typed is
 * always kept; nothing here refuses a number. Sources: ARCEP numbering plan; overseas prefixes of the plan.
 */

/** Overseas prefixes of the French plan → country calling code. `0639` is Mayotte's, on Réunion's calling code. */
const OVERSEAS: readonly (readonly [prefix: string, callingCode: string])[] = [
  ['0590', '590'],
  ['0690', '590'],
  ['0691', '590'],
  ['0594', '594'],
  ['0694', '594'],
  ['0596', '596'],
  ['0696', '596'],
  ['0697', '596'],
  ['0262', '262'],
  ['0269', '262'],
  ['0639', '262'],
  ['0692', '262'],
  ['0693', '262'],
];

/** Calling codes whose subscribers dial ten digits beginning with 0. */
const FRENCH_CALLING_CODES = ['33', '590', '594', '596', '262'];

/**
 * ARCEP keeps 06 39 98 for fiction; it begins like Mayotte's 0639 and belongs to the metropolitan plan.
 * The library that reads numbers refuses it.
 */
const isFictionMobile = (national: string): boolean => national.startsWith('063998');

/** Digits as dialled, with a leading + where one was typed or meant (`00`, `+33 (0)6`). */
export function dialled(raw: string): string {
  const kept = raw.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const international = kept.startsWith('+') ? kept : kept.replace(/^00(?=[1-9])/, '+');
  return international.charAt(0) === '+'
    ? `+${international.slice(1).replace(/\+/g, '')}`
    : international.replace(/\+/g, '');
}

/** Calling code of a ten-digit French national number, for overseas départements as for the metropole. */
export function callingCodeOf(national: string): string {
  if (isFictionMobile(national)) return '33';
  return OVERSEAS.find(([prefix]) => national.startsWith(prefix))?.[1] ?? '33';
}

/**
 * Ten national digits of a French number, metropole or overseas, however it was typed
 * (`+33 (0)6…`, `0033…`, `612345678`, `33612345678`); null for anything else.
 */
export function frenchNational(raw: string): string | null {
  const digits = dialled(raw);
  if (digits.startsWith('+')) {
    const code = FRENCH_CALLING_CODES.find((candidate) => digits.startsWith(`+${candidate}`));
    const rest = code === undefined ? '' : digits.slice(code.length + 1).replace(/^0(?=[1-9]\d{8}$)/, '');
    return /^[1-9]\d{8}$/.test(rest) ? `0${rest}` : null;
  }
  if (/^0[1-9]\d{8}$/.test(digits)) return digits;
  if (/^[1-9]\d{8}$/.test(digits)) return `0${digits}`;
  return /^33[1-9]\d{8}$/.test(digits) ? `0${digits.slice(2)}` : null;
}

/** E.164 of a French number (`+33612345678`, `+590690123456`), or null. */
export function frenchE164(raw: string): string | null {
  const national = frenchNational(raw);
  return national === null ? null : `+${callingCodeOf(national)}${national.slice(1)}`;
}

/** Digits to search by: national form of French numbers, so that `0612…` finds `+33 6 12…`. */
export const searchDigits = (raw: string): string => frenchNational(raw) ?? dialled(raw).replace('+', '');

const NBSP = '\u00A0';

/** Pairs for French numbers (« 06 12 34 56 78 »), `0 800 123 456` for special ones; the rest as it was typed. */
export function displayPhone(raw: string): string {
  const national = frenchNational(raw);
  if (national === null) return raw.trim();
  if (/^08[0-29]/.test(national))
    return national.replace(/^(0)(\d{3})(\d{3})(\d{3})$/, `$1${NBSP}$2${NBSP}$3${NBSP}$4`);
  return national.replace(/\d{2}(?=\d)/g, `$&${NBSP}`);
}

export type PhoneShape = 'mobile' | 'landline' | 'voip' | 'special' | 'short' | 'foreign' | 'unknown';

/** What kind of number it looks like; only a hint for the type and the icon. */
export function phoneShape(raw: string): PhoneShape {
  const digits = dialled(raw);
  if (/^(?:\d{2,4}|10\d{2}|118\d{3}|116\d{3})$/.test(digits)) return 'short';
  const national = frenchNational(raw);
  if (national === null) return digits.startsWith('+') && digits.length >= 8 ? 'foreign' : 'unknown';
  if (/^0[67]/.test(national)) return 'mobile';
  if (national.startsWith('08')) return 'special';
  return national.startsWith('09') ? 'voip' : 'landline';
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/** Cuts on a separator only when each side is a number of its own: « 01/23/45/67/89 » stays whole. */
function cutOn(separator: RegExp, text: string): string[] {
  const parts = text.split(separator).filter((part) => countDigits(part) > 0);
  return parts.length > 1 && parts.every((part) => countDigits(part) >= 4) ? parts : [text];
}

/** Two ten-digit numbers that a cell runs together: « 06 12 34 56 78 01 23 45 67 89 ». */
function cutDouble(text: string): string[] {
  if (!/^0[1-9]\d{8}0[1-9]\d{8}$/.test(text.replace(/[\s\u00A0\u202F.]/gu, ''))) return [text];
  const tenth = [...text.matchAll(/\d/g)][10]?.index ?? text.length;
  return [text.slice(0, tenth), text.slice(tenth)];
}

/** The numbers of one cell: « 06.12.34.56.78 / 01 23 45 67 89 », « … ou … », « … ; … », one per line. */
export function splitPhones(cell: string): string[] {
  return cell
    .split(/[;|\n\r]+|\s+(?:ou|et)\s+/iu)
    .flatMap((part) => cutOn(/[/,]/u, part))
    .flatMap((part) => cutOn(/\s+[-–]\s+/u, part))
    .flatMap(cutDouble)
    .map((part) => part.trim())
    .filter((part) => countDigits(part) > 0);
}
