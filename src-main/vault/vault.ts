/**
 * @file The vault: one random data key, wrapped once per way in. Everything that the application encrypts hangs
 * from that key, so a change of passphrase rewraps 32 bytes and re-encrypts nothing.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, fail } from '#shared/kernel/errors.ts';
import {
  asFileError,
  nodeFileSystem,
  readIfPresent,
  replaceFile,
  type VaultFileSystem,
} from './header/atomic-file.ts';
import {
  type Header,
  HEADER_FORMAT,
  HEADER_VERSION,
  isHeaderAuthentic,
  sealHeader,
  type Slot,
  type SlotKind,
  type SlotOf,
} from './header/header-format.ts';
import { findHeaders, getHeaders, listVaultFiles, writeHeader } from './header/header-store.ts';
import {
  type KeychainAdapter,
  unwrapWithKeychain,
  unwrapWithPassphrase,
  unwrapWithRecoveryKey,
  wrapWithKeychain,
  wrapWithPassphrase,
  wrapWithRecoveryKey,
} from './header/slots.ts';
import {
  type DataKeys,
  deriveDataKeys,
  KDF_COST,
  KDF_LIMITS,
  KEY_BYTES,
  type KdfCost,
  type KdfLimits,
  wipeDataKeys,
} from './key-derivation.ts';
import { assertPassphraseAcceptable } from './passphrase.ts';
import { createRecoveryKey } from './recovery/recovery-key.ts';
import { randomBytes, randomSecret, wipe } from './secret-bytes.ts';

/** Where a vault lives, and what it is made with. */
export interface VaultPlace {
  /** Absolute path of the data folder. */
  readonly folder: string;
  readonly keychain: KeychainAdapter;
  readonly fs: VaultFileSystem;
  readonly cost: KdfCost;
  readonly limits: KdfLimits;
}

export const vaultPlace = (folder: string, keychain: KeychainAdapter): VaultPlace => ({
  folder,
  keychain,
  fs: nodeFileSystem,
  cost: KDF_COST,
  limits: KDF_LIMITS,
});

/** An open vault. Its owner calls {@link closeVault} when it locks. */
export interface OpenVault {
  readonly vaultId: string;
  readonly keys: DataKeys;
  /** Wraps and signs; leaves the vault only as wrapped slots. */
  readonly dataKey: Buffer;
}

export function closeVault(vault: OpenVault): void {
  wipeDataKeys(vault.keys);
  wipe(vault.dataKey);
}

/** How one way in tries one header: null when the header has no such slot or the secret is not the right one. */
type Try = (header: Header) => Promise<Buffer | null>;

const slotOf = <K extends SlotKind>({ slots }: Header, kind: K): SlotOf<K> | undefined =>
  slots.find((slot): slot is SlotOf<K> => slot.kind === kind);

const tryPassphrase =
  (place: VaultPlace, passphrase: string): Try =>
  async (header) => {
    const slot = slotOf(header, 'passphrase');
    return slot ? unwrapWithPassphrase(header.vaultId, slot, passphrase, place.limits) : null;
  };

const tryRecoveryKey =
  (key: Buffer): Try =>
  (header) => {
    const slot = slotOf(header, 'recovery');
    return Promise.resolve(slot ? unwrapWithRecoveryKey(header.vaultId, slot, key) : null);
  };

const tryKeychain =
  (place: VaultPlace): Try =>
  async (header) => {
    const slot = slotOf(header, 'keychain');
    return slot ? unwrapWithKeychain(header.vaultId, slot, place.keychain) : null;
  };

interface Unwrapped {
  readonly header: Header;
  readonly dataKey: Buffer;
  readonly newestGeneration: number;
  readonly needsRepair: boolean;
}

/** Null: every whole copy refused the secret. Throws `corrupted` when no copy can be trusted, whatever the secret. */
async function unwrapFromDisk(place: VaultPlace, attempt: Try): Promise<Unwrapped | null> {
  const { candidates, needsRepair } = await getHeaders(place.fs, place.folder);
  let wasRefused = false;
  let damage: unknown;
  for (const header of candidates) {
    try {
      const dataKey = await attempt(header);
      if (!dataKey) wasRefused = true;
      else if (isHeaderAuthentic(header, dataKey)) {
        return { header, dataKey, newestGeneration: candidates[0].generation, needsRepair };
      } else {
        wipe(dataKey);
        damage = new AppError('corrupted', 'the header was edited');
      }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'corrupted') throw error;
      damage = error;
    }
  }
  if (wasRefused) return null;
  throw damage;
}

