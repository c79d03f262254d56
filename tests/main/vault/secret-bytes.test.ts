import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomSecret, secretBytes, wipe } from '#main/vault/secret-bytes.ts';

/** Kilobytes that this process has locked in memory. */
const lockedKilobytes = (): number =>
  Number(/VmLck:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

describe('secret bytes', () => {
  it('are zero when they are wiped', () => {
    const secret = randomSecret(32);
    expect(secret.some((byte) => byte !== 0)).toBe(true);
    wipe(secret, undefined);
    expect(secret.every((byte) => byte === 0)).toBe(true);
  });

  // A locked page that is freed ends the packaged application: see [Note: locked pages].
  it.skipIf(process.platform !== 'linux')('are unlocked when they are wiped', () => {
    const before = lockedKilobytes();
    const secrets = Array.from({ length: 200 }, () => secretBytes(32));
    expect(lockedKilobytes()).toBeGreaterThan(before);
    wipe(...secrets);
    expect(lockedKilobytes()).toBe(before);
  });

  it('may be wiped twice', () => {
    const secret = secretBytes(32);
    wipe(secret);
    expect(() => wipe(secret)).not.toThrow();
  });
});
