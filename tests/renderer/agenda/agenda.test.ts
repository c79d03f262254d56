import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { AppError } from '#shared/kernel/errors.ts';
import { saved } from '../../support/desk-host.ts';
import { CLAIRE, HUGO } from '../../support/renderer-cabinet.ts';
import { openDesk, type OpenDesk } from '../app/open-desk.ts';
import { EVENT, lunch, occurrence, ZOE } from './events.ts';

/** The whole frame and every half-hour of a week are drawn without a browser: that takes its time. */
vi.setConfig({ testTimeout: 30_000 });

const TASK = '01990000-0000-7000-8000-0000000000d1';

const call = {
  id: TASK,
  clientId: ZOE,
  clientName: 'DURAND Zoé',
  title: 'Relancer devis',
  details: '',
  assigneeId: CLAIRE,
  dueOn: '2026-11-26',
  dueTime: null,
  urgency: 'near',
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
};

const answer = (changes: object = {}) => ({
  events: [occurrence()],
  tasks: [call],
  holidays: [{ on: '2026-11-27', code: 'christmas' }],
  today: '2026-11-24',
  now: '10:25',
  ...changes,
});

const open = (handlers: FakeHandlers = {}, hash = '#/agenda?vue=jour&jour=2026-11-26'): Promise<OpenDesk> =>
  openDesk(
    {
      'agenda.range': () => answer() as never,
      'agenda.get': () => lunch(),
      'draft.find': () => ({ value: null }),
      'draft.save': () => ({}),
      'client.sheet': () => Promise.reject(new Error('not asked')),
      ...handlers,
    },
    hash,
  );

const lunchItem = () => screen.findByRole('button', { name: /Déjeuner bilan, DURAND Zoé/ });

