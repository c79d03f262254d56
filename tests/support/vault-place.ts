/** @file A vault in a temporary folder: cheap to open, on a keychain and a disk that a test can break. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { nodeFileSystem, type VaultFileSystem } from '#main/vault/header/atomic-file.ts';
import { canonical, type Header, printHeader } from '#main/vault/header/header-format.ts';
import type { HEADER_FILES } from '#main/vault/header/header-store.ts';
import type { KeychainAdapter } from '#main/vault/header/slots.ts';
import type { DataKeys, KdfCost } from '#main/vault/key-derivation.ts';
import type { VaultPlace } from '#main/vault/vault.ts';

/** The least that libsodium accepts: a try takes a fraction of a millisecond. */
export const CHEAP: KdfCost = { memoryBytes: 8192, passes: 1 };
export const PASSPHRASE = 'cheval correct agrafe pile';
export const OTHER_PASSPHRASE = 'une phrase tout à fait autre';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mallette-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Seals under a number: what one number sealed, another does not open. */
export class FakeKeychain implements KeychainAdapter {
  name = 'fake-keyring';
  isThere = true;
  secret = 1;

  backend(): string {
    return this.name;
  }

  isAvailable(): Promise<boolean> {
    return Promise.resolve(this.isThere);
  }

  encrypt(bytes: Buffer): Promise<Buffer> {
    return Promise.resolve(Buffer.concat([Buffer.of(this.secret), bytes.map((byte) => byte ^ this.secret)]));
  }

  decrypt(blob: Buffer): Promise<Buffer> {
    if (blob[0] !== this.secret) return Promise.reject(new Error('sealed by another key'));
    return Promise.resolve(Buffer.from(blob.subarray(1).map((byte) => byte ^ this.secret)));
  }
}

export interface TestPlace extends VaultPlace {
  readonly keychain: FakeKeychain;
}

export const temporaryPlace = async (fs: Partial<VaultFileSystem> = {}): Promise<TestPlace> =>
  cheapPlaceIn(await temporaryFolder(), fs);

/** For a folder that lives longer than one test. */
export function cheapPlaceIn(folder: string, fs: Partial<VaultFileSystem> = {}): TestPlace {
  return {
    folder,
    keychain: new FakeKeychain(),
    fs: { ...nodeFileSystem, pause: () => Promise.resolve(), ...fs },
    cost: CHEAP,
    limits: { least: CHEAP, most: { memoryBytes: 65_536, passes: 4 } },
  };
}

export type Copy = (typeof HEADER_FILES)[number];

export const readCopy = async (folder: string, copy: Copy): Promise<Header> =>
  JSON.parse(await readFile(join(folder, copy), 'utf8')) as Header;

/** Rewrites a copy as someone would who knows the format and has no key: the checksum is right, the seal is not. */
export async function forgeCopy(folder: string, copy: Copy, change: Partial<Header>): Promise<void> {
  const { checksum: _old, ...body } = { ...(await readCopy(folder, copy)), ...change };
  const checksum = createHash('sha256').update(canonical(body)).digest('base64');
  await writeFile(join(folder, copy), printHeader({ ...body, checksum }));
}

export const bytesOf = (keys: DataKeys): readonly Buffer[] => Object.values<Buffer>({ ...keys });

/** What the system would answer, as Node reports it. */
export const systemError = (code: string): Error => Object.assign(new Error(`${code}: simulated`), { code });
