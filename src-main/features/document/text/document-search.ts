/** @file Documents found by the words of their title or of their text, newest first, with the passage. */
import { sql } from 'kysely';
import type { DocumentHit } from '#shared/features/document/document-answers.ts';
import { squeeze, words } from '#shared/kernel/text.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { IS_SHOWN } from '#main/db/rows/document-rows.ts';
import { linksByDocument } from '#main/db/rows/document-links.ts';
import { excerptOf } from '#main/db/words/excerpt.ts';

const MOST_WORDS = 12;
/** Pages that are looked at: several may be of one document. */
const PAGES_PER_HIT = 8;

interface FoundPage {
  readonly documentId: string;
  readonly title: string;
  readonly typeLabel: string | null;
  readonly page: number;
  readonly text: string;
}

const foundPages = (db: Db, match: string, most: number) =>
  sql<FoundPage>`
    SELECT document.id AS documentId, document.title, type.label AS typeLabel, found.page, found.text
    FROM document_words
    CROSS JOIN document_page AS found ON found.number = document_words.rowid
    CROSS JOIN document ON document.deletedAt IS NULL
      AND (document.id = found.documentId OR document.address = found.address)
    LEFT JOIN list_item AS type ON type.id = document.typeId
    WHERE document_words MATCH ${match} AND ${IS_SHOWN}
    ORDER BY document_words.rowid DESC LIMIT ${most}`.execute(db);

/** Letters and digits only: nothing in them is an operator of the query language. */
export const matchOf = (searched: readonly string[]): string =>
  searched.map((word) => `"${word}"*`).join(' AND ');

export const searchedIn = (text: string): string[] => [...new Set(words(text))].slice(0, MOST_WORDS);

/** Each word typed is the beginning of a word of the title, or of one page. */
export async function searchDocuments(
  db: Db,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<DocumentHit[]> {
  const searched = searchedIn(text);
  if (searched.length === 0) return [];
  const { rows } = await foundPages(db, matchOf(searched), limit * PAGES_PER_HIT);
  const byDocument = new Map<string, FoundPage>();
  for (const row of rows) {
    const known = byDocument.get(row.documentId);
    // The title first, then the earliest page.
    if (!known || row.page < known.page) byDocument.set(row.documentId, row);
  }
  const hits = [...byDocument.values()].slice(0, limit);
  const links = await linksByDocument(
    db,
    hits.map(({ documentId }) => documentId),
  );
  return hits.map(({ page, text: whole, title, ...hit }) => ({
    ...hit,
    title,
    page: page === 0 ? null : page,
    clientName: links.get(hit.documentId)?.find(({ clientName }) => clientName !== null)?.clientName ?? null,
    ...excerptOf(page === 0 ? title : squeeze(whole), searched),
  })) as DocumentHit[];
}
