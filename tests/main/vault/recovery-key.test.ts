import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecoveryKey, formatRecoveryKey, parseRecoveryKey } from '#main/vault/recovery/recovery-key.ts';

const anyKey = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the recovery key on paper', () => {
  it('is nine groups of four characters that nobody can read two ways', () => {
    const written = formatRecoveryKey(createRecoveryKey());
    expect(written).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(formatRecoveryKey(createRecoveryKey())).not.toBe(written);
  });

  it('reads back to the same bytes, whichever they are', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(parseRecoveryKey(formatRecoveryKey(key))).toEqual({ kind: 'key', key });
      }),
    );
  });

  it.each([
    ['lower case', (text: string) => text.toLowerCase()],
    ['without dashes', (text: string) => text.replaceAll('-', '')],
    ['with spaces and line ends', (text: string) => ` ${text.replaceAll('-', ' \n')} `],
    ['with dashes of a word processor', (text: string) => text.replaceAll('-', '–')],
    ['with O for 0', (text: string) => text.replaceAll('0', 'O')],
    ['with I and l for 1', (text: string) => text.replace('1', 'I').replaceAll('1', 'l')],
    ['with full-width characters', (text: string) => text.replaceAll('A', 'Ａ')],
  ])('is understood %s', (_name, retype) => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(parseRecoveryKey(retype(formatRecoveryKey(key)))).toEqual({ kind: 'key', key });
      }),
    );
  });

  it('tells one wrong character in all but a few cases in a million', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(35), fc.integer({ min: 1, max: 31 }), (key, at, shift) => {
        const text = formatRecoveryKey(key).replaceAll('-', '');
        const wrong = ALPHABET.charAt((ALPHABET.indexOf(text.charAt(at)) + shift) % 32);
        const typed = text.slice(0, at) + wrong + text.slice(at + 1);
        expect(parseRecoveryKey(typed)).toEqual({ kind: 'mistyped', reason: 'checksum' });
      }),
      // The check has 20 bits: with a fixed seed, the one miss in a million cannot make this test fail one day.
      { seed: 20_261_124, numRuns: 300 },
    );
  });

  it('tells two groups that were exchanged', () => {
    const groups = formatRecoveryKey(Buffer.from('00112233445566778899aabbccddeeff01234567', 'hex')).split(
      '-',
    );
    const exchanged = [groups[1], groups[0], ...groups.slice(2)].join('-');
    expect(parseRecoveryKey(exchanged)).toEqual({ kind: 'mistyped', reason: 'checksum' });
  });

  it.each([
    ['a missing group', (text: string) => text.slice(5), 'length'],
    ['nothing', () => '', 'length'],
    ['a letter that is not in the alphabet', (text: string) => `U${text.slice(1)}`, 'character'],
    ['an accent', (text: string) => `É${text.slice(1)}`, 'character'],
  ])('tells %s', (_name, retype, reason) => {
    expect(parseRecoveryKey(retype(formatRecoveryKey(Buffer.alloc(20, 7))))).toEqual({
      kind: 'mistyped',
      reason,
    });
  });
});
