/** @file Acts on documents: what they are called, what they are filed on, their contents, the bin. */
import type { documentApi, DocumentTarget } from '#shared/features/document/document.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { defined } from '#shared/kernel/defined.ts';
import { fail } from '#shared/kernel/errors.ts';
import { cleanMultiline, squeeze } from '#shared/kernel/text.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { linkColumns, targetOf } from '#main/db/rows/document-links.ts';
import { addDocument } from '#main/db/rows/document-rows.ts';
import { among } from '#main/db/rows/among.ts';
import type { DocumentTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

type Input<P extends keyof typeof documentApi> = InputOf<(typeof documentApi)[P]>;

/** @throws AppError `not-found` unless every one of them is there and out of the bin */
async function getLivingDocuments(tx: WriteTransaction, ids: readonly string[]): Promise<DocumentTable[]> {
  const rows = await tx.db
    .selectFrom('document')
    .selectAll()
    .where('id', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .execute();
  if (rows.length < new Set(ids).size) fail('not-found', 'document');
  return rows;
}

async function assertType(tx: WriteTransaction, typeId: string | null | undefined): Promise<void> {
  if (typeId === null || typeId === undefined) return;
  const type = await tx.db
    .selectFrom('list_item')
    .select('list')
    .where('id', '=', typeId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  if (type?.list !== 'documentType') fail('not-found', 'type of document');
}

export const updateDocuments = (context: Context, { ids, patch }: Input<'update'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'document.update' }, async (tx) => {
      const rows = await getLivingDocuments(tx, ids);
      await assertType(tx, patch.typeId);
      const { title, comment, ...rest } = defined(patch);
      await tx.updateRows('document', rows, {
        ...rest,
        ...(title === undefined ? {} : { title: squeeze(title) }),
        ...(comment === undefined ? {} : { comment: cleanMultiline(comment) }),
      });
    }),
  );

/** Files documents on a record; those that are on it already stay as they are. */
async function fileOn(
  { newId, clock }: Context,
  tx: WriteTransaction,
  ids: readonly string[],
  target: DocumentTarget,
): Promise<void> {
  const columns = await linkColumns(tx, target);
  const links = await tx.db
    .selectFrom('document_link')
    .selectAll()
    .where('documentId', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .execute();
  const key = ({ kind, id }: DocumentTarget): string => `${kind}:${id}`;
  const known = new Set(links.map((link) => `${link.documentId}/${key(targetOf(link))}`));
  const missing = ids.filter((id) => !known.has(`${id}/${key(target)}`));
  const rows = missing.map((documentId) => ({
    ...{ id: newId(), documentId, ...columns, createdAt: clock.now(), deletedAt: null },
  }));
  if (rows.length > 0) await tx.insertMany('document_link', rows);
}

export const linkDocuments = (context: Context, { ids, target }: Input<'link'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'document.link' }, async (tx) => {
      await getLivingDocuments(tx, ids);
      await fileOn(context, tx, [...new Set(ids)], target);
    }),
  );

export const unlinkDocument = (context: Context, linkId: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'document.unlink' }, async (tx) => {
      const query = tx.db.selectFrom('document_link').select('documentId').where('id', '=', linkId);
      const link =
        (await query.where('deletedAt', 'is', null).executeTakeFirst()) ?? fail('not-found', 'link');
      await getLivingDocuments(tx, [link.documentId]);
      await tx.remove('document_link', linkId);
    }),
  );

/** What was suggested and accepted: types, dates and records, in one act. */
export const fileDocuments = (context: Context, { entries }: Input<'file'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'document.file' }, async (tx) => {
      await getLivingDocuments(
        tx,
        entries.map(({ id }) => id),
      );
      for (const { id, typeId, documentOn, target } of entries) {
        await assertType(tx, typeId);
        // First, so that the words of the act are about the record.
        if (target) await fileOn(context, tx, [id], target);
        await tx.update('document', id, defined({ typeId, documentOn }));
      }
    }),
  );

export interface NewContent {
  readonly address: string;
  readonly size: number;
  readonly fileName: string;
}

/** The former content stays as a version. @returns false when it is the content that is there already */
export async function replaceContent(
  { newId, clock, collaboratorId }: Context,
  tx: WriteTransaction,
  id: string,
  next: NewContent,
): Promise<boolean> {
  const [row] = await getLivingDocuments(tx, [id]);
  if (!row || row.address === next.address) return false;
  const { address, size, fileName, versionNumber, versionAt, versionById } = row;
  const stamp = { versionAt: clock.now(), versionById: collaboratorId() };
  await tx.update('document', id, { ...next, versionNumber: versionNumber + 1, ...stamp });
  await tx.insert('document_version', {
    ...{ id: newId(), documentId: id, number: versionNumber, address, size, fileName },
    ...{ versionAt, versionById, deletedAt: null },
  });
  return true;
}

/** An earlier content becomes the present one again; nothing is lost of those in between. */
export const restoreVersion = (context: Context, versionId: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'document.restoreVersion' }, async (tx) => {
      const query = tx.db.selectFrom('document_version').selectAll().where('id', '=', versionId);
      const version = (await query.executeTakeFirst()) ?? fail('not-found', 'version of a document');
      const { documentId, address, size, fileName } = version;
      await replaceContent(context, tx, documentId, { address, size, fileName });
    }),
  );

export const removeDocuments = (context: Context, ids: readonly string[]): Promise<SavedAct> =>
  saved(
    context.write({ command: 'document.remove' }, async (tx) => {
      await getLivingDocuments(tx, ids);
      await tx.removeMany('document', ids);
    }),
  );

/** Out of the bin, and onto what it was being added to. */
export const restoreDocument = (context: Context, { id, targets }: Input<'restore'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'document.restore' }, async (tx) => {
      const query = tx.db.selectFrom('document').select('deletedAt').where('id', '=', id);
      if (!(await query.executeTakeFirst())?.deletedAt) fail('not-found', 'document in the bin');
      await tx.restore('document', id);
      for (const target of targets) await fileOn(context, tx, [id], target);
    }),
  );

/** The same content under a document of its own: « ajouter quand même ». */
export const copyDocument = (context: Context, { id, targets }: Input<'copy'>): Promise<SavedRow> =>
  savedRow(
    context.write({ command: 'document.copy' }, async (tx) => {
      const query = tx.db.selectFrom('document').selectAll().where('id', '=', id);
      const row = (await query.executeTakeFirst()) ?? fail('not-found', 'document');
      const { address, size, fileName, title, typeId, documentOn } = row;
      return addDocument(context, tx, {
        content: { address, size },
        ...{ fileName, title, typeId, documentOn, source: 'COPIE', targets },
      });
    }),
  );
