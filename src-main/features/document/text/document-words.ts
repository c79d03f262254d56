/**
 * @file The words that documents are found by: their titles, true to every write, and their contents, read once each.
 */
import { sql, type Kysely } from 'kysely';
import { words } from '#shared/kernel/text.ts';
import { DELETION_GROUP, WHOLE_ROW } from '#main/db/journal/entities.ts';
import type { Derivation } from '#main/db/journal/write-door.ts';
import { mergeWords } from '#main/db/words/merge-words.ts';
import type { MachineRows } from '#main/db/machine-rows.ts';
import type { Schema } from '#main/db/schema.ts';
import { among } from '#main/db/rows/among.ts';
import type { Context } from '#main/ipc/context.ts';

/** As searched: each word once. */
export const searchedWords = (text: string): string => [...new Set(words(text))].join(' ');

export interface PageToKeep {
  readonly page: number;
  readonly text: string;
}

async function insertPage(
  db: MachineRows,
  of: { readonly address: string | null; readonly documentId: string | null },
  { page, text }: PageToKeep,
): Promise<void> {
  const { number } = await db
    .insertInto('document_page')
    .values({ ...of, page, text })
    .returning('number')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('document_words')
    .values({ rowid: number, words: searchedWords(text) })
    .execute();
}

export async function keepPages(
  db: MachineRows,
  address: string,
  pages: readonly PageToKeep[],
): Promise<void> {
  for (const page of pages) await insertPage(db, { address, documentId: null }, page);
}

/** What changed a title, or whether a document is to be found at all; `address` is the group of its content. */
const REACHING: ReadonlySet<string> = new Set([WHOLE_ROW, DELETION_GROUP, 'title', 'address']);

/** The derivation that the write door runs. A document of the bin has no title to be found by. */
export const deriveDocumentTitles: Derivation = async (trx, changes) => {
  const reached = changes.filter(
    ({ entity, fieldGroup }) => entity === 'document' && REACHING.has(fieldGroup),
  );
  if (reached.length === 0) return;
  const db = trx as unknown as Kysely<Schema>;
  const ids = [...new Set(reached.map(({ rowId }) => rowId))];
  await db.deleteFrom('document_page').where('documentId', 'in', among(ids)).execute();
  const rows = await db
    .selectFrom('document')
    .select(['id', 'title', 'fileName'])
    .where('id', 'in', among(ids))
    .where('deletedAt', 'is', null)
    .execute();
  for (const { id, title, fileName } of rows) {
    const of = { address: null, documentId: id };
    await insertPage(db as unknown as MachineRows, of, { page: 0, text: `${title} ${fileName}` });
  }
};

/** A content that is about to be read again. */
export async function forgetContent(db: MachineRows, address: string): Promise<void> {
  await db.deleteFrom('document_page').where('address', '=', address).execute();
}

/** After documents were erased for good. */
export const sweepDocumentWords = (source: Pick<Context, 'db' | 'totalChanges'>): Promise<void> =>
  mergeWords(source, 'document_words');

/** The text of a content from its beginning, as far as asked. */
export async function beginningOf(db: Kysely<Schema>, address: string, most: number): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    SELECT text FROM document_page WHERE address = ${address} ORDER BY page, number LIMIT 20`.execute(db);
  return rows
    .map(({ text }) => text)
    .join('\n')
    .slice(0, most);
}
