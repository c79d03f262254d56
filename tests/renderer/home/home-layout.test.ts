import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { DashboardLayout } from '#shared/features/dashboard/dashboard.api.ts';
import { completeLayout } from '#shared/features/dashboard/dashboard.rules.ts';
import { fail } from '#shared/kernel/errors.ts';
import { saved } from '../../support/desk-host.ts';
import { blocksInOrder, board, openHome } from './open-home.ts';

/** The whole frame and the half-hours of a day are drawn without a browser: that takes its time. */
vi.setConfig({ testTimeout: 30_000 });

describe('the blocks', () => {
  it('say honestly what is not there yet', async () => {
    await openHome();
    expect(await screen.findByText(/ne fait pas encore de sauvegarde automatique/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Où est ce dossier' }).getAttribute('href')).toBe(
      '#/reglages/securite',
    );
  });

  it('are hidden and moved from the keyboard, each time saved', async () => {
    let layout: DashboardLayout = completeLayout([]);
    const { bridge, user } = await openHome({
      'dashboard.read': () => board({ layout }),
      'dashboard.saveLayout': (input) => {
        layout = input.layout;
        return saved;
      },
    });
    (await screen.findByRole('button', { name: 'Organiser' })).focus();
    await user.keyboard('{Enter}');
    // What floats has no place without a layout: roles do not see it.
    const dialog = await screen.findByLabelText('Organiser l’accueil');
    within(dialog).getByLabelText('Tickets').focus();
    await user.keyboard(' ');
    await waitFor(() => expect(screen.queryByRole('heading', { level: 2, name: 'Tickets' })).toBeNull());
    expect(await screen.findByText('Bloc « Tickets » masqué.')).toBeTruthy();
    const up = within(dialog).getByLabelText(/Monter.: Tâches/);
    up.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(blocksInOrder().slice(0, 2)).toEqual(['Tâches', 'Agenda']));
    expect(document.activeElement).toBe(up);
    expect(await screen.findByText('Tâches : position 1 sur 6')).toBeTruthy();
    expect(bridge.inputsOf('dashboard.saveLayout')).toHaveLength(2);
    await user.keyboard('{Enter}');
    expect(bridge.inputsOf('dashboard.saveLayout')).toHaveLength(2);
    await user.click(within(dialog).getByText('Rétablir la disposition d’origine'));
    await waitFor(() => expect(layout).toEqual(completeLayout([])));
    expect(screen.getByRole('heading', { level: 2, name: 'Tickets' })).toBeTruthy();
  });

  it('come back to their place when saving fails, and the reason is said', async () => {
    const { user } = await openHome({ 'dashboard.saveLayout': () => fail('read-only') });
    await user.click(await screen.findByRole('button', { name: 'Organiser' }));
    const dialog = await screen.findByLabelText('Organiser l’accueil');
    await user.click(within(dialog).getByText('Agenda'));
    expect(await screen.findByText(/ouverte en lecture seule/)).toBeTruthy();
    expect(blocksInOrder()[0]).toBe('Agenda');
    expect(within(dialog).getByLabelText<HTMLInputElement>('Agenda').checked).toBe(true);
  });

  it('can all be hidden: the way back is said', async () => {
    const layout = completeLayout([]).map((one) => ({ ...one, isHidden: true }));
    await openHome({ 'dashboard.read': () => board({ layout }) });
    expect(await screen.findByText('Tous les blocs sont masqués')).toBeTruthy();
    expect(blocksInOrder()).toEqual([]);
  });

  it('are gone through with F6', async () => {
    const { user } = await openHome();
    await screen.findByRole('heading', { level: 2, name: 'Agenda' });
    await user.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'À traiter' }));
    await user.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Agenda' }));
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'À traiter' }));
  });

  it('could not be read: it is said, and they are read again', async () => {
    const { bridge, user } = await openHome({ 'dashboard.read': () => fail('unexpected') });
    await screen.findByText('L’accueil n’a pas pu être lu');
    bridge.handle({ 'dashboard.read': () => board() });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Agenda' })).toBeTruthy();
  });
});
