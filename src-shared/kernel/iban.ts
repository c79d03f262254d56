/**
 * @file IBAN and the French RIB. Sources: ISO 13616 registry (lengths), ISO 7064 (modulo 97), European Payments
 * Council (list of SEPA countries), CFONB (RIB key: 97 − ((89·bank + 15·branch + 3·account) mod 97)).
 */
import { z } from 'zod';
import { stripInvisible } from './text.ts';

export const IBAN_ERRORS = [
  'iban-character',
  'iban-country',
  'iban-length',
  'iban-check',
  'iban-rib-key',
] as const;
export type IbanError = (typeof IBAN_ERRORS)[number];

export const IBAN_WARNINGS = [
  /** Outside the 41 SEPA countries: no SEPA direct debit. */
  'iban-not-sepa',
  /** French IBAN of a bank of New Caledonia, French Polynesia or Wallis and Futuna: Pacific francs, no SEPA debit. */
  'iban-xpf',
] as const;
export type IbanWarning = (typeof IBAN_WARNINGS)[number];

export type IbanReading =
  | {
      readonly kind: 'valid';
      readonly iban: string;
      readonly country: string;
      readonly warnings: readonly IbanWarning[];
    }
  | { readonly kind: 'error'; readonly issue: IbanError };

/** Countries whose IBAN a SEPA direct debit reaches: EU 27, EEA, and those that joined up to 2026. GI counts with GB. */
export const SEPA_COUNTRIES: ReadonlySet<string> = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' +
    'IS LI NO CH MC SM AD VA GB AL ME MD MK RS'
  ).split(' '),
);

const LENGTH_LIST =
  // ISO registry
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
  'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
  'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
  'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 ' +
  // printed by banks of these countries without being in the registry
  'AO25 BF28 BJ28 CF27 CG27 CI28 CM27 CV25 DZ26 GA27 GQ27 GW25 IR26 KM27 MA28 MG27 ML28 MZ25 NE28 SN28 TD27 TG28';

/** Country → number of characters of its IBAN. */
export const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  LENGTH_LIST.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Bank codes of the Pacific collectivities; not exhaustive, hence a warning only. */
const XPF_BANKS: ReadonlySet<string> = new Set(
  '14158 14168 12149 12239 14889 17469 17499 17939 18319'.split(' '),
);

/** Without separators or what a paste hides, in capitals: the form that is stored. A leading « IBAN » is dropped. */
export const compactIban = (text: string): string =>
  stripInvisible(text)
    .replace(/[\s.\p{Pd}_/:]/gu, '')
    .toUpperCase()
    .replace(/^IBAN(?=[A-Z]{2}\d{2})/, '');

/** Remainder of the division by 97 of a text whose letters count as A = 10 … Z = 35 (ISO 7064). */
function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** Two check digits of a country and a national account number. */
export const ibanCheckDigits = (country: string, national: string): string =>
  String(98 - mod97(`${national}${country}00`)).padStart(2, '0');

/** Letters of a French account number as digits: A J → 1, B K S → 2, C L T → 3 … I R Z → 9. */
const LETTER_VALUES = '12345678912345678923456789';
const ribDigits = (account: string): string =>
  account.replace(/[A-Z]/g, (letter) => LETTER_VALUES.charAt(letter.charCodeAt(0) - 65));

/** Two-digit RIB key, 01..97. @param account 11 characters, digits or letters */
export function ribKey(bank: string, branch: string, account: string): string {
  const part = (text: string): number => Number(ribDigits(text.toUpperCase()));
  const sum = 89 * (part(bank) % 97) + 15 * (part(branch) % 97) + 3 * (part(account) % 97);
  return String(97 - (sum % 97)).padStart(2, '0');
}

const RIB = /^(\d{5})(\d{5})([0-9A-Z]{11})(\d{2})$/;

/** The French IBAN of a 23-character RIB, or null when its key is wrong. */
export function ibanOfRib(text: string): string | null {
  const rib = compactIban(text);
  const match = RIB.exec(rib);
  if (!match || ribKey(match[1] ?? '', match[2] ?? '', match[3] ?? '') !== match[4]) return null;
  return `FR${ibanCheckDigits('FR', rib)}${rib}`;
}

const usesRib = (country: string): boolean => country === 'FR' || country === 'MC';

function errorOf(iban: string): IbanError | null {
  if (!/^[0-9A-Z]*$/.test(iban)) return 'iban-character';
  const country = iban.slice(0, 2);
  const length = IBAN_LENGTHS.get(country);
  if (length === undefined) return 'iban-country';
  if (iban.length !== length) return 'iban-length';
  // Not by the remainder alone: 00, 01 and 99 give that of 97, 98 and 02 and are never issued.
  if (iban.slice(2, 4) !== ibanCheckDigits(country, iban.slice(4))) return 'iban-check';
  return usesRib(country) && ibanOfRib(iban.slice(4)) === null ? 'iban-rib-key' : null;
}