async function unlock(place: VaultPlace, attempt: Try): Promise<OpenVault | null> {
  const found = await unwrapFromDisk(place, attempt);
  if (!found) return null;
  const { header, dataKey } = found;
  if (found.needsRepair) {
    // A failed repair changes nothing to what was just read: the vault opens, the next unlock tries again.
    await commitSlots(place, found, header.slots).catch(() => undefined);
  }
  return { vaultId: header.vaultId, keys: deriveDataKeys(dataKey), dataKey };
}

/** Throws `wrong-passphrase`, `not-found`, `corrupted` or `too-new`. */
export const unlockWithPassphrase = async (place: VaultPlace, passphrase: string): Promise<OpenVault> =>
  (await unlock(place, tryPassphrase(place, passphrase))) ?? fail('wrong-passphrase');

/** Throws `wrong-recovery-key`, `not-found`, `corrupted` or `too-new`. */
export const unlockWithRecoveryKey = async (place: VaultPlace, key: Buffer): Promise<OpenVault> =>
  (await unlock(place, tryRecoveryKey(key))) ?? fail('wrong-recovery-key');

/** Null when this machine's keychain does not open the vault (any more): the passphrase is then asked. */
export const unlockWithKeychain = (place: VaultPlace): Promise<OpenVault | null> =>
  unlock(place, tryKeychain(place));

export interface CreatedVault {
  readonly vault: OpenVault;
  readonly recoveryKey: Buffer;
}

/** Makes a vault in an empty folder. Throws `vault-exists` when any file of a vault is there. */
export async function createVault(place: VaultPlace, passphrase: string): Promise<CreatedVault> {
  assertPassphraseAcceptable(passphrase);
  await mkdir(place.folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw asFileError(error);
  });
  const dataKey = randomSecret(KEY_BYTES);
  const recoveryKey = createRecoveryKey();
  const vaultId = randomBytes(16).toString('hex');
  const slots: Slot[] = [
    await wrapWithPassphrase(vaultId, dataKey, passphrase, place),
    wrapWithRecoveryKey(vaultId, dataKey, recoveryKey),
  ];
  const existing = await listVaultFiles(place.fs, place.folder);
  if (existing.length > 0) fail('vault-exists', `${String(existing.length)} vault files in the folder`);
  await replaceFile(place.fs, join(place.folder, NEW_MARK), '');
  const body = { format: HEADER_FORMAT, version: HEADER_VERSION, generation: 1, vaultId } as const;
  await writeHeader(place.fs, place.folder, sealHeader({ ...body, cipher: 'sqlcipher-4', slots }, dataKey));
  const vault: OpenVault = { vaultId, keys: deriveDataKeys(dataKey), dataKey };
  await proveOnDisk(place, vault, tryPassphrase(place, passphrase));
  await proveOnDisk(place, vault, tryRecoveryKey(recoveryKey));
  return { vault, recoveryKey };
}

/** There from before the first header until the database was opened once: a later absence of it is a loss. */
const NEW_MARK = 'vault.new';

/** True for a vault whose database has never been opened: it may be made. */
export const isVaultNew = async (place: VaultPlace): Promise<boolean> =>
  (await readIfPresent(place.fs, join(place.folder, NEW_MARK))) !== null;

export const markVaultOpened = (place: VaultPlace): Promise<void> =>
  place.fs.rm(join(place.folder, NEW_MARK), { force: true });

/** "Done" is said only after what is on disk gave the data key back. */
async function proveOnDisk(place: VaultPlace, vault: OpenVault, attempt: Try): Promise<void> {
  const found = await unwrapFromDisk(place, attempt);
  const isSame = found?.dataKey.equals(vault.dataKey) ?? false;
  wipe(found?.dataKey);
  if (!isSame) fail('unexpected', 'a slot written to disk does not open');
}

type Basis = Pick<Unwrapped, 'header' | 'dataKey' | 'newestGeneration'>;

