import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import ClientListView from '#renderer/views/ClientListView.svelte';
import { aRow, clientIdAt, DURAND, installPortfolio, LEROY, MARTIN } from './clients.ts';
import { floating, show } from './screen.ts';

const PORTFOLIO = [DURAND, LEROY, MARTIN];

const names = (): string[] =>
  screen
    .queryAllByRole('link')
    .filter((link) => link.getAttribute('href')?.startsWith('#/clients/'))
    .map((link) => link.textContent ?? '');
const grid = (): Promise<HTMLElement> => screen.findByRole('grid', { name: 'Liste des clients' });

async function open(rows = PORTFOLIO) {
  const portfolio = installPortfolio(rows);
  const shown = show(ClientListView);
  (await grid()).focus();
  await waitFor(() => expect(names()).toHaveLength(rows.length));
  return { portfolio, ...shown };
}

describe('the client list', () => {
  it('says in words how many clients there are', async () => {
    await open();
    expect(screen.getByText('3 clients')).toBeTruthy();
  });

  it('narrows while the broker types, and says out of how many', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'Filtrer les clients' }), 'eve mar');
    await waitFor(() => expect(names()).toEqual(['MARTIN Ève']));
    expect(screen.getByText('1 client sur 3')).toBeTruthy();
  });

  it('ignores an answer that comes after a newer one', async () => {
    const { user, portfolio } = await open();
    let answerFirst: () => void = () => {};
    const late = new Promise<void>((resolve) => (answerFirst = resolve));
    portfolio.handle({
      'clientList.page': async ({ filter }) => {
        if (filter.text === 'l') await late;
        return filter.text === 'l' ? { total: 1, rows: [DURAND] } : { total: 1, rows: [LEROY] };
      },
    });
    await user.type(screen.getByRole('textbox', { name: 'Filtrer les clients' }), 'le');
    await waitFor(() => expect(names()).toEqual(['LEROY SARL']));
    answerFirst();
    await late;
    await Promise.resolve();
    expect(names()).toEqual(['LEROY SARL']);
  });

  it('filters by manager, shows it as a chip, and clears it', async () => {
    const { user } = await open();
    await user.click(within(screen.getByRole('search')).getByRole('button', { name: 'Gestionnaire' }));
    await user.click(await floating('Hugo Petit'));
    await waitFor(() => expect(names()).toEqual(['LEROY SARL']));
    await user.keyboard('{Escape}');
    expect(
      screen.getByRole('button', { name: 'Retirer le filtre Gestionnaire\u00a0: Hugo Petit' }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
    await waitFor(() => expect(names()).toHaveLength(3));
  });

  it('sorts by a column, then the other way round', async () => {
    const { user } = await open();
    expect(names()).toEqual(['DURAND Zoé', 'LEROY SARL', 'MARTIN Ève']);
    await user.click(screen.getByRole('button', { name: /^Nom/ }));
    await waitFor(() => expect(names()).toEqual(['MARTIN Ève', 'LEROY SARL', 'DURAND Zoé']));
    await user.click(screen.getByRole('button', { name: /^Ville/, description: 'Trier par Ville' }));
    await waitFor(() => expect(names().at(-1)).toBe('LEROY SARL'));
  });

  it('shows another column on demand', async () => {
    const { user } = await open();
    expect(screen.queryByRole('columnheader', { name: /Origine/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Colonnes' }));
    await user.click(await floating('Origine'));
    expect(screen.getByRole('columnheader', { name: /Origine/ })).toBeTruthy();
    expect(screen.getByRole('gridcell', { name: 'Salon' })).toBeTruthy();
  });

  it('offers to create the first client of an empty portfolio', async () => {
    installPortfolio([]);
    const { user } = show(ClientListView);
    await user.click(await screen.findByRole('button', { name: 'Créer votre premier client' }));
    expect(await screen.findByRole('dialog', { name: 'Nouveau client' })).toBeTruthy();
  });

  it('offers to clear the filters when nothing answers to them', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('textbox', { name: 'Filtrer les clients' }), 'inconnu');
    const none = await screen.findByText('Aucun client ne correspond');
    await user.click(within(none.parentElement!).getByRole('button', { name: 'Effacer les filtres' }));
    await waitFor(() => expect(names()).toHaveLength(3));
  });
});

describe('the keys of the client list', () => {
  const rowNamed = (name: string): HTMLElement => screen.getByRole('link', { name }).closest('[role="row"]')!;

  it('opens the sheet by Entrée', async () => {
    const { user } = await open();
    await user.keyboard('j{Enter}');
    expect(location.hash).toBe(`#/clients/${LEROY.clientId}`);
  });

  it('ticks by X and extends by Maj with an arrow, and back', async () => {
    const { user } = await open();
    await user.keyboard('x{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(screen.getByText('3 cochés')).toBeTruthy();
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(screen.getByText('2 cochés')).toBeTruthy();
    expect(rowNamed('MARTIN Ève').getAttribute('aria-selected')).toBe('false');
  });

  it('ticks everything the filter holds by Ctrl+A, without loading it', async () => {
    const many = Array.from({ length: 450 }, (_, index) => aRow(index + 1));
    const portfolio = installPortfolio(many);
    const { user } = show(ClientListView);
    (await grid()).focus();
    await user.keyboard('{Control>}a{/Control}x');
    expect(await screen.findByText('449 cochés')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Assigner…' }));
    await user.click(await floating('Hugo Petit'));
    await screen.findByText('449 clients assignés à Hugo Petit');
    expect(portfolio.inputsOf('clientList.assign')).toMatchObject([
      { selection: { filter: { text: '' }, exceptIds: [clientIdAt(1)] } },
    ]);
  });

  it('previews by Espace and follows the arrows', async () => {
    const { user, portfolio } = await open();
    portfolio.handle({ 'client.sheet': () => new Promise<never>(() => {}) });
    await user.keyboard(' ');
    expect(await screen.findByRole('region', { name: 'DURAND Zoé' })).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('region', { name: 'LEROY SARL' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'LEROY SARL' })).toBeNull();
  });

  it('puts the row into the bin by Suppr and takes it back', async () => {
    const { user } = await open();
    await user.keyboard('{Delete}');
    await screen.findByText('Fiche mise à la corbeille : DURAND Zoé');
    await waitFor(() => expect(names()).toEqual(['LEROY SARL', 'MARTIN Ève']));
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(names()).toHaveLength(3));
  });

  it('asks before a large selection goes to the bin', async () => {
    const { user, portfolio } = await open(Array.from({ length: 30 }, (_, index) => aRow(index + 1)));
    await user.keyboard('{Control>}a{/Control}{Delete}');
    const dialog = await screen.findByRole('dialog', { name: 'Mettre 30\u00a0fiches à la corbeille\u202f?' });
    expect(portfolio.rows()).toHaveLength(30);
    await user.click(within(dialog).getByRole('button', { name: 'Mettre à la corbeille' }));
    await waitFor(() => expect(portfolio.rows()).toHaveLength(0));
  });
});

describe('acts on the ticked clients', () => {
  it('assigns them and takes it back', async () => {
    const { user, portfolio } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Sélectionner DURAND Zoé' }));
    await user.click(screen.getByRole('checkbox', { name: 'Sélectionner MARTIN Ève' }));
    await user.click(screen.getByRole('button', { name: 'Assigner…' }));
    await user.click(await floating('Hugo Petit'));
    await screen.findByText('2 clients assignés à Hugo Petit');
    expect(portfolio.rows().filter((row) => row.managerId === LEROY.managerId)).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(portfolio.rows()).toEqual(PORTFOLIO));
  });
});

describe('coming back to the list', () => {
  it('finds filter, order, ticks and place as they were left', async () => {
    const { user, list, leave, comeBack } = await open(
      Array.from({ length: 30 }, (_, index) => aRow(index + 1)),
    );
    await user.click(screen.getByRole('button', { name: /^Nom/ }));
    await user.type(screen.getByRole('textbox', { name: 'Filtrer les clients' }), 'client');
    (await grid()).focus();
    await user.keyboard('jjx');
    await leave();
    expect(screen.queryByRole('grid')).toBeNull();
    await comeBack();
    const back = await grid();
    expect(document.activeElement).toBe(back);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Filtrer les clients' }).value).toBe(
      'client',
    );
    expect(screen.getByText('1 coché')).toBeTruthy();
    expect(back.getAttribute('aria-activedescendant')).toMatch(/-2$/);
    expect(list().sort).toEqual({ column: 'name', direction: 'desc' });
  });
});
