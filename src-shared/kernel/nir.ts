/**
 * @file NIR, the French social security number: 13 characters and a two-digit key.
 * Sources: INSEE (xml.insee.fr, structure of the NIR), identito-na.fr; the key is 97 − (number mod 97).
 * Only length, characters and key are errors; every other doubt is a warning, since real numbers break the
 * usual rules (incomplete birth records, old départements, numbers waiting for registration).
 */
import { stripInvisible } from './text.ts';

export const NIR_ERRORS = ['nir-length', 'nir-character', 'nir-sex', 'nir-key'] as const;
export type NirError = (typeof NIR_ERRORS)[number];

export const NIR_WARNINGS = [
  /** Month 00, 13-19 or 43-49. */
  'nir-month-unusual',
  /** Département 00. */
  'nir-department-unusual',
  'nir-commune-unusual',
  /** Order 000 was never given. */
  'nir-order-unusual',
  /** First digit 3, 4, 7 or 8: waiting for registration. */
  'nir-provisional',
  'nir-sex-mismatch',
  'nir-year-mismatch',
  'nir-month-mismatch',
  'nir-department-mismatch',
] as const;
export type NirWarning = (typeof NIR_WARNINGS)[number];

export interface NirParts {
  /** 13 characters. */
  readonly body: string;
  /** Two digits, 01..97, computed. */
  readonly key: string;
  readonly sex: 'H' | 'F';
  readonly isProvisional: boolean;
  /** 0..99; the century is not written. */
  readonly yearOfCentury: number;
  /** 1..12, null when the birth record was incomplete. */
  readonly month: number | null;
  /** « 75 », « 2A », « 971 », or « 99 » for a birth abroad. */
  readonly department: string;
  /** INSEE code of the place of birth as the number writes it: « 78006 », « 2A004 », « 99352 ». */
  readonly insee: string;
  readonly order: string;
}

export type NirReading =
  | {
      readonly kind: 'valid';
      readonly nir: string;
      readonly parts: NirParts;
      readonly warnings: readonly NirWarning[];
    }
  /** 13 characters: `proposed` is the number with its computed key, to be confirmed. */
  | {
      readonly kind: 'key-missing';
      readonly proposed: string;
      readonly parts: NirParts;
      readonly warnings: readonly NirWarning[];
    }
  | { readonly kind: 'error'; readonly issue: NirError };

const BODY = /^\d{5}(?:\d{2}|2[AB])\d{6}$/;
const SEX_DIGITS: Readonly<Record<string, 'H' | 'F'>> = { 1: 'H', 3: 'H', 7: 'H', 2: 'F', 4: 'F', 8: 'F' };

/** Without spaces, dots, hyphens, slashes and what a paste hides, in capitals: the form that is stored. */
export const compactNir = (text: string): string =>
  stripInvisible(text)
    .replace(/[\s.\p{Pd}/]/gu, '')
    .toUpperCase();

/**
 * Two-digit key of a 13-character number, 01..97. Corsica: 2A counts as 19 and 2B as 18.
 * The value stays below 2^53, so plain numbers are exact.
 */
export function nirKey(body: string): string {
  const digits = body.slice(0, 5) + body.slice(5, 7).replace('2A', '19').replace('2B', '18') + body.slice(7);
  return String(97 - (Number(digits) % 97)).padStart(2, '0');
}

function monthOf(written: number): number | null {
  if (written >= 1 && written <= 12) return written;
  return written >= 31 && written <= 42 ? written - 30 : null;
}

const isUsualMonth = (written: number): boolean =>
  monthOf(written) !== null || (written >= 20 && written <= 30) || written >= 50;

function partsOf(body: string, sex: 'H' | 'F'): NirParts {
  const overseas = /^9[78]/.test(body.slice(5, 7));
  return {
    body,
    key: nirKey(body),
    sex,
    isProvisional: !/^[12]/.test(body),
    yearOfCentury: Number(body.slice(1, 3)),
    month: monthOf(Number(body.slice(3, 5))),
    department: body.slice(5, overseas ? 8 : 7),
    insee: body.slice(5, 10),
    order: body.slice(10, 13),
  };
}

function innerWarnings(parts: NirParts): NirWarning[] {
  const warnings: NirWarning[] = [];
  const commune = Number(parts.body.slice(parts.department.length + 5, 10));
  if (parts.isProvisional) warnings.push('nir-provisional');
  if (!isUsualMonth(Number(parts.body.slice(3, 5)))) warnings.push('nir-month-unusual');
  if (parts.department === '00') warnings.push('nir-department-unusual');
  if (commune === 0 || commune > 990) warnings.push('nir-commune-unusual');
  if (parts.order === '000') warnings.push('nir-order-unusual');
  return warnings;
}

