import sodium from 'libsodium-wrappers-sumo';
import { hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  assertCostAllowed,
  deriveDataKeys,
  derivePassphraseKey,
  deriveSubkey,
  KDF_COST,
  KDF_LIMITS,
  wipeDataKeys,
} from '#main/vault/key-derivation.ts';
import { bytesOf, CHEAP } from '../../support/vault-place.ts';

const MIB = 1024 * 1024;
const limits = { least: CHEAP, most: CHEAP };
const salt = Buffer.alloc(16, 3);

describe('the key of a passphrase', () => {
  it('is argon2id as another implementation computes it', async () => {
    await sodium.ready;
    const expected = sodium.crypto_pwhash(
      32,
      'cheval correct agrafe pile',
      salt,
      CHEAP.passes,
      CHEAP.memoryBytes,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
    const key = await derivePassphraseKey('cheval correct agrafe pile', salt, CHEAP, limits);
    expect(key.toString('hex')).toBe(Buffer.from(expected).toString('hex'));
  });

  it('is the same however the accents and the spaces were typed', async () => {
    const composed = await derivePassphraseKey('été à la mer', salt, CHEAP, limits);
    const decomposed = await derivePassphraseKey(
      '  été  a\u0300 la\tmer\n'.normalize('NFD'),
      salt,
      CHEAP,
      limits,
    );
    expect(decomposed).toEqual(composed);
  });

  it('is another one for another case or another salt', async () => {
    const key = await derivePassphraseKey('été à la mer', salt, CHEAP, limits);
    expect(await derivePassphraseKey('Été à la mer', salt, CHEAP, limits)).not.toEqual(key);
    expect(await derivePassphraseKey('été à la mer', Buffer.alloc(16, 4), CHEAP, limits)).not.toEqual(key);
  });
});

describe('the limits of the cost', () => {
  it('hold the cost of new vaults', () => {
    expect(() => assertCostAllowed(KDF_COST, KDF_LIMITS)).not.toThrow();
    expect(KDF_COST).toEqual({ memoryBytes: 256 * MIB, passes: 3 });
  });

  it.each([
    ['too little memory', { memoryBytes: 64 * MIB - 1, passes: 3 }],
    ['too few passes', { memoryBytes: 64 * MIB, passes: 2 }],
    ['more memory than a laptop has', { memoryBytes: 1024 * MIB + 1, passes: 3 }],
    ['passes without end', { memoryBytes: 64 * MIB, passes: 17 }],
    ['a fraction', { memoryBytes: 64 * MIB + 0.5, passes: 3 }],
    ['no number', { memoryBytes: Number.NaN, passes: 3 }],
  ])('refuse %s', (_name, cost) => {
    expect(() => assertCostAllowed(cost, KDF_LIMITS)).toThrow(expect.objectContaining({ code: 'corrupted' }));
  });

  it('are looked at before any work', async () => {
    const dear = { memoryBytes: 8 * 1024 * MIB, passes: 1_000_000 };
    await expect(derivePassphraseKey('x', salt, dear)).rejects.toMatchObject({ code: 'corrupted' });
  });
});

describe('the keys of each use', () => {
  const dataKey = Buffer.alloc(32, 9);

  it('are HKDF-SHA-256 as Node computes it', () => {
    const expected = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(32), 'mallette/db', 32));
    expect(deriveSubkey(dataKey, 'mallette/db')).toEqual(expected);
    expect(deriveDataKeys(dataKey).database).toEqual(expected);
  });

  it('all differ, and are zeroed together', () => {
    const keys = deriveDataKeys(dataKey);
    expect(new Set(bytesOf(keys).map((key) => key.toString('hex'))).size).toBe(5);
    wipeDataKeys(keys);
    for (const key of bytesOf(keys)) expect(key).toEqual(Buffer.alloc(32));
  });
});
