/** @file Where a content comes from: a file of the broker's, or chunks that someone hands over. */
import { fail } from '#shared/kernel/errors.ts';
import type { VaultFileSystem } from '#main/vault/header/atomic-file.ts';

export interface ContentSource {
  /** Expected length; null when only the end will tell. */
  readonly size: number | null;
  /** Fills the buffer, or puts what is left into it; zero at the end. */
  fill(buffer: Buffer): Promise<number>;
  /** Throws `in-use` when the content moved while it was read. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** A file that another program may still be writing is refused rather than kept half. */
export async function openFileSource(
  fs: VaultFileSystem,
  path: string,
  maxBytes: number,
): Promise<ContentSource> {
  const handle = await fs.open(path, 'r');
  try {
    const before = await handle.stat();
    if (!before.isFile()) fail('invalid-input', 'not a file');
    if (before.size > maxBytes) fail('invalid-input', 'larger than a document may be');
    let position = 0;
    return {
      size: before.size,
      fill: async (buffer) => {
        let filled = 0;
        while (filled < buffer.length) {
          const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position);
          if (bytesRead === 0) break;
          filled += bytesRead;
          position += bytesRead;
          if (position > maxBytes) fail('invalid-input', 'larger than a document may be');
        }
        return filled;
      },
      finish: async () => {
        const after = await handle.stat();
        const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs;
        if (!isSame || position !== before.size) fail('in-use', 'the file changed while it was read');
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Answers the next chunk, null at the end. */
export type Pull = () => Promise<Uint8Array | null>;

/** Whoever hands over chunks may be slow for ever: a job that is cancelled does not wait for them. */
export function abortable(pull: Pull, signal: AbortSignal | undefined): Pull {
  if (!signal) return pull;
  return () =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        reject(signal.reason as Error);
      };
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      void pull()
        .then(resolve, reject)
        .finally(() => {
          signal.removeEventListener('abort', stop);
        });
    });
}

export function pulledSource(pull: Pull, maxBytes: number): ContentSource {
  let rest: Uint8Array = new Uint8Array(0);
  let isOver = false;
  let total = 0;
  return {
    size: null,
    fill: async (buffer) => {
      let filled = 0;
      while (filled < buffer.length && !isOver) {
        if (rest.length === 0) {
          const chunk = await pull();
          if (chunk === null) isOver = true;
          else rest = chunk;
          continue;
        }
        const taken = Math.min(rest.length, buffer.length - filled);
        buffer.set(rest.subarray(0, taken), filled);
        rest = rest.subarray(taken);
        filled += taken;
        total += taken;
        if (total > maxBytes) fail('invalid-input', 'larger than a document may be');
      }
      return filled;
    },
    finish: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
