/**
 * @file Reads the words of documents in a thread that may take neither for ever nor all the memory: it is ended then,
 * and the next document gets a new one.
 */
import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/kernel/errors.ts';
import type { FileAddress } from '../container/file-keys.ts';
import type { FileStore } from '../store/file-store.ts';
import { hasReadableName } from './text-kinds.ts';
import type { TextFailure, TextResult } from './text-result.ts';

export interface TextBirth {
  readonly cMapFolder: string;
}

export interface TextOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Where documents are read: in a thread of the built `text-worker.js`, or here, without its limits. */
export type TextMeans =
  | { readonly script: string; readonly cMapFolder: string }
  | { readonly readHere: (bytes: Uint8Array, name: string) => Promise<TextResult> };

export interface TextExtractorParts {
  readonly store: FileStore;
  readonly means: TextMeans;
  readonly mostMs?: number;
  readonly mostHeapMb?: number;
  readonly mostBytes?: number;
}

const MOST_MS = 60_000;
const MOST_HEAP_MB = 512;
/** Read at once, in clear, in memory. */
const MOST_BYTES = 100 * 1024 ** 2;
/** An idle thread holds what it loaded, some tens of megabytes. */
const IDLE_MS = 20_000;

const failed = (reason: TextFailure): TextResult => ({ kind: 'failed', reason });

export class TextExtractor {
  readonly #parts: TextExtractorParts;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #closing = new AbortController();

  constructor(parts: TextExtractorParts) {
    this.#parts = parts;
  }

  /**
   * The words of a document of the store, one document at a time. A document that cannot be read is an answer.
   * @throws AppError when the store cannot give it out (`not-found`, `corrupted`)
   */
  extract(address: FileAddress, name: string, signal?: AbortSignal): Promise<TextResult> {
    if (!hasReadableName(name)) return Promise.resolve({ kind: 'none', reason: 'kind' });
    const stop = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]);
    const turn = this.#last.then(() => this.#extract(address, name, stop));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends what is under way; it is answered as stopped. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
    await this.#end();
  }

  async #extract(address: FileAddress, name: string, stop: AbortSignal): Promise<TextResult> {
    if (stop.aborted) return failed('stopped');
    let bytes: Buffer;
    try {
      bytes = await this.#parts.store.read(address, this.#parts.mostBytes ?? MOST_BYTES, stop);
    } catch (error) {
      if (stop.aborted) return failed('stopped');
      if (error instanceof AppError && error.code === 'invalid-input') return failed('too-large');
      throw error;
    }
    if (bytes.length === 0) return { kind: 'none', reason: 'empty' };
    return this.#read(bytes, name, stop);
  }

  async #read(bytes: Buffer, name: string, stop: AbortSignal): Promise<TextResult> {
    const { means } = this.#parts;
    if ('readHere' in means) return means.readHere(bytes, name);
    if (this.#idle) clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start(means));
    worker.ref();
    const { result, isOver } = await this.#answerOf(worker, bytes, name, stop);
    if (isOver) await this.#end();
    else {
      worker.unref();
      this.#idle = setTimeout(() => void this.#end(), IDLE_MS).unref();
    }
    return result;
  }

  /** The first of: an answer, its end (memory, a fault), the time, whoever stops it. */
  #answerOf(
    worker: Worker,
    bytes: Buffer,
    name: string,
    stop: AbortSignal,
  ): Promise<{ readonly result: TextResult; readonly isOver: boolean }> {
    return new Promise((resolve) => {
      const settle = (result: TextResult, isOver: boolean): void => {
        clearTimeout(late);
        stop.removeEventListener('abort', onStop);
        worker.off('message', onAnswer).off('error', onError);
        // What it says at its end is of no interest any more.
        if (isOver) worker.on('error', () => undefined);
        resolve({ result, isOver });
      };
      const onStop = (): void => {
        settle(failed('stopped'), true);
      };
      const onAnswer = (result: TextResult): void => {
        settle(result, false);
      };
      const onError = (error: NodeJS.ErrnoException): void => {
        settle(failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much' : 'damaged'), true);
      };
      const late = setTimeout(() => {
        settle(failed('too-long'), true);
      }, this.#parts.mostMs ?? MOST_MS);
      stop.addEventListener('abort', onStop, { once: true });
      worker.on('message', onAnswer).on('error', onError);
      const order: TextOrder = { bytes: new Uint8Array(bytes.buffer), name };
      worker.postMessage(order, [bytes.buffer as ArrayBuffer]);
    });
  }

  #start({ script, cMapFolder }: Extract<TextMeans, { script: string }>): Worker {
    const { mostHeapMb } = this.#parts;
    const workerData: TextBirth = { cMapFolder };
    return new Worker(script, {
      ...{ workerData, name: 'text', stdout: true, stderr: true },
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb ?? MOST_HEAP_MB },
    });
  }

  async #end(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
