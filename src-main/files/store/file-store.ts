/**
 * @file The encrypted document files. A content is there whole, flushed and under its own name, or it is not there:
 * whatever interrupts, what was acknowledged stays and nothing stays half.
 */
import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { rename, rm, stat, statfs, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError, fail } from '#shared/kernel/errors.ts';
import { asFileError, isMissing, patiently, type VaultFileSystem } from '#main/vault/header/atomic-file.ts';
import { assertFileAddress, type FileAddress, type FileKeys, wipeFileKeys } from '../container/file-keys.ts';
import { openContent } from '../container/open-content.ts';
import type { FileCrew, FileHealth } from '../crew/jobs.ts';
import { crewClosed } from '../crew/messages.ts';
import { type Content, chunksOf, pullFrom, sizeOf } from './content.ts';
import { ContentStream } from './content-stream.ts';
import { FolderFlush } from './folder-flush.ts';
import { blobPath, prepareFolders, quarantinePath, type StoreFolders, storeFolders } from './folders.ts';
import { sweepStore, type SweepOptions, type SweepReport } from './sweep.ts';

export interface PutOptions {
  /** Bytes read so far, at most every fraction of a second. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

export interface StoredFile {
  /** Names the content: the same content has the same address. */
  readonly address: FileAddress;
  readonly size: number;
  /** Whether the content was not there before. */
  readonly isNew: boolean;
}

export interface OpenFile {
  readonly size: number;
  /** Errors with `corrupted` at the first chunk that was changed; destroying it closes the file. */
  readonly stream: Readable;
}

export interface FileStoreParts {
  readonly folder: string;
  readonly keys: FileKeys;
  readonly crew: FileCrew;
  readonly fs: VaultFileSystem;
  /** The machine's clock, as the dates of files are. */
  readonly nowMs: () => number;
  readonly maxBytes?: number;
}

const GIB = 1024 ** 3;
/** What a document may weigh. */
export const MOST_DOCUMENT_BYTES = 2 * GIB;
/** Left free for the database, which must always be able to write. */
const RESERVE_BYTES = 200 * 1024 ** 2;

const asStoreError = (error: unknown): AppError =>
  isMissing(error) ? new AppError('not-found', 'ENOENT') : asFileError(error);

export class FileStore {
  readonly #parts: FileStoreParts;
  readonly #folders: StoreFolders;
  readonly #flush: FolderFlush;
  /** Files being written now: no sweep touches them. */
  readonly #parting = new Set<string>();
  /** One placing at a time per address. */
  readonly #placing = new Map<FileAddress, Promise<unknown>>();

  /** Contents being read. */
  readonly #given = new Set<ContentStream>();
  #isClosed = false;
  /** Once, by the first who writes: makes the folders, and removes what an interrupted run left half. */
  #prepared: Promise<void> | null = null;

  constructor(parts: FileStoreParts) {
    this.#parts = parts;
    this.#folders = storeFolders(parts.folder);
    this.#flush = new FolderFlush(parts.fs);
  }

