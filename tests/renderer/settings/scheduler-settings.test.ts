import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import type { NotificationSettings, SchedulerAct } from '#shared/features/scheduler/scheduler.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import SettingsView from '#renderer/views/SettingsView.svelte';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { OPERATION, saved, showOnDesk } from '../../support/desk-host.ts';
import { phoneChange, preferences } from '../app/open-desk.ts';

const user = userEvent.setup();
const CLIENT = '01990000-0000-7000-8000-0000000000a1';

type Settings = z.input<typeof NotificationSettings>;
type Patch = Partial<Settings>;

const usual: Settings = {
  isOn: true,
  digestAt: '08:30',
  quiet: { from: '19:00', to: '08:00' },
  isQuietOnClosedDays: true,
};

const about = (platform: string): FakeHandlers => ({
  'preferences.about': () => ({
    ...{ version: '0.1.0', electron: '45.4.1', platform, dataFolder: '/donnees' },
    ...{ isSample: false, samplePassphrase: null },
  }),
});

/** A main process that keeps what is set. */
function keeping(notifications = usual): FakeHandlers {
  const rules = [
    { key: 'R-CONSENT', isOn: true, openTaskCount: 2, lastActAt: '2026-11-24T09:00:00.000Z' },
    { key: 'R-ORIAS', isOn: true, openTaskCount: 0, lastActAt: null },
  ];
  return {
    ...about('linux'),
    'preferences.get': () => preferences,
    'scheduler.state': () => ({
      ...{ clock: { kind: 'believed' }, lastTickAt: '2026-11-24T09:00:00.000Z', rules },
      notifications,
    }),
    'scheduler.setNotifications': ({ patch }) => {
      notifications = { ...notifications, ...(patch as Patch) };
      return saved;
    },
    'scheduler.setRule': ({ key, isOn }) => {
      for (const rule of rules) if (rule.key === key) rule.isOn = isOn;
      return saved;
    },
    'scheduler.journal': () => ({ acts: [], hasMore: false }),
    'journal.undoOperation': () => ({ undone: phoneChange }),
  };
}

const show = (section: string, handlers: FakeHandlers = {}) =>
  showOnDesk(SettingsView, { ...keeping(), ...handlers }, { section });

describe('the settings of notifications', () => {
  it('switch the digest off and on again at its usual hour', async () => {
    const bridge = show('notifications');
    await user.click(await screen.findByRole('switch', { name: 'Afficher un résumé chaque matin' }));
    bridge.announce(['scheduler']);
    await waitFor(() => expect(screen.queryByText('Heure du résumé')).toBeNull());
    await user.click(screen.getByRole('switch', { name: 'Afficher un résumé chaque matin' }));
    bridge.announce(['scheduler']);
    expect(await screen.findByRole('button', { name: /Heure du résumé 08:30/ })).toBeDefined();
    expect(bridge.inputsOf('scheduler.setNotifications')).toEqual([
      { patch: { digestAt: null } },
      { patch: { digestAt: '08:30' } },
    ]);
  });

  it('read an hour as it is typed, and offer to take it back', async () => {
    const bridge = show('notifications');
    await user.click(await screen.findByRole('button', { name: /Heure du résumé/ }));
    await user.keyboard('7h45{Enter}');
    await waitFor(() =>
      expect(bridge.inputsOf('scheduler.setNotifications')).toEqual([{ patch: { digestAt: '07:45' } }]),
    );
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('journal.undoOperation')).toEqual([{ operationId: OPERATION }]);
  });

  it('say beside the field what is wrong with an hour', async () => {
    const bridge = show('notifications', {
      'scheduler.setNotifications': () =>
        fail('invalid-input', 'an hour to itself', { fields: { quietTo: 'quiet-empty' } }),
    });
    await user.click(await screen.findByRole('button', { name: /À partir de/ }));
    await user.keyboard('midi{Enter}');
    expect(await screen.findByText(/Heure non comprise/)).toBeDefined();
    expect(bridge.inputsOf('scheduler.setNotifications')).toEqual([]);
    await user.click(screen.getByRole('button', { name: /À partir de/ }));
    await user.clear(await screen.findByRole('textbox'));
    await user.keyboard('8{Enter}');
    expect(await screen.findByText('Choisissez deux heures différentes.')).toBeDefined();
    expect(bridge.inputsOf('scheduler.setNotifications')).toEqual([
      { patch: { quiet: { from: '08:00', to: '08:00' } } },
    ]);
  });

  it('hide what means nothing while notifications are off', async () => {
    show('notifications', keeping({ ...usual, isOn: false }));
    const switches = (await screen.findAllByRole('switch')).map((one) => one.closest('label')!.textContent);
    expect(switches).toHaveLength(1);
    expect(switches[0]).toContain('Afficher des notifications');
    expect(await screen.findByRole('switch', { name: /zone de notification/ })).toBeDefined();
  });

  it.each([
    ['darwin', 'Garder Mallette dans la barre des menus à la fermeture'],
    ['win32', 'Garder Mallette dans la zone de notification à la fermeture'],
  ])('name the place of the icon as %s does', async (platform, name) => {
    const bridge = show('notifications', {
      ...about(platform),
      'preferences.update': ({ patch }) => ({ ...preferences, ...patch }) as typeof preferences,
    });
    await user.click(await screen.findByRole('switch', { name: new RegExp(`^${name}`) }));
    expect(bridge.inputsOf('preferences.update')).toEqual([{ patch: { keepsInTray: true } }]);
  });
});

