/** @file Makes new names durable. Who asks while a flush runs shares the next one: ten files need no ten flushes. */
import { dirname } from 'node:path';
import { syncFolder, type VaultFileSystem } from '#main/vault/header/atomic-file.ts';

interface Flushing {
  readonly running: Promise<void>;
  next: Promise<void> | null;
}

export class FolderFlush {
  readonly #fs: VaultFileSystem;
  readonly #folders = new Map<string, Flushing>();

  constructor(fs: VaultFileSystem) {
    this.#fs = fs;
  }

  /** Resolves after a flush of the file's folder that began after this call. */
  flush(path: string): Promise<void> {
    const folder = dirname(path);
    const flushing = this.#folders.get(folder);
    if (!flushing) return this.#start(folder);
    flushing.next ??= flushing.running.then(
      () => this.#start(folder),
      () => this.#start(folder),
    );
    return flushing.next;
  }

  #start(folder: string): Promise<void> {
    const running = syncFolder(this.#fs, folder).finally(() => {
      if (this.#folders.get(folder)?.running === running) this.#folders.delete(folder);
    });
    this.#folders.set(folder, { running, next: null });
    return running;
  }
}
