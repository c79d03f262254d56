import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import NoteSection from '#renderer/features/note/NoteSection.svelte';
import { AppError } from '#shared/kernel/errors.ts';
import { OPERATION, saved } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { noteAnswer, showMemo, ZOE } from '../../support/memo-screens.ts';

// Asking each of many notes whether an ancestor hides it takes seconds in jsdom.
configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

const articles = () => screen.findAllByRole('article');
const show = (changes: object, handlers: FakeHandlers = {}) =>
  showMemo(
    NoteSection,
    { clientId: ZOE, pinned: [], latest: [noteAnswer(1)], count: 1, isReadOnly: false, ...changes },
    { 'draft.find': () => ({ value: null }), 'draft.save': () => ({}), ...handlers },
  );
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('the notes of a sheet', () => {
  it('are few at first, and all of them on request', async () => {
    const pinned = numbers(1, 7).map((number) => noteAnswer(number, { isPinned: true }));
    const latest = numbers(11, 40).map((number) => noteAnswer(number));
    const older = numbers(41, 45).map((number) => noteAnswer(number));
    const { bridge, user } = show(
      { pinned, latest, count: 42 },
      { 'note.page': () => ({ notes: older, hasMore: false }) },
    );
    expect(await articles()).toHaveLength(8);
    await user.click(screen.getByRole('button', { name: 'Voir les 7 notes épinglées' }));
    expect(await articles()).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Notes plus anciennes' }));
    await waitFor(async () => expect(await articles()).toHaveLength(37));
    expect(bridge.inputsOf('note.page')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Notes plus anciennes' }));
    await waitFor(async () => expect(await articles()).toHaveLength(42));
    expect(screen.queryByRole('button', { name: 'Notes plus anciennes' })).toBeNull();
  });

  it('show the one that was looked for after those that are there, wherever it stands', async () => {
    const latest = numbers(1, 3).map((number) => noteAnswer(number));
    const { sought } = show({ latest, count: 500 }, { 'note.get': () => noteAnswer(437) });
    await articles();
    const target = document.createElement('main');
    target.id = 'screen';
    document.body.append(target);
    void sought.show(ZOE, noteAnswer(437).id);
    expect(await screen.findByText('Note 437')).toBeTruthy();
    expect((await articles()).map((one) => one.textContent.trim()).at(-1)).toContain('Note 437');
    expect(screen.getByRole('button', { name: 'Notes plus anciennes' })).toBeTruthy();
    target.remove();
  });

  it('unfold what hides the one that was looked for', async () => {
    const latest = numbers(1, 30).map((number) => noteAnswer(number));
    const { bridge, sought } = show({ latest, count: 30 });
    await articles();
    void sought.show(ZOE, noteAnswer(25).id);
    expect(await screen.findByText('Note 25')).toBeTruthy();
    expect(bridge.inputsOf('note.get')).toEqual([]);
  });

  it('never are HTML', async () => {
    show({ latest: [noteAnswer(1, { text: '<b>gras</b> **fort**' })] });
    const [note] = await articles();
    expect(note!.textContent).toContain('<b>gras</b>');
    expect(note!.querySelector('b')).toBeNull();
    expect(note!.querySelector('strong')?.textContent).toBe('fort');
  });
});

describe('a note', () => {
  it('is edited by E, saved when it is left, and as it was after Échap', async () => {
    const { bridge, user } = show({}, { 'note.update': () => saved });
    const [note] = await articles();
    note!.focus();
    await user.keyboard('e');
    const field = await screen.findByRole('textbox', { name: 'Texte de la note' });
    await user.type(field, ' bis');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(note);
    expect(bridge.inputsOf('note.update')).toEqual([]);
    await user.keyboard('e');
    await user.type(await screen.findByRole('textbox', { name: 'Texte de la note' }), ' ter');
    await user.tab();
    await waitFor(() =>
      expect(bridge.inputsOf('note.update')).toEqual([{ id: noteAnswer(1).id, text: 'Note 1 ter' }]),
    );
  });

  it('keeps its field and says why when it may not be changed', async () => {
    const { user } = show(
      {},
      {
        'note.update': () => {
          throw new AppError('conflict', 'a locked note', { fields: { text: 'note-locked' } });
        },
      },
    );
    const [note] = await articles();
    note!.focus();
    await user.keyboard('e');
    await user.type(await screen.findByRole('textbox', { name: 'Texte de la note' }), ' bis');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Texte de la note' });
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(field.value).toBe('Note 1 bis');
  });

  it('is pinned by P and becomes a task by T', async () => {
    const { bridge, opened, user } = show(
      { latest: [noteAnswer(1, { text: '**Bilan** santé\nà prévoir' })] },
      { 'note.setPinned': () => saved },
    );
    const [note] = await articles();
    note!.focus();
    await user.keyboard('p');
    await waitFor(() =>
      expect(bridge.inputsOf('note.setPinned')).toEqual([{ id: noteAnswer(1).id, isPinned: true }]),
    );
    await user.keyboard('t');
    expect(opened).toEqual([
      { kind: 'new-task', clientId: ZOE, title: 'Bilan santé', noteId: noteAnswer(1).id },
    ]);
  });

  it('that is locked tells the reason and is only read', async () => {
    const locked = { lockedAt: '2026-11-24T08:30:00.000Z', lockReason: 'Conseil donné' };
    const { bridge, user } = show({ latest: [noteAnswer(1, locked)] });
    const [note] = await articles();
    expect(within(note!).getByText(/24\/11\/2026 09:30\s: Conseil donné/)).toBeTruthy();
    note!.focus();
    await user.keyboard('e{Delete}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(bridge.inputsOf('note.remove')).toEqual([]);
  });

  it('of a client in the bin is only read', async () => {
    const { bridge, opened, user } = show({ isReadOnly: true });
    const [note] = await articles();
    note!.focus();
    await user.keyboard('ept{Delete}');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(opened).toEqual([]);
    expect(bridge.calls.filter(({ path }) => path.startsWith('note.'))).toEqual([]);
  });

  it('goes to the bin by Suppr, and « Annuler » takes it back', async () => {
    const { bridge, user } = show(
      {},
      { 'note.remove': () => saved, 'journal.undoOperation': () => ({ id: OPERATION }) as never },
    );
    const [note] = await articles();
    note!.focus();
    await user.keyboard('{Delete}');
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() =>
      expect(bridge.inputsOf('journal.undoOperation')).toEqual([{ operationId: OPERATION }]),
    );
  });
});