describe('the settings of due dates', () => {
  it('change how early a task turns yellow', async () => {
    const bridge = show('echeances', {
      'task.settings': () => ({ nearDays: 3 }),
      'task.setNearDays': () => saved,
    });
    const field = await screen.findByRole('combobox', { name: 'Une tâche devient jaune' });
    expect(within(field).getAllByRole('option')).toHaveLength(14);
    await user.selectOptions(field, 'la veille de son échéance');
    expect(bridge.inputsOf('task.setNearDays')).toEqual([{ nearDays: 1 }]);
    expect(await screen.findByText('Une tâche devient jaune la veille de son échéance.')).toBeDefined();
  });
});

const act = (
  id: number,
  changes: Partial<z.input<typeof SchedulerAct>> = {},
): z.input<typeof SchedulerAct> => ({
  ...{ id, at: '2026-11-24T09:00:00.000Z', ruleKey: 'R-CONSENT', dueOn: '2026-11-25', outcome: 'task' },
  ...{ runReason: 'wake', daysCaughtUp: 12, clientId: CLIENT, clientName: 'DURAND Zoé', taskId: CLIENT },
  facts: { lastContactOn: '2023-12-25', lastContactKind: 'note', keptUntil: '2026-12-25' },
  ...changes,
});

describe('the settings of what works by itself', () => {
  it('name each rule with its reason, and switch it off with a way back', async () => {
    const bridge = show('automatismes');
    const rule = await screen.findByRole('switch', { name: /^Prospects sans contact/ });
    const line = within(rule.closest('li')!);
    expect(line.getByText('Référentiel de la CNIL sur la gestion commerciale')).toBeDefined();
    expect(line.getByText('2 tâches ouvertes')).toBeDefined();
    expect(line.getByText(/Dernière action le 24\/11\/2026 10:00/)).toBeDefined();
    await user.click(rule);
    expect(bridge.inputsOf('scheduler.setRule')).toEqual([{ key: 'R-CONSENT', isOn: false }]);
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    expect(bridge.inputsOf('journal.undoOperation')).toEqual([{ operationId: OPERATION }]);
  });

  it('show a rule as it is after a refusal', async () => {
    show('automatismes', { 'scheduler.setRule': () => fail('read-only', 'no room') });
    const rule = await screen.findByRole('switch', { name: /^Inscription/ });
    await user.click(rule);
    await waitFor(() => expect(rule).toHaveProperty('checked', true));
  });

  it('read the journal page by page, with the reason of each act', async () => {
    const pages = [
      { acts: [act(3), act(2, { outcome: 'cause-gone' })], hasMore: true },
      { acts: [act(1, { ruleKey: 'R-ORIAS', clientId: null, clientName: null, facts: {} })], hasMore: false },
    ];
    const bridge = show('automatismes', {
      'scheduler.journal': ({ beforeId }) => pages[beforeId === null ? 0 : 1]!,
    });
    const list = await screen.findByRole('list', { name: 'Actions des règles' });
    const first = within(list).getAllByRole('listitem')[0]!;
    expect(first.textContent).toContain('au réveil de l’ordinateur, 12\u00a0jours rattrapés');
    expect(within(first).getByRole('link', { name: 'DURAND Zoé' }).getAttribute('href')).toBe(
      `#/clients/${CLIENT}`,
    );
    expect(first.textContent).toContain('une note, date du 25/12/2023');
    const rest = screen.queryByRole('button', { name: 'Afficher la suite' });
    if (rest) await user.click(rest);
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(3));
    expect(bridge.inputsOf('scheduler.journal')).toContainEqual({ beforeId: 2, limit: 30 });
  });
});
