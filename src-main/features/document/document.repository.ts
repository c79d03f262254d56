/** @file Reads of documents: of a client, of a record, of the inbox, and one with its versions. */
import { sql, type RawBuilder } from 'kysely';
import type {
  Document,
  DocumentFilter,
  DocumentRow,
  DocumentTarget,
  SameContent,
} from '#shared/features/document/document.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { among } from '#main/db/rows/among.ts';
import { linksByDocument, TARGET_COLUMNS } from '#main/db/rows/document-links.ts';
import { documentRowsOf, IS_SHOWN, shownDocuments } from '#main/db/rows/document-rows.ts';
import type { DocumentTable } from '#main/db/schema.ts';
import { matchOf, searchedIn } from './text/document-search.ts';

/** By what it bears, or when it came. */
const NEWEST = sql`ifnull(document.documentOn, document.receivedOn) DESC, document.createdAt DESC, document.id DESC`;

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** On a client: also what is filed on its contracts, claims and tickets. */
export async function documentsOfTarget(db: Db, { kind, id }: DocumentTarget): Promise<DocumentRow[]> {
  const rows = await shownDocuments(db)
    .select('document.id')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('document_link as link')
          .select('link.id')
          .whereRef('link.documentId', '=', 'document.id')
          .where('link.deletedAt', 'is', null)
          .where(`link.${TARGET_COLUMNS[kind]}`, '=', id),
      ),
    )
    .orderBy(NEWEST)
    .execute();
  return documentRowsOf(db, idsOf(rows));
}

const HAS_LINK = sql<boolean>`EXISTS (
  SELECT 1 FROM document_link AS filed WHERE filed.documentId = document.id AND filed.deletedAt IS NULL)`;

function conditionsOf({ text, state, typeIds }: DocumentFilter): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [sql`document.deletedAt IS NULL`];
  if (state === 'inbox') conditions.push(sql`NOT ${HAS_LINK}`);
  else conditions.push(IS_SHOWN);
  if (state === 'filed') conditions.push(HAS_LINK);
  if (typeIds.length > 0) {
    const isNone = typeIds.includes('none') ? 1 : 0;
    conditions.push(
      sql`(document.typeId IN ${among(typeIds)} OR (${isNone} = 1 AND document.typeId IS NULL))`,
    );
  }
  const searched = searchedIn(text);
  if (searched.length > 0) {
    conditions.push(sql`document.id IN (
      SELECT found.id FROM document_words
      CROSS JOIN document_page AS page ON page.number = document_words.rowid
      CROSS JOIN document AS found ON found.id = page.documentId OR found.address = page.address
      WHERE document_words MATCH ${matchOf(searched)})`);
  }
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`;
}

const countWhere = async (db: Db, condition: RawBuilder<boolean>): Promise<number> => {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM document WHERE ${condition}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
};

const INBOX: DocumentFilter = { text: '', state: 'inbox', typeIds: [] };

export async function documentPage(
  db: Db,
  filter: DocumentFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: DocumentRow[]; total: number; inboxCount: number }> {
  const condition = conditionsOf(filter);
  const { rows } = await sql<{ id: string }>`
    SELECT document.id FROM document WHERE ${condition}
    ORDER BY document.createdAt DESC, document.id DESC LIMIT ${limit} OFFSET ${offset}`.execute(db);
  return {
    rows: await documentRowsOf(db, idsOf(rows)),
    total: await countWhere(db, condition),
    inboxCount: await countWhere(db, conditionsOf(INBOX)),
  };
}

/** @throws AppError `not-found` */
export async function getDocumentRow(db: Db, id: string): Promise<DocumentTable> {
  const row = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? fail('not-found', 'document');
}

/** Living ones first: a screen proposes the first. */
export async function documentsOfContent(db: Db, address: string, except = ''): Promise<SameContent[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'title', 'deletedAt'])
    .where('address', '=', address)
    .where('id', '<>', except)
    .orderBy(sql`deletedAt IS NOT NULL`)
    .orderBy('createdAt')
    .limit(5)
    .execute();
  const links = await linksByDocument(db, idsOf(rows));
  return rows.map(({ id, title, deletedAt }) => ({
    documentId: id,
    title,
    clientName: links.get(id)?.find(({ clientName }) => clientName !== null)?.clientName ?? null,
    isDeleted: deletedAt !== null,
  })) as SameContent[];
}

export async function readDocument(db: Db, id: string): Promise<Document> {
  const row = await getDocumentRow(db, id);
  const [shown] = await documentRowsOf(db, [id]);
  const earlier = await db
    .selectFrom('document_version')
    .select(['id', 'number', 'fileName', 'size', 'versionAt', 'versionById'])
    .where('documentId', '=', id)
    .where('deletedAt', 'is', null)
    .orderBy('number', 'desc')
    .execute();
  const content = await db
    .selectFrom('document_content')
    .select(['state', 'reason'])
    .where('address', '=', row.address)
    .executeTakeFirst();
  const { versionNumber: number, fileName, size, versionAt, versionById } = row;
  return {
    ...shown,
    ...{ comment: row.comment, source: row.source, createdById: row.createdById },
    versions: [{ id: null, number, fileName, size, versionAt, versionById }, ...earlier],
    ...{ textState: content?.state ?? 'pending', textReason: content?.reason ?? '' },
    sameContents: await documentsOfContent(db, row.address, id),
    isDeleted: row.deletedAt !== null,
  } as Document;
}

/** The content to give out: the present one, or that of a version. @throws AppError `not-found` */
export async function contentOf(
  db: Db,
  { id, versionId }: { readonly id: string; readonly versionId: string | null },
): Promise<{ readonly address: string; readonly fileName: string }> {
  if (versionId === null) return getDocumentRow(db, id);
  const version = await db
    .selectFrom('document_version')
    .select(['address', 'fileName'])
    .where('id', '=', versionId)
    .where('documentId', '=', id)
    .executeTakeFirst();
  return version ?? fail('not-found', 'version of a document');
}
