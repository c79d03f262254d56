/** @file Reads the words of documents in a thread that nothing in a document can hold or break. */
import { AppError } from '#shared/kernel/errors.ts';
import { LimitedThread, type ThreadAnswer } from '../../threads/limited-thread.ts';
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

/** Why a thread gave no answer, in the words of a document. */
const REASONS: Readonly<Record<Exclude<ThreadAnswer<TextResult>['kind'], 'answer'>, TextFailure>> = {
  stopped: 'stopped',
  'too-long': 'too-long',
  'too-much': 'too-much',
  failed: 'damaged',
};

const failed = (reason: TextFailure): TextResult => ({ kind: 'failed', reason });

function threadOf(parts: TextExtractorParts): LimitedThread<TextOrder, TextResult> | null {
  if ('readHere' in parts.means) return null;
  const { script, cMapFolder } = parts.means;
  const workerData: TextBirth = { cMapFolder };
  return new LimitedThread({
    ...{ script, workerData, name: 'text' },
    mostMs: parts.mostMs ?? MOST_MS,
    mostHeapMb: parts.mostHeapMb ?? MOST_HEAP_MB,
  });
}

export class TextExtractor {
  readonly #parts: TextExtractorParts;
  readonly #thread: LimitedThread<TextOrder, TextResult> | null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #closing = new AbortController();

  constructor(parts: TextExtractorParts) {
    this.#parts = parts;
    this.#thread = threadOf(parts);
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
    await this.#thread?.close();
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
    // The readers want plain bytes, and refuse Node's own kind.
    const plain = new Uint8Array(bytes.buffer);
    if (!this.#thread) return 'readHere' in means ? means.readHere(plain, name) : failed('stopped');
    const order: TextOrder = { bytes: plain, name };
    const asked = await this.#thread.ask(order, [bytes.buffer as ArrayBuffer], stop);
    return asked.kind === 'answer' ? asked.answer : failed(REASONS[asked.kind]);
  }
}
