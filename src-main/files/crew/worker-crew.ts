/** @file Does the jobs in at most two other threads, so that the window never waits for a file. */
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/kernel/errors.ts';
import type { FileSecrets } from '../container/file-keys.ts';
import type { FileCrew, Job, JobHooks, JobResults, ResultOf } from './jobs.ts';
import { type Birth, crewClosed, fromWire, type Order, type Report, toWire } from './messages.ts';

type AnyResult = JobResults[keyof JobResults];

export interface WorkerCrewParts {
  readonly secrets: FileSecrets;
  /** The built `file-worker.js`. */
  readonly script: string;
  readonly mostThreads?: number;
}

/** While one file is flushed another is encrypted. */
const JOBS_AT_ONCE = 4;
const MOST_THREADS = 2;
/** A thread that does not end by itself is ended: no lock waits for a disk that hangs. */
const CLOSE_MS = 5_000;

interface Pending {
  readonly id: number;
  readonly job: Job;
  readonly hooks: JobHooks;
  readonly resolve: (result: AnyResult) => void;
  readonly reject: (error: unknown) => void;
}

/** The keys cross as bytes that no longer exist on this side; the thread zeroes them once it has made its own. */
function birthOf({ documents, addresses }: FileSecrets): [Birth, ArrayBuffer[]] {
  const copies = [new Uint8Array(documents), new Uint8Array(addresses)] as const;
  return [{ documents: copies[0], addresses: copies[1] }, copies.map(({ buffer }) => buffer)];
}

class Thread {
  readonly pending = new Map<number, Pending>();
  readonly ended: Promise<void>;
  isAlive = true;
  readonly #worker: Worker;

  constructor(script: string, secrets: FileSecrets, onFree: () => void) {
    const [workerData, transferList] = birthOf(secrets);
    this.#worker = new Worker(script, { workerData, transferList, name: 'files' });
    this.#worker.on('message', (report: Report) => {
      this.#hear(report);
      onFree();
    });
    this.#worker.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.isAlive = false;
        this.#failAll();
        resolve();
        onFree();
      });
    });
  }

  start(pending: Pending): void {
    const { id, job } = pending;
    this.pending.set(id, pending);
    this.#worker.ref();
    this.#say({ kind: 'start', id, job });
  }

  cancel(id: number): void {
    if (this.pending.has(id)) this.#say({ kind: 'cancel', id });
  }

  async close(): Promise<void> {
    this.#say({ kind: 'close' });
    this.#worker.ref();
    const late = setTimeout(() => void this.#worker.terminate(), CLOSE_MS);
    await this.ended;
    clearTimeout(late);
  }

  #say(order: Order, transferred: ArrayBuffer[] = []): void {
    if (this.isAlive) this.#worker.postMessage(order, transferred);
  }

  #hear(report: Report): void {
    const pending = this.pending.get(report.id);
    if (!pending) return;
    const { hooks } = pending;
    if (report.kind === 'progress') hooks.onProgress?.(report.bytes);
    else if (report.kind === 'pull') void this.#handOver(pending);
    else {
      this.pending.delete(report.id);
      // A thread without work does not keep the process going.
      if (this.pending.size === 0) this.#worker.unref();
      if (report.kind === 'done') pending.resolve(report.result);
      else pending.reject(hooks.signal?.aborted ? hooks.signal.reason : fromWire(report.failure));
    }
  }

  async #handOver({ id, hooks }: Pending): Promise<void> {
    try {
      // A copy of its own: of a view the whole memory behind it would cross.
      const pulled = (await hooks.pull?.()) ?? null;
      const chunk = pulled && new Uint8Array(pulled);
      this.#say({ kind: 'chunk', id, chunk }, chunk ? [chunk.buffer] : []);
    } catch (error) {
      this.#say({ kind: 'chunk', id, chunk: toWire(error) });
    }
  }

  #failAll(): void {
    for (const { hooks, reject } of this.pending.values()) {
      reject(hooks.signal?.aborted ? hooks.signal.reason : new AppError('unexpected', 'the thread ended'));
    }
    this.pending.clear();
  }
}

export class WorkerCrew implements FileCrew {
  readonly #parts: WorkerCrewParts;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Pending[] = [];
  #isClosed = false;
  #lastId = 0;

  constructor(parts: WorkerCrewParts) {
    this.#parts = parts;
  }

  run<J extends Job>(job: J, hooks: JobHooks = {}): Promise<ResultOf<J>> {
    const { signal } = hooks;
    const id = (this.#lastId += 1);
    const cancel = (): void => {
      this.#cancel(id);
    };
    const result = new Promise<AnyResult>((resolve, reject) => {
      signal?.throwIfAborted();
      if (this.#isClosed) throw crewClosed();
      signal?.addEventListener('abort', cancel, { once: true });
      this.#waiting.push({ id, job, hooks, resolve, reject });
      this.#next();
    });
    return result.finally(() => signal?.removeEventListener('abort', cancel)) as Promise<ResultOf<J>>;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(crewClosed());
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  #cancel(id: number): void {
    const at = this.#waiting.findIndex((pending) => pending.id === id);
    for (const { hooks, reject } of at < 0 ? [] : this.#waiting.splice(at, 1)) reject(hooks.signal?.reason);
    for (const thread of this.#threads) thread.cancel(id);
  }

  #next(): void {
    for (const thread of this.#threads) if (!thread.isAlive) this.#threads.delete(thread);
    while (!this.#isClosed && this.#waiting.length > 0) {
      const thread = this.#freeThread();
      const pending = thread && this.#waiting.shift();
      if (!thread || !pending) return;
      thread.start(pending);
    }
  }

  /** The least busy one; a new one rather than a second job on the first. */
  #freeThread(): Thread | null {
    const [first] = [...this.#threads].sort((one, other) => one.pending.size - other.pending.size);
    if (first?.pending.size === 0) return first;
    if (this.#threads.size < (this.#parts.mostThreads ?? MOST_THREADS)) {
      const { script, secrets } = this.#parts;
      const thread = new Thread(script, secrets, () => {
        this.#next();
      });
      this.#threads.add(thread);
      return thread;
    }
    return first && first.pending.size < JOBS_AT_ONCE ? first : null;
  }
}
