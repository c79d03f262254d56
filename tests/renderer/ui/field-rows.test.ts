import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import SheetScene from './scenes/SheetScene.svelte';

type Save = (field: string, value: string | null) => Promise<void>;

const valueOf = (label: string) => screen.getByRole('button', { name: new RegExp(`^${label} `) });
const inputOf = (label: string) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const rowOf = (label: string) =>
  within(screen.getByText(label, { selector: '.label' }).closest<HTMLElement>('.row')!);

function sheet(props: { onsave?: Save; check?: (draft: string) => string | null } = {}) {
  const onsave = vi.fn<Save>(props.onsave ?? (() => Promise.resolve()));
  render(SheetScene, { props: { ...props, onsave } });
  return { onsave, user: userEvent.setup() };
}

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

describe('a value at rest', () => {
  it('is a button named by its label and its value', () => {
    sheet();
    expect(valueOf('Nom').textContent).toContain('DURAND');
    expect(valueOf('Naissance').textContent?.trim()).toBe('12/03/1985 (41 ans)');
  });

  it('offers to be added when it is empty, and is plain text when it cannot be changed', () => {
    sheet();
    expect(valueOf('Profession').textContent).toContain('Ajouter');
    expect(screen.queryByRole('button', { name: /Créée le/ })).toBeNull();
    expect(rowOf('Créée le').getByText('03/02/2024')).toBeTruthy();
  });
});

describe('editing in place', () => {
  it('opens on a click with the value chosen, saves on Entrée, and gives the focus back', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Nom'));
    const input = inputOf('Nom');
    await waitFor(() => expect(document.activeElement).toBe(input));
    expect(input.value.slice(input.selectionStart!, input.selectionEnd!)).toBe('DURAND');
    await user.keyboard(' MARTIN {Enter}');
    expect(onsave.mock.calls).toEqual([['lastName', 'MARTIN']]);
    await waitFor(() => expect(document.activeElement).toBe(valueOf('Nom')));
    expect(valueOf('Nom').textContent).toContain('MARTIN');
    expect(screen.getByRole('status').textContent).toBe('Nom\u00a0: enregistré');
  });

  it.each(['{Enter}', 'e'])('opens with the keyboard: %s', async (key) => {
    const { user } = sheet();
    valueOf('Nom').focus();
    await user.keyboard(key);
    expect(inputOf('Nom').value).toBe('DURAND');
  });

  it('restores the value on Échap, and saves nothing', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Nom'));
    await user.keyboard('MARTIN{Escape}');
    expect(valueOf('Nom').textContent).toContain('DURAND');
    expect(onsave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(valueOf('Nom'));
  });

  it('saves when the reader goes elsewhere, once', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Nom'));
    await user.keyboard('MARTIN');
    await user.click(screen.getByRole('link', { name: 'Ailleurs' }));
    expect(onsave.mock.calls).toEqual([['lastName', 'MARTIN']]);
  });

  it('saves nothing when nothing changed', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Nom'));
    await user.keyboard('{Enter}');
    await user.click(valueOf('Prénom'));
    await user.click(screen.getByRole('link', { name: 'Ailleurs' }));
    expect(onsave).not.toHaveBeenCalled();
  });

  it('walks from field to field with Tab, and back, one open at a time', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Nom'));
    await user.keyboard('MARTIN{Tab}');
    await waitFor(() => expect(document.activeElement).toBe(inputOf('Prénom')));
    await user.keyboard('Anne{Tab}');
    await waitFor(() => expect(document.activeElement).toBe(inputOf('Profession')));
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    await user.tab({ shift: true });
    await waitFor(() => expect(document.activeElement).toBe(inputOf('Prénom')));
    expect(onsave.mock.calls).toEqual([
      ['lastName', 'MARTIN'],
      ['firstName', 'Anne'],
    ]);
  });

  it('saves the field that was open when another is clicked', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Nom'));
    await user.keyboard('MARTIN');
    await user.click(valueOf('Prénom'));
    expect(onsave.mock.calls).toEqual([['lastName', 'MARTIN']]);
    expect(screen.getAllByRole('textbox')).toEqual([inputOf('Prénom')]);
  });

  it('breaks the line in a comment, and saves it on Ctrl+Entrée', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Commentaire'));
    await user.keyboard('{End}{Enter}Deux{Control>}{Enter}{/Control}');
    expect(onsave.mock.calls).toEqual([['comment', 'Une ligne\nDeux']]);
  });

  it('empties a choice to « not known »', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Situation'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Situation' }), 'Non renseigné');
    await user.click(screen.getByRole('link', { name: 'Ailleurs' }));
    expect(onsave.mock.calls).toEqual([['situation', null]]);
  });
});

