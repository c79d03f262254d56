/** @file Reads of notes: a page of a client's, and the texts that one has had. */
import { sql } from 'kysely';
import type { Note } from '#shared/features/note/note.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import { compileOnce } from '#main/db/compile-once.ts';
import { WHOLE_ROW } from '#main/db/journal/entities.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { NOTE_COLUMNS, noteOf } from '#main/db/rows/note-rows.ts';

/** Where a page begins: below this note, or at the newest. */
export interface NotePlace {
  readonly createdAt: string;
  readonly id: string;
}

const NEWEST: NotePlace = { createdAt: '\u{10FFFF}', id: '' };

type Below = readonly [clientId: string, createdAt: string, id: string, limit: number];

const notesBelow = compileOnce((db: Db, ...[clientId, createdAt, id, limit]: Below) =>
  db
    .selectFrom('note')
    .select(NOTE_COLUMNS)
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .where((eb) => eb('isPinned', '=', eb.lit(0)))
    .where(sql<boolean>`(createdAt, id) < (${createdAt}, ${id})`)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit),
);

/** Notes that are not pinned, newest first, and whether there are more. */
export async function listNotes(
  db: Db,
  { clientId, before, limit }: { clientId: string; before: NotePlace | null; limit: number },
) {
  const { createdAt, id } = before ?? NEWEST;
  const rows = await notesBelow(db, clientId, createdAt, id, limit + 1);
  return { notes: rows.slice(0, limit).map(noteOf), hasMore: rows.length > limit };
}

/** @throws AppError `not-found` also for a note of the bin */
export async function getShownNote(db: Db, id: string): Promise<Note> {
  const query = db
    .selectFrom('note')
    .select(NOTE_COLUMNS)
    .where('id', '=', id)
    .where('deletedAt', 'is', null);
  return noteOf((await query.executeTakeFirst()) ?? fail('not-found', 'note'));
}

export const findNote = (db: Db, id: string) =>
  db.selectFrom('note').select(NOTE_COLUMNS).where('id', '=', id).executeTakeFirst();

/** What gave a note its text and was not taken back, newest first. */
export const listTextChanges = (db: Db, id: string) =>
  db
    .selectFrom('operation_change as change')
    .innerJoin('operation', 'operation.id', 'change.operationId')
    .select(['operation.at', 'operation.collaboratorId', 'change.before', 'change.after'])
    .where('change.entity', '=', 'note')
    .where('change.rowId', '=', id)
    .where('change.fieldGroup', 'in', ['text', WHOLE_ROW])
    .where('change.after', 'is not', null)
    .where('operation.kind', '=', 'do')
    .where('operation.undoneBySeq', 'is', null)
    .orderBy('change.id', 'desc')
    .execute();
