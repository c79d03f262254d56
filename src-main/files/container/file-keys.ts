/** @file The keys of document files, and the name that a content has on disk. */
import { createHmac, type Hmac } from 'node:crypto';
import { fail } from '#shared/kernel/errors.ts';
import { type DataKeys, deriveSubkey } from '#main/vault/key-derivation.ts';
import { wipe } from '#main/vault/secret-bytes.ts';

export interface FileKeys {
  /** Parent of the key of each file. */
  readonly content: Buffer;
  /** Names a content. */
  readonly address: Buffer;
  /** Ties the start of a file to its name. */
  readonly seal: Buffer;
}

/** The two keys of the vault that everything here derives from. */
export type FileSecrets = Pick<DataKeys, 'documents' | 'addresses'>;

export function deriveFileKeys({ documents, addresses }: FileSecrets): FileKeys {
  return {
    content: deriveSubkey(documents, 'mallette/doc/content'),
    address: deriveSubkey(addresses, 'mallette/addr/file'),
    seal: deriveSubkey(documents, 'mallette/doc/seal'),
  };
}

export function wipeFileKeys({ content, address, seal }: FileKeys): void {
  wipe(content, address, seal);
}

/**
 * Name of a content: a keyed hash of it, 64 hexadecimal characters. The same content has the same name, and nobody
 * without the key can ask whether a file that they hold is in the store.
 */
export type FileAddress = string;

const ADDRESS = /^[0-9a-f]{64}$/;

export const isFileAddress = (text: string): boolean => ADDRESS.test(text);

/** An address becomes a path: anything else is refused before it does. */
export function assertFileAddress(address: FileAddress): void {
  if (!isFileAddress(address)) fail('invalid-input', 'not the address of a file');
}

export const contentHash = ({ address }: FileKeys): Hmac => createHmac('sha256', address);
