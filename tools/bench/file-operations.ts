/** @file Documents taken into the store, beside a plain copy of the same files that is as durable. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { deriveFileKeys } from '#main/files/container/file-keys.ts';
import { WorkerCrew } from '#main/files/crew/worker-crew.ts';
import { importFiles } from '#main/files/import/import-files.ts';
import { FileStore } from '#main/files/store/file-store.ts';
import { nodeFileSystem } from '#main/vault/header/atomic-file.ts';
import type { Pair } from './measure.ts';
import type { Operation } from './operation.ts';

const MIB = 1024 * 1024;
const secrets = { documents: Buffer.alloc(32, 1), addresses: Buffer.alloc(32, 2) };

/** As the application has it; built before a bench begins. */
const script = join(process.cwd(), 'dist', 'main', 'file-worker.js');

function madeFiles(folder: string, count: number, totalMib: number): string[] {
  mkdirSync(folder);
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${String(index)}.bin`);
    for (let left = (totalMib * MIB) / count, flag = 'w'; left > 0; left -= MIB, flag = 'a') {
      writeFileSync(path, randomBytes(Math.min(left, MIB)), { flag });
    }
    return path;
  });
}

async function copyDurably(paths: readonly string[], folder: string): Promise<void> {
  for (const [index, path] of paths.entries()) {
    const copy = join(folder, String(index));
    copyFileSync(path, copy);
    const handle = await open(copy, 'r+');
    await handle.sync();
    await handle.close();
  }
}

function prepare(count: number, totalMib = 256): Pair {
  const place = mkdtempSync(join(tmpdir(), 'mallette-bench-files-'));
  process.once('exit', () => {
    rmSync(place, { recursive: true, force: true });
  });
  const paths = madeFiles(join(place, 'source'), count, totalMib);
  const crew = new WorkerCrew({ secrets, script });
  const copies = join(place, 'copies');
  let store: FileStore;
  return {
    before: async () => {
      for (const folder of ['documents', 'copies'])
        rmSync(join(place, folder), { recursive: true, force: true });
      mkdirSync(copies);
      const folder = join(place, 'documents');
      store = new FileStore({
        folder,
        keys: deriveFileKeys(secrets),
        crew,
        fs: nodeFileSystem,
        nowMs: () => 0,
      });
      // The folders and the threads are there before anything is timed.
      await store.put({ bytes: randomBytes(10) });
    },
    ours: async () => {
      const taken = await importFiles(store, paths);
      if (taken.some(({ outcome }) => outcome.kind !== 'stored')) throw new Error('a file was not taken');
    },
    floor: () => copyDurably(paths, copies),
  };
}

export const files: readonly Operation[] = [
  { name: 'files: import 256 MB in 256 files', rounds: 4, goal: 2, gate: 6, prepare: () => prepare(256) },
  { name: 'files: import one file of 256 MB', rounds: 4, goal: 3, gate: 6, prepare: () => prepare(1) },
  {
    name: 'files: import 1 GB in 1,024 files',
    rounds: 1,
    goal: 2,
    gate: 6,
    prepare: () => prepare(1024, 1024),
  },
];
