/** @file Wiring of documents. */
import type { documentApi } from '#shared/features/document/document.api.ts';
import type { Context, Handlers } from '#main/ipc/context.ts';
import { contentReadingsOf } from './content/content-readings.ts';
import { openDocument, takeChanges } from './content/opened-documents.ts';
import {
  contentOf,
  documentPage,
  documentsOfTarget,
  getDocumentRow,
  readDocument,
} from './document.repository.ts';
import {
  copyDocument,
  fileDocuments,
  linkDocuments,
  removeDocuments,
  restoreDocument,
  restoreVersion,
  unlinkDocument,
  updateDocuments,
} from './document.service.ts';
import { readOwnExpected } from '#main/db/rows/own-expected.ts';
import { setExpected } from './expected/own-expected.service.ts';
import { askForDocuments, expectedDocuments } from './expected/expected-documents.ts';
import { addVersion, importBytes, startImport } from './import/import.service.ts';
import { importsOf } from './import/imports.ts';
import { chooseWatchedFolder, readWatchedFolder, stopWatching } from './import/watched-folder.ts';
import { suggestFor } from './suggestion/suggest.ts';
import { searchDocuments } from './text/document-search.ts';
import { documentTypes, wordsOf } from './text/document-lists.ts';

async function openContent(
  context: Context,
  asked: { readonly id: string; readonly versionId: string | null },
) {
  const { address } = await contentOf(context.db, asked);
  const file = await context.documentFiles.store.open(address);
  return { readingId: contentReadingsOf(context).add(context.newId(), file), size: file.size };
}

export const documentHandlers: Handlers<typeof documentApi> = {
  ofClient: ({ clientId }, { db }) => documentsOfTarget(db, { kind: 'client', id: clientId }),
  ofRecord: ({ target }, { db }) => documentsOfTarget(db, target),
  list: ({ filter, ...slice }, { db }) => documentPage(db, filter, slice),
  get: ({ id }, { db }) => readDocument(db, id),
  types: (_input, { db }) => documentTypes(db),
  import: (input, context) => startImport(context, input),
  importBytes: (input, context) => importBytes(context, input),
  imports: async (_input, context) => importsOf(context).list(),
  importReport: async ({ jobId }, context) => importsOf(context).report(jobId),
  cancelImport: async ({ jobId }, context) => {
    importsOf(context).cancel(jobId);
    return {};
  },
  dismissImport: async ({ jobId }, context) => {
    importsOf(context).dismiss(jobId);
    return {};
  },
  update: (input, context) => updateDocuments(context, input),
  link: (input, context) => linkDocuments(context, input),
  unlink: ({ linkId }, context) => unlinkDocument(context, linkId),
  file: (input, context) => fileDocuments(context, input),
  newVersion: (input, context) => addVersion(context, input),
  restoreVersion: ({ versionId }, context) => restoreVersion(context, versionId),
  remove: ({ ids }, context) => removeDocuments(context, ids),
  restore: (input, context) => restoreDocument(context, input),
  copy: (input, context) => copyDocument(context, input),
  suggest: async ({ id }, context) => suggestFor(context, await getDocumentRow(context.db, id)),
  ownExpected: (_input, { db }) => readOwnExpected(db),
  setExpected: (input, context) => setExpected(context, input),
  expected: ({ target }, { db }) => expectedDocuments(db, target),
  ask: (input, context) => askForDocuments(context, input),
  search: (input, { db }) => searchDocuments(db, input),
  open: (input, context) => openDocument(context, input),
  takeChanges: (_input, context) => takeChanges(context),
  openContent: (input, context) => openContent(context, input),
  read: async ({ readingId }, context) => ({ bytes: await contentReadingsOf(context).next(readingId) }),
  closeContent: async ({ readingId }, context) => {
    contentReadingsOf(context).close(readingId);
    return {};
  },
  words: async ({ id }, { db }) => wordsOf(db, (await getDocumentRow(db, id)).address),
  watchedFolder: async (_input, context) => ({ path: await readWatchedFolder(context) }),
  chooseWatchedFolder: (_input, context) => chooseWatchedFolder(context),
  stopWatching: (_input, context) => stopWatching(context),
};
