import { screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { commandLabels } from '#shared/commands/commands.labels.ts';
import { commands } from '#shared/commands/registry.ts';
import { findCommands, readPaletteText } from '#renderer/app/palette/entries.ts';
import { HENRI, hit, openDesk, ZOE } from './open-desk.ts';

async function openPalette(user: UserEvent): Promise<HTMLElement> {
  await user.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox', { name: 'Rechercher ou agir' });
}
const options = () =>
  screen.getAllByRole('option').map((option) => option.textContent?.replaceAll('\u00a0', ' ').trim() ?? '');
const active = () => screen.getByRole('option', { selected: true }).textContent ?? '';

/** Answers that the test gives one by one, by the text asked. */
function slowSearch() {
  const waiting = new Map<string, (hits: ReturnType<typeof hit>[]) => void>();
  return {
    handler: ({ text }: { text: string }) =>
      new Promise<ReturnType<typeof hit>[]>((resolve) => waiting.set(text, resolve)),
    give: (text: string, hits: ReturnType<typeof hit>[]) => waiting.get(text)!(hits),
  };
}

describe('the text of the palette', () => {
  it.each([
    ['durand', { mode: 'all', words: 'durand' }],
    ['> thème', { mode: 'actions', words: 'thème' }],
    ['@zoé', { mode: 'clients', words: 'zoé' }],
    ['?', { mode: 'help', words: '' }],
  ])('« %s » is read by its prefix', (text, read) => {
    expect(readPaletteText(text)).toEqual(read);
  });

  it('finds every command by its label, and by words of its own', () => {
    const listed = commands.filter(({ id }) => id !== 'palette.open' && id !== 'create.menu');
    for (const { id } of listed) expect(findCommands(commandLabels[id].label)[0]?.id).toBe(id);
    expect(findCommands('noir').map(({ id }) => id)).toEqual(['theme.dark']);
    expect(findCommands('theme').map(({ id }) => id)).toEqual(['theme.system', 'theme.light', 'theme.dark']);
  });
});

describe('the palette', () => {
  it('opens on the actions, with their shortcuts', async () => {
    const { user } = await openDesk();
    const box = await openPalette(user);
    expect(document.activeElement).toBe(box);
    expect(options()[0]).toMatch(/^Nouveau client\s*CtrlMajC$/);
    expect(options()).toHaveLength(commands.length - 2);
  });

  it('finds clients as one types, and opens the first with Entrée', async () => {
    const { user, bridge } = await openDesk({ 'clientList.search': () => [hit(ZOE, 'DURAND Zoé')] });
    await openPalette(user);
    await user.keyboard('dur');
    expect(await screen.findByRole('option', { name: /DURAND Zoé/ })).toBeTruthy();
    expect(bridge.inputsOf('clientList.search').at(-1)).toEqual({ text: 'dur', limit: 8 });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
    expect(screen.queryByRole('combobox', { name: 'Rechercher ou agir' })).toBeNull();
  });

  it('drops the answer to an older text', async () => {
    const search = slowSearch();
    const { user } = await openDesk({ 'clientList.search': search.handler });
    await openPalette(user);
    await user.keyboard('du');
    search.give('du', [hit(ZOE, 'DURAND Zoé')]);
    search.give('d', [hit(HENRI, 'de LA TOUR Henri')]);
    expect(await screen.findByRole('option', { name: /DURAND Zoé/ })).toBeTruthy();
    expect(screen.queryByRole('option', { name: /LA TOUR/ })).toBeNull();
  });

  it('waits for the answer when Entrée comes before it', async () => {
    const search = slowSearch();
    const { user } = await openDesk({ 'clientList.search': search.handler });
    await openPalette(user);
    await user.keyboard('rec{Enter}');
    expect(screen.getByRole('combobox')).toBeTruthy();
    search.give('rec', [hit(ZOE, 'RECAMIER Zoé')]);
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
  });

  it('moves with the arrows, round and round, and runs an action', async () => {
    const { user, bridge } = await openDesk();
    await openPalette(user);
    await user.keyboard('> theme');
    expect(active()).toContain('Thème du système');
    await user.keyboard('{ArrowUp}');
    expect(active()).toContain('Thème sombre');
    const box = screen.getByRole('combobox');
    expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('preferences.update')).toEqual([{ patch: { theme: 'light' } }]),
    );
  });

  it('searches the help with « ? », and opens the page', async () => {
    const { user } = await openDesk();
    await openPalette(user);
    await user.keyboard('? presse-papiers');
    expect(options()).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'La fiche client' })).toBeTruthy();
  });

  it('says that nothing matches, and offers to create the client', async () => {
    const { user } = await openDesk();
    await openPalette(user);
    await user.keyboard('zzyx');
    expect(await screen.findByText('Aucun résultat pour « zzyx ».')).toBeTruthy();
    expect(options()).toEqual(['Nouveau client « zzyx »']);
  });

  it('leaves everything as it was with Échap', async () => {
    const { user } = await openDesk();
    await openPalette(user);
    await user.keyboard('abc{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
    expect(location.hash).toBe('#/accueil');
    await openPalette(user);
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('');
  });

  it('keeps typing possible when the search fails', async () => {
    const { user } = await openDesk({
      'clientList.search': () => {
        throw new Error('the test breaks the search');
      },
    });
    await openPalette(user);
    await user.keyboard('dur');
    expect(
      await within(screen.getByRole('region', { name: 'Messages' })).findAllByText(/imprévu/),
    ).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('dur');
  });
});
