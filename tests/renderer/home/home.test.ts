import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { cabinetAnswer, CLAIRE } from '../../support/renderer-cabinet.ts';
import { board, counters, day, openHome } from './open-home.ts';

/** The whole frame and the half-hours of a day are drawn without a browser: that takes its time. */
vi.setConfig({ testTimeout: 30_000 });

describe('the greeting', () => {
  it('says who and which day, and that it is a bank holiday', async () => {
    await openHome({
      'agenda.range': () => day({ holidays: [{ on: '2026-11-24', code: 'CHRISTMAS' }] }),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Bonjour Claire' })).toBeTruthy();
    expect(screen.getByText('mardi 24 novembre 2026')).toBeTruthy();
    expect(await screen.findByText('Jour férié : Noël')).toBeTruthy();
  });

  it('turns with the day', async () => {
    const { bridge } = await openHome();
    await screen.findByText('mardi 24 novembre 2026');
    bridge.handle({ 'cabinet.context': () => cabinetAnswer({ today: '2026-11-25' }) });
    bridge.announce(['today']);
    expect(await screen.findByText('mercredi 25 novembre 2026')).toBeTruthy();
    await waitFor(() => expect(bridge.inputsOf('agenda.range').at(-1)).toMatchObject({ from: '2026-11-25' }));
  });
});

describe('the help of the home screen', () => {
  it('opens with F1', async () => {
    const { user } = await openHome();
    await screen.findByRole('heading', { level: 2, name: 'Agenda' });
    await user.keyboard('{F1}');
    await waitFor(() => expect(location.hash).toBe('#/aide/accueil'));
    expect(await screen.findByRole('heading', { name: 'Organiser l’accueil' })).toBeTruthy();
  });
});

describe('what there is to treat', () => {
  it('is counted for oneself and for everybody, in words', async () => {
    await openHome();
    const mine = await screen.findByRole('group', { name: 'Mes tâches' });
    expect(
      within(mine)
        .getAllByRole('link')
        .map((link) => link.textContent.replaceAll(/\s+/g, ' ').trim()),
    ).toEqual(['6 en retard — mes tâches', '1 proche — mes tâches']);
    const all = screen.getByRole('group', { name: 'Tout le cabinet' });
    expect(within(all).getByRole('link', { name: /^13 en retard/ })).toBeTruthy();
    expect(within(all).getByRole('link', { name: /^58 à faire/ })).toBeTruthy();
  });

  it.each([
    ['Mes tâches', /en retard/, { urgencies: ['late'], assigneeIds: [CLAIRE] }],
    ['Mes tâches', /proche/, { urgencies: ['near'], assigneeIds: [CLAIRE] }],
    ['Tout le cabinet', /en retard/, { urgencies: ['late'], assigneeIds: [] }],
    ['Tout le cabinet', /proches/, { urgencies: ['near'], assigneeIds: [] }],
    ['Tout le cabinet', /à faire/, { urgencies: [], assigneeIds: [], status: 'open' }],
  ])('opens the list of its own tasks: %s, %s', async (whose, words, filter) => {
    const { bridge, user } = await openHome({ 'task.list': () => ({ total: 0, rows: [] }) as never });
    const group = await screen.findByRole('group', { name: whose });
    await user.click(within(group).getByRole('link', { name: words }));
    await waitFor(() => expect(bridge.inputsOf('task.list')).toMatchObject([{ filter }]));
    expect(location.hash).toBe('#/echeancier');
  });

  it('is told once to who works alone', async () => {
    const [claire] = cabinetAnswer().collaborators;
    await openHome({ 'cabinet.context': () => cabinetAnswer({ collaborators: claire ? [claire] : [] }) });
    expect(await screen.findByRole('group', { name: 'Tout le cabinet' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Mes tâches' })).toBeNull();
  });

  it('is nothing when no task is open', async () => {
    const none = { late: 0, near: 0, open: 0, mineLate: 0, mineNear: 0 };
    await openHome({ 'dashboard.read': () => board({ counters: none, tasks: [] }) });
    expect(await screen.findByText('Tout est à jour.')).toBeTruthy();
    expect(screen.getByText('Rien à faire pour l’instant')).toBeTruthy();
  });

  it('follows the tasks, the minute, and the coming back to the window', async () => {
    let late = 13;
    const { bridge } = await openHome({ 'dashboard.read': () => board({ counters: { ...counters, late } }) });
    for (const wake of [
      () => bridge.announce(['task']),
      () => bridge.announce(['minute']),
      () => window.dispatchEvent(new Event('focus')),
    ]) {
      await screen.findByRole('link', { name: new RegExp(`^${late} en retard`) });
      late += 1;
      wake();
    }
    expect(await screen.findByRole('link', { name: new RegExp(`^${late} en retard`) })).toBeTruthy();
  });
});

describe('what is missing on the clients', () => {
  it('is counted where there is something, and opens those clients', async () => {
    const { bridge, user } = await openHome({
      'clientList.count': () => ({ total: 200 }),
      'clientList.listViews': () => [],
    });
    const list = await screen.findByRole('list', { name: 'Fiches à compléter, par raison' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    await user.click(within(list).getByRole('link', { name: /Sans téléphone ni e-mail.*6.*clients/ }));
    expect(location.hash).toBe('#/clients');
    await waitFor(() =>
      expect(bridge.inputsOf('clientList.page').at(-1)).toMatchObject({ filter: { missing: 'unreachable' } }),
    );
    await user.click(
      await screen.findByRole('button', { name: /Retirer le filtre À compléter.: sans téléphone ni e-mail/ }),
    );
    await waitFor(() =>
      expect(bridge.inputsOf('clientList.page').at(-1)).toMatchObject({ filter: { missing: null } }),
    );
  });

  it('is nothing when all is in order', async () => {
    await openHome({ 'dashboard.read': () => board({ quality: [{ code: 'no-address', count: 0 }] }) });
    expect(await screen.findByText('Rien à compléter')).toBeTruthy();
  });
});