  #prepare(): Promise<void> {
    this.#prepared ??= prepareFolders(this.#parts.fs, this.#folders).catch((error: unknown) => {
      this.#prepared = null;
      throw error;
    });
    return this.#prepared;
  }

  /**
   * Resolves once the content is durable. The same content put twice is kept once.
   * @throws AppError `disk-full`, `not-found`, `read-only`, `in-use` (the file changed meanwhile), `invalid-input`
   * (too large, not a file), or the signal's reason
   */
  async put(content: Content, { onProgress, signal }: PutOptions = {}): Promise<StoredFile> {
    const path = 'path' in content ? content.path : null;
    const part = join(this.#folders.parts, `${randomUUID()}.part`);
    const chunks = chunksOf(content);
    this.#parting.add(part);
    try {
      await this.#prepare();
      await this.#assertRoom(content);
      const hooks = {
        ...(onProgress && { onProgress }),
        ...(signal && { signal }),
        ...(chunks && { pull: pullFrom(chunks) }),
      };
      const maxBytes = this.#parts.maxBytes ?? MOST_DOCUMENT_BYTES;
      const { address, size } = await this.#parts.crew.run({ kind: 'seal', path, part, maxBytes }, hooks);
      const isNew = await this.#inTurn(address, () => this.#place(part, address));
      return { address, size, isNew };
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      signal?.throwIfAborted();
      throw asStoreError(error);
    } finally {
      this.#parting.delete(part);
      // Whoever hands over chunks learns that no more are wanted, and is not waited for.
      void chunks?.return?.().catch(() => undefined);
    }
  }

  async #assertRoom(content: Content): Promise<void> {
    const { bavail, bsize } = await statfs(this.#parts.folder);
    if (bavail * bsize < (await sizeOf(content)) + RESERVE_BYTES)
      fail('disk-full', 'too little room for a document');
  }

  /** @returns whether the content is new */
  async #place(part: string, address: FileAddress): Promise<boolean> {
    const { fs } = this.#parts;
    const path = blobPath(this.#folders, address);
    // What is there already is read whole: a damaged file is replaced by the sound one at hand.
    const isThere = await this.has(address);
    const before = isThere ? await this.#parts.crew.run({ kind: 'verify', path, address }) : 'missing';
    if (before === 'sound') {
      // Young again: its row is yet to be written, and a sweep leaves it alone until then.
      const now = this.#parts.nowMs() / 1000;
      await utimes(path, now, now);
      await fs.rm(part, { force: true });
    } else await patiently(fs, () => fs.rename(part, path));
    // Also for what was there: a run that was interrupted may have placed it without flushing the folder.
    await this.#flush.flush(path);
    return before === 'missing';
  }

  /**
   * The content in clear, as it is decrypted; nothing in clear is written.
   * @throws AppError `not-found`, `corrupted`, `too-new`
   */
  async open(address: FileAddress, signal?: AbortSignal): Promise<OpenFile> {
    this.#assertOpen();
    const handle = await this.#openBlob(address);
    try {
      const content = await openContent(handle, address, this.#parts.keys);
      this.#assertOpen();
      const stream = new ContentStream(handle, content, signal);
      this.#given.add(stream);
      stream.once('close', () => this.#given.delete(stream));
      return { size: content.size, stream };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** The content in clear, in memory. Throws as {@link open}, and `invalid-input` above `mostBytes`. */
  async read(address: FileAddress, mostBytes: number, signal?: AbortSignal): Promise<Buffer> {
    const { size, stream } = await this.open(address, signal);
    if (size > mostBytes) {
      stream.destroy();
      fail('invalid-input', 'a document larger than is read at once');
    }
    const bytes = Buffer.allocUnsafeSlow(size);
    let filled = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes.set(chunk, filled);
      filled += chunk.length;
    }
    return bytes;
  }

  async has(address: FileAddress): Promise<boolean> {
    assertFileAddress(address);
    try {
      await stat(blobPath(this.#folders, address));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw asFileError(error);
    }
  }

  /** Of the content. Throws as {@link open}. */
  async size(address: FileAddress): Promise<number> {
    const { size, stream } = await this.open(address);
    stream.destroy();
    return size;
  }

  /** Reads the whole file in another thread. */
  async verify(address: FileAddress, signal?: AbortSignal): Promise<FileHealth> {
    assertFileAddress(address);
    const path = blobPath(this.#folders, address);
    return this.#parts.crew.run({ kind: 'verify', path, address }, signal ? { signal } : {});
  }

  /** For good, wherever it is. The row goes first: a row without file is worse than a file without row. */
  async remove(address: FileAddress): Promise<void> {
    assertFileAddress(address);
    await this.#prepare();
    const path = blobPath(this.#folders, address);
    await this.#inTurn(address, async () => {
      await patiently(this.#parts.fs, () => rm(path, { force: true }));
      await rm(quarantinePath(this.#folders, address), { force: true });
      await this.#flush.flush(path);
    });
  }

  /** Removes what no row names and no run is writing; says what is missing. See {@link SweepOptions}. */
  async sweep(options: SweepOptions): Promise<SweepReport> {
    await this.#prepare();
    const isBusy = (address: FileAddress): boolean => this.#placing.has(address);
    return sweepStore({ ...this.#parts, folders: this.#folders, parting: this.#parting, isBusy }, options);
  }

  /** Stops what is under way, which fails as `locked`, and zeroes the keys. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const stream of this.#given) stream.destroy(crewClosed());
    await this.#parts.crew.close();
    wipeFileKeys(this.#parts.keys);
  }

  #assertOpen(): void {
    if (this.#isClosed) throw crewClosed();
  }

  async #openBlob(address: FileAddress): Promise<FileHandle> {
    assertFileAddress(address);
    const { fs } = this.#parts;
    const path = blobPath(this.#folders, address);
    try {
      return await patiently(fs, () => fs.open(path, 'r'));
    } catch (error) {
      if (!isMissing(error)) throw asFileError(error);
      // Put aside by a sweep that should not have: it comes back by being asked for.
      const aside = quarantinePath(this.#folders, address);
      await rename(aside, path).catch(() => fail('not-found', 'no document file of that address'));
      return fs.open(path, 'r');
    }
  }

  async #inTurn<T>(address: FileAddress, act: () => Promise<T>): Promise<T> {
    const turn = (this.#placing.get(address) ?? Promise.resolve()).then(act, act);
    this.#placing.set(address, turn);
    try {
      return await turn;
    } finally {
      if (this.#placing.get(address) === turn) this.#placing.delete(address);
    }
  }
}
