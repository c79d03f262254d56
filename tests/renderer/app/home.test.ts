import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Dashboard, DashboardLayout } from '#shared/features/dashboard/dashboard.api.ts';
import { completeLayout } from '#shared/features/dashboard/dashboard.rules.ts';
import type { Task } from '#shared/features/task/task.api.ts';
import { AppError, fail } from '#shared/kernel/errors.ts';
import type { z } from 'zod';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { saved } from '../../support/desk-host.ts';
import { cabinetAnswer, CLAIRE } from '../../support/renderer-cabinet.ts';
import { EVENT, occurrence } from '../agenda/events.ts';
import { openDesk, ZOE, type OpenDesk } from './open-desk.ts';

/** The whole frame and the half-hours of a day are drawn without a browser: that takes its time. */
vi.setConfig({ testTimeout: 30_000 });

const row = {
  clientId: ZOE,
  name: 'DURAND Zoé',
  kind: 'PARTICULIER',
  stage: 'CLIENT',
  phone: '06 39 98 12 10',
  email: 'zoe.durand@example.fr',
  postcode: '38000',
  town: 'Grenoble',
  managerId: null,
  originId: null,
  birthOn: null,
  // Two in the morning of the 24th in Paris.
  createdAt: '2026-11-24T01:00:00.000Z',
} as const;

const task = (
  id: string,
  title: string,
  changes: Partial<z.input<typeof Task>> = {},
): z.input<typeof Task> => ({
  id: `01990000-0000-7000-8000-0000000000${id}`,
  clientId: ZOE,
  clientName: 'DURAND Zoé',
  title,
  details: '',
  assigneeId: CLAIRE,
  dueOn: '2026-11-20',
  dueTime: null,
  urgency: 'late',
  priority: 'NORMALE',
  status: 'OUVERTE',
  closedAt: null,
  closedById: null,
  closeReason: '',
  source: 'MANUELLE',
  ruleKey: null,
  about: null,
  repetition: null,
  repetitionFrom: null,
  createdAt: '2026-11-20T09:00:00.000Z',
  createdById: CLAIRE,
  ...changes,
});

const relance = task('d1', 'Relancer devis');
const counters = { late: 13, near: 16, open: 58, mineLate: 6, mineNear: 1 };

const board = (changes: Partial<z.input<typeof Dashboard>> = {}): z.input<typeof Dashboard> => ({
  counters,
  tasks: [relance, task('d2', 'Carte grise')],
  quality: [
    { code: 'unreachable', count: 6 },
    { code: 'no-address', count: 0 },
    { code: 'iban-to-confirm', count: 1 },
  ],
  layout: completeLayout([]),
  ...changes,
});

const today = (changes: object = {}) => ({
  events: [occurrence({ startOn: '2026-11-24', endOn: '2026-11-24', occurrenceOn: '2026-11-24' })],
  tasks: [],
  holidays: [],
  today: '2026-11-24',
  now: '10:25',
  ...changes,
});

const open = (handlers: FakeHandlers = {}): Promise<OpenDesk> =>
  openDesk({
    'clientList.page': () => ({ total: 200, rows: [row] }),
    'dashboard.read': () => board(),
    'agenda.range': () => today() as never,
    'draft.find': () => ({ value: null }),
    'draft.save': () => ({}),
    ...handlers,
  });

const blocksInOrder = () =>
  screen
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent.trim())
    .filter((words) => words !== 'À traiter' && words !== 'Premiers pas');

