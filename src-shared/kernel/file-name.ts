/** @file Names of files that come from outside, made harmless for a screen and for any file system. */

/** Controls, direction marks (`exe.fdp` would read `pdf.exe` backwards), joiners and other marks without width. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
const FORBIDDEN = /[<>:"/\\|?*]/g;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
const MOST_BYTES = 120;
const EXTENSION = /^[a-z0-9]{1,12}$/i;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** In lower case, without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot + 1) : '';
  return EXTENSION.test(extension) ? extension.toLowerCase() : '';
}

/** Whole characters from the start, as many as fit. */
function shortened(text: string, bytes: number): string {
  let kept = '';
  let left = bytes;
  for (const character of text) {
    left -= byteLength(character);
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

const trimmed = (text: string): string => text.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '');

/**
 * A name that every system takes, in one folder, and that reads as it is: its last extension is the one that counts.
 * @param otherwise when nothing of the name is left
 */
export function safeFileName(name: string, otherwise = 'document'): string {
  const plain = trimmed(name.replace(INVISIBLE, '').normalize('NFC').replace(FORBIDDEN, '_'));
  const extension = extensionOf(plain);
  const tail = extension === '' ? '' : plain.slice(-extension.length - 1);
  const stem = trimmed(plain.slice(0, plain.length - tail.length));
  const kept = trimmed(shortened(stem === '' ? otherwise : stem, MOST_BYTES - byteLength(tail)));
  const whole = `${kept}${tail}`;
  return RESERVED.test(whole) ? `_${whole}` : whole;
}
