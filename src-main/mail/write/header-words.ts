/** @file Header lines of a mail that is written: letters beyond ASCII encoded, lines short, nothing injected. */
import { Buffer } from 'node:buffer';
import type { MailParty } from '#shared/features/ticket/mail-filing.rules.ts';
import { readEmail } from '#shared/kernel/email.ts';
import { squeeze } from '#shared/kernel/text.ts';

/** RFC 2047: an encoded word has at most 75 characters, the line of its header 76; 39 bytes make 52 of base64. */
const WORD_BYTES = 39;
const LINE_LENGTH = 76;
const HARD_LINE = 990;
/** Bytes of a file name on one line: three characters each, beside the name of the parameter. */
const PIECE = 18;

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Cuts between characters, never inside one. */
function chunksOf(text: string, maxBytes: number): string[] {
  const chunks: string[] = [];
  let current = '';
  let length = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (length + size > maxBytes) {
      chunks.push(current);
      current = '';
      length = 0;
    }
    current += character;
    length += size;
  }
  return [...chunks, current];
}

/** A lone half of a character, which UTF-8 cannot write. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');

/** One line of text; what reads as an encoded word already is encoded too, so that it stays what it says. */
export function encodeText(text: string): string {
  const line = wellFormed(squeeze(text));
  if (isPlain(line) && !line.includes('=?')) return line;
  return chunksOf(line, WORD_BYTES)
    .map((chunk) => `=?utf-8?B?${Buffer.from(chunk).toString('base64')}?=`)
    .join(' ');
}

function encodeName(name: string): string {
  const line = wellFormed(squeeze(name));
  if (!isPlain(line) || line.includes('=?')) return encodeText(line);
  return /^[\w !#$%&'*+/=?^{|}~-]*$/.test(line) ? line : `"${line.replace(/["\\]/g, '\\$&')}"`;
}

/** « Zoé Durand <zoe@…> »; empty for what has no address that can be written. */
export function encodeParty({ name, address }: MailParty): string {
  const reading = readEmail(address);
  if (!reading.ok) return '';
  return name === '' || name === address ? reading.address : `${encodeName(name)} <${reading.address}>`;
}

export const encodeParties = (parties: readonly MailParty[]): string =>
  parties
    .map(encodeParty)
    .filter((party) => party !== '')
    .join(', ');

/** A header line, folded at its spaces. */
export function headerLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of value.replace(/[\r\n]+/g, ' ').split(' ')) {
    if (line.length + word.length + 1 > LINE_LENGTH && line !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  lines.push(line);
  return lines.map((each) => each.slice(0, HARD_LINE)).join('\r\n');
}

/** RFC 2231: a file name with its letters, in pieces. An ASCII name is quoted. */
export function fileNameParameters(name: string): string {
  const clean = wellFormed(squeeze(name));
  if (isPlain(clean) && clean.length < 60) return `filename="${clean.replace(/["\\]/g, '\\$&')}"`;
  const encoded = [...Buffer.from(clean)].map((byte) => {
    const letter = String.fromCharCode(byte);
    return /[A-Za-z0-9.-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const pieces: string[] = [];
  for (let at = 0; at < encoded.length; at += PIECE) pieces.push(encoded.slice(at, at + PIECE).join(''));
  return pieces
    .map((piece, index) => `filename*${index}*=${index === 0 ? "utf-8''" : ''}${piece}`)
    .join('; ');
}