/** Reads a number typed with or without separators, with or without its key. */
export function readNir(text: string): NirReading {
  const compact = compactNir(text);
  if (compact.length !== 13 && compact.length !== 15) return { kind: 'error', issue: 'nir-length' };
  const body = compact.slice(0, 13);
  const key = compact.slice(13);
  if (!BODY.test(body) || !/^(?:\d{2})?$/.test(key)) return { kind: 'error', issue: 'nir-character' };
  const sex = SEX_DIGITS[body.charAt(0)];
  if (!sex) return { kind: 'error', issue: 'nir-sex' };
  const parts = partsOf(body, sex);
  const warnings = innerWarnings(parts);
  if (key === '') return { kind: 'key-missing', proposed: body + parts.key, parts, warnings };
  return key === parts.key
    ? { kind: 'valid', nir: compact, parts, warnings }
    : { kind: 'error', issue: 'nir-key' };
}

export const isValidNir = (text: string): boolean => readNir(text).kind === 'valid';

/** What the sheet says of the same person; leave out what is not known. */
export interface NirPerson {
  readonly gender?: 'H' | 'F' | 'NR' | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birthOn?: string | null;
  /** INSEE code of the commune or country (`99352`) of birth. */
  readonly birthInsee?: string | null;
}

/** Départements made on 1 January 1968 → the ones written on numbers of people born there before. */
const SEINE_AND_OISE: Readonly<Record<string, readonly string[]>> = {
  '75': ['75'],
  '78': ['78'],
  '91': ['78', '91'],
  '92': ['75', '78', '92'],
  '93': ['75', '78', '93'],
  '94': ['75', '78', '94'],
  '95': ['78', '95'],
};
/** Codes of places that became collectivities or départements of their own → what earlier numbers carry. */
const FORMER_OVERSEAS: Readonly<Record<string, readonly string[]>> = {
  // Mayotte was 985 until it became département 976 in 2011.
  '976': ['985'],
  // Saint-Barthélemy and Saint-Martin were communes of Guadeloupe until 2007.
  '977': ['971'],
  '978': ['971'],
};
/** Country → codes written for births before independence: Algeria 91-94, Morocco 95, Tunisia 96. */
const BEFORE_INDEPENDENCE: Readonly<Record<string, readonly string[]>> = {
  '99352': ['91', '92', '93', '94'],
  '99350': ['95'],
  '99351': ['96'],
};

function departmentOfInsee(insee: string): string {
  return insee.slice(0, /^9[78]/.test(insee) ? 3 : 2).toUpperCase();
}

/** Départements that a number may carry for a birth at this INSEE code. */
function plausibleDepartments(insee: string, birthYear: number | null): readonly string[] {
  const department = departmentOfInsee(insee);
  const old = SEINE_AND_OISE[department];
  if (old && (birthYear === null || birthYear < 1968)) return [...old, department];
  if (department === '2A' || department === '2B') return [department, '20'];
  if (department === '20') return ['20', '2A', '2B'];
  return [department, ...(FORMER_OVERSEAS[department] ?? []), ...(BEFORE_INDEPENDENCE[insee] ?? [])];
}

/** Where the number and the sheet disagree. Never a reason to refuse. */
export function nirMismatches(parts: NirParts, person: NirPerson): NirWarning[] {
  const warnings: NirWarning[] = [];
  const birthOn = person.birthOn ?? '';
  const birthYear = birthOn === '' ? null : Number(birthOn.slice(0, 4));
  const birthMonth = birthOn.length >= 7 ? Number(birthOn.slice(5, 7)) : null;
  if ((person.gender === 'H' || person.gender === 'F') && person.gender !== parts.sex)
    warnings.push('nir-sex-mismatch');
  if (birthYear !== null && birthYear % 100 !== parts.yearOfCentury) warnings.push('nir-year-mismatch');
  if (birthMonth !== null && parts.month !== null && birthMonth !== parts.month)
    warnings.push('nir-month-mismatch');
  if (person.birthInsee && !plausibleDepartments(person.birthInsee, birthYear).includes(parts.department)) {
    warnings.push('nir-department-mismatch');
  }
  return warnings;
}

const grouped = (text: string): string =>
  [
    [0, 1],
    [1, 3],
    [3, 5],
    [5, 7],
    [7, 10],
    [10, 13],
    [13, 15],
  ]
    .map(([from, to]) => text.slice(from, to))
    .filter((group) => group !== '')
    .join('\u00A0');

/** « 1 85 05 78 006 084 91 », with no-break spaces; what does not fit is grouped as far as it goes. */
export const formatNir = (nir: string): string => grouped(compactNir(nir).slice(0, 15));

/** « 1 85 •• •• ••• ••• •• »: sex and year stay, the rest never leaves main. */
export function maskNir(nir: string): string {
  const compact = compactNir(nir);
  const shown = compact.length >= 13 ? 3 : 0;
  return grouped(compact.slice(0, shown) + '•'.repeat(Math.min(compact.length, 15) - shown));
}
