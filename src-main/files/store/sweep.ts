/**
 * @file Finds what no row names and what rows name in vain. A file is first put aside and only deleted a month later:
 * a mistake in what is said to be referenced loses nothing.
 */
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMissing, patiently, type VaultFileSystem } from '#main/vault/header/atomic-file.ts';
import { type FileAddress, isFileAddress } from '../container/file-keys.ts';
import { blobPath, quarantinePath, shardNames, type StoreFolders } from './folders.ts';

const HOUR_MS = 3_600_000;
/** A file is placed before its row is written. */
const YOUNG_MS = 24 * HOUR_MS;
const QUARANTINE_MS = 30 * 24 * HOUR_MS;

export interface SweepOptions {
  /** Every address that a row names, in the bin too. Read before the sweep begins. */
  readonly referenced: ReadonlySet<FileAddress>;
  /** A clock that is believed: on another one nothing may be deleted. */
  readonly nowMs: number;
  readonly youngMs?: number;
  readonly quarantineMs?: number;
  readonly signal?: AbortSignal;
}

export interface SweepReport {
  /** Half-written files that nobody writes any more. */
  readonly parts: number;
  /** Files without row, now in quarantine. */
  readonly putAside: number;
  /** Files that were in quarantine long enough. */
  readonly deleted: number;
  /** Files that came back from quarantine: a row names them. */
  readonly restored: number;
  /** Addresses that rows name and that are nowhere. */
  readonly missing: readonly FileAddress[];
}

export interface SweptStore {
  readonly fs: VaultFileSystem;
  readonly folders: StoreFolders;
  /** Paths being written. */
  readonly parting: ReadonlySet<string>;
  readonly isBusy: (address: FileAddress) => boolean;
}

/** Null when it is gone meanwhile. */
async function ageMs(path: string, nowMs: number): Promise<number | null> {
  try {
    return nowMs - (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function sweepParts({ folders, parting }: SweptStore, { nowMs, youngMs }: Ages): Promise<number> {
  let count = 0;
  for (const name of await readdir(folders.parts)) {
    const path = join(folders.parts, name);
    const age = parting.has(path) ? null : await ageMs(path, nowMs);
    if (age === null || age < youngMs) continue;
    await rm(path, { force: true });
    count += 1;
  }
  return count;
}

interface Ages {
  readonly nowMs: number;
  readonly youngMs: number;
  readonly quarantineMs: number;
}

/** @returns the addresses that are there and named, and how many were put aside */
async function sweepBlobs(store: SweptStore, ages: Ages, { referenced, signal }: SweepOptions) {
  const found = new Set<FileAddress>();
  let putAside = 0;
  for (const shard of shardNames()) {
    signal?.throwIfAborted();
    for (const address of await readdir(join(store.folders.root, shard))) {
      if (!isFileAddress(address)) continue;
      if (referenced.has(address)) {
        found.add(address);
        continue;
      }
      if (await setAside(store, ages, address)) putAside += 1;
    }
  }
  return { found, putAside };
}

async function setAside({ fs, folders, isBusy }: SweptStore, ages: Ages, address: FileAddress) {
  const path = blobPath(folders, address);
  const age = await ageMs(path, ages.nowMs);
  if (age === null || age < ages.youngMs || isBusy(address)) return false;
  const aside = quarantinePath(folders, address);
  await patiently(fs, () => rename(path, aside));
  // The month counts from now.
  await utimes(aside, ages.nowMs / 1000, ages.nowMs / 1000);
  return true;
}

async function sweepQuarantine(
  { fs, folders }: SweptStore,
  ages: Ages,
  referenced: SweepOptions['referenced'],
) {
  const restored: FileAddress[] = [];
  let deleted = 0;
  for (const name of await readdir(folders.quarantine)) {
    const aside = join(folders.quarantine, basename(name));
    if (referenced.has(name)) {
      await patiently(fs, () => rename(aside, blobPath(folders, name)));
      restored.push(name);
      continue;
    }
    const age = await ageMs(aside, ages.nowMs);
    if (age === null || age < ages.quarantineMs) continue;
    await rm(aside, { force: true });
    deleted += 1;
  }
  return { restored, deleted };
}

export async function sweepStore(store: SweptStore, options: SweepOptions): Promise<SweepReport> {
  const { referenced, nowMs, youngMs = YOUNG_MS, quarantineMs = QUARANTINE_MS } = options;
  const ages = { nowMs, youngMs, quarantineMs };
  const parts = await sweepParts(store, ages);
  const { found, putAside } = await sweepBlobs(store, ages, options);
  const { restored, deleted } = await sweepQuarantine(store, ages, referenced);
  const present = new Set([...found, ...restored]);
  const missing = [...referenced].filter((address) => !present.has(address));
  return { parts, putAside, deleted, restored: restored.length, missing };
}
