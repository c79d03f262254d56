/** @file Bytes that must not outlive their use: kept out of swap where the system allows, and zeroed by us. */
import { isMainThread } from 'node:worker_threads';
import sodium from 'sodium-native';

/**
 * [Note: locked pages] Chromium's allocator gives pages that it no longer needs back to the system, and aborts the
 * process when the system refuses, which it does for a locked page. So a locked buffer is held here, out of reach of
 * the garbage collector, until it is wiped, and unlocked then. Another thread may be ended at any moment, and could
 * then unlock nothing: its secrets are zeroed, not locked.
 */
const locked = new Set<Buffer>();

process.once('exit', () => {
  wipe(...locked);
});

/**
 * Zeroed bytes of their own (never a slice of Node's pool), locked in memory when the system grants it. Whoever asks
 * for them wipes them. See [Note: locked pages].
 * [Note: secure memory] sodium_malloc cannot be used: Electron's V8 memory cage refuses foreign memory.
 */
export function secretBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (!isMainThread) return bytes;
  try {
    sodium.sodium_mlock(bytes);
    locked.add(bytes);
  } catch {
    // The limit of locked memory is small on some systems: the bytes may be swapped, and are still zeroed.
  }
  return bytes;
}

export function randomSecret(length: number): Buffer {
  const bytes = secretBytes(length);
  sodium.randombytes_buf(bytes);
  return bytes;
}

/** Random bytes that are not secret: salts, nonces, identifiers. */
export function randomBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  sodium.randombytes_buf(bytes);
  return bytes;
}

/** Zeroes every buffer. Text cannot be wiped in JavaScript: secrets are turned into bytes as early as possible. */
export function wipe(...secrets: readonly (Buffer | undefined)[]): void {
  for (const bytes of secrets) {
    if (!bytes) continue;
    sodium.sodium_memzero(bytes);
    if (locked.delete(bytes)) sodium.sodium_munlock(bytes);
  }
}