/** Reads one IBAN, with or without separators. A text with other words goes through {@link readPastedRib}. */
export function readIban(text: string): IbanReading {
  const iban = compactIban(text);
  const issue = errorOf(iban);
  if (issue) return { kind: 'error', issue };
  const country = iban.slice(0, 2);
  const warnings: IbanWarning[] = [];
  if (!SEPA_COUNTRIES.has(country) && country !== 'GI') warnings.push('iban-not-sepa');
  if (country === 'FR' && XPF_BANKS.has(iban.slice(4, 9))) warnings.push('iban-xpf');
  return { kind: 'valid', iban, country, warnings };
}

export const isValidIban = (text: string): boolean => readIban(text).kind === 'valid';

/** A valid IBAN in its stored form (compact, capitals); the issue is an {@link IbanError}. */
export const Iban = z
  .string()
  .check((context) => {
    const issue = errorOf(context.value);
    if (issue) context.issues.push({ code: 'custom', input: context.value, message: issue });
  })
  .brand<'Iban'>();
export type Iban = z.output<typeof Iban>;

/** Groups of four, with no-break spaces. */
export const formatIban = (iban: string): string => compactIban(iban).replace(/.{4}(?=.)/g, '$&\u00A0');

/** « FR76 •••• … 189 »: what a read model carries instead of the number. */
export function maskIban(iban: string): string {
  const compact = compactIban(iban);
  return compact.length < 12 ? '••••' : `${compact.slice(0, 4)}\u00A0••••\u00A0…\u00A0${compact.slice(-3)}`;
}

const SEPARATORS = String.raw`[\s\u00A0\u202F.-]*`;

function findIban(capitals: string): string | null {
  for (const start of capitals.matchAll(
    /(?<![0-9A-Z])[A-Z]{2}\d{2}(?=[\s\u00A0\u202F.-]*[0-9A-Z])|(?<=IBAN)[A-Z]{2}\d{2}/gu,
  )) {
    const length = IBAN_LENGTHS.get(start[0].slice(0, 2));
    if (length === undefined) continue;
    const body = new RegExp(`^(?:[0-9A-Z]${SEPARATORS}){${String(length)}}`, 'u').exec(
      capitals.slice(start.index),
    );
    if (body && isValidIban(body[0])) return compactIban(body[0]);
  }
  return null;
}

function findRib(capitals: string): string | null {
  const groups = [String.raw`(\d{5})`, String.raw`(\d{5})`, '([0-9A-Z]{11})', String.raw`(\d{2})`];
  const pattern = new RegExp(`(?<![0-9A-Z])${groups.join(SEPARATORS)}(?![0-9A-Z])`, 'gu');
  for (const match of capitals.matchAll(pattern)) {
    const iban = ibanOfRib(match.slice(1).join(''));
    if (iban) return iban;
  }
  return null;
}

/** A RIB fits in a page; what follows is not read. */
const PASTE_LIMIT = 20_000;

const BIC_WORD = /(?<![0-9A-Z])[A-Z]{6}[0-9A-Z]{2}(?:[0-9A-Z]{3})?(?![0-9A-Z])/g;
/** « BIC : », « BIC/SWIFT : », « Code BIC (SWIFT) », right before the word. */
const BIC_LABEL = /(?:BIC|SWIFT)[^0-9A-Z]{0,8}(?:CODE[^0-9A-Z]{0,8})?$/;
/** Longest label that is looked back for, in characters. */
const LABEL_REACH = 24;

/**
 * A word in the shape of a BIC: best one that a label announces and that is of the IBAN's country, then one of
 * that country, then one announced. Shape alone proves little: CHIFFRES and IDENTIFIANT have it too.
 */
function findBic(capitals: string, country: string | null): string | null {
  const candidates = [...capitals.matchAll(BIC_WORD)]
    .filter(([word]) => word !== 'IDENTIFIANT')
    .map((match) => ({
      bic: match[0],
      isAnnounced: BIC_LABEL.test(capitals.slice(Math.max(0, match.index - LABEL_REACH), match.index)),
      isOfCountry: match[0].slice(4, 6) === country,
    }));
  const best =
    candidates.find(({ isAnnounced, isOfCountry }) => isAnnounced && isOfCountry) ??
    candidates.find(({ isOfCountry }) => isOfCountry) ??
    candidates.find(({ isAnnounced }) => isAnnounced);
  return best?.bic ?? null;
}

/**
 * Finds what matters in a whole pasted RIB (from a PDF or a banking site): the first valid IBAN, or the four
 * fields of a French RIB, and the BIC.
 */
export function readPastedRib(text: string): { readonly iban: string | null; readonly bic: string | null } {
  const capitals = stripInvisible(text).slice(0, PASTE_LIMIT).toUpperCase();
  const iban = findIban(capitals) ?? findRib(capitals);
  return { iban, bic: findBic(capitals, iban?.slice(0, 2) ?? null) };
}