describe('the greeting', () => {
  it('says who and which day, and that it is a bank holiday', async () => {
    await open({
      'agenda.range': () => today({ holidays: [{ on: '2026-11-24', code: 'CHRISTMAS' }] }) as never,
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Bonjour Claire' })).toBeTruthy();
    expect(screen.getByText('mardi 24 novembre 2026')).toBeTruthy();
    expect(await screen.findByText('Jour férié : Noël')).toBeTruthy();
  });

  it('turns with the day', async () => {
    const { bridge } = await open();
    await screen.findByText('mardi 24 novembre 2026');
    bridge.handle({ 'cabinet.context': () => cabinetAnswer({ today: '2026-11-25' }) });
    bridge.announce(['today']);
    expect(await screen.findByText('mercredi 25 novembre 2026')).toBeTruthy();
    await waitFor(() => expect(bridge.inputsOf('agenda.range').at(-1)).toMatchObject({ from: '2026-11-25' }));
  });
});

describe('what there is to treat', () => {
  it('is counted for oneself and for everybody, in words', async () => {
    await open();
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
    const { bridge, user } = await open({ 'task.list': () => ({ total: 0, rows: [] }) as never });
    const group = await screen.findByRole('group', { name: whose });
    await user.click(within(group).getByRole('link', { name: words }));
    await waitFor(() => expect(bridge.inputsOf('task.list')).toMatchObject([{ filter }]));
    expect(location.hash).toBe('#/echeancier');
  });

  it('is told once to who works alone', async () => {
    const [claire] = cabinetAnswer().collaborators;
    await open({ 'cabinet.context': () => cabinetAnswer({ collaborators: claire ? [claire] : [] }) });
    expect(await screen.findByRole('group', { name: 'Tout le cabinet' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Mes tâches' })).toBeNull();
  });

  it('is nothing when no task is open', async () => {
    const none = { late: 0, near: 0, open: 0, mineLate: 0, mineNear: 0 };
    await open({ 'dashboard.read': () => board({ counters: none, tasks: [] }) });
    expect(await screen.findByText('Tout est à jour.')).toBeTruthy();
    expect(screen.getByText('Rien à faire pour l’instant')).toBeTruthy();
  });

  it('follows the tasks, the minute, and the coming back to the window', async () => {
    let late = 13;
    const { bridge } = await open({ 'dashboard.read': () => board({ counters: { ...counters, late } }) });
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

describe('the agenda of the home screen', () => {
  const lunch = () => screen.findByRole('button', { name: /12:30 DURAND Zoé, Déjeuner bilan/ });

  it('shows the day with the names of the clients, and opens an event beside', async () => {
    const { user } = await open({ 'agenda.get': () => Promise.reject(new AppError('not-found', 'test')) });
    expect(await screen.findByRole('grid', { name: 'Agenda, mardi 24 novembre 2026' })).toBeTruthy();
    await user.click(await lunch());
    expect(await screen.findByText(/n’existe plus/)).toBeTruthy();
  });

  it('shows seven days, and remembers it', async () => {
    const { user } = await open({
      'agenda.range': () => today({ events: [occurrence()] }) as never,
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
    const { bridge, user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'Moi' }));
    await waitFor(() => expect(bridge.inputsOf('agenda.range').at(-1)).toMatchObject({ ownerIds: [CLAIRE] }));
  });

  it('goes straight to the sheet with Ctrl+Entrée', async () => {
    const { user } = await open({ 'client.sheet': () => Promise.reject(new AppError('not-found', 'test')) });
    (await lunch()).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
  });

  it('creates an event, at the half-hour under the keys or by its button', async () => {
    const { user } = await open();
    const grid = await screen.findByRole('grid', { name: /Agenda/ });
    within(grid).getAllByRole('gridcell')[0]?.focus();
    await user.click(screen.getByRole('button', { name: 'Nouvel évènement' }));
    expect(await screen.findByRole('region', { name: 'Nouvel évènement' })).toBeTruthy();
  });

  it('moves an event to another hour and offers to put it back', async () => {
    const { bridge, user } = await open({
      'agenda.update': () => ({ ...saved, id: EVENT, isHourMoved: false }) as never,
    });
    (await lunch()).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.update')).toMatchObject([{ patch: { startOn: '2026-11-24' } }]),
    );
    expect(await screen.findByRole('button', { name: 'Annuler' })).toBeTruthy();
  });

  it('says that it could not be read, and reads it again', async () => {
    const { bridge, user } = await open({ 'agenda.range': () => fail('unexpected') });
    await screen.findByText('L’agenda n’a pas pu être lu');
    bridge.handle({ 'agenda.range': () => today() as never });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await lunch()).toBeTruthy();
  });
});

describe('the tasks of the home screen', () => {
  it('are checked from the keyboard, which goes on with the next one', async () => {
    const { bridge, user } = await open({
      'task.complete': () => ({ ...saved, changed: 1, next: null }) as never,
    });
    (await screen.findByRole('listitem', { name: 'Relancer devis' })).focus();
    bridge.handle({ 'dashboard.read': () => board({ tasks: [task('d2', 'Carte grise')] }) });
    await user.keyboard('f');
    await waitFor(() => expect(bridge.inputsOf('task.complete')).toHaveLength(1));
    bridge.announce(['task']);
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Relancer devis' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'Carte grise' }));
  });

  it('lead to the sheet of their client with Ctrl+Entrée', async () => {
    const { user } = await open({ 'client.sheet': () => Promise.reject(new AppError('not-found', 'test')) });
    (await screen.findByRole('listitem', { name: 'Relancer devis' })).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
  });

  it('are added in one sentence, whose date is shown before', async () => {
    const { bridge, user } = await open({
      'task.readSentence': () =>
        ({
          title: 'rappeler Durand',
          dueOn: '2026-11-25',
          dueTime: '14:00',
          priority: null,
          repetition: null,
          closedDay: null,
          problem: null,
          parts: [],
        }) as never,
      'task.create': () => ({ ...saved, id: relance.id, isHourMoved: false }) as never,
    });
    await user.type(
      await screen.findByRole('textbox', { name: 'Ajouter une tâche' }),
      'rappeler Durand demain 14h',
    );
    expect(await screen.findByText(/mercredi 25 novembre 2026\s+à 14:00/)).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('task.create')).toMatchObject([
        { title: 'rappeler Durand', dueOn: '2026-11-25', clientId: null },
      ]),
    );
  });

  it('lead to all of them, without a filter', async () => {
    const { bridge, user } = await open({ 'task.list': () => ({ total: 0, rows: [] }) as never });
    await user.click(await screen.findByRole('link', { name: /58\s+à faire · Ouvrir l’échéancier/ }));
    await waitFor(() =>
      expect(bridge.inputsOf('task.list')).toMatchObject([{ filter: { urgencies: [], assigneeIds: [] } }]),
    );
  });
});

describe('what is missing on the clients', () => {
  it('is counted where there is something, and opens those clients', async () => {
    const { bridge, user } = await open({
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
    await open({ 'dashboard.read': () => board({ quality: [{ code: 'no-address', count: 0 }] }) });
    expect(await screen.findByText('Rien à compléter')).toBeTruthy();
  });
});

describe('the blocks', () => {
  it('say honestly what is not there yet', async () => {
    await open();
    expect(await screen.findByText('Les contrats arrivent dans une prochaine version')).toBeTruthy();
    expect(screen.getByText('Les tickets arrivent dans une prochaine version')).toBeTruthy();
    expect(screen.getByText(/ne fait pas encore de sauvegarde automatique/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Où est ce dossier' }).getAttribute('href')).toBe(
      '#/reglages/securite',
    );
  });

  it('are hidden and moved from the keyboard, each time saved', async () => {
    let layout: DashboardLayout = completeLayout([]);
    const { bridge, user } = await open({
      'dashboard.read': () => board({ layout }),
      'dashboard.saveLayout': (input) => {
        layout = input.layout;
        return saved;
      },
    });
    (await screen.findByRole('button', { name: 'Organiser' })).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Organiser l’accueil' });
    within(dialog).getByRole('checkbox', { name: 'Tickets' }).focus();
    await user.keyboard(' ');
    await waitFor(() => expect(screen.queryByRole('heading', { level: 2, name: 'Tickets' })).toBeNull());
    expect(await screen.findByText('Bloc « Tickets » masqué.')).toBeTruthy();
    const up = within(dialog).getByRole('button', { name: /Monter.: Tâches/ });
    up.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(blocksInOrder().slice(0, 2)).toEqual(['Tâches', 'Agenda']));
    expect(document.activeElement).toBe(up);
    expect(await screen.findByText('Tâches : position 1 sur 6')).toBeTruthy();
    expect(bridge.inputsOf('dashboard.saveLayout')).toHaveLength(2);
    await user.keyboard('{Enter}');
    expect(bridge.inputsOf('dashboard.saveLayout')).toHaveLength(2);
    await user.click(within(dialog).getByRole('button', { name: 'Rétablir la disposition d’origine' }));
    await waitFor(() => expect(layout).toEqual(completeLayout([])));
    expect(screen.getByRole('heading', { level: 2, name: 'Tickets' })).toBeTruthy();
  });

  it('come back to their place when saving fails, and the reason is said', async () => {
    const { user } = await open({ 'dashboard.saveLayout': () => fail('read-only') });
    await user.click(await screen.findByRole('button', { name: 'Organiser' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Agenda' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Agenda' })).toBeTruthy());
    expect(screen.getByRole('checkbox', { name: 'Agenda' })).toHaveProperty('checked', true);
  });

  it('can all be hidden: the way back is said', async () => {
    const layout = completeLayout([]).map((one) => ({ ...one, isHidden: true }));
    await open({ 'dashboard.read': () => board({ layout }) });
    expect(await screen.findByText('Tous les blocs sont masqués')).toBeTruthy();
    expect(blocksInOrder()).toEqual([]);
  });

  it('are gone through with F6', async () => {
    const { user } = await open();
    await screen.findByRole('heading', { level: 2, name: 'Agenda' });
    await user.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'À traiter' }));
    await user.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Agenda' }));
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'À traiter' }));
  });

  it('could not be read: it is said, and they are read again', async () => {
    const { bridge, user } = await open({ 'dashboard.read': () => fail('unexpected') });
    await screen.findByText('L’accueil n’a pas pu être lu');
    bridge.handle({ 'dashboard.read': () => board() });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Agenda' })).toBeTruthy();
  });
});

