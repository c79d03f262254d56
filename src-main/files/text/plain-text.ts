/** @file The words of a text file: UTF-8, UTF-16 with its mark, else windows-1252, which older French programs write. */
import { MOST_CHARACTERS, PageTexts, type TextResult } from './text-result.ts';

/** No more bytes are decoded than can be kept, at four bytes a character. */
const MOST_BYTES = MOST_CHARACTERS * 4;

/** A character cut at the end is no proof against UTF-8. */
function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/** What windows-1252 has where latin-1 has controls; Node 20 takes the one for the other. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? '');
}

export function decodeText(bytes: Uint8Array, isWhole = true): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes, isWhole) ? new TextDecoder('utf-8').decode(bytes) : decodeWindows1252(bytes);
}

export function readPlainText(bytes: Uint8Array): TextResult {
  const isWhole = bytes.length <= MOST_BYTES;
  const texts = new PageTexts();
  texts.add(decodeText(isWhole ? bytes : bytes.subarray(0, MOST_BYTES), isWhole));
  if (!isWhole) texts.cut();
  return texts.result;
}
