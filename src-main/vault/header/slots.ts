/** @file A slot holds the vault's data key, wrapped by the key of one way in: passphrase, recovery key, keychain. */
import sodium from 'sodium-native';
import {
  derivePassphraseKey,
  deriveSubkey,
  type KdfCost,
  KEY_BYTES,
  type KdfLimits,
} from '../key-derivation.ts';
import { randomBytes, randomSecret, secretBytes, wipe } from '../secret-bytes.ts';
import { canonical, type Slot, type SlotOf } from './header-format.ts';

/** The system's keychain, as the vault sees it. Electron's is in `app/`; tests bring their own. */
export interface KeychainAdapter {
  /** Name of the keychain; what one sealed, another does not open. */
  backend(): string;
  /** True only when the keychain protects: obfuscation with a known key is "not available". */
  isAvailable(): Promise<boolean>;
  encrypt(bytes: Buffer): Promise<Buffer>;
  decrypt(blob: Buffer): Promise<Buffer>;
}

type SlotParameters = Pick<Slot, 'kind' | 'kdf' | 'salt'>;

/** What the wrapping is bound to: a slot moved to another vault, or with edited parameters, does not open. */
const boundTo = (vaultId: string, { kind, kdf, salt }: SlotParameters): Buffer =>
  Buffer.from(canonical({ vaultId, kind, kdf, salt }), 'utf8');

interface Wrapping {
  readonly nonce: string;
  readonly wrapped: string;
}

function wrap(vaultId: string, slot: SlotParameters, wrappingKey: Buffer, dataKey: Buffer): Wrapping {
  const nonce = randomBytes(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const wrapped = Buffer.alloc(KEY_BYTES + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES);
  const associated = boundTo(vaultId, slot);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped, dataKey, associated, null, nonce, wrappingKey);
  return { nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
}

function unwrap(vaultId: string, slot: Slot, wrappingKey: Buffer): Buffer | null {
  const dataKey = secretBytes(KEY_BYTES);
  try {
    const wrapped = Buffer.from(slot.wrapped, 'base64');
    const nonce = Buffer.from(slot.nonce, 'base64');
    const associated = boundTo(vaultId, slot);
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(dataKey, null, wrapped, associated, nonce, wrappingKey);
    return dataKey;
  } catch {
    wipe(dataKey);
    return null;
  } finally {
    wipe(wrappingKey);
  }
}

const newSalt = (): string => randomBytes(sodium.crypto_pwhash_SALTBYTES).toString('base64');
const saltOf = (slot: SlotParameters): Buffer => Buffer.from(slot.salt, 'base64');

const recoveryWrappingKey = (key: Buffer, slot: SlotParameters): Buffer =>
  deriveSubkey(key, 'mallette/recovery-slot', saltOf(slot));
const keychainWrappingKey = (key: Buffer, slot: SlotParameters): Buffer =>
  deriveSubkey(key, 'mallette/keychain-slot', saltOf(slot));

export interface PassphraseCost {
  readonly cost: KdfCost;
  readonly limits: KdfLimits;
}

export async function wrapWithPassphrase(
  vaultId: string,
  dataKey: Buffer,
  passphrase: string,
  { cost, limits }: PassphraseCost,
): Promise<SlotOf<'passphrase'>> {
  const kdf = {
    name: 'argon2id' as const,
    memoryBytes: cost.memoryBytes,
    passes: cost.passes,
    lanes: 1 as const,
  };
  const slot = { kind: 'passphrase' as const, kdf, salt: newSalt() };
  const wrappingKey = await derivePassphraseKey(passphrase, saltOf(slot), cost, limits);
  const wrapping = wrap(vaultId, slot, wrappingKey, dataKey);
  wipe(wrappingKey);
  return { ...slot, ...wrapping };
}

/** The data key, or null when the passphrase is not the one of the slot. Throws `corrupted` on an edited cost. */
export async function unwrapWithPassphrase(
  vaultId: string,
  slot: SlotOf<'passphrase'>,
  passphrase: string,
  limits: KdfLimits,
): Promise<Buffer | null> {
  return unwrap(vaultId, slot, await derivePassphraseKey(passphrase, saltOf(slot), slot.kdf, limits));
}

export function wrapWithRecoveryKey(vaultId: string, dataKey: Buffer, key: Buffer): SlotOf<'recovery'> {
  const slot = { kind: 'recovery' as const, kdf: { name: 'hkdf-sha256' as const }, salt: newSalt() };
  const wrappingKey = recoveryWrappingKey(key, slot);
  const wrapping = wrap(vaultId, slot, wrappingKey, dataKey);
  wipe(wrappingKey);
  return { ...slot, ...wrapping };
}

export const unwrapWithRecoveryKey = (
  vaultId: string,
  slot: SlotOf<'recovery'>,
  key: Buffer,
): Buffer | null => unwrap(vaultId, slot, recoveryWrappingKey(key, slot));

export async function wrapWithKeychain(
  vaultId: string,
  dataKey: Buffer,
  keychain: KeychainAdapter,
): Promise<SlotOf<'keychain'>> {
  const key = randomSecret(KEY_BYTES);
  try {
    const blob = (await keychain.encrypt(key)).toString('base64');
    const kdf = { name: 'hkdf-sha256' as const, backend: keychain.backend(), blob };
    const slot = { kind: 'keychain' as const, kdf, salt: newSalt() };
    const wrappingKey = keychainWrappingKey(key, slot);
    const wrapping = wrap(vaultId, slot, wrappingKey, dataKey);
    wipe(wrappingKey);
    return { ...slot, ...wrapping };
  } finally {
    wipe(key);
  }
}

/** The data key, or null when this machine's keychain no longer opens the slot: an expected event, not a fault. */
export async function unwrapWithKeychain(
  vaultId: string,
  slot: SlotOf<'keychain'>,
  keychain: KeychainAdapter,
): Promise<Buffer | null> {
  let key: Buffer | undefined;
  try {
    if (!(await keychain.isAvailable()) || keychain.backend() !== slot.kdf.backend) return null;
    key = await keychain.decrypt(Buffer.from(slot.kdf.blob, 'base64'));
    return key.length === KEY_BYTES ? unwrap(vaultId, slot, keychainWrappingKey(key, slot)) : null;
  } catch {
    return null;
  } finally {
    wipe(key);
  }
}
