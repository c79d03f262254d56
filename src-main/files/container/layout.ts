/**
 * @file How a document file is laid out. Nothing in it is in clear but its length.
 *
 * ```
 * "GED1" · algorithm 1 · 3 zeros · size (8) · salt (32) · stream header (24) · seal (32) ‖ chunks of 64 KiB + 17
 * ```
 *
 * The key of the file comes from the parent key and the salt. The chunks are a libsodium secretstream
 * (XChaCha20-Poly1305): reordered, repeated or dropped chunks do not open, and the last one says that it is the last.
 * The seal is a MAC over all that stands before it and over the address, so that a file under another name, or with
 * another start, is refused before a single byte of it is read.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import sodium from 'sodium-native';
import { fail } from '#shared/kernel/errors.ts';
import { deriveSubkey } from '#main/vault/key-derivation.ts';
import type { FileAddress, FileKeys } from './file-keys.ts';

export const CHUNK_BYTES = 64 * 1024;
export const CHUNK_OVERHEAD = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
export const SALT_BYTES = 32;
export const STREAM_HEADER_BYTES = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;

const MAGIC = Buffer.from('GED1', 'latin1');
const ALGORITHM_SECRETSTREAM = 1;
const SIZE_AT = 8;
const SALT_AT = 16;
const STREAM_HEADER_AT = SALT_AT + SALT_BYTES;
const SEAL_AT = STREAM_HEADER_AT + STREAM_HEADER_BYTES;
export const HEADER_BYTES = SEAL_AT + 32;

/** What the start of a file says. */
export interface FileStart {
  /** Of the content. */
  readonly size: number;
  readonly salt: Buffer;
  readonly streamHeader: Buffer;
}

/** An empty content is one empty chunk: its end is authenticated too. */
export const chunkCount = (size: number): number => Math.max(1, Math.ceil(size / CHUNK_BYTES));

/** Length on disk of a content. */
export const sealedSize = (size: number): number => HEADER_BYTES + size + chunkCount(size) * CHUNK_OVERHEAD;

export const deriveFileKey = (keys: FileKeys, salt: Buffer): Buffer =>
  deriveSubkey(keys.content, 'mallette/doc/file', salt);

function sealOf(keys: FileKeys, beforeSeal: Buffer, address: FileAddress): Buffer {
  return createHmac('sha256', keys.seal).update(beforeSeal).update(address, 'latin1').digest();
}

export function printStart(keys: FileKeys, start: FileStart, address: FileAddress): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header[MAGIC.length] = ALGORITHM_SECRETSTREAM;
  header.writeBigUInt64LE(BigInt(start.size), SIZE_AT);
  start.salt.copy(header, SALT_AT);
  start.streamHeader.copy(header, STREAM_HEADER_AT);
  sealOf(keys, header.subarray(0, SEAL_AT), address).copy(header, SEAL_AT);
  return header;
}

/** Throws `too-new` on a format of a later version, `corrupted` when this is not the start of that file. */
export function readStart(keys: FileKeys, header: Buffer, address: FileAddress): FileStart {
  if (header.length !== HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    fail('corrupted', 'not a document file');
  }
  const beforeSeal = header.subarray(0, SEAL_AT);
  if (!timingSafeEqual(header.subarray(SEAL_AT), sealOf(keys, beforeSeal, address))) {
    fail('corrupted', 'the start of a document file does not belong to its address');
  }
  if (header[MAGIC.length] !== ALGORITHM_SECRETSTREAM) fail('too-new', 'document file of a later version');
  return {
    size: Number(header.readBigUInt64LE(SIZE_AT)),
    salt: header.subarray(SALT_AT, STREAM_HEADER_AT),
    streamHeader: header.subarray(STREAM_HEADER_AT, SEAL_AT),
  };
}
