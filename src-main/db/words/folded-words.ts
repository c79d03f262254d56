/** @file The words of a text as they are searched, and where each of their letters stands in the text. Pure. */
import { fold } from '#shared/kernel/text.ts';

export interface PlacedWord {
  /** As `words` gives it. */
  readonly folded: string;
  /** For each letter of `folded`: the offset in the text of the character that it comes from. */
  readonly starts: readonly number[];
  /** The offset after that character: « œ » folds to two letters, « e » and its accent to one. */
  readonly ends: readonly number[];
}

/** A character with the accents that follow it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** Seen by nobody: it neither is a letter nor parts two of them. */
const isInvisible = (cluster: string): boolean =>
  /^[\p{Cf}\p{Cc}\p{M}]+$/u.test(cluster) && !/\s/u.test(cluster);

export function placedWords(text: string): PlacedWord[] {
  const found: PlacedWord[] = [];
  let word = { folded: '', starts: [] as number[], ends: [] as number[] };
  const end = (): void => {
    if (word.folded !== '') found.push(word);
    word = { folded: '', starts: [], ends: [] };
  };
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const folded = fold(cluster);
    if (folded === '' && !isInvisible(cluster)) end();
    for (const letter of folded) {
      if (!LETTER.test(letter)) {
        end();
        continue;
      }
      word.folded += letter;
      // One place per unit of the string, so that a prefix of it is measured by its length.
      for (let unit = 0; unit < letter.length; unit += 1) {
        word.starts.push(index);
        word.ends.push(index + cluster.length);
      }
    }
  }
  end();
  return found;
}
