/** @file Wiring of notes. */
import type { noteApi } from '#shared/features/note/note.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { readVersions } from './note-versions.ts';
import { getShownNote, listNotes } from './note.repository.ts';
import { addNote, lockNote, removeNote, setPinned, updateNote } from './note.service.ts';
import { searchNotes } from './search/note-search.ts';

export const noteHandlers: Handlers<typeof noteApi> = {
  get: ({ id }, { db }) => getShownNote(db, id),
  page: (input, { db }) => listNotes(db, input),
  add: (input, context) => addNote(context, input),
  update: (input, context) => updateNote(context, input),
  setPinned: (input, context) => setPinned(context, input),
  lock: (input, context) => lockNote(context, input),
  remove: ({ id }, context) => removeNote(context, id),
  versions: ({ id }, { db }) => readVersions(db, id),
  search: (input, { db }) => searchNotes(db, input),
};