describe('the agenda', () => {
  it('is reached with G G and shows this week, with the names of the clients', async () => {
    const { user } = await open({}, '#/aide');
    await user.keyboard('gg');
    expect(
      await screen.findByRole('heading', { level: 1, name: /Semaine 48 · 23 – 29 novembre 2026/ }),
    ).toBeTruthy();
    expect(document.title).toBe('Agenda — Mallette');
    expect(await lunchItem()).toBeTruthy();
    expect(screen.getByRole('button', { name: /Relancer devis.*Tâche, dans 2/ })).toBeTruthy();
  });

  it('keeps its view and its day in the address', async () => {
    const { bridge, user } = await open({}, '#/agenda?vue=jour&jour=2026-12-24');
    expect(await screen.findByRole('heading', { level: 1, name: /Jeudi 24 décembre 2026/ })).toBeTruthy();
    expect(bridge.inputsOf('agenda.range').at(-1)).toMatchObject({ from: '2026-12-23', to: '2026-12-25' });
    await user.click(screen.getByRole('button', { name: 'Jour suivant' }));
    expect(location.hash).toBe('#/agenda?vue=jour&jour=2026-12-25');
    await user.click(screen.getByRole('radio', { name: 'Semaine' }));
    expect(location.hash).toBe('#/agenda?vue=semaine&jour=2026-12-25');
    await user.keyboard('t');
    expect(location.hash).toBe('#/agenda?vue=semaine');
    expect(screen.getByRole('heading', { level: 1, name: /Semaine 48/ })).toBeTruthy();
  });

  it('changes its view with the keys where AZERTY has its digits', async () => {
    const { user } = await open();
    await lunchItem();
    await user.keyboard('[Digit4]');
    expect(location.hash).toBe('#/agenda?vue=liste&jour=2026-11-26');
    await user.keyboard('[Digit1]');
    expect(location.hash).toBe('#/agenda?vue=jour&jour=2026-11-26');
  });

  it('leaves the keys to a field that is being edited', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Nouvel évènement' }));
    const hash = location.hash;
    await user.type(await screen.findByRole('textbox', { name: 'Titre' }), 't4');
    expect(location.hash).toBe(hash);
  });

  it('is printed whole, as it is shown, and only then', async () => {
    await open({}, '#/agenda?vue=liste&jour=2026-11-24');
    await lunchItem();
    expect(screen.queryByText(/^Cabinet .* imprimé le 24\/11\/2026$/)).toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    const page = within(screen.getByRole('article', { hidden: true }));
    expect(page.getByText(/imprimé le 24\/11\/2026$/)).toBeTruthy();
    expect(page.getByText('12:30 – 14:00')).toBeTruthy();
    window.dispatchEvent(new Event('afterprint'));
    expect(screen.queryByText(/imprimé le/)).toBeNull();
  });

  it('opens an event beside it, whose client is one step away', async () => {
    const { user } = await open();
    (await lunchItem()).focus();
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('region', { name: 'Déjeuner bilan' });
    const link = await within(panel).findByRole('link', { name: /^Ouvrir la fiche/ });
    expect(link.getAttribute('href')).toBe(`#/clients/${ZOE}`);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Déjeuner bilan' })).toBeNull();
    expect(document.activeElement).toBe(await lunchItem());
  });

  it('goes straight to the sheet with Ctrl+Entrée', async () => {
    const { user } = await open();
    (await lunchItem()).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}`));
  });

  it('moves an event by keyboard, and offers to put it back', async () => {
    const { bridge, user } = await open({
      'agenda.update': () => ({ ...saved, id: EVENT, isHourMoved: false }),
      'journal.undoOperation': () => saved as never,
    });
    (await lunchItem()).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.update')).toMatchObject([
        {
          id: EVENT,
          occurrenceOn: '2026-11-26',
          scope: 'all',
          patch: { startOn: '2026-11-27', startTime: '12:30', endOn: '2026-11-27', endTime: '14:00' },
        },
      ]),
    );
    expect(await screen.findByText('Déjeuner bilan : vendredi 27 novembre 2026 à 12:30')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('journal.undoOperation')).toHaveLength(1);
  });

  it('moves and checks tasks as well', async () => {
    const { bridge, user } = await open({
      'task.update': () => ({ ...saved, isHourMoved: false }),
      'task.complete': () => ({ ...saved, changed: 1, next: null }),
    });
    const task = () => screen.findByRole('button', { name: /Relancer devis/ });
    (await task()).focus();
    await user.keyboard('f');
    await waitFor(() => expect(bridge.inputsOf('task.complete')).toEqual([{ selection: { ids: [TASK] } }]));
    (await task()).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() =>
      expect(bridge.inputsOf('task.update')).toEqual([
        { id: TASK, patch: { dueOn: '2026-11-27', dueTime: null } },
      ]),
    );
  });

  it('shows only the layers and the people that are chosen', async () => {
    const { bridge, user } = await open();
    await lunchItem();
    await user.click(screen.getByRole('button', { name: 'Afficher' }));
    await user.click(await screen.findByLabelText('Tâches'));
    await user.click(screen.getByLabelText('Hugo Petit'));
    await waitFor(() =>
      expect(bridge.inputsOf('agenda.range').at(-1)).toMatchObject({ layers: ['event'], ownerIds: [HUGO] }),
    );
    expect(screen.queryByRole('button', { name: /Relancer devis/ })).toBeNull();
  });

  it('says why it cannot be shown, and tries again', async () => {
    let isBroken = true;
    const { user } = await open({
      'agenda.range': () => {
        if (isBroken) throw new AppError('corrupted', 'test');
        return answer() as never;
      },
    });
    expect(await screen.findByText('L’agenda n’a pas pu être lu')).toBeTruthy();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await lunchItem()).toBeTruthy();
  });

  it('shows the due dates of contracts, opens one on its sheet and the others on their desk', async () => {
    const CONTRACT = '01990000-0000-7000-8000-0000000000c7';
    const due = {
      ...{ id: CONTRACT, clientId: ZOE, clientName: 'DURAND Zoé', branch: 'AUTO', policyNumber: '7712-A' },
      insurerName: 'Horizon',
    };
    const { bridge, user } = await open({
      'renewal.dueDays': () => [{ dueOn: '2026-11-26', count: 4, contracts: [due] }] as never,
    });
    await screen.findByRole('button', { name: /3 autres échéances.*Échéance de contrat/ });
    expect(bridge.inputsOf('renewal.dueDays').at(-1)).toEqual({
      ...{ from: '2026-11-25', to: '2026-11-27', managerIds: [] },
    });
    await user.click(screen.getByRole('button', { name: /DURAND Zoé.*7712-A.*Échéance de contrat/ }));
    await waitFor(() => expect(location.hash).toBe(`#/clients/${ZOE}?panneau=contrat/${CONTRACT}`));
  });

  it('hides the due dates with their layer', async () => {
    const { user } = await open({
      'renewal.dueDays': () => [{ dueOn: '2026-11-26', count: 2, contracts: [] }] as never,
    });
    await screen.findByRole('button', { name: /2 autres échéances/ });
    await user.click(screen.getByRole('button', { name: 'Afficher' }));
    await user.click(await screen.findByLabelText('Échéances de contrats'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /autres échéances/ })).toBeNull());
  });
});
