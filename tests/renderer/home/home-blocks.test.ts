import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { AppError, fail } from '#shared/kernel/errors.ts';
import { saved } from '../../support/desk-host.ts';
import { CLAIRE } from '../../support/renderer-cabinet.ts';
import { EVENT, occurrence } from '../agenda/events.ts';
import { ZOE } from '../app/open-desk.ts';
import { aTask, board, day, openHome, relance, row } from './open-home.ts';

/** The whole frame and the half-hours of a day are drawn without a browser: that takes its time. */
vi.setConfig({ testTimeout: 30_000 });

describe('the agenda of the home screen', () => {
  const lunch = () => screen.findByRole('button', { name: /12:30 DURAND Zoé, Déjeuner bilan/ });

  it('shows the day with the names of the clients, and opens an event beside', async () => {
    const { user } = await openHome({
      'agenda.get': () => Promise.reject(new AppError('not-found', 'test')),
    });
    expect(await screen.findByRole('grid', { name: 'Agenda, mardi 24 novembre 2026' })).toBeTruthy();
    await user.click(await lunch());
    expect(await screen.findByText(/n’existe plus/)).toBeTruthy();
  });

  it('shows seven days, and remembers it', async () => {
    const { user } = await openHome({
      'agenda.range': () => day({ events: [occurrence()] }),
      'task.list': () => ({ total: 0, rows: [] }) as never,
    });
    await user.click(await screen.findByRole('radio', { name: /7.jours/ }));
    const days = await screen.findByRole('region', { name: /Agenda des 7.jours/ });
    expect(within(days).getByRole('button', { name: /DURAND Zoé/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /1 évènement · Ouvrir l’agenda/ })).toBeTruthy();
    location.hash = '#/echeancier';
    await screen.findByRole('heading', { level: 1, name: 'Échéancier' });
    location.hash = '#/accueil';
    expect(await screen.findByRole('region', { name: /Agenda des 7.jours/ })).toBeTruthy();
  });

  it('keeps to one’s own when asked', async () => {
    const { bridge, user } = await openHome();
    await user.click(await screen.findByRole('radio', { name: 'Moi' }));
    await waitFor(() => expect(bridge.inputsOf('agenda.range').at(-1)).toMatchObject({ ownerIds: [CLAIRE] }));
  });

  it('goes straight to the sheet with Ctrl+Entrée', async () => {
    const { user } = await openHome({
      'client.sheet': () => Promise.reject(new AppError('not-found', 'test')),
    });
    (await lunch()).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
  });

  it('creates an event, at the half-hour under the keys or by its button', async () => {
    const { user } = await openHome();
    const grid = await screen.findByRole('grid', { name: /Agenda/ });
    within(grid).getAllByRole('gridcell')[0]?.focus();
    await user.click(screen.getByRole('button', { name: 'Nouvel évènement' }));
    expect(await screen.findByRole('region', { name: 'Nouvel évènement' })).toBeTruthy();
  });

  it('moves an event to another hour and offers to put it back', async () => {
    const { bridge, user } = await openHome({
      'agenda.update': () => ({ ...saved, id: EVENT, isHourMoved: false }),
    });
    (await lunch()).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.update')).toMatchObject([{ patch: { startOn: '2026-11-24' } }]),
    );
    expect(await screen.findByRole('button', { name: 'Annuler' })).toBeTruthy();
  });

  it('says that it could not be read, and reads it again', async () => {
    const { bridge, user } = await openHome({ 'agenda.range': () => fail('unexpected') });
    await screen.findByText('L’agenda n’a pas pu être lu');
    bridge.handle({ 'agenda.range': () => day() });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await lunch()).toBeTruthy();
  });
});

