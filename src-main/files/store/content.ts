/** @file What can be put into the store, and how its chunks are handed to whoever encrypts them. */
import { stat } from 'node:fs/promises';
import type { Pull } from '../container/content-source.ts';

/** A file of the broker's, bytes at hand, or chunks as they come. */
export type Content =
  { readonly path: string } | { readonly bytes: Uint8Array } | { readonly stream: AsyncIterable<Uint8Array> };

type Chunks = AsyncIterator<Uint8Array>;

const PIECE_BYTES = 256 * 1024;

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

/** Null for a file: the other thread reads it itself. */
export function chunksOf(content: Content): Chunks | null {
  if ('path' in content) return null;
  return 'bytes' in content ? piecesOf(content.bytes) : content.stream[Symbol.asyncIterator]();
}

export const pullFrom =
  (chunks: Chunks): Pull =>
  async () => {
    const next = await chunks.next();
    return next.done === true ? null : next.value;
  };

/** As far as it is known before it is read. */
export async function sizeOf(content: Content): Promise<number> {
  if ('bytes' in content) return content.bytes.length;
  return 'path' in content ? (await stat(content.path)).size : 0;
}
