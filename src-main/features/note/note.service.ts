/** @file Acts on notes. A locked note is evidence: SQL itself refuses what would change it, whoever asks. */
import type { noteApi } from '#shared/features/note/note.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { cleanMultiline, squeeze } from '#shared/kernel/text.ts';
import { getLivingClient, getLivingRow } from '#main/db/client-rows.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { forgetDraft } from '#main/db/rows/draft-rows.ts';
import type { NoteTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

type Input<P extends keyof typeof noteApi> = InputOf<(typeof noteApi)[P]>;

/** @throws AppError `invalid-input`, the issue under `text` */
function textToStore(typed: string): string {
  const text = cleanMultiline(typed);
  return text === '' ? fail('invalid-input', 'note', { fields: { text: 'note-empty' } }) : text;
}

/** @throws AppError `not-found`; `conflict`, the issue under `field`, when the note is locked */
async function getEditableNote(tx: WriteTransaction, id: string, field: string): Promise<NoteTable> {
  const note = await getLivingRow(tx, 'note', id);
  if (note.lockedAt !== null) fail('conflict', 'a locked note', { fields: { [field]: 'note-locked' } });
  return note;
}

export async function addNote(context: Context, { clientId, text: typed }: Input<'add'>): Promise<SavedRow> {
  const text = textToStore(typed);
  const id = context.newId();
  return savedRow(
    context.write({ command: 'note.add' }, async (tx) => {
      await getLivingClient(tx, clientId);
      await tx.insert('note', {
        ...{ id, clientId, text, authorId: context.collaboratorId(), createdAt: context.clock.now() },
        ...{ editedAt: null, isPinned: 0, lockedAt: null, lockedById: null, lockReason: '', deletedAt: null },
      });
      await forgetDraft(tx.machine, { clientId, name: 'note.new' });
      return id;
    }),
  );
}

export async function updateNote(context: Context, { id, text: typed }: Input<'update'>): Promise<SavedAct> {
  const text = textToStore(typed);
  return saved(
    context.write({ command: 'note.update' }, async (tx) => {
      const note = await getEditableNote(tx, id, 'text');
      if (note.text !== text) await tx.update('note', id, { text, editedAt: context.clock.now() });
      const clientId = note.clientId as Input<'add'>['clientId'];
      await forgetDraft(tx.machine, { clientId, name: `note:${id}` });
    }),
  );
}

/** A locked note is pinned like any other: where it stands is no part of what it says. */
export const setPinned = (context: Context, { id, isPinned }: Input<'setPinned'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'note.setPinned' }, async (tx) => {
      await getLivingRow(tx, 'note', id);
      await tx.update('note', id, { isPinned: isPinned ? 1 : 0 });
    }),
  );

export async function lockNote(context: Context, { id, reason }: Input<'lock'>): Promise<SavedAct> {
  const lockReason = squeeze(reason);
  if (lockReason === '') fail('invalid-input', 'lock of a note', { fields: { reason: 'too-small' } });
  return saved(
    context.write({ command: 'note.lock', isUndoable: false }, async (tx) => {
      await getEditableNote(tx, id, 'id');
      const lock = { lockedAt: context.clock.now(), lockedById: context.collaboratorId(), lockReason };
      await tx.update('note', id, lock);
    }),
  );
}

export const removeNote = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'note.remove' }, async (tx) => {
      await getEditableNote(tx, id, 'id');
      await tx.remove('note', id);
    }),
  );
