/** @file A content in clear as Node streams it; the file is closed at the end, at a failure, and when nobody wants more. */
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { OpenContent } from '../container/open-content.ts';

export class ContentStream extends Readable {
  readonly #handle: FileHandle;
  readonly #chunks: AsyncGenerator<Buffer, void, void>;

  constructor(handle: FileHandle, content: OpenContent, signal?: AbortSignal) {
    super();
    this.#handle = handle;
    this.#chunks = content.chunks(signal);
  }

  override _read(): void {
    this.#chunks.next().then(
      ({ done, value }) => this.push(done === true ? null : value),
      (error: unknown) => this.destroy(error as Error),
    );
  }

  override _destroy(error: Error | null, over: (error: Error | null) => void): void {
    // The generator first: it may be reading.
    void this.#chunks
      .return()
      .catch(() => undefined)
      .then(() => this.#handle.close())
      .then(
        () => {
          over(error);
        },
        () => {
          over(error);
        },
      );
  }
}
