/**
 * @file French postal addresses: postcodes, CEDEX, house numbers, and the lines of an envelope after
 * NF Z10-011 (six lines of 38 characters, a seventh for the country).
 */
import { fold, squeeze } from './text.ts';

/** NF Z10-011: characters of a line, spaces included. */
export const POSTAL_LINE_LENGTH = 38;

export type PostcodeReading =
  | { readonly kind: 'valid'; readonly postcode: string }
  /** Four digits: a spreadsheet ate the leading zero. `proposed` is to be confirmed. */
  | { readonly kind: 'proposal'; readonly proposed: string }
  | { readonly kind: 'error'; readonly issue: 'postcode-format' };

/** Five digits for France, its overseas territories and Monaco; free text up to 12 characters elsewhere. */
export function readPostcode(text: string, country = 'FR'): PostcodeReading {
  const squeezed = squeeze(text);
  if (country !== 'FR' && country !== 'MC') {
    const fits = squeezed.length <= 12 && /^[\p{L}\p{N} -]*$/u.test(squeezed);
    return fits
      ? { kind: 'valid', postcode: squeezed.toUpperCase() }
      : { kind: 'error', issue: 'postcode-format' };
  }
  const digits = squeezed.replace(/^F(?:R)?-?(?=\d{5}$)/i, '').replace(/ /g, '');
  if (/^\d{5}$/.test(digits)) return { kind: 'valid', postcode: digits };
  return /^[1-9]\d{3}$/.test(digits)
    ? { kind: 'proposal', proposed: `0${digits}` }
    : { kind: 'error', issue: 'postcode-format' };
}

/** « PARIS CEDEX 08 » → town « PARIS », cedex « CEDEX 08 »; cedex is null when there is none. */
export function splitCedex(text: string): { readonly town: string; readonly cedex: string | null } {
  const squeezed = squeeze(text);
  const match = /^(.*?)[ ,-]*\bCEDEX\b *(\d{1,2})?$/iu.exec(squeezed);
  if (!match) return { town: squeezed, cedex: null };
  const office = match[2] === undefined ? '' : ` ${match[2].padStart(2, '0')}`;
  return { town: match[1] ?? '', cedex: `CEDEX${office}` };
}

/** « 75008 Paris » → postcode and town; null when the text does not begin with a postcode. */
export function splitPostcodeTown(text: string): { readonly postcode: string; readonly town: string } | null {
  const match = /^(?:F(?:R)?-)?(\d{5})[ ,-]+(\P{N}.*)$/iu.exec(squeeze(text));
  return match?.[1] && match[2] ? { postcode: match[1], town: match[2] } : null;
}

export interface HouseNumber {
  /** « 12 », « 12-14 »; empty when the street has none. */
  readonly number: string;
  /** BIS, TER, QUATER or a letter; empty when none. */
  readonly suffix: string;
  readonly street: string;
}

const HOUSE =
  /^(\d{1,4}(?: ?[-/] ?\d{1,4})?)(?:[ ,]*(bis|ter|quater|quinquies)\b|[ ]?([a-z])(?=[ ,]))?[ ,]+(\P{N}.*)$/iu;
/** The postal abbreviation of « rue », when no word for a street follows: « 5 R DES LILAS », not « 5 R rue des Lilas ». */
const ABBREVIATED_STREET =
  /^\d+(?:[-/]\d+)? R (?!(?:rue|r|av|avenue|bd|bld|boulevard|pl|place|ch|che|chemin|imp|impasse|all|all[ée]e|rte|route|quai|cours|sq|square)\b)/iu;
const SHORT_SUFFIXES: Readonly<Record<string, string>> = { B: 'BIS', T: 'TER', Q: 'QUATER' };

/** « 12 bis rue des Lilas » → 12, BIS, « rue des Lilas ». A lone letter stays a letter (B may be a building). */
export function splitHouseNumber(line: string): HouseNumber {
  const squeezed = squeeze(line);
  const match = HOUSE.exec(squeezed);
  if (!match) return { number: '', suffix: '', street: squeezed };
  if (ABBREVIATED_STREET.test(squeezed)) {
    const at = squeezed.indexOf(' ');
    return { number: squeezed.slice(0, at), suffix: '', street: squeezed.slice(at + 1) };
  }
  return {
    number: (match[1] ?? '').replace(/ /g, ''),
    suffix: (match[2] ?? match[3] ?? '').toUpperCase(),
    street: match[4] ?? '',
  };
}

/** The word that a letter after a house number often stands for, to be proposed: B → BIS. */
export const fullSuffix = (suffix: string): string => SHORT_SUFFIXES[suffix] ?? suffix;

export interface PostalAddress {
  /** Who receives: « Mme Zoé Durand » or a company's name. */
  readonly recipient: string;
  /** Flat, floor, « chez », or the service of a company. */
  readonly recipient2: string;
  /** Entrance, building, residence. */
  readonly building: string;
  /** Number and street. */
  readonly street: string;
  /** Hamlet or post-office box. */
  readonly locality: string;
  readonly postcode: string;
  /** With its CEDEX, if any. */
  readonly town: string;
  /** Name of the country in capitals for international mail; empty in France. */
  readonly countryName: string;
}

/** Capitals without accents or punctuation: what lines 4 to 6 are printed in. */
export const postalCapitals = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .toUpperCase();

/** The lines of the envelope, in order, without the empty ones. */
export function postalLines(address: PostalAddress): string[] {
  const destination = `${postalCapitals(address.postcode)} ${postalCapitals(address.town)}`;
  return [
    squeeze(address.recipient),
    squeeze(address.recipient2),
    squeeze(address.building),
    postalCapitals(address.street),
    postalCapitals(address.locality),
    destination.trim(),
    postalCapitals(address.countryName),
  ].filter((line) => line !== '');
}

/** Lines that do not fit on an envelope. They are shown to be shortened by hand, never cut. */
export const overlongLines = (lines: readonly string[]): string[] =>
  lines.filter((line) => [...line].length > POSTAL_LINE_LENGTH);
