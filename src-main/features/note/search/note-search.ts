/** @file Notes found by their words, newest first. */
import { sql } from 'kysely';
import type { NoteHit } from '#shared/features/note/note.api.ts';
import { words } from '#shared/kernel/text.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { NoteTable } from '#main/db/schema.ts';
import { excerptOf } from '#main/db/words/excerpt.ts';

const MOST_WORDS = 12;

type FoundNote = Pick<NoteTable, 'id' | 'clientId' | 'text' | 'createdAt'> & { readonly clientName: string };

/**
 * From the newest number down until there are enough: never sorted, so a common word costs what a rare one costs. Only
 * clients that are not in the bin are listed. `CROSS JOIN` keeps SQLite to this order.
 */
async function listFound(db: Db, match: string, limit: number): Promise<FoundNote[]> {
  const { rows } = await sql<FoundNote>`
    SELECT note.id, note.clientId, note.text, note.createdAt, listing.name AS clientName
    FROM note_words
    CROSS JOIN note_number ON note_number.number = note_words.rowid
    CROSS JOIN client_listing AS listing ON listing.clientId = note_number.clientId
    CROSS JOIN note ON note.clientId = note_number.clientId AND note.id = note_number.noteId
    WHERE note_words MATCH ${match}
    ORDER BY note_words.rowid DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** Each word typed is the beginning of a word of the note. */
export async function searchNotes(
  db: Db,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<NoteHit[]> {
  const searched = [...new Set(words(text))].slice(0, MOST_WORDS);
  if (searched.length === 0) return [];
  // Letters and digits only: nothing in them is an operator of the query language.
  const match = searched.map((word) => `"${word}"*`).join(' AND ');
  const found = await listFound(db, match, limit);
  return found.map(({ id, text: whole, ...row }) => ({
    noteId: id,
    ...row,
    ...excerptOf(whole, searched),
  })) as NoteHit[];
}
