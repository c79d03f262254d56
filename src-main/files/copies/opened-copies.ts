/**
 * @file Copies in clear for the applications of this machine. They are the only place where a document is in clear on
 * disk: in a folder that only this account reads, for as long as the vault is open, and not longer than they are used.
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/kernel/errors.ts';
import { safeFileName } from '#shared/kernel/file-name.ts';
import { asFileError, isMissing } from '#main/vault/header/atomic-file.ts';
import type { FileAddress } from '../container/file-keys.ts';
import type { FileStore, StoredFile } from '../store/file-store.ts';
import {
  ContentLook,
  HEAD_BYTES,
  isOpenableName,
  type OpenRefusal,
  refusalOfHead,
} from './openable-kinds.ts';

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly copyId: string }
  | { readonly kind: 'refused'; readonly reason: OpenRefusal }
  /** This machine has no application for it, or would not start it. */
  | { readonly kind: 'no-application' };

/** What another application saved: already in the store, named by nothing yet. */
export interface ChangedCopy {
  readonly copyId: string;
  readonly name: string;
  /** What was opened, or what was last saved. */
  readonly from: FileAddress;
  readonly saved: StoredFile;
}

export interface OpenedCopiesParts {
  /** Of the copies alone: it is emptied. */
  readonly folder: string;
  readonly store: FileStore;
  readonly nowMs: () => number;
  /** Hands a file to the application of the system for its kind; false when there is none. */
  readonly openPath: (path: string) => Promise<boolean>;
}

interface Copy {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly openedMs: number;
  address: FileAddress;
  mark: string;
}

const HOUR_MS = 3_600_000;
const OLD_MS = 12 * HOUR_MS;
/** Office programs then open it in their protected view, as a file that came by mail. */
const FROM_OUTSIDE = '[ZoneTransfer]\r\nZoneId=3\r\n';

/** Changes whenever the file is saved. */
async function markOf(path: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(path);
  return `${String(mtimeMs)} ${String(size)} ${String(ino)}`;
}

/** At start, before anything is opened: what an interrupted run left in clear. */
export async function clearCopies(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
}

export class OpenedCopies {
  readonly #parts: OpenedCopiesParts;
  readonly #copies = new Map<string, Copy>();

  constructor(parts: OpenedCopiesParts) {
    this.#parts = parts;
  }

  /**
   * Makes a copy and hands it over; a copy that is still there is handed over again.
   * @throws AppError as {@link FileStore.open}, and `disk-full`
   */
  async open(address: FileAddress, name: string): Promise<OpenOutcome> {
    const safe = safeFileName(name);
    if (!isOpenableName(safe)) return { kind: 'refused', reason: 'kind' };
    const known = [...this.#copies.values()].find((copy) => copy.address === address && copy.name === safe);
    const made = known && (await this.#isUntouched(known)) ? known : await this.#make(address, safe);
    if (typeof made === 'string') return { kind: 'refused', reason: made };
    const isOpened = await this.#parts.openPath(made.path);
    if (isOpened) return { kind: 'opened', copyId: made.id };
    await this.#remove(made);
    return { kind: 'no-application' };
  }

  async #isUntouched(copy: Copy): Promise<boolean> {
    try {
      return (await markOf(copy.path)) === copy.mark;
    } catch {
      return false;
    }
  }

  async #make(address: FileAddress, name: string): Promise<Copy | OpenRefusal> {
    const id = randomUUID();
    const folder = join(this.#parts.folder, id);
    const path = join(folder, name);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Also when it was there before, made by hand or restored from a backup.
      await chmod(this.#parts.folder, 0o700);
      const refusal = await this.#write(address, path, name);
      if (refusal) {
        await rm(folder, { recursive: true, force: true });
        return refusal;
      }
      if (process.platform === 'win32')
        await writeFile(`${path}:Zone.Identifier`, FROM_OUTSIDE).catch(() => undefined);
      const copy = { id, name, path, address, openedMs: this.#parts.nowMs(), mark: await markOf(path) };
      this.#copies.set(id, copy);
      return copy;
    } catch (error) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      throw asFileError(error);
    }
  }

  async #write(address: FileAddress, path: string, name: string): Promise<OpenRefusal | null> {
    const { stream } = await this.#parts.store.open(address);
    const look = new ContentLook(name);
    let refusal: OpenRefusal | null = null;
    let isFirst = true;
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        if (isFirst) refusal = refusalOfHead(name, chunk.subarray(0, HEAD_BYTES));
        isFirst = false;
        if (refusal) break;
        look.see(chunk);
        await file.writeFile(chunk);
      }
    } finally {
      stream.destroy();
      await file.close();
    }
    return (isFirst ? refusalOfHead(name, Buffer.alloc(0)) : refusal) ?? look.refusal;
  }

  /**
   * What was saved since it was opened or since the last call, each put into the store first: whatever happens then,
   * it is not lost. To be asked when the broker comes back to the window, and before the vault is locked. A file that
   * is just being saved is answered the next time.
   */
  async changed(): Promise<readonly ChangedCopy[]> {
    const changes = [];
    for (const copy of [...this.#copies.values()]) {
      const change = await this.#changeOf(copy);
      if (change) changes.push(change);
    }
    return changes;
  }

  async #changeOf(copy: Copy): Promise<ChangedCopy | null> {
    try {
      const mark = await markOf(copy.path);
      if (mark === copy.mark) return null;
      const saved = await this.#parts.store.put({ path: copy.path });
      const from = copy.address;
      copy.mark = mark;
      if (saved.address === from) return null;
      copy.address = saved.address;
      return { copyId: copy.id, name: copy.name, from, saved };
    } catch (error) {
      const isPassing = isMissing(error) || (error instanceof AppError && PASSING.has(error.code));
      if (isPassing) return null;
      throw error;
    }
  }

  /** Removes copies opened long ago, unless something was saved in them that {@link changed} did not answer yet. */
  async removeOld(olderThanMs = OLD_MS): Promise<void> {
    const before = this.#parts.nowMs() - olderThanMs;
    for (const copy of [...this.#copies.values()]) {
      if (copy.openedMs < before && (await this.#isUntouched(copy))) await this.#remove(copy);
    }
  }

  /**
   * Removes every copy. One that an application keeps open stays, where the system does not allow otherwise, until
   * the next start.
   * @returns how many are left
   */
  async removeAll(): Promise<number> {
    this.#copies.clear();
    await clearCopies(this.#parts.folder).catch(() => undefined);
    return (await readdir(this.#parts.folder).catch(() => [])).length;
  }

  async #remove(copy: Copy): Promise<void> {
    this.#copies.delete(copy.id);
    await rm(join(copy.path, '..'), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** The other application is at it. */
const PASSING = new Set<string>(['in-use', 'not-found', 'read-only']);
