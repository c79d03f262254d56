/**
 * @file Where, in a mail, what its sender wrote ends and the mail that is answered begins. A screen folds the
 * second part; when in doubt nothing is folded: a sentence too many is better than one that nobody reads.
 */
import { type MailBlock, textOfBlock } from './mail-body.ts';
import {
  FORWARD_START,
  HEADER_FROM,
  HEADER_OTHER,
  ORIGINAL_MESSAGE,
  PHONE_SIGNATURE,
  WROTE_END,
  WROTE_START,
} from './quoted-history.labels.ts';

export interface MailTextParts {
  /** What was written in this mail, its signature apart. */
  readonly fresh: string;
  /** From « -- » or « Envoyé de mon iPhone » on; empty when there is none. */
  readonly signature: string;
  /** The mails that were answered, with the line that announces them; empty when there is none. */
  readonly history: string;
}

/** Lines that one announcement may be folded into, and the longest line that can be one. */
const ANNOUNCEMENT_LINES = 4;
const HEADER_LINES = 8;
const MAX_MARK_LENGTH = 400;
/** A signature is short: a « -- » far above the end is a rule drawn in the text. */
const MAX_SIGNATURE_LINES = 15;

const isQuoted = (line: string): boolean => line.startsWith('>');
const isBlank = (line: string): boolean => line.trim() === '';
const isShort = (line: string): boolean => line.length <= MAX_MARK_LENGTH;

/** « Le … », perhaps over several lines, up to « … a écrit : ». Answers how many lines it takes. */
function announcementAt(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  if (!isShort(first) || !WROTE_START.test(first)) return 0;
  for (let count = 1; count <= ANNOUNCEMENT_LINES; count++) {
    const last = lines[at + count - 1];
    if (last === undefined || isBlank(last) || !isShort(last)) return 0;
    const end = count > 1 ? `${(lines[at + count - 2] ?? '').trim()} ${last.trim()}` : last;
    if (WROTE_END.test(end)) return count;
  }
  return 0;
}

/** « De : … » followed at once by two more header lines: in a letter, nobody writes that. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!HEADER_FROM.test(lines[at] ?? '')) return false;
  const next = lines.slice(at + 1, at + 1 + HEADER_LINES).filter((line) => !isBlank(line));
  return next.slice(0, 5).filter((line) => HEADER_OTHER.test(line)).length >= 2;
}

/** The last line that is somebody's own words: a quotation above it was answered between its lines. */
const lastOwnLine = (lines: readonly string[]): number =>
  lines.findLastIndex((line) => !isBlank(line) && !isQuoted(line));

/** Marks that end the letter by themselves. */
const isMark = (lines: readonly string[], at: number): boolean => {
  const line = lines[at] ?? '';
  if (!isShort(line)) return false;
  return ORIGINAL_MESSAGE.test(line) || FORWARD_START.test(line) || isHeaderBlock(lines, at);
};

/** The index of the first line of the history, or the number of lines. */
function historyStart(lines: readonly string[]): number {
  const lastOwn = lastOwnLine(lines);
  for (let at = 0; at < lines.length; at++) {
    if (isQuoted(lines[at] ?? '')) {
      if (at > lastOwn) return at;
      continue;
    }
    const announced = announcementAt(lines, at);
    const isAnsweredInside = isQuoted(lines[at + announced] ?? '') && at + announced < lastOwn;
    if (announced > 0 && !isAnsweredInside) return at;
    if (isMark(lines, at)) return at;
  }
  return lines.length;
}

/** The line drawn by Outlook above the headers is part of the history, not of the letter. */
function withoutRule(lines: readonly string[], end: number): number {
  let at = end;
  while (at > 0 && isBlank(lines[at - 1] ?? '')) at--;
  return at > 0 && /^\s*[_-]{5,}\s*$/.test(lines[at - 1] ?? '') ? at - 1 : end;
}

function signatureStart(lines: readonly string[]): number {
  const lowest = Math.max(0, lines.length - MAX_SIGNATURE_LINES);
  for (let at = lines.length - 1; at >= lowest; at--) {
    if (/^--\s?$/.test(lines[at] ?? '')) return at;
  }
  let last = lines.length - 1;
  while (last >= 0 && isBlank(lines[last] ?? '')) last--;
  const line = lines[last] ?? '';
  return isShort(line) && PHONE_SIGNATURE.test(line) ? last : lines.length;
}

const joined = (lines: readonly string[]): string => lines.join('\n').replace(/^\n+|\s+$/g, '');

/** Takes a mail's text apart; nothing is dropped but blank lines at the seams. */
export function splitMailText(text: string): MailTextParts {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const start = historyStart(lines);
  const end = start < lines.length ? withoutRule(lines, start) : start;
  const letter = lines.slice(0, end);
  const signature = signatureStart(letter);
  return {
    fresh: joined(letter.slice(0, signature)),
    signature: joined(letter.slice(signature)),
    history: joined(lines.slice(end)),
  };
}

export interface MailBodyParts {
  readonly fresh: readonly MailBlock[];
  readonly history: readonly MailBlock[];
}

/** A block that is the history by itself or begins it, seen with the blocks that follow. */
function beginsHistory(blocks: readonly MailBlock[], at: number, lastOwn: number): boolean {
  const block = blocks[at];
  if (!block || block.kind === 'table' || block.kind === 'list') return false;
  if (block.kind === 'quote') return at > lastOwn;
  const lines = blocks.slice(at, at + HEADER_LINES).flatMap((next) => textOfBlock(next).split('\n'));
  if (announcementAt(lines, 0) > 0) return blocks[at + 1]?.kind !== 'quote' || at + 1 > lastOwn;
  return isMark(lines, 0);
}

/** As {@link splitMailText}, on the blocks that a screen draws. */
export function splitMailBody(blocks: readonly MailBlock[]): MailBodyParts {
  const lastOwn = blocks.findLastIndex((block) => block.kind !== 'quote');
  const found = blocks.findIndex((_block, at) => beginsHistory(blocks, at, Math.max(lastOwn, 0)));
  if (found === -1) return { fresh: blocks, history: [] };
  const start = found > 0 && blocks[found - 1]?.kind === 'rule' ? found - 1 : found;
  return { fresh: blocks.slice(0, start), history: blocks.slice(start) };
}
