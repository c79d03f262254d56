import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ListItem } from '#shared/features/cabinet/cabinet.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import { ListItemId } from '#shared/kernel/ids.ts';
import SettingsView from '#renderer/views/SettingsView.svelte';
import { chooseEntry, saved, showOnDesk } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';

const idOf = (rank: number): ListItemId => ListItemId.parse(`01990000-0000-7000-8000-00000000010${rank}`);
const item = (rank: number, label: string, changes: Partial<ListItem> = {}): ListItem => ({
  ...{ id: idOf(rank), list: 'origin', code: `CODE_${rank}`, label },
  ...{ isSystem: false, isArchived: false, usageCount: 0 },
  ...changes,
});

const user = userEvent.setup();

function show(handlers: FakeHandlers = {}) {
  let items = [
    item(1, 'Salon', { isSystem: true, usageCount: 12 }),
    item(2, 'Comparateur', { usageCount: 3 }),
    item(3, 'Site web'),
  ];
  return showOnDesk(
    SettingsView,
    {
      'cabinet.listItems': ({ list }) => (list === 'origin' ? items : []),
      'cabinet.moveItem': ({ id, position }) => {
        const moved = items.find((one) => one.id === id)!;
        items = items.filter((one) => one.id !== id);
        items.splice(position, 0, moved);
        return saved;
      },
      'cabinet.updateItem': () => saved,
      'cabinet.removeItem': () => saved,
      ...handlers,
    },
    { section: 'listes' },
  );
}

const labels = () =>
  within(screen.getByRole('list', { name: 'Origines' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('[data-item]')?.textContent);
const choose = (label: string, act: string) => chooseEntry(user, `Actions\u00a0: ${label}`, act);

describe('the lists of the cabinet', () => {
  it('says how often each item is used', async () => {
    show();
    expect(await screen.findByText('12 utilisations')).toBeDefined();
    expect(screen.getByText('Inutilisé')).toBeDefined();
  });

  it('moves an item with the keyboard, keeps the focus on it and reads its rank', async () => {
    const bridge = show();
    (await screen.findByRole('button', { name: 'Site web' })).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(labels()).toEqual(['Salon', 'Site web', 'Comparateur']));
    expect(await screen.findByText('Site web : rang 2 sur 3')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Site web' }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(labels()).toEqual(['Site web', 'Salon', 'Comparateur']));
    expect(bridge.inputsOf('cabinet.moveItem')).toEqual([
      { id: idOf(3), position: 1 },
      { id: idOf(3), position: 0 },
    ]);
  });

  it('moves an item with its buttons; the first cannot go up', async () => {
    show();
    expect(await screen.findByRole('button', { name: 'Monter\u00a0: Salon' })).toHaveProperty(
      'disabled',
      true,
    );
    await user.click(screen.getByRole('button', { name: 'Descendre\u00a0: Salon' }));
    await waitFor(() => expect(labels()).toEqual(['Comparateur', 'Salon', 'Site web']));
  });

  it('renames an item in place; Échap restores it', async () => {
    const bridge = show();
    await user.click(await screen.findByRole('button', { name: 'Site web' }));
    await user.keyboard('Site internet{Escape}');
    expect(bridge.inputsOf('cabinet.updateItem')).toEqual([]);
    await user.keyboard('{F2}Site internet{Enter}');
    expect(bridge.inputsOf('cabinet.updateItem')).toEqual([{ id: idOf(3), label: 'Site internet' }]);
    expect(await screen.findByText('Renommé en « Site internet ».')).toBeDefined();
  });

  it('adds an item and keeps a refused label with its reason', async () => {
    let isRefused = true;
    const bridge = show({
      'cabinet.addItem': () =>
        isRefused
          ? fail('invalid-input', 'test', { fields: { label: 'label-taken' } })
          : { ...saved, id: idOf(4) },
    });
    await user.type(await screen.findByLabelText('Nouvelle origine'), 'Salon{Enter}');
    expect(await screen.findByText('Ce libellé est déjà dans la liste.')).toBeDefined();
    expect(screen.getByLabelText('Nouvelle origine')).toHaveProperty('value', 'Salon');
    isRefused = false;
    await user.type(screen.getByLabelText('Nouvelle origine'), ' de Lyon{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Nouvelle origine')).toHaveProperty('value', ''));
    expect(bridge.inputsOf('cabinet.addItem').at(-1)).toEqual({ list: 'origin', label: 'Salon de Lyon' });
  });

  it('removes an unused item', async () => {
    const bridge = show();
    await choose('Site web', 'Mettre à la corbeille');
    expect(bridge.inputsOf('cabinet.removeItem')).toEqual([{ id: idOf(3) }]);
  });

  it('explains why an item in use stays, and archives it instead', async () => {
    const bridge = show();
    await choose('Comparateur', 'Mettre à la corbeille');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/3 utilisations/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Archiver' }));
    expect(bridge.inputsOf('cabinet.removeItem')).toEqual([]);
    expect(bridge.inputsOf('cabinet.updateItem')).toEqual([{ id: idOf(2), isArchived: true }]);
  });
});
