import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#shared/kernel/errors.ts';
import { cabinetAnswer } from '../../support/renderer-cabinet.ts';
import { openDesk, phoneChange, preferences } from './open-desk.ts';

afterEach(() => {
  delete document.documentElement.dataset['theme'];
  vi.restoreAllMocks();
});

describe('the frame', () => {
  it('greets who works here, with the date of the cabinet', async () => {
    await openDesk();
    expect(screen.getByRole('heading', { level: 1, name: 'Bonjour Claire' })).toBeTruthy();
    expect(screen.getByText('mardi 24 novembre 2026')).toBeTruthy();
  });

  it('shows where we are and goes elsewhere', async () => {
    const { user } = await openDesk();
    const rail = within(screen.getByRole('navigation', { name: 'Écrans' }));
    expect(rail.getByRole('link', { name: 'Accueil' }).getAttribute('aria-current')).toBe('page');
    await user.click(rail.getByRole('link', { name: 'Aide' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Premiers pas' })).toBeTruthy();
    expect(rail.getByRole('link', { name: 'Aide' }).getAttribute('aria-current')).toBe('page');
    await user.click(screen.getByRole('button', { name: 'Écran précédent' }));
    expect(await screen.findByRole('heading', { name: 'Bonjour Claire' })).toBeTruthy();
  });

  it('takes the keys along from the rail to the screen', async () => {
    const { user } = await openDesk();
    await user.click(screen.getByRole('link', { name: 'Corbeille' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('never goes back further than where it began', async () => {
    history.replaceState(null, '');
    const back = vi.spyOn(history, 'back');
    const { user } = await openDesk();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(back).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Écran précédent' }).disabled).toBe(true);
  });

  it('says that an address leads nowhere', async () => {
    const { user } = await openDesk({}, '#/nulle-part');
    expect(screen.getByText('Cet écran n’existe pas')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Revenir à l’accueil' }));
    expect(await screen.findByRole('heading', { name: 'Bonjour Claire' })).toBeTruthy();
  });

  it('opens the help of the current screen with F1', async () => {
    const { user } = await openDesk({ 'journal.listBin': () => [] }, '#/corbeille');
    await user.keyboard('{F1}');
    expect(await screen.findByRole('heading', { level: 1, name: /^Annuler, historique/ })).toBeTruthy();
  });

  it('remembers that the rail was folded', async () => {
    const { user, bridge } = await openDesk();
    await user.click(screen.getByRole('button', { name: 'Réduire le menu' }));
    expect(bridge.inputsOf('preferences.update')).toEqual([{ patch: { isRailCollapsed: true } }]);
    expect(screen.getByRole('button', { name: 'Déplier le menu' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Clients' })).toBeTruthy();
  });

  it('applies the theme before the first paint, and a change from elsewhere', async () => {
    let theme: 'dark' | 'light' = 'dark';
    const { bridge } = await openDesk({ 'preferences.get': () => ({ ...preferences, theme }) });
    expect(document.documentElement.dataset['theme']).toBe('dark');
    theme = 'light';
    bridge.announce(['preferences']);
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('light'));
  });

  it('zooms by steps from the value on screen', async () => {
    const { user, bridge } = await openDesk();
    await user.keyboard('{Control>}++-{/Control}');
    await waitFor(() =>
      expect(bridge.inputsOf('preferences.update')).toEqual([
        { patch: { zoom: 1.1 } },
        { patch: { zoom: 1.25 } },
        { patch: { zoom: 1.1 } },
      ]),
    );
  });

  it('locks with the padlock', async () => {
    const { user, bridge } = await openDesk({ 'vault.lock': () => ({ kind: 'done' }) });
    await user.click(screen.getByRole('button', { name: 'Verrouiller' }));
    expect(bridge.inputsOf('vault.lock')).toHaveLength(1);
  });

  it('runs what a native menu asks', async () => {
    const { bridge } = await openDesk();
    bridge.command('shortcuts.open');
    expect(await screen.findByRole('dialog', { name: 'Raccourcis clavier' })).toBeTruthy();
    bridge.command('a command of another version');
  });

  it('marks the cabinet of examples', async () => {
    await openDesk({ 'cabinet.context': () => cabinetAnswer({ isSample: true }) });
    expect(await screen.findByText('Cabinet d’exemple — données fictives')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Revenir à mon cabinet' })).toBeTruthy();
  });

  it('begins with the assistant when there is no cabinet yet', async () => {
    await openDesk({ 'cabinet.context': () => cabinetAnswer({ cabinet: null }) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Votre cabinet' })).toBeTruthy();
    expect(screen.queryByRole('navigation', { name: 'Écrans' })).toBeNull();
  });

  it('says calmly that the cabinet cannot be read, and tries again', async () => {
    let isBroken = true;
    const { user } = await openDesk({
      'cabinet.context': () => (isBroken ? fail('corrupted') : cabinetAnswer()),
    });
    expect(await screen.findByText('Le cabinet n’a pas pu être lu')).toBeTruthy();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('heading', { name: 'Bonjour Claire' })).toBeTruthy();
  });
});

describe('a screen that fails', () => {
  it('leaves the frame standing, and the way out', async () => {
    const { user } = await openDesk({
      // A date that no calendar holds makes the greeting throw.
      'cabinet.context': () => cabinetAnswer({ today: '2026-99-99' }),
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Cet écran n’a pas pu s’afficher' }),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Recharger' })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Aide' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Premiers pas' })).toBeTruthy();
  });
});

describe('undo', () => {
  const done = { undo: phoneChange, redo: null };

  it('names what it would take back, and shows nothing when there is nothing', async () => {
    let state: typeof done | { undo: null; redo: null } = { undo: null, redo: null };
    const { bridge } = await openDesk({ 'journal.state': () => state });
    expect(screen.queryByRole('button', { name: /^Annuler/ })).toBeNull();
    state = done;
    bridge.announce(['journal']);
    expect(
      await screen.findByRole('button', { name: 'Annuler\u00a0: modification du téléphone de DURAND Zoé' }),
    ).toBeTruthy();
  });

  it('takes the act back with Ctrl+Z, says so, and offers the way back', async () => {
    const { user, bridge } = await openDesk({
      'journal.state': () => done,
      'journal.undo': () => ({ undone: phoneChange }),
      'journal.redo': () => ({ redone: phoneChange }),
    });
    await user.keyboard('{Control>}z{/Control}');
    const message = await screen.findByText('Annulé : modification du téléphone de DURAND Zoé');
    await user.click(within(message.parentElement!).getByRole('button', { name: 'Rétablir' }));
    expect(await screen.findByText('Rétabli : modification du téléphone de DURAND Zoé')).toBeTruthy();
    expect(bridge.inputsOf('journal.redo')).toHaveLength(1);
  });

  it('says that there is nothing to take back', async () => {
    const { user } = await openDesk({ 'journal.undo': () => fail('nothing-to-undo') });
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Rien à annuler.')).toBeTruthy();
  });

  it('says why an act cannot be taken back', async () => {
    const { user } = await openDesk({ 'journal.undo': () => fail('conflict') });
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/a changé entre-temps/)).toBeTruthy();
  });
});
