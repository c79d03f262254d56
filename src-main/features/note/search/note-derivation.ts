/**
 * @file Keeps the words that notes are found by true to the notes. Runs inside the transaction of every write; undo
 * and redo come through here too. A note of the bin has no words; those of a client there are left out by the search.
 */
import { sql, type Kysely } from 'kysely';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { words } from '#shared/kernel/text.ts';
import { chunksOf } from '#main/db/journal/any-table.ts';
import { DELETION_GROUP, WHOLE_ROW } from '#main/db/journal/entities.ts';
import type { Derivation } from '#main/db/journal/write-door.ts';
import type { NoteTable, Schema } from '#main/db/schema.ts';
import { mergeWords } from '#main/db/words/merge-words.ts';
import type { Context } from '#main/ipc/context.ts';

type Db = Kysely<Schema>;
type Written = Pick<NoteTable, 'id' | 'clientId' | 'text' | 'createdAt' | 'deletedAt'>;

/**
 * [Note: newest first] The number of a note is its instant, with room for as many notes in one millisecond: the
 * words are read from the highest number down, and the newest notes come without being sorted.
 */
const NOTES_PER_MS = 4096;

/** What a note says, as it is searched: each word once. */
export const searchedText = (text: string): string => [...new Set(words(text))].join(' ');

/** The number of the only note of its instant. */
export const firstNumberAt = (createdAt: string): number => epochMsOf(createdAt as Instant) * NOTES_PER_MS;

/** The first free number from the instant on. */
async function freeNumber(db: Db, createdAt: string): Promise<number> {
  for (let from = firstNumberAt(createdAt); ; from += NOTES_PER_MS) {
    const { last } = await db
      .selectFrom('note_number')
      .select((eb) => eb.fn.max<number | null>('number').as('last'))
      .where('number', '>=', from)
      .where('number', '<', from + NOTES_PER_MS)
      .executeTakeFirstOrThrow();
    if (last === null) return from;
    if (last < from + NOTES_PER_MS - 1) return last + 1;
  }
}

async function forget(db: Db, number: number): Promise<void> {
  await db.deleteFrom('note_words').where('rowid', '=', number).execute();
}

async function deriveNote(db: Db, note: Written, known: number | undefined): Promise<void> {
  if (known !== undefined) await forget(db, known);
  if (note.deletedAt !== null) {
    if (known !== undefined) await db.deleteFrom('note_number').where('number', '=', known).execute();
    return;
  }
  const number = known ?? (await freeNumber(db, note.createdAt));
  if (known === undefined) {
    const { id: noteId, clientId } = note;
    await db.insertInto('note_number').values({ number, noteId, clientId }).execute();
  }
  await db
    .insertInto('note_words')
    .values({ rowid: number, words: searchedText(note.text) })
    .execute();
}

async function deriveNotes(db: Db, ids: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(ids)) {
    const among = sql<string>`(SELECT value FROM json_each(${JSON.stringify(chunk)}))`;
    const columns = ['id', 'clientId', 'text', 'createdAt', 'deletedAt'] as const;
    const notes = await db.selectFrom('note').select(columns).where('id', 'in', among).execute();
    const numbers = await db
      .selectFrom('note_number')
      .select(['noteId', 'number'])
      .where('noteId', 'in', among)
      .execute();
    const known = new Map(numbers.map(({ noteId, number }) => [noteId, number]));
    // A note that was erased took its words with it: a trigger sees to that.
    for (const note of notes) await deriveNote(db, note, known.get(note.id));
  }
}

const REACHING: ReadonlySet<string> = new Set([WHOLE_ROW, DELETION_GROUP, 'text']);

/** The derivation that the write door runs: for the notes whose words the changes can have moved, no others. */
export const deriveNoteWords: Derivation = async (db, changes) => {
  const reached = changes.filter(({ entity, fieldGroup }) => entity === 'note' && REACHING.has(fieldGroup));
  await deriveNotes(db, [...new Set(reached.map(({ rowId }) => rowId))]);
};

/** Makes every derived row again from nothing. */
export async function rebuildNoteWords(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`INSERT INTO note_words (note_words) VALUES ('delete-all')`.execute(trx);
    await trx.deleteFrom('note_number').execute();
    const notes = await trx.selectFrom('note').select('id').where('deletedAt', 'is', null).execute();
    await deriveNotes(
      trx,
      notes.map(({ id }) => id),
    );
  });
}

/** After notes were erased for good. */
export const sweepNoteWords = (source: Pick<Context, 'db' | 'totalChanges'>): Promise<void> =>
  mergeWords(source, 'note_words');
