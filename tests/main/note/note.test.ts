import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note } from '#shared/features/note/note.api.ts';
import type { ClientId, NoteId } from '#shared/kernel/ids.ts';
import { createPerson, undoAndRedo } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addNote, notesOf } from '../../support/notes.ts';
import { plansOf } from '../../support/query-plan.ts';

let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const texts = async () => (await notesOf(cabinet, clientId)).map(({ text }) => text);

describe('a note', () => {
  it('is dated, signed and kept as typed, without what nobody sees', async () => {
    const { id: authorId } = await cabinet.api.cabinet.addCollaborator({
      ...{ firstName: 'Claire', lastName: 'Martin', initials: 'CM', color: 'green' },
    });
    await cabinet.api.cabinet.setCurrentCollaborator({ id: authorId });
    await addNote(cabinet, clientId, '  Rappeler\u200b <b>Zoé</b>  \r\n\r\n- devis **auto**\n ');
    expect(await notesOf(cabinet, clientId)).toMatchObject([
      {
        text: 'Rappeler <b>Zoé</b>\n\n- devis **auto**',
        ...{ authorId, createdAt: '2026-11-24T09:00:00.000Z', editedAt: null },
        ...{ isPinned: false, lockedAt: null, lockReason: '' },
      },
    ]);
  });

  it.each(['', ' \n\t', '\u200b\u00a0'])('is refused without a visible character: %j', async (text) => {
    await expect(addNote(cabinet, clientId, text)).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields: { text: 'note-empty' } },
    });
    expect(await texts()).toEqual([]);
  });

  it('takes the draft that it was typed from away, in the same act', async () => {
    const save = (name: string) => cabinet.api.draft.save({ clientId, name, value: 'Rappeler' });
    const find = async (name: string) => (await cabinet.api.draft.find({ clientId, name })).value;
    await save('note.new');
    const id = await addNote(cabinet, clientId, 'Rappeler');
    expect(await find('note.new')).toBeNull();
    await save(`note:${id}`);
    await save('note.new');
    await cabinet.api.note.update({ id, text: 'Rappelée' });
    expect([await find(`note:${id}`), await find('note.new')]).toEqual([null, 'Rappeler']);
    await save(`note:${id}`);
    await cabinet.api.journal.undo({});
    await cabinet.api.journal.undo({});
    expect(await find(`note:${id}`)).toBeNull();
  });

  it('keeps its draft when it is refused', async () => {
    await cabinet.api.draft.save({ clientId, name: 'note.new', value: 'Rappeler' });
    await expect(addNote(cabinet, clientId, ' ')).rejects.toThrow();
    expect((await cabinet.api.draft.find({ clientId, name: 'note.new' })).value).toBe('Rappeler');
  });

  it('is neither written nor changed on a sheet of the bin', async () => {
    const id = await addNote(cabinet, clientId, 'Rappeler');
    await cabinet.api.client.remove({ clientId });
    for (const refused of [
      addNote(cabinet, clientId, 'Trop tard'),
      cabinet.api.note.update({ id, text: 'Trop tard' }),
      cabinet.api.note.setPinned({ id, isPinned: true }),
      cabinet.api.note.lock({ id, reason: 'Preuve' }),
      cabinet.api.note.remove({ id }),
    ]) {
      await expect(refused).rejects.toMatchObject({ wire: { code: 'not-found' } });
    }
  });

  it('says when it was edited, and nothing when the text is the same', async () => {
    const id = await addNote(cabinet, clientId, 'Rappeler');
    cabinet.clock.advance(60_000);
    expect(await cabinet.api.note.update({ id, text: 'Rappeler ' })).toEqual({ operationId: null });
    expect(await notesOf(cabinet, clientId)).toMatchObject([{ editedAt: null }]);
    await cabinet.api.note.update({ id, text: 'Rappelée' });
    expect(await notesOf(cabinet, clientId)).toMatchObject([
      { text: 'Rappelée', createdAt: '2026-11-24T09:00:00.000Z', editedAt: '2026-11-24T09:01:00.000Z' },
    ]);
  });

  it('is announced to the sheet and to the lists of notes', async () => {
    cabinet.announced.length = 0;
    await addNote(cabinet, clientId, 'Rappeler');
    expect(cabinet.announced).toEqual(expect.arrayContaining(['note', `client:${clientId}`, 'journal']));
  });

  it.each([
    ['added', (id: never) => cabinet.api.note.add({ clientId, text: `Autre ${String(id)}` })],
    ['edited', (id: never) => cabinet.api.note.update({ id, text: 'Rappelée' })],
    ['pinned', (id: never) => cabinet.api.note.setPinned({ id, isPinned: true })],
    ['removed', (id: never) => cabinet.api.note.remove({ id })],
  ])('comes back as it was when it was %s and the act is taken back, and again', async (_what, act) => {
    const id = await addNote(cabinet, clientId, 'Rappeler');
    cabinet.clock.advance(60_000);
    const { before, done, undone, redone } = await undoAndRedo(cabinet, () => act(id as never));
    expect(done).not.toEqual(before);
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
  });

  it('goes to the bin and comes back from it', async () => {
    const id = await addNote(cabinet, clientId, `Rappeler ${'demain '.repeat(30)}`);
    await cabinet.api.note.remove({ id });
    expect(await texts()).toEqual([]);
    const [line] = await cabinet.api.journal.listBin({});
    expect(line).toMatchObject({ entity: 'note', rowId: id, clientName: 'DURAND Zoé' });
    expect(line?.label).toMatch(/^Rappeler demain .{50,70}…$/);
    await cabinet.api.journal.restoreFromBin({ entity: 'note', rowId: id });
    expect(await texts()).toHaveLength(1);
  });
});

describe('the notes of a client', () => {
  it('come in pages, newest first, each once, also those of one instant; pinned ones stand apart', async () => {
    const made: NoteId[] = [];
    for (let index = 0; index < 11; index += 1) {
      if (index % 3 === 0) cabinet.clock.advance(1000);
      made.push(await addNote(cabinet, clientId, `Note ${String(index)}`));
    }
    const [pinned] = made.splice(4, 1);
    await cabinet.api.note.setPinned({ id: pinned!, isPinned: true });
    const pages: Note[][] = [];
    for (let hasMore = true; hasMore;) {
      const last = pages.at(-1)?.at(-1);
      const before = last ? { createdAt: last.createdAt, id: last.id } : null;
      const page = await cabinet.api.note.page({ clientId, before, limit: 4 });
      pages.push(page.notes);
      hasMore = page.hasMore;
    }
    expect(pages.map(({ length }) => length)).toEqual([4, 4, 2]);
    const shown = pages.flat();
    expect(shown.map(({ id }) => id).sort()).toEqual([...made].sort());
    const instants = shown.map(({ createdAt }) => createdAt);
    expect(instants).toEqual([...instants].sort().reverse());
  });

  it('are read by an index in their order, whatever their number', async () => {
    const plans = await plansOf(cabinet, () => notesOf(cabinet, clientId));
    expect(plans).toEqual([expect.stringContaining('note_shown (clientId=? AND (createdAt,id)<(?,?))')]);
  });
});
