/** @file Notes of a test cabinet. */
import type { ClientId, NoteId } from '#shared/kernel/ids.ts';
import type { TestCabinet } from './cabinet.ts';

export async function addNote({ api }: TestCabinet, clientId: ClientId, text: string): Promise<NoteId> {
  return (await api.note.add({ clientId, text })).id;
}

/** The notes of a client that are not pinned, newest first. */
export const notesOf = async ({ api }: TestCabinet, clientId: ClientId) =>
  (await api.note.page({ clientId, before: null, limit: 100 })).notes;
