/** @file A sentence without accents and capitals, which still knows where each of its letters was typed. */
import { fold } from '../../../kernel/text.ts';

export interface FoldedText {
  readonly text: string;
  /** Where the letter `index` of the folded text begins in the typed one; its length at the end. */
  typedAt(index: number): number;
}

const SPACES = /^[\s\u00A0\u202F'’‘ʼ`´]$/u;
const HYPHENS = /^[-‐‑‒–—_]$/u;
/** « après-demain » is two words; « 2024-12 » keeps its hyphen, so that it is not read as two numbers. */
const HYPHEN_IN_WORD = /(?<=\p{L})-(?=\p{L})/gu;

function foldLetter(letter: string): string {
  if (SPACES.test(letter)) return ' ';
  if (HYPHENS.test(letter)) return '-';
  const folded = fold(letter);
  // « œ » is two letters; a sign that would become two (⁉, ½) stays one, so that no part begins inside it.
  return folded.length > 1 && !/^\p{L}/u.test(letter) ? letter : folded;
}

/** Runs of spaces become one; apostrophes are spaces, as in all folded text. */
export function foldText(typed: string): FoldedText {
  const origins: number[] = [];
  let folded = '';
  let index = 0;
  for (const letter of typed) {
    const piece = foldLetter(letter);
    if (piece !== ' ' || !folded.endsWith(' ')) {
      folded += piece;
      for (let unit = 0; unit < piece.length; unit += 1) origins.push(index);
    }
    index += letter.length;
  }
  return {
    text: folded.replace(HYPHEN_IN_WORD, ' '),
    typedAt: (at) => origins[at] ?? typed.length,
  };
}
