/** @file From a passphrase to a key (argon2id), and from one key to the keys of each use (HKDF-SHA-256). */
import { createHmac } from 'node:crypto';
import sodium from 'sodium-native';
import { normalisePassphrase } from '#shared/features/vault/vault.rules.ts';
import { fail } from '#shared/kernel/errors.ts';
import { secretBytes, wipe } from './secret-bytes.ts';

export const KEY_BYTES = 32;
const MIB = 1024 * 1024;

/** What one try of a passphrase costs. libsodium runs argon2id on one lane. */
export interface KdfCost {
  readonly memoryBytes: number;
  readonly passes: number;
}

/** libsodium's MODERATE: about a second on a modest laptop. */
export const KDF_COST: KdfCost = { memoryBytes: 256 * MIB, passes: 3 };

export interface KdfLimits {
  readonly least: KdfCost;
  readonly most: KdfCost;
}

/** A header edited below the floor cannot make guessing cheap; above the ceiling it cannot hang the application. */
export const KDF_LIMITS: KdfLimits = {
  least: { memoryBytes: 64 * MIB, passes: 3 },
  most: { memoryBytes: 1024 * MIB, passes: 16 },
};

/** Throws `corrupted` on a cost outside the limits. */
export function assertCostAllowed(cost: KdfCost, { least, most }: KdfLimits): void {
  const within = (value: number, low: number, high: number): boolean =>
    Number.isSafeInteger(value) && value >= low && value <= high;
  const isAllowed =
    within(cost.memoryBytes, least.memoryBytes, most.memoryBytes) &&
    within(cost.passes, least.passes, most.passes);
  if (!isAllowed) fail('corrupted', 'key derivation cost outside the limits');
}

/**
 * The key of a passphrase. Runs on a thread of libuv's pool, never on the main thread.
 * @param limits the production limits, unless a test passes its own: nothing on disk can change them.
 */
export async function derivePassphraseKey(
  passphrase: string,
  salt: Buffer,
  cost: KdfCost,
  limits: KdfLimits = KDF_LIMITS,
): Promise<Buffer> {
  assertCostAllowed(cost, limits);
  const typed = Buffer.from(normalisePassphrase(passphrase), 'utf8');
  const key = secretBytes(KEY_BYTES);
  try {
    const { memoryBytes, passes } = cost;
    await sodium.crypto_pwhash_async(
      key,
      typed,
      salt,
      passes,
      memoryBytes,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
    return key;
  } catch {
    wipe(key);
    return fail('unexpected', 'not enough memory to derive the key');
  } finally {
    wipe(typed);
  }
}

/**
 * HKDF-SHA-256 (RFC 5869) for one block of 32 bytes, on HMAC alone: it runs the same on OpenSSL and on
 * Electron's BoringSSL, and leaves no intermediate key behind.
 */
export function deriveSubkey(key: Buffer, info: string, salt: Buffer = Buffer.alloc(KEY_BYTES)): Buffer {
  const extracted = createHmac('sha256', salt).update(key).digest();
  const expanded = createHmac('sha256', extracted).update(info, 'utf8').update(Buffer.of(1)).digest();
  const subkey = secretBytes(KEY_BYTES);
  expanded.copy(subkey);
  wipe(extracted, expanded);
  return subkey;
}

/** The keys that the rest of the application works with; each opens one kind of thing. */
export interface DataKeys {
  /** Raw key of the SQLCipher database. */
  readonly database: Buffer;
  /** Parent of the keys of document files. */
  readonly documents: Buffer;
  /** Names document files after their content without letting anyone test for a known file. */
  readonly addresses: Buffer;
  readonly audit: Buffer;
  readonly manifest: Buffer;
}

const INFO: Readonly<Record<keyof DataKeys, string>> = {
  database: 'mallette/db',
  documents: 'mallette/doc',
  addresses: 'mallette/addr',
  audit: 'mallette/audit',
  manifest: 'mallette/manifest',
};

export function deriveDataKeys(dataKey: Buffer): DataKeys {
  return {
    database: deriveSubkey(dataKey, INFO.database),
    documents: deriveSubkey(dataKey, INFO.documents),
    addresses: deriveSubkey(dataKey, INFO.addresses),
    audit: deriveSubkey(dataKey, INFO.audit),
    manifest: deriveSubkey(dataKey, INFO.manifest),
  };
}

/** Authenticates the header; never leaves the vault. */
export const deriveHeaderKey = (dataKey: Buffer): Buffer => deriveSubkey(dataKey, 'mallette/header');

export function wipeDataKeys(keys: DataKeys): void {
  wipe(keys.database, keys.documents, keys.addresses, keys.audit, keys.manifest);
}
