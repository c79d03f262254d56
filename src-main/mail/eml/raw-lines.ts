/**
 * @file What is looked at in the bytes of a mail before any parser: whether it is one, whether it is built to exhaust
 * us, and header lines written in Windows-1252 without saying so, which a parser would read as broken UTF-8.
 */
import { TextDecoder, TextEncoder } from 'node:util';
import { mendControls } from '../charset.ts';

/** Lines that begin with « -- » may each open a part. Real mails have a few dozen. */
const MAX_BOUNDARY_LINES = 20_000;
const HEADER_SAMPLE = 64 * 1024;
const LF = 10;
const CR = 13;
const DASH = 45;

const latin = new TextDecoder('windows-1252');
const strict = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const KNOWN_HEADER =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|mime-version|content-type|reply-to|x-[\w-]+|delivered-to|sender|in-reply-to|references|bcc|thread-\w+|dkim-signature|arc-[\w-]+)[ \t]*:/i;

/** At least two header lines that mails have, before the first blank line. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const head = latin
    .decode(bytes.subarray(0, HEADER_SAMPLE))
    .replace(/^\uFEFF|^ï»¿/, '')
    .trimStart();
  const [block = ''] = head.split(/\r?\n\r?\n/, 1);
  return block.split(/\r?\n/).filter((line) => KNOWN_HEADER.test(line)).length >= 2;
}

/** More parts than any mail has: not handed to a parser. */
export function hasTooManyParts(bytes: Uint8Array): boolean {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const isLine = bytes[at] === DASH && bytes[at + 1] === DASH && (at === 0 || bytes[at - 1] === LF);
    if (isLine && ++count > MAX_BOUNDARY_LINES) return true;
  }
  return false;
}

/** The end of the header block: the first blank line, or the end of the file. */
export function headerEnd(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== LF) continue;
    const next = bytes[at + 1] === CR ? at + 2 : at + 1;
    if (bytes[next] === LF) return at + 1;
  }
  return bytes.length;
}

/** The header lines of a part that carry words: file names above all. */
const PART_HEADER = /^(?:content-(?:type|disposition|description)[ \t]*:|[ \t]+(?:file)?name\*?\d?\*?=)/i;

interface Line {
  readonly start: number;
  /** After its line feed. */
  readonly end: number;
}

/** Lines of the headers of the mail and, after a « --… » line, of its parts: never a line of a text. */
function brokenHeaderLines(bytes: Uint8Array): Line[] {
  const broken: Line[] = [];
  const topEnd = headerEnd(bytes);
  let isInPart = false;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LF, start);
    const end = found === -1 ? bytes.length : found + 1;
    const isTop = start < topEnd;
    const first = bytes[start];
    if (first === DASH && bytes[start + 1] === DASH) isInPart = true;
    else if (first === LF || first === CR) isInPart = false;
    else if (isTop || isInPart) {
      const line = bytes.subarray(start, end);
      if (!isUtf8(line) && (isTop || PART_HEADER.test(latin.decode(line.subarray(0, 60)))))
        broken.push({ start, end });
    }
    start = end;
  }
  return broken;
}

/** The same mail with those lines in UTF-8; the same bytes when there is nothing to mend. */
export function mendHeaderLines(bytes: Uint8Array): Uint8Array {
  const broken = brokenHeaderLines(bytes);
  if (broken.length === 0) return bytes;
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end } of broken) {
    pieces.push(
      bytes.subarray(at, start),
      encoder.encode(mendControls(latin.decode(bytes.subarray(start, end)))),
    );
    at = end;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}
