/** @file Passphrases: the one rule, and a generator for people who would rather not invent one. */
import sodium from 'sodium-native';
import {
  PASSPHRASE_MAX_CHARACTERS,
  PASSPHRASE_MIN_CHARACTERS,
  passphraseLength,
} from '#shared/features/vault/vault.rules.ts';
import { fail } from '#shared/kernel/errors.ts';
import { PASSPHRASE_WORDS } from './passphrase-words.ts';

/**
 * Five words of more than 3,000 are at least 58 bits: at one second of argon2id on 256 MiB per try, a thousand
 * such machines need millions of years to go through them.
 */
export const SUGGESTED_WORDS = 5;

/** Five words, drawn with libsodium's unbiased generator. */
export function suggestPassphrase(): string {
  const draw = (): string => PASSPHRASE_WORDS[sodium.randombytes_uniform(PASSPHRASE_WORDS.length)] ?? draw();
  return Array.from({ length: SUGGESTED_WORDS }, draw).join(' ');
}

/** Throws `invalid-input` when a new passphrase is too short (or absurdly long). */
export function assertPassphraseAcceptable(passphrase: string): void {
  const length = passphraseLength(passphrase);
  if (length < PASSPHRASE_MIN_CHARACTERS || length > PASSPHRASE_MAX_CHARACTERS) {
    fail('invalid-input', 'passphrase length', { fields: { passphrase: 'passphrase-too-short' } });
  }
}
