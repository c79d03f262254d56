/** @file A whole cabinet of examples on disk: its vault, its database, its clients. */
import type { Clock } from '#shared/kernel/clock.ts';
import { todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { openDesk } from '#main/app/desk.ts';
import { openDocumentFilesHere } from '#main/files/document-files.ts';
import { mailReaderHere } from '#main/mail/mail-reader-here.ts';
import { noFiles, noPaper } from '#main/ipc/no-files.ts';
import { openCabinetDatabase } from '#main/db/cabinet-database.ts';
import type { KeychainAdapter } from '#main/vault/header/slots.ts';
import { wipe } from '#main/vault/secret-bytes.ts';
import {
  closeVault,
  createVault,
  lookAtVault,
  unlockWithPassphrase,
  vaultPlace,
  type OpenVault,
  type VaultPlace,
} from '#main/vault/vault.ts';
import { RandomStream } from './random.ts';
import { seedCabinet } from './seed-cabinet.ts';

export interface SampleOptions {
  /** The vault's folder; a vault is made when there is none. */
  readonly folder: string;
  readonly passphrase: string;
  readonly clients: number;
  readonly seed: number;
  readonly clock: Clock;
  /** The day that stands for today; the clock's by default. */
  readonly today?: DateOnly;
  readonly hasBusyClient?: boolean;
  /** How many clients, the first ones, have files; a modest number by default. */
  readonly documented?: number;
  readonly onProgress?: (clients: number) => void;
  /** The usual cost of a passphrase, unless a test brings its own. */
  readonly place?: VaultPlace;
}

const noKeychain: KeychainAdapter = {
  backend: () => 'none',
  isAvailable: () => Promise.resolve(false),
  encrypt: () => Promise.reject(new Error('no keychain')),
  decrypt: () => Promise.reject(new Error('no keychain')),
};

async function openVault(place: VaultPlace, passphrase: string): Promise<OpenVault> {
  const { presence } = await lookAtVault(place);
  if (presence !== 'no-vault') return unlockWithPassphrase(place, passphrase);
  const { vault, recoveryKey } = await createVault(place, passphrase);
  wipe(recoveryKey);
  return vault;
}

/** Identifiers of the cabinet's own rows, as reproducible as those of its clients. */
function idsOf({ seed, clock }: SampleOptions): () => string {
  const random = new RandomStream(seed, -1);
  const at = epochMsOf(clock.now());
  return () => random.uuid(at);
}

/**
 * Makes the cabinet, or adds clients to the one that is there.
 * @throws AppError `conflict` when it already holds the clients of this seed, `wrong-passphrase`
 */
export async function createSampleCabinet(options: SampleOptions): Promise<void> {
  const { folder, passphrase, clients, seed, clock, hasBusyClient = false, documented, onProgress } = options;
  const place = options.place ?? vaultPlace(folder, noKeychain);
  const vault = await openVault(place, passphrase);
  try {
    const database = await openCabinetDatabase(place.folder, vault.keys.database);
    try {
      const nowMs = (): number => epochMsOf(clock.now());
      const documentFiles = openDocumentFilesHere({ folder: place.folder, secrets: vault.keys, nowMs });
      const context = await openDesk({
        ...{
          database,
          documentFiles,
          mail: mailReaderHere(),
          clock,
          newId: idsOf(options),
          deviceId: 'sample',
          isSample: true,
        },
        announce: () => undefined,
        clipboard: { copySecret: () => Promise.resolve() },
        files: noFiles,
        paper: noPaper,
      });
      const today = options.today ?? todayIn('Europe/Paris', clock.now());
      await seedCabinet(context, {
        ...{ clients, seed, today, hasBusyClient, ...(onProgress && { onProgress }) },
        ...(documented !== undefined && { documented }),
      });
      await documentFiles.close();
    } finally {
      await database.close();
    }
  } finally {
    closeVault(vault);
  }
}
