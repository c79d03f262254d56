import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { ClientFilter } from '#shared/features/client-list/client-list.api.ts';
import ClientListView from '#renderer/views/ClientListView.svelte';
import { HUGO } from '../../support/renderer-cabinet.ts';
import { DURAND, installPortfolio, LEROY, MARTIN } from './clients.ts';
import { floating, show } from './screen.ts';

const OF_HUGO = {
  id: '01990000-0000-7000-8000-0000000000b1',
  name: 'Ceux de Hugo',
  filter: ClientFilter.parse({ managerIds: [HUGO] }),
  sort: { column: 'town', direction: 'desc' } as const,
  columns: ['name', 'town:260'],
  count: 0,
};

const views = (): HTMLElement => screen.getByRole('navigation', { name: 'Vues' });
const current = (): string =>
  within(views()).getByRole('button', { current: true }).textContent?.trim() ?? '';
const columns = (): string[] =>
  screen.getAllByRole('columnheader').map((header) => header.textContent?.trim() ?? '');

async function open(saved = [OF_HUGO]) {
  const portfolio = installPortfolio([DURAND, LEROY, MARTIN], saved);
  const shown = show(ClientListView);
  await screen.findByRole('grid', { name: 'Liste des clients' });
  await waitFor(() =>
    expect(within(views()).getAllByRole('button').length).toBeGreaterThan(saved.length - 1),
  );
  return { portfolio, ...shown };
}

describe('saved views', () => {
  it('stand beside « Tous » with how many clients each holds', async () => {
    await open();
    const buttons = within(views()).getAllByRole('button');
    expect(buttons.map((button) => button.textContent?.trim())).toEqual(['Tous 3', 'Ceux de Hugo 1']);
    expect(current()).toBe('Tous 3');
  });

  it('bring back filter, order, columns and widths', async () => {
    const { user, list } = await open();
    await user.click(screen.getByRole('button', { name: /Ceux de Hugo/ }));
    await screen.findByText('1 client sur 3');
    expect(columns()).toEqual(['Tout sélectionner', 'Nom', 'Ville']);
    expect([list().sort, list().widths]).toEqual([OF_HUGO.sort, { town: 260 }]);
    await user.click(screen.getByRole('button', { name: /^Tous/ }));
    await screen.findByText('3 clients');
    expect(columns()).toContain('Téléphone');
  });

  it('are made from what is on screen, under a name', async () => {
    const { user, portfolio } = await open([]);
    await user.type(screen.getByRole('textbox', { name: 'Filtrer les clients' }), 'durand');
    await screen.findByText('1 client sur 3');
    await user.click(screen.getByRole('button', { name: 'Vue' }));
    await user.type(await screen.findByRole('textbox', { name: /Nom de la vue/ }), 'Les Durand{Enter}');
    await waitFor(() => expect(current()).toBe('Les Durand 1'));
    expect(portfolio.inputsOf('clientList.saveView')).toMatchObject([
      {
        id: null,
        name: 'Les Durand',
        filter: { text: 'durand' },
        columns: ['name', 'phone', 'email', 'town', 'stage', 'manager'],
      },
    ]);
  });

  it('say that they were changed, and are updated on demand', async () => {
    const { user, portfolio } = await open();
    await user.click(screen.getByRole('button', { name: /Ceux de Hugo/ }));
    await screen.findByText('1 client sur 3');
    expect(screen.queryByText('Modifiée')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Ville/, description: 'Trier par Ville' }));
    await screen.findByText('Modifiée');
    await user.click(screen.getByRole('button', { name: 'Mettre à jour la vue' }));
    await waitFor(() => expect(screen.queryByText('Modifiée')).toBeNull());
    expect(portfolio.inputsOf('clientList.saveView')).toMatchObject([
      { id: OF_HUGO.id, sort: { column: 'town', direction: 'asc' } },
    ]);
  });

  it('are renamed without touching what they hold', async () => {
    const { user, portfolio } = await open();
    await user.click(screen.getByRole('button', { name: /Ceux de Hugo/ }));
    await user.click(await screen.findByRole('button', { name: 'Actions de la vue Ceux de Hugo' }));
    await user.click(await floating('Renommer…'));
    const name = await screen.findByRole('textbox', { name: /Nom de la vue/ });
    await user.clear(name);
    await user.type(name, 'Portefeuille de Hugo{Enter}');
    await waitFor(() => expect(current()).toBe('Portefeuille de Hugo 1'));
    const { filter, sort } = OF_HUGO;
    expect(portfolio.inputsOf('clientList.saveView')).toMatchObject([{ id: OF_HUGO.id, filter, sort }]);
  });

  it('are removed with a way back', async () => {
    const { user, portfolio } = await open();
    await user.click(screen.getByRole('button', { name: /Ceux de Hugo/ }));
    await user.click(await screen.findByRole('button', { name: 'Actions de la vue Ceux de Hugo' }));
    await user.click(await floating('Mettre à la corbeille'));
    await screen.findByText('Vue « Ceux de Hugo » mise à la corbeille');
    await waitFor(() => expect(current()).toBe('Tous 3'));
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(portfolio.inputsOf('journal.undoOperation')).toHaveLength(1));
  });
});