describe('a date', () => {
  it.each([
    ['24/11/1990', '1990-11-24'],
    ['11/1990', '1990-11'],
    ['1990', '1990'],
    ['', null],
  ])('typed « %s » is saved as %s', async (typed, saved) => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Naissance'));
    await user.clear(inputOf('Naissance'));
    await user.keyboard(`${typed}{Enter}`);
    expect(onsave.mock.calls).toEqual([['birthOn', saved]]);
  });

  it('that is not understood is kept as typed, with the reason, and not saved', async () => {
    const { onsave, user } = sheet();
    await user.click(valueOf('Naissance'));
    await user.keyboard('31/02{Enter}');
    expect(onsave).not.toHaveBeenCalled();
    expect(rowOf('Naissance').getByText('Date impossible.')).toBeTruthy();
    await user.click(valueOf('Naissance'));
    expect(inputOf('Naissance').value).toBe('31/02');
    expect(inputOf('Naissance').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a value that main refuses', () => {
  const refuse = vi.fn<Save>();

  beforeEach(() => {
    refuse.mockReset().mockRejectedValueOnce(new Error('Le disque est plein.')).mockResolvedValue();
  });

  async function refused() {
    const scene = sheet({ onsave: refuse });
    await scene.user.click(valueOf('Nom'));
    await scene.user.keyboard('MARTIN{Enter}');
    return scene;
  }

  it('stays on screen with the sentence, read aloud', async () => {
    await refused();
    expect(valueOf('Nom').textContent).toContain('MARTIN');
    const sentence = rowOf('Nom').getByText('Le disque est plein.');
    expect(valueOf('Nom').getAttribute('aria-describedby')).toBe(sentence.closest('p')!.id);
    expect(screen.getByRole('status').textContent).toBe('Nom\u00a0: Le disque est plein.');
  });

  it('is given up with Échap, from its value', async () => {
    await refused().then(({ user }) => user.keyboard('{Escape}'));
    expect(valueOf('Nom').textContent).toContain('DURAND');
    expect(rowOf('Nom').queryByText('Le disque est plein.')).toBeNull();
  });

  it('is corrected, not tried again, when it can never be saved', async () => {
    const { user, onsave } = sheet({ check: (draft) => (draft.includes('?') ? 'Pas de point.' : null) });
    await user.click(valueOf('Nom'));
    await user.keyboard('MARTIN?{Enter}');
    expect(rowOf('Nom').queryByRole('button', { name: 'Réessayer' })).toBeNull();
    await user.click(rowOf('Nom').getByRole('button', { name: 'Corriger' }));
    expect(inputOf('Nom').value).toBe('MARTIN?');
    await waitFor(() => expect(document.activeElement).toBe(inputOf('Nom')));
    expect(onsave).not.toHaveBeenCalled();
  });

  it('gives the focus back to the value once it is tried again', async () => {
    const { user } = await refused();
    await user.click(rowOf('Nom').getByRole('button', { name: 'Réessayer' }));
    await waitFor(() => expect(document.activeElement).toBe(valueOf('Nom')));
  });

  it('is tried again on request', async () => {
    const { user } = await refused();
    await user.click(rowOf('Nom').getByRole('button', { name: 'Réessayer' }));
    expect(refuse.mock.calls).toEqual([
      ['lastName', 'MARTIN'],
      ['lastName', 'MARTIN'],
    ]);
    expect(rowOf('Nom').queryByText('Le disque est plein.')).toBeNull();
  });

  it('is given up on request', async () => {
    const { user } = await refused();
    await user.click(rowOf('Nom').getByRole('button', { name: 'Annuler' }));
    expect(valueOf('Nom').textContent).toContain('DURAND');
    expect(refuse).toHaveBeenCalledTimes(1);
  });

  it('is the draft when the field is opened again', async () => {
    const { user } = await refused();
    await user.click(valueOf('Nom'));
    expect(inputOf('Nom').value).toBe('MARTIN');
  });
});

describe('a value that the page refuses', () => {
  it('is never sent', async () => {
    const { onsave, user } = sheet({ check: (draft) => (draft === '' ? 'Un nom est nécessaire.' : null) });
    await user.click(valueOf('Nom'));
    await user.clear(inputOf('Nom'));
    await user.keyboard('{Enter}');
    expect(onsave).not.toHaveBeenCalled();
    expect(rowOf('Nom').getByText('Un nom est nécessaire.')).toBeTruthy();
  });
});

describe('undoing', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    return () => vi.useRealTimers();
  });

  async function saved() {
    const onsave = vi.fn<Save>(() => Promise.resolve());
    render(SheetScene, { props: { onsave } });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.click(valueOf('Nom'));
    await user.keyboard('MARTIN{Enter}');
    return { onsave, user, undo: () => rowOf('Nom').queryByRole('button', { name: 'Annuler' }) };
  }

  it('saves what was there before', async () => {
    const { onsave, user, undo } = await saved();
    await user.click(undo()!);
    expect(onsave.mock.calls).toEqual([
      ['lastName', 'MARTIN'],
      ['lastName', 'DURAND'],
    ]);
    expect(valueOf('Nom').textContent).toContain('DURAND');
    expect(undo()).toBeNull();
  });

  it('is offered for eight seconds', async () => {
    const { undo } = await saved();
    await vi.advanceTimersByTimeAsync(7900);
    expect(undo()).not.toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(undo()).toBeNull();
  });

  it('waits while the pointer is on it', async () => {
    const { user, undo } = await saved();
    await user.hover(undo()!);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(undo()).not.toBeNull();
    await user.unhover(undo()!.closest('p')!);
    await vi.advanceTimersByTimeAsync(8100);
    expect(undo()).toBeNull();
  });
});
