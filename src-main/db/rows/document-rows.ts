/**
 * @file Documents as every list reads them, and the one way that a document comes to be. A document that is only filed
 * on clients of the bin is hidden with them.
 */
import { sql } from 'kysely';
import type { DocumentRow, DocumentTarget } from '#shared/features/document/document.api.ts';
import { mediaKindOf, titleOfFile } from '#shared/features/document/document-kinds.ts';
import { squeeze } from '#shared/kernel/text.ts';
import type { Context } from '#main/ipc/context.ts';
import type { WriteTransaction } from '../journal/write-transaction.ts';
import type { DocumentLinkTable, DocumentTable } from '../schema.ts';
import { among } from './among.ts';
import type { ReadDb } from './contract-rows.ts';
import { linkColumns, linksByDocument } from './document-links.ts';

export const MOST_TITLE = 200;

/** What is already in the store of files, and is to be a document. */
export interface NewDocument {
  /** As `context.documentFiles.store.put` answers it, before the write begins. */
  readonly content: { readonly address: string; readonly size: number };
  readonly fileName: string;
  /** Otherwise made from the name of the file. */
  readonly title?: string;
  readonly typeId?: string | null;
  readonly documentOn?: string | null;
  readonly source: DocumentTable['source'];
  /** Nothing = it waits in the inbox. */
  readonly targets: readonly DocumentTarget[];
}

type Stamp = Pick<Context, 'newId' | 'clock' | 'today' | 'collaboratorId'>;

function documentRow(stamp: Stamp, entry: NewDocument): DocumentTable {
  const at = stamp.clock.now();
  const by = stamp.collaboratorId();
  return {
    id: stamp.newId(),
    typeId: entry.typeId ?? null,
    title: squeeze(entry.title ?? titleOfFile(entry.fileName)).slice(0, MOST_TITLE) || entry.fileName,
    documentOn: entry.documentOn ?? null,
    receivedOn: stamp.today(),
    source: entry.source,
    comment: '',
    ...{ address: entry.content.address, size: entry.content.size, fileName: entry.fileName },
    ...{ versionNumber: 1, versionAt: at, versionById: by, createdAt: at, createdById: by, deletedAt: null },
  };
}

/**
 * Adds documents inside a write of whichever feature files them: a letter, an attachment, an import. The contents are
 * put into the store before. Answers the identifiers, in order.
 */
export async function addDocuments(
  stamp: Stamp,
  tx: WriteTransaction,
  entries: readonly NewDocument[],
): Promise<string[]> {
  const rows = entries.map((entry) => documentRow(stamp, entry));
  await tx.insertMany('document', rows);
  const links: DocumentLinkTable[] = [];
  const known = new Map<string, Awaited<ReturnType<typeof linkColumns>>>();
  for (const [index, { targets }] of entries.entries()) {
    const row = rows[index];
    for (const target of row ? targets : []) {
      const key = `${target.kind}:${target.id}`;
      const columns = known.get(key) ?? (await linkColumns(tx, target));
      known.set(key, columns);
      const stamped = { createdAt: row?.createdAt ?? '', deletedAt: null };
      links.push({ id: stamp.newId(), documentId: row?.id ?? '', ...columns, ...stamped });
    }
  }
  if (links.length > 0) await tx.insertMany('document_link', links);
  return rows.map(({ id }) => id);
}

/** One document; see {@link addDocuments}. */
export async function addDocument(stamp: Stamp, tx: WriteTransaction, entry: NewDocument): Promise<string> {
  const [id = ''] = await addDocuments(stamp, tx, [entry]);
  return id;
}

/** The type of a code, whatever the cabinet calls it; null where the cabinet has taken it off. */
export async function documentTypeId(db: ReadDb, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('list_item')
    .select('id')
    .where('list', '=', 'documentType')
    .where('code', '=', code)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Filed on nothing, or at least on one thing that is shown. Written for a table named `document`. */
export const IS_SHOWN = sql<boolean>`(
  NOT EXISTS (SELECT 1 FROM document_link AS own WHERE own.documentId = document.id AND own.deletedAt IS NULL)
  OR EXISTS (
    SELECT 1 FROM document_link AS own
    LEFT JOIN client_listing AS listing ON listing.clientId = own.clientId
    WHERE own.documentId = document.id AND own.deletedAt IS NULL
      AND (own.clientId IS NULL OR listing.clientId IS NOT NULL)))`;

export const shownDocuments = (db: ReadDb) =>
  db.selectFrom('document').where('document.deletedAt', 'is', null).where(IS_SHOWN);

const COLUMNS = [
  ...(['document.id', 'document.title', 'document.typeId', 'document.documentOn'] as const),
  ...(['document.receivedOn', 'document.fileName', 'document.size'] as const),
  ...(['document.versionNumber', 'document.createdAt'] as const),
] as const;

/** The rows of these documents, in the order given; those that are gone are left out. */
export async function documentRowsOf(db: ReadDb, ids: readonly string[]): Promise<DocumentRow[]> {
  const lines = await db
    .selectFrom('document')
    .leftJoin('list_item as type', 'type.id', 'document.typeId')
    .select(COLUMNS)
    .select(['type.code as typeCode', 'type.label as typeLabel'])
    .where('document.id', 'in', among(ids))
    .execute();
  const links = await linksByDocument(db, ids);
  const byId = new Map(lines.map((line) => [line.id, line]));
  // Branded texts are proved by the router's parser of outputs.
  return ids.flatMap((id) => {
    const line = byId.get(id);
    if (!line) return [];
    return [{ ...line, mediaKind: mediaKindOf(line.fileName), links: links.get(id) ?? [] } as DocumentRow];
  });
}

/**
 * Every content that a row names, in the bin too; and those of acts that « Rétablir » could still bring back.
 */
export async function referencedAddresses(db: ReadDb): Promise<Set<string>> {
  const { rows } = await sql<{ address: string }>`
    SELECT address FROM document
    UNION SELECT address FROM document_version
    UNION SELECT json_extract(change.after, '$.address')
      FROM operation_change AS change JOIN operation ON operation.id = change.operationId
      WHERE change.entity IN ('document', 'document_version') AND json_extract(change.after, '$.address') IS NOT NULL
        AND operation.kind = 'do' AND operation.isUndoable = 1 AND operation.undoneBySeq >
          (SELECT coalesce(max(seq), 0) FROM operation WHERE isUndoable = 1 AND kind = 'do')`.execute(db);
  return new Set(rows.map(({ address }) => address));
}
