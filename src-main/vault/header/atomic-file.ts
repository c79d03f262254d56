/** @file Replaces a small file so that a power cut leaves the old one or the new one, never half of one. */
import { type FileHandle, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError, fail } from '#shared/kernel/errors.ts';

/** The file operations of the vault; tests replace some of them to break things on purpose. */
export interface VaultFileSystem {
  open(path: string, flags: string, mode?: number): Promise<FileHandle>;
  rename(from: string, to: string): Promise<void>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<string[]>;
  rm(path: string, options: { force: boolean }): Promise<void>;
  pause(ms: number): Promise<void>;
}

export const nodeFileSystem: VaultFileSystem = {
  open: (path, flags, mode) => open(path, flags, mode),
  rename,
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  rm,
  pause: (ms) => pause(ms),
};

/** Waits between tries, about five seconds in all: what an antivirus or an indexer takes to let go of a file. */
const WAITS_MS = [20, 40, 80, 160, 320, 500, 700, 900, 1100, 1300] as const;
const TRANSIENT = new Set(['EPERM', 'EBUSY', 'EACCES']);

export const errnoOf = (error: unknown): string => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : 'unknown';
};

export const isMissing = (error: unknown): boolean => errnoOf(error) === 'ENOENT';

/** A file error in the application's own codes; the path, which may hold a person's name, is left out. */
export function asFileError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const errno = errnoOf(error);
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return new AppError('disk-full', errno);
  if (errno === 'EBUSY') return new AppError('in-use', errno);
  if (errno === 'EROFS' || errno === 'EPERM' || errno === 'EACCES') return new AppError('read-only', errno);
  return new AppError('unexpected', `file operation failed with ${errno}`);
}

export async function patiently<T>(fs: VaultFileSystem, act: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await act();
    } catch (error) {
      if (!TRANSIENT.has(errnoOf(error))) throw error;
      await fs.pause(wait);
    }
  }
  return act();
}

export async function syncFolder(fs: VaultFileSystem, folder: string): Promise<void> {
  // Windows cannot open a folder; its rename is durable once the file itself is flushed.
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes beside the file, flushes, renames over it, flushes the folder. Never writes in place. */
export async function replaceFile(fs: VaultFileSystem, path: string, text: string): Promise<void> {
  const beside = `${path}.part`;
  try {
    const handle = await patiently(fs, () => fs.open(beside, 'w', 0o600));
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await patiently(fs, () => fs.rename(beside, path));
    await syncFolder(fs, dirname(path));
  } catch (error) {
    await fs.rm(beside, { force: true }).catch(() => undefined);
    throw asFileError(error);
  }
}

/** The text of a file, or null when there is none. */
export async function readIfPresent(fs: VaultFileSystem, path: string): Promise<string | null> {
  try {
    return (await patiently(fs, () => fs.readFile(path))).toString('utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    if (errnoOf(error) === 'EISDIR') fail('corrupted', 'a folder stands where the header should be');
    throw asFileError(error);
  }
}
