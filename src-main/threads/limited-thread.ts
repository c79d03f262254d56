/**
 * @file Asks a thread that may take neither for ever nor all the memory: it is ended then, and the next question gets
 * a new one. For work on what strangers wrote, where a fault must end with the question.
 */
import { type TransferListItem, Worker } from 'node:worker_threads';

export interface LimitedThreadParts {
  /** The built script: it answers each message with one. */
  readonly script: string;
  readonly name: string;
  readonly mostMs: number;
  readonly mostHeapMb: number;
}

export type ThreadAnswer<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Whoever asked, or the end of the application, stopped it. */
  | { readonly kind: 'stopped' }
  /** It took longer, or more memory, than it may. */
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-much' }
  /** A fault of ours, or of what we use. */
  | { readonly kind: 'failed' };

/** An idle thread holds what it loaded, some tens of megabytes. */
const IDLE_MS = 20_000;

export class LimitedThread<Order, Answer> {
  readonly #parts: LimitedThreadParts;
  readonly #closing = new AbortController();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: LimitedThreadParts) {
    this.#parts = parts;
  }

  /** One question at a time, in the order in which they were asked. */
  ask(order: Order, transferred: TransferListItem[], signal?: AbortSignal): Promise<ThreadAnswer<Answer>> {
    const stop = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]);
    const turn = this.#last.then(() => this.#ask(order, transferred, stop));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends what is under way; it is answered as stopped. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
    await this.#end();
  }

  async #ask(
    order: Order,
    transferred: TransferListItem[],
    stop: AbortSignal,
  ): Promise<ThreadAnswer<Answer>> {
    if (stop.aborted) return { kind: 'stopped' };
    if (this.#idle) clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    const answer = this.#answerOf(worker, stop);
    worker.postMessage(order, transferred);
    const settled = await answer;
    if (settled.kind !== 'answer') await this.#end();
    else {
      // A thread without work does not keep the process going.
      worker.unref();
      this.#idle = setTimeout(() => void this.#end(), IDLE_MS).unref();
    }
    return settled;
  }

  /** The first of: an answer, its end (memory, a fault), the time, whoever stops it. */
  #answerOf(worker: Worker, stop: AbortSignal): Promise<ThreadAnswer<Answer>> {
    return new Promise((resolve) => {
      const settle = (answer: ThreadAnswer<Answer>): void => {
        clearTimeout(late);
        stop.removeEventListener('abort', onStop);
        worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
        // What it says at its end is of no interest any more.
        if (answer.kind !== 'answer') worker.on('error', () => undefined);
        resolve(answer);
      };
      const onAnswer = (answer: Answer): void => settle({ kind: 'answer', answer });
      const onStop = (): void => settle({ kind: 'stopped' });
      const onExit = (): void => settle({ kind: 'failed' });
      const onError = (error: NodeJS.ErrnoException): void =>
        settle({ kind: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much' : 'failed' });
      const late = setTimeout(() => settle({ kind: 'too-long' }), this.#parts.mostMs);
      stop.addEventListener('abort', onStop, { once: true });
      worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    });
  }

  #start(): Worker {
    const { script, name, mostHeapMb } = this.#parts;
    return new Worker(script, {
      ...{ name, stdout: true, stderr: true },
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
    });
  }

  async #end(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
