/**
 * @file From bytes to text, when what a mail declares and what it holds differ. Old software writes Windows-1252 and
 * says nothing, or says Latin-1, or says UTF-8; new software writes UTF-8 and says nothing.
 */
import { TextDecoder } from 'node:util';

/** The 32 places where Windows-1252 has letters and signs and Latin-1 has controls. Zero: no character there. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
] as const;

/**
 * Controls of Latin-1 that stand for letters of Windows-1252. No text holds these controls, many mails hold these
 * letters, and the decoder of Node 20 leaves them as controls.
 */
export const mendControls = (text: string): string =>
  text.replace(/[\u0080-\u009F]/g, (control) => {
    const code = WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? 0;
    return code === 0 ? '' : String.fromCharCode(code);
  });

export interface DecodedText {
  readonly text: string;
  /** The bytes are not in the alphabet that was declared. */
  readonly isGuessed: boolean;
}

/** What says nothing about the alphabet, or only that there should be no accents. */
const SILENT = new Set(['', 'us-ascii', 'ascii', 'utf-8', 'utf8', 'x-unknown', 'unknown', 'unknown-8bit', '8bit', 'binary', 'default', 'none']); // prettier-ignore
const LATIN = new Set(['windows-1252', 'iso-8859-1', 'iso-8859-15', 'latin1', 'cp1252', 'iso-8859-9', 'x-cp1252', 'l1', 'ansi']); // prettier-ignore
const ALIASES: Readonly<Record<string, string>> = { ansi: 'windows-1252', latin9: 'iso-8859-15', 'iso-8859-8-i': 'iso-8859-8', cp850: 'windows-1252' }; // prettier-ignore

/** Names of code pages as Windows numbers them. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  20_127: 'us-ascii',
  20_866: 'koi8-r',
  54_936: 'gb18030',
  65_001: 'utf-8',
};

/** The alphabet of a Windows code page; Windows-1252 when nobody says. */
export function charsetOfCodePage(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28_591 && page <= 28_606) return `iso-8859-${page - 28_590}`;
  return CODE_PAGES[page] ?? 'windows-1252';
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(ALIASES[label] ?? label);
  } catch {
    return null;
  }
}

/** A text cut at a limit may end inside a letter: the last bytes are then left out. */
function withoutCutLetter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

/** Letters beyond ASCII that are one UTF-8 character each: nobody writes « Ã© » in Latin-1. */
const latinOrUtf8 = (bytes: Uint8Array, decoder: TextDecoder): DecodedText => {
  const text = isAscii(bytes) ? null : asUtf8(bytes);
  return text === null ? { text: decoder.decode(bytes), isGuessed: false } : { text, isGuessed: true };
};

function decodeUnlabelled(bytes: Uint8Array, isSilent: boolean): DecodedText {
  const text = asUtf8(bytes) ?? asUtf8(withoutCutLetter(bytes));
  if (text !== null) return { text, isGuessed: !isSilent && !isAscii(bytes) };
  return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
}

/** The text of bytes, whatever the label says. Never throws. */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
  const label = (declared ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked && bytes.length >= 2) {
    const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
    return { text: decoder.decode(bytes), isGuessed: false };
  }
  const isSilent = SILENT.has(label);
  const decoder = isSilent ? null : decoderOf(label);
  const read = decoder
    ? LATIN.has(label)
      ? latinOrUtf8(bytes, decoder)
      : { text: decoder.decode(bytes), isGuessed: false }
    : decodeUnlabelled(bytes, isSilent);
  return { ...read, text: mendControls(read.text) };
}
