/** @file Contents on their way to a preview, piece by piece: nothing of them is ever whole in this process. */
import { fail } from '#shared/kernel/errors.ts';
import type { OpenFile } from '#main/files/store/file-store.ts';
import type { Context } from '#main/ipc/context.ts';

/** A window shows a few documents at once; whoever forgets to close one makes room for the next. */
const MOST_OPEN = 8;
const PIECE_BYTES = 1024 ** 2;

interface Reading {
  readonly stream: OpenFile['stream'];
  readonly chunks: AsyncIterator<Buffer>;
}

export class ContentReadings {
  readonly #open = new Map<string, Reading>();

  /** @returns the identifier to read with */
  add(id: string, { stream }: OpenFile): string {
    const [oldest] = this.#open.keys();
    if (this.#open.size >= MOST_OPEN && oldest !== undefined) this.close(oldest);
    this.#open.set(id, { stream, chunks: (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]() });
    return id;
  }

  /** About a megabyte; empty at the end. @throws AppError `not-found`, `corrupted` */
  async next(id: string): Promise<Uint8Array<ArrayBuffer>> {
    const reading = this.#open.get(id) ?? fail('not-found', 'reading of a content');
    const chunks: Buffer[] = [];
    for (let length = 0; length < PIECE_BYTES;) {
      const piece = await reading.chunks.next();
      if (piece.done === true) break;
      chunks.push(piece.value);
      length += piece.value.length;
    }
    if (chunks.length === 0) this.close(id);
    return Uint8Array.from(Buffer.concat(chunks));
  }

  close(id: string): void {
    this.#open.get(id)?.stream.destroy();
    this.#open.delete(id);
  }
}

/** One per open cabinet. */
const known = new WeakMap<object, ContentReadings>();

export function contentReadingsOf({ documentFiles }: Context): ContentReadings {
  const readings = known.get(documentFiles) ?? new ContentReadings();
  known.set(documentFiles, readings);
  return readings;
}
