import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId, NoteId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addNote } from '../../support/notes.ts';

let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const versions = async (id: NoteId) =>
  (await cabinet.api.note.versions({ id })).map(({ at, text }) => [at.slice(11, 16), text]);

async function edit(id: NoteId, text: string): Promise<void> {
  cabinet.clock.advance(60_000);
  await cabinet.api.note.update({ id, text });
}

describe('the versions of a note', () => {
  it('are every text it has had, newest first, each with its hour and its author', async () => {
    const id = await addNote(cabinet, clientId, 'un');
    await edit(id, 'deux');
    const { id: author } = await cabinet.api.cabinet.addCollaborator({
      ...{ firstName: 'Claire', lastName: 'Martin', initials: 'CM', color: 'green' },
    });
    await cabinet.api.cabinet.setCurrentCollaborator({ id: author });
    await edit(id, 'trois');
    await cabinet.api.note.setPinned({ id, isPinned: true });
    expect(await cabinet.api.note.versions({ id })).toEqual([
      { at: '2026-11-24T09:02:00.000Z', collaboratorId: author, text: 'trois' },
      { at: '2026-11-24T09:01:00.000Z', collaboratorId: null, text: 'deux' },
      { at: '2026-11-24T09:00:00.000Z', collaboratorId: null, text: 'un' },
    ]);
  });

  it('leave out what was taken back, until it is done again', async () => {
    const id = await addNote(cabinet, clientId, 'un');
    await edit(id, 'deux');
    await edit(id, 'trois');
    await cabinet.api.journal.undo({});
    await cabinet.api.journal.undo({});
    expect(await versions(id)).toEqual([['09:00', 'un']]);
    await cabinet.api.journal.redo({});
    expect(await versions(id)).toEqual([
      ['09:01', 'deux'],
      ['09:00', 'un'],
    ]);
  });

  it('grow by one when an old text is written again, and keep a locked text first', async () => {
    const id = await addNote(cabinet, clientId, 'un');
    await edit(id, 'deux');
    await edit(id, 'un');
    await cabinet.api.note.lock({ id, reason: 'Preuve' });
    expect(await versions(id)).toEqual([
      ['09:02', 'un'],
      ['09:01', 'deux'],
      ['09:00', 'un'],
    ]);
  });

  it('begin with the text that came in without an act of its own', async () => {
    const id = await addNote(cabinet, clientId, 'repris de l’ancien logiciel');
    await cabinet.context.db.deleteFrom('operation_change').where('rowId', '=', id).execute();
    expect(await versions(id)).toEqual([['09:00', 'repris de l’ancien logiciel']]);
    await edit(id, 'complété');
    expect(await versions(id)).toEqual([
      ['09:01', 'complété'],
      ['09:00', 'repris de l’ancien logiciel'],
    ]);
  });

  it('are those of a note that there is', async () => {
    const id = '0198c0de-0000-7000-8000-000000000000' as NoteId;
    await expect(cabinet.api.note.versions({ id })).rejects.toMatchObject({ wire: { code: 'not-found' } });
  });
});
