/** @file Where document files lie: `documents/ab/<address>`, what is being written, and what a sweep put aside. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asFileError, syncFolder, type VaultFileSystem } from '#main/vault/header/atomic-file.ts';
import type { FileAddress } from '../container/file-keys.ts';

export interface StoreFolders {
  readonly root: string;
  readonly parts: string;
  readonly quarantine: string;
}

/** Of the folder of the vault. */
export const DOCUMENTS_FOLDER = 'documents';

const SHARDS = 256;
export const shardNames = (): string[] =>
  Array.from({ length: SHARDS }, (_, shard) => shard.toString(16).padStart(2, '0'));

export const storeFolders = (root: string): StoreFolders => ({
  root,
  parts: join(root, 'tmp'),
  quarantine: join(root, 'quarantine'),
});

export const blobPath = ({ root }: StoreFolders, address: FileAddress): string =>
  join(root, address.slice(0, 2), address);

export const quarantinePath = ({ quarantine }: StoreFolders, address: FileAddress): string =>
  join(quarantine, address);

/** All folders are made at once, so that placing a file never has to make one durable. */
export async function prepareFolders(fs: VaultFileSystem, folders: StoreFolders): Promise<void> {
  try {
    await mkdir(folders.root, { recursive: true, mode: 0o700 });
    const present = new Set(await readdir(folders.root));
    const missing = ['tmp', 'quarantine', ...shardNames()].filter((name) => !present.has(name));
    for (const name of missing) await mkdir(join(folders.root, name), { recursive: true, mode: 0o700 });
    if (missing.length > 0) {
      await syncFolder(fs, folders.root);
      await syncFolder(fs, join(folders.root, '..'));
    }
    // One application holds the folder: what is half written here was interrupted.
    for (const name of await readdir(folders.parts)) await rm(join(folders.parts, name), { force: true });
  } catch (error) {
    throw asFileError(error);
  }
}
