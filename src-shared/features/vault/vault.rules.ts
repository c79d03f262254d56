/** @file The form in which a passphrase is measured and turned into a key: the same on the page and in main. */

/** The only rule on a passphrase is its length, counted in characters as the person sees them. */
export const PASSPHRASE_MIN_CHARACTERS = 12;
/** A limit against absurd input, far above what anyone types. */
export const PASSPHRASE_MAX_CHARACTERS = 1024;

/**
 * NFKC, so that « é » typed as one or two code points, on Windows or macOS, gives the same key; runs of spaces
 * count as one and the ends are trimmed, so that a phrase copied from paper or pasted with its line end opens.
 * This form is part of the vault's format: changing it would lock people out.
 */
export const normalisePassphrase = (typed: string): string =>
  typed.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** Characters (code points) that count for the length rule. */
export const passphraseLength = (typed: string): number => [...normalisePassphrase(typed)].length;
