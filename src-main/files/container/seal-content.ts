/** @file Encrypts a content into a file, chunk by chunk, while the next ones are read and the last ones written. */
import type { FileHandle } from 'node:fs/promises';
import type { Hmac } from 'node:crypto';
import sodium from 'sodium-native';
import { randomBytes, secretBytes, wipe } from '#main/vault/secret-bytes.ts';
import { contentHash, type FileAddress, type FileKeys } from './file-keys.ts';
import type { ContentSource } from './content-source.ts';
import {
  CHUNK_BYTES,
  chunkCount,
  CHUNK_OVERHEAD,
  deriveFileKey,
  HEADER_BYTES,
  printStart,
  SALT_BYTES,
  STREAM_HEADER_BYTES,
} from './layout.ts';

export interface SealedContent {
  readonly address: FileAddress;
  /** Of the content. */
  readonly size: number;
}

export interface SealHooks {
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** Read, encrypted and written at once: large enough that the calls cost nothing, small enough to be many at a time. */
const MOST_BYTES = 16 * CHUNK_BYTES;

/** Buffers that one content is moved through; what was in clear in them is zeroed at the end. */
class Moving {
  readonly #plain: readonly [Buffer, Buffer];
  readonly #sealed: readonly [Buffer, Buffer];
  #turn = 0;

  constructor(expectedSize: number | null) {
    // One byte more than expected, so that the end is seen by a read that fills nothing.
    const length = expectedSize === null ? MOST_BYTES : Math.min(MOST_BYTES, expectedSize + 1);
    const sealedLength = length + chunkCount(length) * CHUNK_OVERHEAD;
    this.#plain = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)];
    this.#sealed = [Buffer.allocUnsafeSlow(sealedLength), Buffer.allocUnsafeSlow(sealedLength)];
  }

  get plain(): Buffer {
    return this.#plain[this.#turn % 2] ?? this.#plain[0];
  }

  get sealed(): Buffer {
    return this.#sealed[this.#turn % 2] ?? this.#sealed[0];
  }

  swap(): void {
    this.#turn += 1;
  }

  wipe(): void {
    wipe(...this.#plain);
  }
}

/** The secretstream of one file. */
class Stream {
  readonly salt = randomBytes(SALT_BYTES);
  readonly header = Buffer.alloc(STREAM_HEADER_BYTES);
  readonly #state = secretBytes(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);

  constructor(keys: FileKeys) {
    const key = deriveFileKey(keys, this.salt);
    sodium.crypto_secretstream_xchacha20poly1305_init_push(this.#state, this.header, key);
    wipe(key);
  }

  /** @returns length of what was written into `out` */
  push(plain: Buffer, out: Buffer, isEnd: boolean): number {
    const last = chunkCount(plain.length) - 1;
    let written = 0;
    for (let chunk = 0; chunk <= last; chunk += 1) {
      const part = plain.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES);
      const sealed = out.subarray(written, written + part.length + CHUNK_OVERHEAD);
      const isFinal = isEnd && chunk === last;
      sodium.crypto_secretstream_xchacha20poly1305_push(
        this.#state,
        sealed,
        part,
        null,
        isFinal
          ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
          : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
      );
      written += sealed.length;
    }
    return written;
  }

  wipe(): void {
    wipe(this.#state);
  }
}

/** A write may be short: goes on until every byte is there. */
async function writeAll(target: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await target.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

interface Parts {
  readonly source: ContentSource;
  readonly target: FileHandle;
  readonly keys: FileKeys;
}

/**
 * Leaves the file whole and flushed, its start written last: until then it has none, and opens for nobody. A failure
 * leaves the file to whoever opened it.
 */
export async function sealContent(parts: Parts, hooks: SealHooks = {}): Promise<SealedContent> {
  const { source, target, keys } = parts;
  const moving = new Moving(source.size);
  const stream = new Stream(keys);
  const hash = contentHash(keys);
  try {
    const size = await moveAll({ ...parts, moving, stream, hash }, hooks);
    await source.finish();
    const address = hash.digest('hex');
    const start = { size, salt: stream.salt, streamHeader: stream.header };
    await writeAll(target, printStart(keys, start, address), 0);
    hooks.signal?.throwIfAborted();
    await target.sync();
    return { address, size };
  } finally {
    stream.wipe();
    moving.wipe();
  }
}

interface Move extends Parts {
  readonly moving: Moving;
  readonly stream: Stream;
  readonly hash: Hmac;
}

async function moveAll({ source, target, moving, stream, hash }: Move, hooks: SealHooks): Promise<number> {
  let size = 0;
  let position = HEADER_BYTES;
  let writing: Promise<void> = Promise.resolve();
  let filled = await source.fill(moving.plain);
  try {
    for (;;) {
      hooks.signal?.throwIfAborted();
      const { sealed } = moving;
      const plain = moving.plain.subarray(0, filled);
      moving.swap();
      // The read of what follows goes on while this part is hashed.
      const reading = source.fill(moving.plain);
      reading.catch(() => undefined);
      hash.update(plain);
      filled = await reading;
      const length = stream.push(plain, sealed, filled === 0);
      await writing;
      writing = writeAll(target, sealed.subarray(0, length), position);
      writing.catch(() => undefined);
      position += length;
      size += plain.length;
      hooks.onProgress?.(size);
      if (filled === 0) break;
    }
  } finally {
    // Nothing may still be writing when the file is closed and removed.
    await writing.catch(() => undefined);
  }
  await writing;
  return size;
}
