/**
 * @file The few signs of a note that are shown as what they mean: `**strong**`, `_emphasis_`, lists and quotes. Pure;
 * the text stays readable as it is, and nothing in it is ever HTML.
 */
export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
}
export type Line = readonly Piece[];

export interface Block {
  readonly kind: 'paragraph' | 'bullets' | 'numbers' | 'quote';
  readonly lines: readonly Line[];
}

/** A sign only counts around something, and an underscore inside a word (an address, a file) is an underscore. */
const SIGNS = /\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\p{L}\p{N}_])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu;

export function piecesOf(text: string): Line {
  const pieces: Piece[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isStrong: false, isEmphasis: false });
  };
  for (const match of text.matchAll(SIGNS)) {
    plain(match.index);
    const [whole, strong, emphasis] = match;
    pieces.push({
      text: strong ?? emphasis ?? whole,
      isStrong: strong !== undefined,
      isEmphasis: emphasis !== undefined,
    });
    from = match.index + whole.length;
  }
  plain(text.length);
  return pieces;
}

const KINDS: readonly (readonly [Block['kind'], RegExp])[] = [
  ['bullets', /^\s*[-•*]\s+(?=\S)/u],
  ['numbers', /^\s*\d{1,2}[.)]\s+(?=\S)/u],
  ['quote', /^\s*>\s?/u],
];

function readLine(line: string): { kind: Block['kind']; text: string } {
  for (const [kind, sign] of KINDS) if (sign.test(line)) return { kind, text: line.replace(sign, '') };
  return { kind: 'paragraph', text: line };
}

/** Consecutive lines of one kind are one block; an empty line ends a block. A list of numbers begins at 1. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: Line[] }[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const { kind, text: words } = readLine(line);
    const last = blocks.at(-1);
    if (isOpen && last?.kind === kind) last.lines.push(piecesOf(words));
    else blocks.push({ kind, lines: [piecesOf(words)] });
    isOpen = true;
  }
  return blocks;
}

const MOST_LINES = 10;
const MOST_CHARACTERS = 700;

/** Long enough to be folded in a list. */
export const isLong = (text: string): boolean =>
  text.length > MOST_CHARACTERS || text.split('\n').length > MOST_LINES;

/** The first line without its signs: the title of the task that a note becomes. */
export function firstLineOf(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const words = piecesOf(readLine(line).text)
    .map((piece) => piece.text)
    .join('')
    .trim();
  return words.length > 120 ? `${words.slice(0, 119).trimEnd()}…` : words;
}
