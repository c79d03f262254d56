/** @file What is found when a document is read for its words. */

export type TextResult =
  /** One text per page; a document without pages is one. */
  | { readonly kind: 'text'; readonly pages: readonly string[]; readonly isCut: boolean }
  /** Nothing to read: an image, a scan, an empty file. */
  | { readonly kind: 'none'; readonly reason: 'kind' | 'empty' }
  | { readonly kind: 'failed'; readonly reason: TextFailure };

export type TextFailure =
  /** It asks for a password. */
  | 'protected'
  | 'damaged'
  | 'too-large'
  /** It took longer, or more memory, than a document may. */
  | 'too-long'
  | 'too-much'
  /** The vault was locked, or the work cancelled. */
  | 'stopped';

/** What is kept of a document's words. */
export const MOST_CHARACTERS = 2_000_000;

/** Gathers pages until enough was read. */
export class PageTexts {
  readonly #pages: string[] = [];
  #left: number;
  #isCut = false;

  constructor(most = MOST_CHARACTERS) {
    this.#left = most;
  }

  /** @returns whether more is wanted */
  add(text: string): boolean {
    const tidy = tidied(text);
    this.#pages.push(tidy.slice(0, this.#left));
    this.#isCut ||= tidy.length > this.#left;
    this.#left = Math.max(0, this.#left - tidy.length);
    return !this.#isCut;
  }

  /** There was more to read. */
  cut(): void {
    this.#isCut = true;
  }

  get result(): TextResult {
    if (this.#pages.every((page) => page === '')) return { kind: 'none', reason: 'empty' };
    return { kind: 'text', pages: this.#pages, isCut: this.#isCut };
  }
}

/** One space between words, lines kept, no characters that no screen shows. */
function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu, '')
    .replace(/[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
