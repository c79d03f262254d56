/** @file The content of a document, gathered piece by piece; another document on screen gives the reading up. */
import type { DocumentId } from '#shared/kernel/ids.ts';
import { api } from '../../../ipc/api.ts';

/** Held whole in the page: what is heavier is opened in an application. */
const MOST_BYTES = 100 * 1024 ** 2;

export type ReadContent =
  { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: 'too-large' };

/** @returns null once given up */
export async function readContent(id: DocumentId, signal: AbortSignal): Promise<ReadContent | null> {
  const { readingId, size } = await api.document.openContent({ id });
  const close = (): Promise<unknown> => api.document.closeContent({ readingId });
  if (size > MOST_BYTES) {
    await close();
    return { kind: 'too-large' };
  }
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size;) {
    const piece = await api.document.read({ readingId });
    if (signal.aborted) {
      await close();
      return null;
    }
    if (piece.bytes.length === 0) break;
    bytes.set(piece.bytes, at);
    at += piece.bytes.length;
  }
  await close();
  return { kind: 'bytes', bytes };
}
