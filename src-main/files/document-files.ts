/**
 * @file Everything that has to do with the files of documents, for as long as the vault is open. No Electron here: who
 * opens a copy is handed in.
 */
import { join } from 'node:path';
import { nodeFileSystem } from '#main/vault/header/atomic-file.ts';
import { deriveFileKeys, type FileSecrets } from './container/file-keys.ts';
import { OpenedCopies } from './copies/opened-copies.ts';
import { inlineCrew } from './crew/inline-crew.ts';
import type { FileCrew } from './crew/jobs.ts';
import { type ImportedFile, importFiles, type ImportOptions } from './import/import-files.ts';
import { FileStore } from './store/file-store.ts';
import { DOCUMENTS_FOLDER } from './store/folders.ts';
import { TextExtractor, type TextMeans } from './text/text-extractor.ts';

export interface DocumentFiles {
  readonly store: FileStore;
  readonly copies: OpenedCopies;
  readonly texts: TextExtractor;
  /** Takes files and folders of the broker's into the store. See {@link importFiles}. */
  importFiles(paths: readonly string[], options?: ImportOptions): Promise<readonly ImportedFile[]>;
  /** Stops what is under way, removes the copies in clear, zeroes the keys. */
  close(): Promise<void>;
}

export interface DocumentFilesParts {
  /** Of the vault. */
  readonly folder: string;
  /** Of the copies in clear alone: it is emptied. */
  readonly copiesFolder: string;
  readonly secrets: FileSecrets;
  readonly crew: FileCrew;
  readonly text: TextMeans;
  readonly nowMs: () => number;
  /** Hands a file to the application of the system for its kind; false when there is none. */
  readonly openPath: (path: string) => Promise<boolean>;
}

export function openDocumentFiles(parts: DocumentFilesParts): DocumentFiles {
  const { crew, nowMs, openPath, secrets } = parts;
  const keys = deriveFileKeys(secrets);
  const folder = join(parts.folder, DOCUMENTS_FOLDER);
  const store = new FileStore({ folder, keys, crew, fs: nodeFileSystem, nowMs });
  const copies = new OpenedCopies({ folder: parts.copiesFolder, store, nowMs, openPath });
  const texts = new TextExtractor({ store, means: parts.text });
  return {
    ...{ store, copies, texts },
    importFiles: (paths, options) => importFiles(store, paths, options),
    async close() {
      await texts.close();
      await store.close().finally(() => copies.removeAll());
    },
  };
}

export type InlineParts = Pick<DocumentFilesParts, 'folder' | 'secrets' | 'nowMs'> &
  Partial<Pick<DocumentFilesParts, 'text' | 'openPath'>>;

/** The same without threads, for who has no window to keep moving: the makers of samples, tests. */
export function openDocumentFilesHere(parts: InlineParts): DocumentFiles {
  const { folder, secrets } = parts;
  return openDocumentFiles({
    ...{ copiesFolder: join(folder, 'opened'), openPath: () => Promise.resolve(false) },
    text: { readHere: () => Promise.resolve({ kind: 'none', reason: 'kind' }) },
    ...parts,
    crew: inlineCrew({ fs: nodeFileSystem, keys: deriveFileKeys(secrets) }),
  });
}
