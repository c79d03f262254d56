/**
 * @file The recovery key while it is typed: in groups of four, counted, with its odd characters named. Main reads
 * it again and alone decides; this only helps the hand.
 */
const GROUP = 4;
export const RECOVERY_KEY_LENGTH = 36;
/** Separators that a person or a paste may bring. */
const SEPARATORS = /[\s.\u00ad\u200b-\u200f\u2060\ufeff\-‐‑‒–—−_]+/gu;

/** Letters and digits only, as they count; O reads as 0, I and L as 1. */
export const bareKey = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(SEPARATORS, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** « 4KD2 9XQ… »: what the field shows after each key. */
export const groupedKey = (typed: string): string =>
  bareKey(typed)
    .match(new RegExp(`.{1,${GROUP}}`, 'gu'))
    ?.join(' ') ?? '';

/** The first character that no key holds, or null. */
export const oddCharacter = (typed: string): string | null =>
  /[^0-9A-HJKMNP-TV-Z]/u.exec(bareKey(typed))?.[0] ?? null;
