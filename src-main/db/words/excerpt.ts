/** @file The passage of a text around the first word that was searched, on one line, with the words marked. Pure. */
import { squeeze } from '#shared/kernel/text.ts';
import { placedWords } from './folded-words.ts';

export interface Mark {
  readonly start: number;
  readonly end: number;
}
export interface Excerpt {
  readonly excerpt: string;
  readonly marks: Mark[];
}

/** Characters on either side of the first word. */
const AROUND = 60;
const CUT = '…';

/** The letters of each word that begins as one of those searched; of several beginnings the longest. */
function marksIn(line: string, searched: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  for (const { folded, starts, ends } of placedWords(line)) {
    const length = Math.max(
      0,
      ...searched.filter((word) => folded.startsWith(word)).map((word) => word.length),
    );
    const [start, end] = [starts[0], ends[length - 1]];
    if (start !== undefined && end !== undefined) marks.push({ start, end });
  }
  return marks;
}

/** The place itself, or the one before it where it would part the two halves of a character, or a letter and its accent. */
function wholeCharacter(line: string, place: number): number {
  let at = place;
  while (at > 0 && /^[\p{M}\uDC00-\uDFFF]/u.test(line.slice(at))) at -= 1;
  return at;
}

/** To the space before the place, when one is near: no word is shown without its beginning. */
function wordStart(line: string, place: number): number {
  const space = line.lastIndexOf(' ', place);
  return space >= 0 && place - space <= 20 ? space + 1 : wholeCharacter(line, place);
}

function wordEnd(line: string, place: number): number {
  const space = line.indexOf(' ', place);
  if (space >= 0 && space - place <= 20) return space;
  return line.length - place <= 20 ? line.length : wholeCharacter(line, place);
}

/** @param searched folded words, as `words` gives them */
export function excerptOf(text: string, searched: readonly string[]): Excerpt {
  const line = squeeze(text);
  const all = marksIn(line, searched);
  const first = all[0] ?? { start: 0, end: 0 };
  const from = first.start <= AROUND ? 0 : wordStart(line, first.start - AROUND);
  const to = line.length - first.end <= AROUND ? line.length : wordEnd(line, first.end + AROUND);
  const shift = (from > 0 ? CUT.length : 0) - from;
  return {
    excerpt: `${from > 0 ? CUT : ''}${line.slice(from, to)}${to < line.length ? CUT : ''}`,
    marks: all
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}