describe('the latest clients', () => {
  it('are asked for, and led to', async () => {
    const { bridge } = await open();
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
    const { bridge } = await open({ 'clientList.page': () => ({ total: rows.length, rows }) });
    await screen.findByText('Aucun client pour l’instant');
    rows = [row];
    bridge.announce(['client']);
    expect(await screen.findByRole('link', { name: /DURAND Zoé/ })).toBeTruthy();
  });

  it('say that they could not be read, and are read again', async () => {
    const { user, bridge } = await open({ 'clientList.page': () => fail('unexpected') });
    await screen.findByText(/Un imprévu a interrompu/);
    bridge.handle({ 'clientList.page': () => ({ total: 1, rows: [row] }) });
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('link', { name: /DURAND Zoé/ })).toBeTruthy();
  });
});

describe('the first steps', () => {
  it('accompany the first clients, then leave', async () => {
    const { bridge } = await open({ 'clientList.page': () => ({ total: 9, rows: [row] }) });
    expect(await screen.findByRole('heading', { name: 'Premiers pas' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Créer un premier client.*fait/ })).toBeTruthy();
    bridge.handle({ 'clientList.page': () => ({ total: 1_243, rows: [row] }) });
    bridge.announce(['client']);
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Premiers pas' })).toBeNull());
    expect(screen.getByRole('link', { name: /1.243\s+clients · Ouvrir la liste/ })).toBeTruthy();
  });

  it('open « Nouveau client »', async () => {
    const { user } = await open({ 'clientList.page': () => ({ total: 0, rows: [] }) });
    const steps = await screen.findByRole('region', { name: 'Premiers pas' });
    await user.click(within(steps).getByRole('button', { name: /^Créer un premier client/ }));
    expect(await screen.findByRole('dialog', { name: 'Nouveau client' })).toBeTruthy();
  });
});
