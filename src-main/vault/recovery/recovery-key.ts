/** @file The recovery key as people copy it: 160 random bits in 32 characters, and 4 that catch typing mistakes. */
import { createHash } from 'node:crypto';
import { randomSecret, secretBytes, wipe } from '../secret-bytes.ts';

/** Crockford's base 32: no I, L, O or U, so that nothing on paper can be read two ways. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_KEY_BYTES = 20;
const KEY_CHARACTERS = 32;
const CHECK_CHARACTERS = 4;
const GROUP = 4;

/** One character per five bits, most significant first. */
function encode(bytes: Buffer, characters: number): string {
  let text = '';
  let carry = 0;
  let bits = 0;
  for (const byte of bytes) {
    carry = (carry << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < characters) {
      bits -= 5;
      text += ALPHABET.charAt((carry >> bits) & 31);
    }
    carry &= (1 << bits) - 1;
  }
  return text;
}

function decode(text: string): Buffer {
  const bytes = secretBytes(RECOVERY_KEY_BYTES);
  let carry = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    carry = (carry << 5) | ALPHABET.indexOf(character);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (carry >> bits) & 255;
      carry &= (1 << bits) - 1;
    }
  }
  return bytes;
}

const checkOf = (key: Buffer): string =>
  encode(createHash('sha256').update('mallette/recovery-check').update(key).digest(), CHECK_CHARACTERS);

export const createRecoveryKey = (): Buffer => randomSecret(RECOVERY_KEY_BYTES);

/** Nine groups of four characters; the last one is the check. */
export function recoveryKeyGroups(key: Buffer): string[] {
  const text = encode(key, KEY_CHARACTERS) + checkOf(key);
  return text.match(new RegExp(`.{${String(GROUP)}}`, 'g')) ?? [];
}

export const formatRecoveryKey = (key: Buffer): string => recoveryKeyGroups(key).join('-');

export type ParsedRecoveryKey =
  | { readonly kind: 'key'; readonly key: Buffer }
  | { readonly kind: 'mistyped'; readonly reason: 'length' | 'character' | 'checksum' };

/** Reads what a person typed: any case, any spaces, dashes and dots; O is read as 0, I and L as 1. */
export function parseRecoveryKey(typed: string): ParsedRecoveryKey {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\u00AD\u200B-\u200F\u2060\uFEFF\-‐‑‒–—−_]+/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if ([...text].some((character) => !ALPHABET.includes(character))) {
    return { kind: 'mistyped', reason: 'character' };
  }
  if (text.length !== KEY_CHARACTERS + CHECK_CHARACTERS) return { kind: 'mistyped', reason: 'length' };
  const key = decode(text.slice(0, KEY_CHARACTERS));
  if (checkOf(key) === text.slice(KEY_CHARACTERS)) return { kind: 'key', key };
  wipe(key);
  return { kind: 'mistyped', reason: 'checksum' };
}
