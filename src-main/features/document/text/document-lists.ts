/** @file The types that a menu offers, and the words that were read in a content. */
import type { Db } from '#main/db/journal/write-door.ts';

export const documentTypes = (db: Db) =>
  db
    .selectFrom('list_item')
    .select(['id', 'code', 'label'])
    .where('list', '=', 'documentType')
    .where('deletedAt', 'is', null)
    .where('isArchived', '=', 0)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** A preview shows the beginning; all of it is found by the search. */
const MOST_PIECES = 200;

export const wordsOf = (db: Db, address: string) =>
  db
    .selectFrom('document_page')
    .select(['page', 'text'])
    .where('address', '=', address)
    .orderBy('page')
    .orderBy('number')
    .limit(MOST_PIECES)
    .execute();
