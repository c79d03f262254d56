/**
 * @file Takes many files and folders into the store at once. Each file has its own outcome; one that cannot be taken
 * stops no other, and what was acknowledged stays when the rest is cancelled.
 */
import { basename } from 'node:path';
import { AppError } from '#shared/kernel/errors.ts';
import { type FileStore, MOST_DOCUMENT_BYTES, type StoredFile } from '../store/file-store.ts';
import { type Walked, walkFiles, type WalkRefusal } from './walk.ts';

export type ImportRefusal = WalkRefusal | 'too-large' | 'changing' | 'disk-full' | 'failed';

export type ImportOutcome =
  | ({ readonly kind: 'stored' } & StoredFile)
  | { readonly kind: 'refused'; readonly reason: ImportRefusal }
  | { readonly kind: 'cancelled' };

export interface ImportedFile {
  readonly path: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
}

export interface ImportProgress {
  readonly doneFiles: number;
  readonly totalFiles: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  /**
   * Called as each file is settled, in no order, and waited for: this is where its row is written. What it throws
   * stops the batch.
   */
  readonly onFile?: (file: ImportedFile) => void | Promise<void>;
}

/** Enough that both threads always have one to flush and one to encrypt. */
const AT_ONCE = 8;
const PROGRESS_EVERY_MS = 50;

const REFUSALS: Readonly<Record<string, ImportRefusal>> = {
  'not-found': 'gone',
  'in-use': 'changing',
  'read-only': 'unreadable',
  'disk-full': 'disk-full',
};

type Stop = 'disk-full' | null;

class Batch {
  readonly #store: FileStore;
  readonly #options: ImportOptions;
  readonly #files: readonly Walked[];
  readonly #results: ImportedFile[] = [];
  readonly #underWay = new Map<string, number>();
  #next = 0;
  #stop: Stop = null;
  #failure: unknown = null;
  #settledBytes = 0;
  #lastTold = -Infinity;
  readonly #totalBytes: number;

  constructor(store: FileStore, files: readonly Walked[], options: ImportOptions) {
    this.#store = store;
    this.#files = files;
    this.#options = options;
    this.#totalBytes = files.reduce((sum, file) => sum + (file.kind === 'file' ? file.size : 0), 0);
  }

  async run(): Promise<readonly ImportedFile[]> {
    this.#tell(true);
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#work()));
    if (this.#failure !== null) throw this.#failure as Error;
    this.#tell(true);
    return this.#results;
  }

  async #work(): Promise<void> {
    for (;;) {
      const file = this.#files[this.#next];
      if (!file || this.#failure !== null) return;
      this.#next += 1;
      try {
        const outcome = await this.#outcomeOf(file);
        const result = { path: file.path, name: basename(file.path), outcome };
        await this.#options.onFile?.(result);
        this.#results.push(result);
      } catch (error) {
        this.#failure ??= error;
        return;
      }
      this.#underWay.delete(file.path);
      this.#settledBytes += file.kind === 'file' ? file.size : 0;
      this.#tell(false);
    }
  }

  async #outcomeOf(file: Walked): Promise<ImportOutcome> {
    const { signal } = this.#options;
    if (file.kind === 'refused') return { kind: 'refused', reason: file.reason };
    if (signal?.aborted) return { kind: 'cancelled' };
    if (this.#stop) return { kind: 'refused', reason: this.#stop };
    if (file.size > MOST_DOCUMENT_BYTES) return { kind: 'refused', reason: 'too-large' };
    const onProgress = (bytes: number): void => {
      this.#underWay.set(file.path, bytes);
      this.#tell(false);
    };
    try {
      const stored = await this.#store.put({ path: file.path }, { onProgress, ...(signal && { signal }) });
      return { kind: 'stored', ...stored };
    } catch (error) {
      if (signal?.aborted) return { kind: 'cancelled' };
      return this.#refusalOf(error);
    }
  }

  #refusalOf(error: unknown): ImportOutcome {
    const code = error instanceof AppError ? error.code : 'unexpected';
    // The vault was locked meanwhile: the rest is given up.
    if (code === 'locked') return { kind: 'cancelled' };
    // The next ones would not fit either, and each would cost a try.
    if (code === 'disk-full') this.#stop = 'disk-full';
    return { kind: 'refused', reason: REFUSALS[code] ?? 'failed' };
  }

  #tell(isEdge: boolean): void {
    const now = performance.now();
    if (!isEdge && now - this.#lastTold < PROGRESS_EVERY_MS) return;
    this.#lastTold = now;
    const underWay = [...this.#underWay.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.#options.onProgress?.({
      doneFiles: this.#results.length,
      totalFiles: this.#files.length,
      doneBytes: Math.min(this.#totalBytes, this.#settledBytes + underWay),
      totalBytes: this.#totalBytes,
    });
  }
}

/** Answers every file, also those that were refused or cancelled; throws only what `onFile` throws. */
export async function importFiles(
  store: FileStore,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<readonly ImportedFile[]> {
  const { signal } = options;
  let files: readonly Walked[];
  try {
    files = await walkFiles(paths, signal);
  } catch (error) {
    if (signal?.aborted) return [];
    throw error;
  }
  return new Batch(store, files, options).run();
}
