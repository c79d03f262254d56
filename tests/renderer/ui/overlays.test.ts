import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfirmDialog } from '#renderer/ui/index.ts';
import OverlayScene from './scenes/OverlayScene.svelte';

/** jsdom lays nothing out: everything has a place, or nothing could be focused. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('a confirmation', () => {
  function confirmation() {
    const [onconfirm, oncancel] = [vi.fn(), vi.fn()];
    const words = {
      title: 'Mettre à la corbeille ?',
      text: 'Récupérable 30 jours.',
      confirmLabel: 'Mettre à la corbeille',
    };
    render(ConfirmDialog, { props: { open: true, isDanger: true, ...words, onconfirm, oncancel } });
    return { onconfirm, oncancel, user: userEvent.setup() };
  }

  it('is a dialog named by its question and described by its consequence', () => {
    confirmation();
    const dialog = screen.getByRole('dialog', { name: 'Mettre à la corbeille ?' });
    expect(document.getElementById(dialog.getAttribute('aria-describedby')!)?.textContent).toBe(
      'Récupérable 30 jours.',
    );
    expect(
      within(dialog)
        .getAllByRole('button')
        .map((one) => one.textContent?.trim() || one.ariaLabel),
    ).toEqual(['Annuler', 'Mettre à la corbeille', 'Fermer']);
  });

  it('gives the keyboard to the harmless act', async () => {
    confirmation();
    await waitFor(() => expect(document.activeElement).toBe(button('Annuler')));
  });

  it('acts once, and goes', async () => {
    const { onconfirm, oncancel, user } = confirmation();
    await user.click(button('Mettre à la corbeille'));
    expect(onconfirm).toHaveBeenCalledOnce();
    expect(oncancel).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it.each([
    ['Échap', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
    ['Annuler', (user: ReturnType<typeof userEvent.setup>) => user.click(button('Annuler'))],
    ['Fermer', (user: ReturnType<typeof userEvent.setup>) => user.click(button('Fermer'))],
  ])('does nothing on %s', async (_name, act) => {
    const { onconfirm, oncancel, user } = confirmation();
    await waitFor(() => expect(document.activeElement).toBe(button('Annuler')));
    await act(user);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onconfirm).not.toHaveBeenCalled();
    expect(oncancel).toHaveBeenCalledOnce();
  });
});

describe('a dialog', () => {
  it('gives the keyboard to its first field, keeps it inside, and gives it back', async () => {
    const user = userEvent.setup();
    render(OverlayScene, { props: { onselect: vi.fn() } });
    await user.click(button('Renommer'));
    const field = await screen.findByRole('textbox', { name: 'Nom de la vue' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    const dialog = screen.getByRole('dialog');
    for (let count = 0; count < 6; count += 1) {
      await user.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button('Renommer')));
  });
});

describe('a menu', () => {
  async function menu() {
    const user = userEvent.setup();
    const onselect = vi.fn();
    render(OverlayScene, { props: { onselect } });
    button('Actions').focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menu', { name: 'Actions', hidden: true });
    return { user, onselect };
  }

  it('opens with the keyboard, names its entries and skips what is not available', async () => {
    const { user, onselect } = await menu();
    const entry = (name: string) => screen.getByRole('menuitem', { name, hidden: true });
    expect(screen.getAllByRole('menuitem', { hidden: true })).toEqual([
      entry('Modifier'),
      entry('Fusionner'),
      entry('Mettre à la corbeille'),
    ]);
    expect(entry('Modifier').getAttribute('aria-keyshortcuts')).toBe('E');
    expect(entry('Fusionner').getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onselect).toHaveBeenCalledExactlyOnceWith('remove');
  });

  it('closes on Échap and gives the focus back to its button', async () => {
    const { user, onselect } = await menu();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu', { hidden: true })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button('Actions')));
    expect(onselect).not.toHaveBeenCalled();
  });
});

describe('a side panel', () => {
  it('takes the keyboard, closes on Échap, and gives it back', async () => {
    const user = userEvent.setup();
    render(OverlayScene, { props: { onselect: vi.fn() } });
    await user.click(button('Contrat'));
    const panel = screen.getByRole('region', { name: 'AUTO n° 7712-A' });
    await waitFor(() => expect(document.activeElement).toBe(panel));
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    expect(button('Réduire en panneau')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'AUTO n° 7712-A' })).toBeNull();
    expect(document.activeElement).toBe(button('Contrat'));
  });
});

describe('tabs', () => {
  it('are walked with the arrows, and draw the open one only', async () => {
    const user = userEvent.setup();
    render(OverlayScene, { props: { onselect: vi.fn() } });
    screen.getByRole('tab', { name: /Contrats/ }).focus();
    expect(screen.getByRole('tabpanel').textContent).toContain('Panneau contracts');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: /Documents/ }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText('Panneau documents')).toBeTruthy();
    expect(screen.queryByText('Panneau contracts')).toBeNull();
  });
});
