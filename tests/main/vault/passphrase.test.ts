import { describe, expect, it } from 'vitest';
import { PASSPHRASE_WORDS } from '#main/vault/passphrase-words.ts';
import { suggestPassphrase } from '#main/vault/passphrase.ts';
import { createVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import { passphraseLength } from '#shared/features/vault/vault.rules.ts';
import { temporaryPlace } from '../../support/vault-place.ts';

describe('a suggested passphrase', () => {
  it('is five words of the list, other ones each time', () => {
    const phrases = Array.from({ length: 50 }, suggestPassphrase);
    expect(new Set(phrases).size).toBe(50);
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      expect(words).toHaveLength(5);
      for (const word of words) expect(PASSPHRASE_WORDS).toContain(word);
    }
  });

  it('is drawn from more than 3,000 different words without accents', () => {
    expect(new Set(PASSPHRASE_WORDS).size).toBe(PASSPHRASE_WORDS.length);
    expect(PASSPHRASE_WORDS.length).toBeGreaterThan(3000);
    expect(PASSPHRASE_WORDS.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  });
});

describe('a chosen passphrase', () => {
  it.each(['onze lettre', '            x', 'aaaaaaaaaaa'])(
    'is refused under twelve characters: « %s »',
    async (short) => {
      const place = await temporaryPlace();
      await expect(createVault(place, short)).rejects.toMatchObject({ code: 'invalid-input' });
    },
  );

  it('counts characters as people see them', () => {
    expect(passphraseLength('e\u0301te\u0301')).toBe(3);
    expect(passphraseLength('🔑🔑')).toBe(2);
  });

  it('may be long, in any script', async () => {
    const place = await temporaryPlace();
    const phrase = 'Ζωή, наследство, 保険 et quatre-vingts caractères ! '.repeat(8);
    await createVault(place, phrase);
    expect((await unlockWithPassphrase(place, phrase)).vaultId).toMatch(/^[0-9a-f]{32}$/);
  });
});
