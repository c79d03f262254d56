/** @file The long work on document files, the same in this thread and in another. */
import { AppError } from '#shared/kernel/errors.ts';
import { asFileError, isMissing, patiently, type VaultFileSystem } from '#main/vault/header/atomic-file.ts';
import { abortable, openFileSource, type Pull, pulledSource } from '../container/content-source.ts';
import type { FileAddress, FileKeys } from '../container/file-keys.ts';
import { verifyContent } from '../container/open-content.ts';
import { sealContent, type SealedContent } from '../container/seal-content.ts';

/** Encrypts a content into a new file at `part`, which is removed when that fails. */
export interface SealJob {
  readonly kind: 'seal';
  /** File to read; null when the chunks are handed over. */
  readonly path: string | null;
  readonly part: string;
  readonly maxBytes: number;
}

export interface VerifyJob {
  readonly kind: 'verify';
  readonly path: string;
  readonly address: FileAddress;
}

export type Job = SealJob | VerifyJob;

export type FileHealth = 'sound' | 'missing' | 'damaged';

export interface JobResults {
  readonly seal: SealedContent;
  readonly verify: FileHealth;
}

export type ResultOf<J extends Job> = JobResults[J['kind']];

export interface JobHooks {
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
  /** Hands over the chunks of a content that is no file. */
  readonly pull?: Pull;
}

/** What a job works with, in whatever thread. */
export interface JobMeans {
  readonly fs: VaultFileSystem;
  readonly keys: FileKeys;
}

/** Who does the jobs. Results and errors are the same whoever it is. */
export interface FileCrew {
  /** Throws AppError, or the signal's reason. */
  run<J extends Job>(job: J, hooks?: JobHooks): Promise<ResultOf<J>>;
  /** Ends what is under way and zeroes the keys. */
  close(): Promise<void>;
}

const noSource: Pull = () => Promise.reject(new AppError('invalid-input', 'nothing hands over the content'));

async function seal({ fs, keys }: JobMeans, job: SealJob, hooks: JobHooks): Promise<SealedContent> {
  const { path, part, maxBytes } = job;
  const source =
    path === null
      ? pulledSource(abortable(hooks.pull ?? noSource, hooks.signal), maxBytes)
      : await openFileSource(fs, path, maxBytes);
  try {
    const target = await patiently(fs, () => fs.open(part, 'wx', 0o600));
    let sealed: SealedContent;
    try {
      sealed = await sealContent({ source, target, keys }, hooks);
    } catch (error) {
      await target.close().catch(() => undefined);
      await fs.rm(part, { force: true }).catch(() => undefined);
      throw error;
    }
    await target.close();
    return sealed;
  } finally {
    await source.close();
  }
}

async function verify({ fs, keys }: JobMeans, job: VerifyJob, hooks: JobHooks): Promise<FileHealth> {
  let handle;
  try {
    handle = await patiently(fs, () => fs.open(job.path, 'r'));
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
  try {
    await verifyContent(handle, job.address, keys, hooks.signal);
    return 'sound';
  } catch (error) {
    if (error instanceof AppError && error.code === 'corrupted') return 'damaged';
    throw error;
  } finally {
    await handle.close();
  }
}

/** Does a job here and now. */
export async function runJob<J extends Job>(
  means: JobMeans,
  job: J,
  hooks: JobHooks = {},
): Promise<ResultOf<J>> {
  try {
    hooks.signal?.throwIfAborted();
    const result = job.kind === 'seal' ? await seal(means, job, hooks) : await verify(means, job, hooks);
    return result as ResultOf<J>;
  } catch (error) {
    hooks.signal?.throwIfAborted();
    if (isMissing(error)) throw new AppError('not-found', 'ENOENT');
    throw asFileError(error);
  }
}