async function commitSlots(
  place: VaultPlace,
  { header, dataKey, newestGeneration }: Basis,
  slots: readonly Slot[],
): Promise<void> {
  const next = { ...header, generation: newestGeneration + 1, slots: [...slots] };
  await writeHeader(place.fs, place.folder, sealHeader(next, dataKey));
}

/** Puts a slot in the place of the one of its kind, starting from what is on disk and signed by this vault. */
async function replaceSlot(
  place: VaultPlace,
  vault: OpenVault,
  kind: SlotKind,
  slot: Slot | null,
): Promise<void> {
  const { candidates } = await getHeaders(place.fs, place.folder);
  const header = candidates.find((candidate) => isHeaderAuthentic(candidate, vault.dataKey));
  if (!header) fail('corrupted', 'the header on disk is not the one of the open vault');
  const kept = header.slots.filter((other) => other.kind !== kind);
  const basis = { header, dataKey: vault.dataKey, newestGeneration: candidates[0].generation };
  await commitSlots(place, basis, slot ? [...kept, slot] : kept);
}

/** Gives an open vault a new passphrase; the old one stops opening it. */
export async function setPassphrase(place: VaultPlace, vault: OpenVault, passphrase: string): Promise<void> {
  assertPassphraseAcceptable(passphrase);
  const slot = await wrapWithPassphrase(vault.vaultId, vault.dataKey, passphrase, place);
  await replaceSlot(place, vault, 'passphrase', slot);
  await proveOnDisk(place, vault, tryPassphrase(place, passphrase));
}

/** Throws `wrong-passphrase` unless `passphrase` opens the vault on disk. */
export async function assertPassphrase(place: VaultPlace, passphrase: string): Promise<void> {
  const found = await unwrapFromDisk(place, tryPassphrase(place, passphrase));
  if (!found) fail('wrong-passphrase');
  wipe(found.dataKey);
}

/** Rewraps one slot. Throws `wrong-passphrase` when `current` is not the passphrase. */
export async function changePassphrase(
  place: VaultPlace,
  vault: OpenVault,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  assertPassphraseAcceptable(next);
  await assertPassphrase(place, current);
  await setPassphrase(place, vault, next);
}

/** A new recovery key; the old sheet stops working. */
export async function renewRecoveryKey(place: VaultPlace, vault: OpenVault): Promise<Buffer> {
  const recoveryKey = createRecoveryKey();
  const slot = wrapWithRecoveryKey(vault.vaultId, vault.dataKey, recoveryKey);
  await replaceSlot(place, vault, 'recovery', slot);
  await proveOnDisk(place, vault, tryRecoveryKey(recoveryKey));
  return recoveryKey;
}

/** A system that cannot even answer has no keychain: the passphrase is asked, and nothing else stops. */
export const hasKeychain = ({ keychain }: VaultPlace): Promise<boolean> =>
  keychain.isAvailable().catch(() => false);

/** Lets this machine's keychain open the vault. Throws `forbidden` when there is no keychain that protects. */
export async function enableKeychain(place: VaultPlace, vault: OpenVault): Promise<void> {
  if (!(await hasKeychain(place))) fail('forbidden', 'no keychain that protects');
  const slot = await wrapWithKeychain(vault.vaultId, vault.dataKey, place.keychain);
  await replaceSlot(place, vault, 'keychain', slot);
  await proveOnDisk(place, vault, tryKeychain(place));
}

export const disableKeychain = (place: VaultPlace, vault: OpenVault): Promise<void> =>
  replaceSlot(place, vault, 'keychain', null);

export type VaultPresence = 'no-vault' | 'present' | 'damaged' | 'too-new';

export interface VaultLook {
  readonly presence: VaultPresence;
  readonly hasKeychainSlot: boolean;
}

/** What can be said of the folder without any secret. */
export async function lookAtVault(place: VaultPlace): Promise<VaultLook> {
  const search = await findHeaders(place.fs, place.folder);
  if (search.kind !== 'found') {
    return { presence: search.kind === 'none' ? 'no-vault' : search.kind, hasKeychainSlot: false };
  }
  return { presence: 'present', hasKeychainSlot: slotOf(search.candidates[0], 'keychain') !== undefined };
}
