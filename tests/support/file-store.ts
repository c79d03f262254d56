/** @file An encrypted document store in a temporary folder, its work done by either crew. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { deriveFileKeys } from '#main/files/container/file-keys.ts';
import { inlineCrew } from '#main/files/crew/inline-crew.ts';
import type { FileCrew } from '#main/files/crew/jobs.ts';
import { WorkerCrew } from '#main/files/crew/worker-crew.ts';
import { FileStore } from '#main/files/store/file-store.ts';
import { nodeFileSystem, type VaultFileSystem } from '#main/vault/header/atomic-file.ts';
import { temporaryFolder } from './vault-place.ts';

export const testSecrets = () => ({ documents: randomBytes(32), addresses: randomBytes(32) });

export interface TestStoreOptions {
  readonly folder?: string;
  readonly secrets?: ReturnType<typeof testSecrets>;
  /** Path of a built worker; without it the work is done in this thread. */
  readonly script?: string;
  readonly fs?: Partial<VaultFileSystem>;
  readonly nowMs?: () => number;
  readonly maxBytes?: number;
}

export interface TestStore {
  readonly folder: string;
  readonly secrets: ReturnType<typeof testSecrets>;
  readonly crew: FileCrew;
  readonly store: FileStore;
}

export async function openTestStore(options: TestStoreOptions = {}): Promise<TestStore> {
  const folder = options.folder ?? join(await temporaryFolder(), 'documents');
  const secrets = options.secrets ?? testSecrets();
  const fs = { ...nodeFileSystem, pause: () => Promise.resolve(), ...options.fs };
  const keys = deriveFileKeys(secrets);
  const crew: FileCrew = options.script
    ? new WorkerCrew({ secrets, script: options.script })
    : inlineCrew({ fs, keys: deriveFileKeys(secrets) });
  onTestFinished(() => crew.close());
  const store = new FileStore({
    ...{ folder, keys, crew, fs },
    nowMs: options.nowMs ?? (() => Date.now()),
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
  });
  return { folder, secrets, crew, store };
}

/** Paths of all files below, relative, sorted. */
export function filesBelow(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

export const bytesBelow = (folder: string): Buffer =>
  Buffer.concat(filesBelow(folder).map((name) => readFileSync(join(folder, name))));
