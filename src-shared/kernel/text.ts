/** @file Text as people type it: cleaning for storage, folding for comparison and search. */

/** Everything that reads as a space, hyphen or apostrophe in a French name becomes one word boundary. */
const BOUNDARIES = /[\s\u00A0\u202F'’‘ʼ`´\-‐‑‒–—_]+/gu;
const COMBINING_MARKS = /\p{M}+/gu;
/** Letters that Unicode decomposition leaves whole, or that lower case writes in two ways. */
const SPELLED: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  // Lower case gives the last sigma of a word a shape of its own: a letter must not depend on its neighbours.
  ς: 'σ',
};
const SPELLED_LETTERS = /[œæßøđðþłıς]/gu;

/** What folds in one step: most words of most texts have no accent. */
const PLAIN = /^[ -~]*$/;
const PLAIN_BOUNDARIES = /[ '`\-_]+/g;

/** Controls, zero-width characters and bidirectional marks: invisible, and able to make a name read as another. */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Removes characters that nobody sees; keeps tab, line feed and carriage return. */
export const stripInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** One line: invisible characters removed, each run of spaces made one, ends trimmed, composed form (NFC). */
export const squeeze = (text: string): string =>
  stripInvisible(text.normalize('NFC'))
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim();

/** Several lines: as {@link squeeze} at the end of each line, but inner spaces and lines stay. */
export const cleanMultiline = (text: string): string =>
  stripInvisible(text.normalize('NFC'))
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00A0\u202F]+$/gmu, '')
    .trim();

const foldAny = (text: string): string =>
  stripInvisible(text)
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? letter)
    .replace(BOUNDARIES, ' ')
    .trim();

/**
 * The form in which two texts are compared: lower case, without accents, œ/æ/ß spelled out, apostrophes and
 * hyphens as spaces. « D’Œuvre-Lévêque » and « d oeuvre leveque » fold to the same text.
 */
export const fold = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase().replace(PLAIN_BOUNDARIES, ' ').trim() : foldAny(text);

/** The folded words of a text: letters and digits only, in order, without empties. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** At least one letter, of any alphabet: the only thing every name has. */
export const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

const firstLetter = (text: string): string =>
  /[\p{L}\p{N}]/u.exec(text.normalize('NFC'))?.[0].toLocaleUpperCase('fr') ?? '';

/** Two letters for an avatar: « Jean-Baptiste », « de La Tour » → « JD »; empty when both names are. */
export const initialsOf = (firstName: string, lastName: string): string =>
  firstLetter(firstName) + firstLetter(lastName);

/** A lower-case word before a family name: de, du, d’, von, van der. */
const PARTICLES = /^(?:(?:de|du|des|von|van|der|den|ten|da|dos|di|del|della|el|al|ben|zu) +|d['’])+/u;

/**
 * « DURAND Zoé », « de LA TOUR Jean », « d’ARTAGNAN Charles »: the family name in capitals, a particle typed in
 * lower case as it was typed, the first name untouched. Only for showing: what is stored keeps its case.
 */
export function displayName(lastName: string, firstName: string): string {
  const last = squeeze(lastName);
  const particle = PARTICLES.exec(last)?.[0] ?? '';
  return squeeze(`${particle}${last.slice(particle.length).toUpperCase()} ${firstName}`);
}
