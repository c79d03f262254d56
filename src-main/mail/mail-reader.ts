/** @file Reads mails away from the window: a mail of 25 MB takes half a second, and a hostile one as long as it may. */
import { LimitedThread } from '../threads/limited-thread.ts';
import { MAIL_LIMITS, type MailReading } from './mail.ts';

export interface MailOrder {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export type MailAnswer =
  | MailReading
  /** It asked for more time or memory than a mail may. */
  | { readonly kind: 'too-heavy' }
  /** The vault was locked, or whoever asked left. */
  | { readonly kind: 'stopped' };

/** In a thread of the built `mail-worker.js`, or here, without its limits. */
export type MailMeans =
  | { readonly script: string; readonly mostMs?: number; readonly mostHeapMb?: number }
  | { readonly readHere: (bytes: Uint8Array, fileName: string) => Promise<MailReading> };

const MOST_MS = 30_000;
const MOST_HEAP_MB = 512;

export class MailReader {
  readonly #means: MailMeans;
  readonly #thread: LimitedThread<MailOrder, MailReading> | null;

  constructor(means: MailMeans) {
    this.#means = means;
    const limits = { mostMs: MOST_MS, mostHeapMb: MOST_HEAP_MB };
    this.#thread = 'script' in means ? new LimitedThread({ name: 'mail', ...limits, ...means }) : null;
  }

  /** What the bytes say; they stay as they are. What a file holds is an answer, never an exception. */
  async read(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<MailAnswer> {
    if (!this.#thread)
      return 'readHere' in this.#means ? this.#means.readHere(bytes, fileName) : { kind: 'stopped' };
    if (bytes.length > MAIL_LIMITS.fileBytes) return { kind: 'too-big', maxBytes: MAIL_LIMITS.fileBytes };
    const own = Uint8Array.from(bytes);
    const asked = await this.#thread.ask({ bytes: own, fileName }, [own.buffer], signal);
    switch (asked.kind) {
      case 'answer':
        return asked.answer;
      case 'stopped':
        return { kind: 'stopped' };
      case 'failed':
        return { kind: 'damaged' };
      default:
        return { kind: 'too-heavy' };
    }
  }

  async close(): Promise<void> {
    await this.#thread?.close();
  }
}
