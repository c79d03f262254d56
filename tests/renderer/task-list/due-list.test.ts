import { configure, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import DueListView from '#renderer/views/due/DueListView.svelte';
import { saved } from '../../support/desk-host.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { floating, showMemo, takeLine, taskAnswer } from '../../support/memo-screens.ts';

configure({ defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

/** Without layout nothing has a size, and a long list would show no row. */
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 720 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1280 });

const counts = { late: 0, near: 3, 'on-time': 0, undated: 0, closed: 0 };
const done = (changed: number) => ({ ...saved, changed });

async function show(handlers: FakeHandlers = {}, total = 3) {
  const rows = Array.from({ length: Math.min(total, 100) }, (_, at) => taskAnswer(at + 1));
  const shown = showMemo(
    DueListView,
    {},
    {
      'task.list': ({ filter }) =>
        filter.text === 'rien' ? { total: 0, counts, rows: [] } : { total, counts, rows },
      ...handlers,
    },
  );
  const grid = await screen.findByRole('grid', { name: 'Liste des tâches' });
  await within(grid).findByText('Tâche 1');
  return { ...shown, grid };
}
const ids = (...numbers: number[]) => ({
  selection: { ids: numbers.map((number) => taskAnswer(number).id) },
});

describe('« Échéancier »', () => {
  it('asks main for the tasks of an urgency, in the order that was chosen', async () => {
    const { bridge, user } = await show();
    await user.click(screen.getByRole('button', { name: 'Urgence' }));
    await user.click(await floating('En retard'));
    await user.click(screen.getByRole('radio', { name: 'Client' }));
    await waitFor(() =>
      expect(bridge.inputsOf('task.list').at(-1)).toMatchObject({
        filter: { urgencies: ['late'], status: 'open' },
        order: 'client',
      }),
    );
  });

  it('does by F, hands over by A and opens by Entrée the row under the keys', async () => {
    const { bridge, grid, opened, user } = await show({
      'task.complete': () => ({ ...done(1), next: null }),
      'task.assign': () => done(1),
    });
    grid.focus();
    await user.keyboard('f');
    await waitFor(() => expect(bridge.inputsOf('task.complete')).toEqual([ids(1)]));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(opened).toEqual([{ kind: 'task', id: taskAnswer(2).id }]);
    grid.focus();
    await user.keyboard('a');
    await takeLine(user, 'Non attribuée');
    await waitFor(() => expect(bridge.inputsOf('task.assign')).toEqual([{ ...ids(2), assigneeId: null }]));
  });

  it('moves the ticked ones together, and unticks them', async () => {
    const { bridge, grid, user } = await show({ 'task.postpone': () => done(2) });
    grid.focus();
    await user.keyboard('x{ArrowDown}x');
    expect(await screen.findByText(/2.tâches cochées/)).toBeTruthy();
    await user.keyboard('r');
    await takeLine(user, 'Demain · 25/11/2026');
    await waitFor(() =>
      expect(bridge.inputsOf('task.postpone')).toEqual([{ ...ids(1, 2), to: { dueOn: '2026-11-25' } }]),
    );
    await waitFor(() => expect(screen.queryByText(/2.tâches cochées/)).toBeNull());
  });

  it('asks before a large selection is done', async () => {
    const { bridge, grid, user } = await show({ 'task.complete': () => ({ ...done(30), next: null }) }, 30);
    grid.focus();
    await user.keyboard('{Control>}a{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Faites' }));
    const dialog = await screen.findByRole('dialog');
    expect(bridge.inputsOf('task.complete')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Faites' }));
    await waitFor(() =>
      expect(bridge.inputsOf('task.complete')).toMatchObject([{ selection: { exceptIds: [] } }]),
    );
  });

  it('says when nothing answers, and offers to clear what narrows it', async () => {
    const { user } = await show();
    await user.type(screen.getByRole('textbox', { name: 'Chercher dans les tâches' }), 'rien');
    const none = await screen.findByText('Aucune tâche ne correspond');
    await user.click(
      within(none.parentElement!.parentElement!).getByRole('button', { name: 'Effacer les filtres' }),
    );
    expect(await screen.findByText('Tâche 1')).toBeTruthy();
  });
});
