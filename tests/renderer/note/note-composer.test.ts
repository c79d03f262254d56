import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import NoteComposer from '#renderer/features/note/NoteComposer.svelte';
import { AppError } from '#shared/kernel/errors.ts';
import { saved } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { noteAnswer, showMemo, ZOE } from '../../support/memo-screens.ts';

const show = (draft = '', handlers: FakeHandlers = {}) =>
  showMemo(NoteComposer, { clientId: ZOE, draft }, { 'draft.save': () => ({}), ...handlers });
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Écrire une note' });

describe('the composer', () => {
  it('saves by Ctrl+Entrée and is empty and ready again', async () => {
    const { bridge, user } = show('', { 'note.add': () => ({ ...saved, id: noteAnswer(1).id }) });
    await user.type(await field(), 'Rappeler');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(bridge.inputsOf('note.add')).toEqual([{ clientId: ZOE, text: 'Rappeler' }]));
    await waitFor(async () => expect((await field()).value).toBe(''));
    expect(document.activeElement).toBe(await field());
  });

  it('keeps the words that could not be saved', async () => {
    const { user } = show('', {
      'note.add': () => {
        throw new AppError('disk-full');
      },
    });
    await user.type(await field(), 'Rappeler');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/disque/i)).toBeTruthy();
    expect((await field()).value).toBe('Rappeler');
  });

  it('begins with what was being typed, and keeps what is typed when it is left', async () => {
    const { bridge, leave, user } = show('Elle');
    expect(await screen.findByText('Brouillon enregistré')).toBeTruthy();
    await user.type(await field(), ' rappelle');
    leave();
    expect(bridge.inputsOf('draft.save')).toEqual([
      { clientId: ZOE, name: 'note.new', value: 'Elle rappelle' },
    ]);
  });

  it('says that the draft is kept once it is, not before', async () => {
    let settle = (): void => undefined;
    const { user } = show('', {
      'draft.save': () => new Promise((resolve) => (settle = () => resolve({}))),
    });
    await user.type(await field(), 'Elle');
    await user.tab();
    expect(screen.queryByText('Brouillon enregistré')).toBeNull();
    settle();
    expect(await screen.findByText('Brouillon enregistré')).toBeTruthy();
  });
});
