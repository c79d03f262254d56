/** @file Notes as they are shown. */
import type { Note } from '#shared/features/note/note.api.ts';
import type { NoteTable } from '../schema.ts';

export const NOTE_COLUMNS = [
  'id',
  'clientId',
  'text',
  'authorId',
  'createdAt',
  'editedAt',
  'isPinned',
  'lockedAt',
  'lockedById',
  'lockReason',
] as const;

export const noteOf = ({ isPinned, ...row }: Pick<NoteTable, (typeof NOTE_COLUMNS)[number]>): Note =>
  // Identifiers and instants are text in SQL; the router's parser of outputs is what proves them.
  ({ ...row, isPinned: isPinned === 1 }) as Note;
