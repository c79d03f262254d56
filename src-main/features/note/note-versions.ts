/** @file Every text that a note has had, read from the journal. */
import type { Note, NoteVersion } from '#shared/features/note/note.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { noteOf } from '#main/db/rows/note-rows.ts';
import { findNote, listTextChanges } from './note.repository.ts';

type Written = Pick<Note, 'text' | 'editedAt'>;

const writtenIn = (json: string): Written => JSON.parse(json) as Written;

/** Newest first. @throws AppError `not-found` */
export async function readVersions(db: Db, id: string): Promise<NoteVersion[]> {
  const row = (await findNote(db, id)) ?? fail('not-found', 'note');
  const note = noteOf(row);
  const changes = await listTextChanges(db, id);
  const versions = changes.flatMap(({ after, at, collaboratorId }) =>
    after === null ? [] : [{ at, collaboratorId, text: writtenIn(after).text } as NoteVersion],
  );
  // What came in without an act of its own, as imported notes, has its first text where the first act found it.
  const oldest = changes.at(-1);
  if (oldest === undefined) return [firstOf(note, note)];
  if (oldest.before !== null) versions.push(firstOf(note, writtenIn(oldest.before)));
  return versions;
}

const firstOf = ({ createdAt, authorId }: Note, { text, editedAt }: Written): NoteVersion => ({
  at: editedAt ?? createdAt,
  collaboratorId: authorId,
  text,
});
