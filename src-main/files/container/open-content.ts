/** @file Decrypts a file chunk by chunk; a byte is only given out once its chunk is authenticated. */
import type { FileHandle } from 'node:fs/promises';
import sodium from 'sodium-native';
import { fail } from '#shared/kernel/errors.ts';
import { secretBytes, wipe } from '#main/vault/secret-bytes.ts';
import { contentHash, type FileAddress, type FileKeys } from './file-keys.ts';
import {
  CHUNK_BYTES,
  CHUNK_OVERHEAD,
  chunkCount,
  deriveFileKey,
  type FileStart,
  HEADER_BYTES,
  readStart,
  sealedSize,
} from './layout.ts';

export interface OpenContent {
  readonly size: number;
  /** Each chunk is a buffer of its own. Throws `corrupted` at the first one that is not as it was written. */
  chunks(signal?: AbortSignal): AsyncGenerator<Buffer, void, void>;
}

async function readExactly(handle: FileHandle, length: number, position: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) fail('corrupted', 'a document file is cut short');
    done += bytesRead;
  }
  return bytes;
}

/** Reads the start of the file, which says its size; throws `corrupted` unless the file is that address's, whole. */
export async function openContent(
  handle: FileHandle,
  address: FileAddress,
  keys: FileKeys,
): Promise<OpenContent> {
  const start = readStart(keys, await readExactly(handle, HEADER_BYTES, 0), address);
  const { size } = await handle.stat();
  if (size !== sealedSize(start.size)) fail('corrupted', 'a document file has not its length');
  return { size: start.size, chunks: (signal) => chunksOf(handle, start, keys, signal) };
}

async function* chunksOf(
  handle: FileHandle,
  start: FileStart,
  keys: FileKeys,
  signal?: AbortSignal,
): AsyncGenerator<Buffer, void, void> {
  const state = secretBytes(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
  const key = deriveFileKey(keys, start.salt);
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, start.streamHeader, key);
  wipe(key);
  try {
    const count = chunkCount(start.size);
    let position = HEADER_BYTES;
    for (let chunk = 0; chunk < count; chunk += 1) {
      signal?.throwIfAborted();
      const isLast = chunk === count - 1;
      const length = isLast ? start.size - chunk * CHUNK_BYTES : CHUNK_BYTES;
      const sealed = await readExactly(handle, length + CHUNK_OVERHEAD, position);
      position += sealed.length;
      const plain = openChunk(state, sealed, isLast);
      if (plain.length > 0) yield plain;
    }
  } finally {
    wipe(state);
  }
}

function openChunk(state: Buffer, sealed: Buffer, isLast: boolean): Buffer {
  const plain = Buffer.allocUnsafeSlow(sealed.length - CHUNK_OVERHEAD);
  const tag = Buffer.alloc(1);
  try {
    sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, sealed, null);
  } catch {
    fail('corrupted', 'a chunk of a document file was changed');
  }
  const isFinal = tag[0] === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  if (isFinal !== isLast) fail('corrupted', 'the chunks of a document file are not all there');
  return plain;
}

/** Reads it all, and compares the content with its name. Throws `corrupted`. */
export async function verifyContent(
  handle: FileHandle,
  address: FileAddress,
  keys: FileKeys,
  signal?: AbortSignal,
): Promise<void> {
  const content = await openContent(handle, address, keys);
  const hash = contentHash(keys);
  for await (const chunk of content.chunks(signal)) hash.update(chunk);
  if (hash.digest('hex') !== address) fail('corrupted', 'a document file has not the content of its address');
}
