/**
 * @file The two copies of the header on disk. A change is written to one copy, read back, then to the other:
 * at any moment one whole copy exists, and once a change is done no copy holds an old slot.
 */
import { join } from 'node:path';
import { fail } from '#shared/kernel/errors.ts';
import { asFileError, isMissing, readIfPresent, replaceFile, type VaultFileSystem } from './atomic-file.ts';
import { type Header, printHeader, readHeaderText } from './header-format.ts';

export const HEADER_FILES = ['vault.a.json', 'vault.b.json'] as const;
/** The encrypted database beside the header. */
export const DATABASE_FILE = 'mallette.db';

const VAULT_NAMES = new Set<string>([...HEADER_FILES, DATABASE_FILE, `${DATABASE_FILE}-wal`]);

export interface FoundHeaders {
  /** Whole copies with different content, newest first: one, unless a change was cut short. */
  readonly candidates: readonly [Header, ...Header[]];
  /** A copy is missing, damaged or older: to be rewritten at the next unlock. */
  readonly needsRepair: boolean;
}

export type HeaderSearch =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly reason: 'header-missing' | 'header-damaged' }
  | { readonly kind: 'too-new' }
  | ({ readonly kind: 'found' } & FoundHeaders);

/** Names of the vault's files that exist in the folder; empty when the folder does not exist. */
export async function listVaultFiles(fs: VaultFileSystem, folder: string): Promise<readonly string[]> {
  try {
    return (await fs.readdir(folder)).filter((name) => VAULT_NAMES.has(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw asFileError(error);
  }
}

interface ReadCopies {
  readonly texts: readonly string[];
  readonly failures: readonly unknown[];
}

async function readCopies(fs: VaultFileSystem, folder: string): Promise<ReadCopies> {
  const reads = await Promise.allSettled(HEADER_FILES.map((name) => readIfPresent(fs, join(folder, name))));
  return {
    texts: reads.flatMap((read) => (read.status === 'fulfilled' && read.value !== null ? [read.value] : [])),
    failures: reads.flatMap((read) => (read.status === 'rejected' ? [read.reason as unknown] : [])),
  };
}

/** Looks for a vault; never guesses that one is absent when any of its files is there. */
export async function findHeaders(fs: VaultFileSystem, folder: string): Promise<HeaderSearch> {
  const { texts: present, failures } = await readCopies(fs, folder);
  // One copy is enough; without any, what the disk answered is the reason.
  if (present.length === 0 && failures.length > 0) throw failures[0];
  if (present.length === 0) {
    const files = await listVaultFiles(fs, folder);
    return files.length === 0 ? { kind: 'none' } : { kind: 'damaged', reason: 'header-missing' };
  }
  const reads = present.map(readHeaderText);
  if (reads.some((read) => read.kind === 'too-new')) return { kind: 'too-new' };
  const headers = reads.flatMap((read) => (read.kind === 'header' ? [read.header] : []));
  const [newest, ...others] = headers.sort((a, b) => b.generation - a.generation);
  if (!newest) return { kind: 'damaged', reason: 'header-damaged' };
  const differing = others.filter((other) => other.checksum !== newest.checksum);
  const needsRepair = headers.length < HEADER_FILES.length || differing.length > 0;
  return { kind: 'found', candidates: [newest, ...differing], needsRepair };
}

/** As {@link findHeaders}, for callers that need a vault. Throws `not-found`, `corrupted` or `too-new`. */
export async function getHeaders(fs: VaultFileSystem, folder: string): Promise<FoundHeaders> {
  const search = await findHeaders(fs, folder);
  switch (search.kind) {
    case 'found':
      return search;
    case 'none':
      return fail('not-found', 'no vault in the folder');
    case 'damaged':
      return fail('corrupted', search.reason);
    case 'too-new':
      return fail('too-new', 'header of a newer version');
  }
}

/** Writes both copies, one after the other, each read back and compared. */
export async function writeHeader(fs: VaultFileSystem, folder: string, header: Header): Promise<void> {
  const text = printHeader(header);
  const order = await staleFirst(fs, folder);
  for (const name of order) {
    const path = join(folder, name);
    await replaceFile(fs, path, text);
    if ((await readIfPresent(fs, path)) !== text) fail('unexpected', 'the header did not reach the disk');
  }
}

/** The damaged or older copy is replaced first, so that the good one stays until its successor is safe. */
async function staleFirst(fs: VaultFileSystem, folder: string): Promise<readonly string[]> {
  const [a, b] = HEADER_FILES;
  const read = async (name: string): Promise<number> => {
    const text = await readIfPresent(fs, join(folder, name));
    const found = text === null ? null : readHeaderText(text);
    return found?.kind === 'header' ? found.header.generation : 0;
  };
  return (await read(a)) <= (await read(b)) ? [a, b] : [b, a];
}