describe('the tasks of the home screen', () => {
  it('are checked from the keyboard, which goes on with the next one', async () => {
    const { bridge, user } = await openHome({
      'task.complete': () => ({ ...saved, changed: 1, next: null }),
    });
    (await screen.findByRole('listitem', { name: 'Relancer devis' })).focus();
    bridge.handle({ 'dashboard.read': () => board({ tasks: [aTask('d2', 'Carte grise')] }) });
    await user.keyboard('f');
    await waitFor(() => expect(bridge.inputsOf('task.complete')).toHaveLength(1));
    bridge.announce(['task']);
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Relancer devis' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'Carte grise' }));
  });

  it('lead to the sheet of their client with Ctrl+Entrée', async () => {
    const { user } = await openHome({
      'client.sheet': () => Promise.reject(new AppError('not-found', 'test')),
    });
    (await screen.findByRole('listitem', { name: 'Relancer devis' })).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
  });

  it('are added in one sentence, whose date is shown before', async () => {
    const { bridge, user } = await openHome({
      'task.readSentence': () => ({
        title: 'rappeler Durand',
        dueOn: '2026-11-25',
        dueTime: '14:00',
        priority: null,
        repetition: null,
        closedDay: null,
        problem: null,
        parts: [],
      }),
      'task.create': () => ({ ...saved, id: relance.id, isHourMoved: false }),
    });
    await user.type(
      await screen.findByRole('textbox', { name: 'Ajouter une tâche' }),
      'rappeler Durand demain 14h',
    );
    expect(await screen.findByText(/mercredi 25\/11\/2026 14:00/)).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('task.create')).toMatchObject([
        { title: 'rappeler Durand', dueOn: '2026-11-25', clientId: null },
      ]),
    );
  });

  it('lead to all of them, without a filter', async () => {
    const { bridge, user } = await openHome({ 'task.list': () => ({ total: 0, rows: [] }) as never });
    await user.click(await screen.findByRole('link', { name: /58\s+à faire · Ouvrir l’échéancier/ }));
    await waitFor(() =>
      expect(bridge.inputsOf('task.list')).toMatchObject([{ filter: { urgencies: [], assigneeIds: [] } }]),
    );
  });
});

describe('the latest clients', () => {
  it('are asked for, and led to', async () => {
    const { bridge } = await openHome();
    const link = await screen.findByRole('link', { name: /DURAND Zoé/ });
    expect(link.getAttribute('href')).toBe(`#/clients/${ZOE}`);
    expect(link.textContent).toContain('38000 Grenoble');
    expect(link.textContent).toContain('créé le 24/11/2026');
    expect(bridge.inputsOf('clientList.page')).toMatchObject([
      { sort: { column: 'createdAt', direction: 'desc' }, offset: 0 },
    ]);
  });

  it('follow what is created elsewhere', async () => {
    let rows: (typeof row)[] = [];
    const { bridge } = await openHome({ 'clientList.page': () => ({ total: rows.length, rows }) });
    await screen.findByText('Aucun client pour l’instant');
    rows = [row];
    bridge.announce(['client']);
    expect(await screen.findByRole('link', { name: /DURAND Zoé/ })).toBeTruthy();
  });

  it('say that they could not be read, and are read again', async () => {
    const { user, bridge } = await openHome({ 'clientList.page': () => fail('unexpected') });
    await screen.findByText(/Un imprévu a interrompu/);
    bridge.handle({ 'clientList.page': () => ({ total: 1, rows: [row] }) });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('link', { name: /DURAND Zoé/ })).toBeTruthy();
  });
});

describe('the first steps', () => {
  it('accompany the first clients, then leave', async () => {
    const { bridge } = await openHome({ 'clientList.page': () => ({ total: 9, rows: [row] }) });
    expect(await screen.findByRole('heading', { name: 'Premiers pas' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Créer un premier client.*fait/ })).toBeTruthy();
    bridge.handle({ 'clientList.page': () => ({ total: 1_243, rows: [row] }) });
    bridge.announce(['client']);
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Premiers pas' })).toBeNull());
    expect(screen.getByRole('link', { name: /1.243\s+clients · Ouvrir la liste/ })).toBeTruthy();
  });

  it('open « Nouveau client »', async () => {
    const { user } = await openHome({ 'clientList.page': () => ({ total: 0, rows: [] }) });
    const steps = await screen.findByRole('region', { name: 'Premiers pas' });
    await user.click(within(steps).getByRole('button', { name: /^Créer un premier client/ }));
    expect(await screen.findByRole('dialog', { name: 'Nouveau client' })).toBeTruthy();
  });
});
