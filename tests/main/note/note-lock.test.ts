import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN_DAYS, eraseOldBin } from '#main/features/journal/bin.service.ts';
import type { ClientId, NoteId, OperationId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addNote, notesOf } from '../../support/notes.ts';

let cabinet: TestCabinet;
let clientId: ClientId;
let id: NoteId;
/** The acts that made and changed the note before it was locked. */
let before: OperationId[];
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
  const { api } = cabinet;
  const acts = [
    async () => {
      const added = await api.note.add({ clientId, text: 'Refuse la garantie' });
      id = added.id;
      return added;
    },
    () => api.note.update({ id, text: 'Refuse la garantie vol' }),
    () => api.note.remove({ id }),
    () => api.journal.restoreFromBin({ entity: 'note', rowId: id }),
  ];
  before = [];
  for (const act of acts) {
    cabinet.clock.advance(1000);
    const { operationId } = await act();
    if (operationId !== null) before.push(operationId);
  }
  await api.note.lock({ id, reason: '  Preuve de  conseil ' });
});
afterEach(() => cabinet.dispose());

const note = () => cabinet.context.db.selectFrom('note').selectAll().where('id', '=', id).executeTakeFirst();
const LOCKED = { wire: { code: 'conflict' } };

describe('a locked note', () => {
  it('says when, by whom and why', async () => {
    expect(await notesOf(cabinet, clientId)).toMatchObject([
      { lockedAt: cabinet.clock.now(), lockedById: null, lockReason: 'Preuve de conseil' },
    ]);
  });

  it('refuses to be edited, removed or locked anew, and says that it is locked', async () => {
    const kept = await note();
    const { api } = cabinet;
    for (const [refused, field] of [
      [api.note.update({ id, text: 'Accepte la garantie vol' }), 'text'],
      [api.note.update({ id, text: 'Refuse la garantie vol' }), 'text'],
      [api.note.remove({ id }), 'id'],
      [api.note.lock({ id, reason: 'Autre' }), 'id'],
    ] as const) {
      await expect(refused).rejects.toMatchObject({
        wire: { code: 'conflict', fields: { [field]: 'note-locked' } },
      });
    }
    expect(await note()).toEqual(kept);
  });

  it('is not locked without a reason', async () => {
    const other = await addNote(cabinet, clientId, 'Autre');
    await expect(cabinet.api.note.lock({ id: other, reason: '\u200b' })).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields: { reason: 'too-small' } },
    });
  });

  it('stands while « Annuler » passes over all that came before, down to the creation of its client', async () => {
    const kept = await note();
    const refused: string[] = [];
    for (;;) {
      const answer = await cabinet.call('journal.undo', {});
      if (!answer.ok) refused.push(answer.error.code);
      if (!answer.ok && answer.error.code === 'nothing-to-undo') break;
    }
    // Restored, removed, edited, added, and the client itself: each says once that it can no longer be taken back.
    expect(refused).toEqual([...Array<string>(5).fill('conflict'), 'nothing-to-undo']);
    expect(await note()).toEqual(kept);
  });

  it('says that it is the cause when an edit of before is undone', async () => {
    await expect(cabinet.api.journal.undoOperation({ operationId: before[1]! })).rejects.toMatchObject({
      wire: { code: 'conflict', fields: { note: 'note-locked' } },
    });
  });

  it('stands when any single act of before is undone out of turn', async () => {
    const kept = await note();
    for (const operationId of before) {
      await expect(cabinet.api.journal.undoOperation({ operationId })).rejects.toMatchObject(LOCKED);
    }
    expect(await note()).toEqual(kept);
  });

  it('is not undone by « Rétablir » of an edit that was taken back before', async () => {
    const other = await addNote(cabinet, clientId, 'Premier texte');
    await cabinet.api.note.update({ id: other, text: 'Second texte' });
    await cabinet.api.journal.undo({});
    await cabinet.api.note.lock({ id: other, reason: 'Preuve' });
    await expect(cabinet.api.journal.redo({})).rejects.toMatchObject(LOCKED);
    expect(await notesOf(cabinet, clientId)).toContainEqual(
      expect.objectContaining({ id: other, text: 'Premier texte' }),
    );
  });

  it('cannot be unlocked nor given an old text from its history', async () => {
    const kept = await note();
    for (const field of ['text', 'editedAt', 'lockedAt', 'lockReason']) {
      const history = await cabinet.api.journal.fieldHistory({ entity: 'note', rowId: id, field });
      expect(history.length).toBeGreaterThan(0);
      for (const { changeId } of history) {
        for (const side of ['before', 'after'] as const) {
          await expect(cabinet.api.journal.restoreField({ changeId, side, field })).rejects.toThrow();
        }
      }
    }
    expect(await note()).toEqual(kept);
  });

  it('is refused by SQL itself, whatever writes', async () => {
    const { db } = cabinet.context;
    const kept = await note();
    const row = db.updateTable('note').where('id', '=', id);
    for (const values of [{ text: 'x' }, { lockedAt: null }, { deletedAt: '2026-11-24T09:00:00.000Z' }]) {
      await expect(row.set(values).execute()).rejects.toThrow(/locked note/);
    }
    await expect(db.deleteFrom('note').where('id', '=', id).execute()).rejects.toThrow(/locked note/);
    expect(await note()).toEqual(kept);
  });

  it('can still be pinned, and the pin taken back', async () => {
    await cabinet.api.note.setPinned({ id, isPinned: true });
    expect(await note()).toMatchObject({ isPinned: 1 });
    await cabinet.api.journal.undo({});
    expect(await note()).toMatchObject({ isPinned: 0 });
  });

  it('goes to the bin and comes back with its client, and is erased with it after thirty days', async () => {
    const kept = await note();
    await cabinet.api.client.remove({ clientId });
    await cabinet.api.journal.undo({});
    expect(await note()).toEqual(kept);
    await cabinet.api.client.remove({ clientId });
    cabinet.clock.advance((BIN_DAYS + 1) * 86_400_000);
    await eraseOldBin(cabinet.context);
    expect(await note()).toBeUndefined();
    const left = await cabinet.context.db
      .selectFrom('operation_change')
      .select(['before', 'after'])
      .where('rowId', '=', id)
      .execute();
    expect(left.every(({ before: old, after }) => old === null && after === null)).toBe(true);
    expect(left.length).toBeGreaterThan(0);
  });
});
