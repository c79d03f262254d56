/** @file The whole frame over a fake main process, as a broker sees it after unlocking. */
import { render, screen } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { completeLayout } from '#shared/features/dashboard/dashboard.rules.ts';
import type { OperationSummary } from '#shared/features/journal/journal.api.ts';
import type { Preferences } from '#shared/features/preferences/preferences.api.ts';
import type { z } from 'zod';
import App from '#renderer/App.svelte';
import { WindowPreferences } from '#renderer/app/preferences.svelte.ts';
import { installBridge, type FakeBridge, type FakeHandlers } from '../../support/fake-bridge.ts';
import { cabinetAnswer } from '../../support/renderer-cabinet.ts';

export const preferences = {
  theme: 'system',
  zoom: 1,
  isRailCollapsed: false,
  areLetterKeysOn: true,
  lockAfterMinutes: 5,
  keepsInTray: false,
  panelWidth: 480,
} as const;

export const ZOE = '01990000-0000-7000-8000-0000000000a1';
export const HENRI = '01990000-0000-7000-8000-0000000000a2';

/** What Ctrl+Z would take back. */
export const phoneChange: z.input<typeof OperationSummary> = {
  id: '01990000-0000-7000-8000-0000000000f1',
  seq: 12,
  at: '2026-11-24T09:00:00.000Z',
  command: 'clientChannel.updatePhone',
  entity: 'client_phone',
  fieldGroup: 'raw',
  clientId: ZOE,
  clientName: 'DURAND Zoé',
  count: 1,
  rowCount: 1,
  collaboratorId: null,
};

export const hit = (clientId: string, name: string) =>
  ({ clientId, name, phone: '06 39 98 12 10', town: 'Grenoble', stage: 'CLIENT' }) as const;

const defaults: FakeHandlers = {
  'preferences.get': () => preferences,
  'preferences.update': ({ patch }) => ({ ...preferences, ...patch }) as Preferences,
  'window.takeErrand': () => ({ errand: null }),
  'cabinet.context': () => cabinetAnswer(),
  'journal.state': () => ({ undo: null, redo: null }),
  'clientList.page': () => ({ total: 0, rows: [] }),
  'dashboard.read': () => ({
    counters: { late: 0, near: 0, open: 0, mineLate: 0, mineNear: 0 },
    tasks: [],
    quality: [],
    layout: completeLayout([]),
  }),
  'agenda.range': () => ({ events: [], tasks: [], holidays: [], today: '2026-11-24', now: '10:00' }),
  'renewal.list': () => ({
    ...{ rows: [], total: 0, premiumTotalCents: 0, weeks: [], load: [] },
    stepCounts: { late: 0, 'to-renew': 0, later: 0 },
  }),
  'claim.list': () => ({ rows: [], total: 0, statusCounts: {} }),
  'insurer.list': () => [],
  'draft.find': () => ({ value: null }),
  'draft.save': () => ({}),
  'clientList.search': () => [],
  'note.search': () => [],
  'scheduler.state': () => ({
    ...{ clock: { kind: 'believed' }, lastTickAt: null, rules: [] },
    notifications: { isOn: true, digestAt: null, quiet: null, isQuietOnClosedDays: true },
  }),
  'scheduler.reminders': () => [],
  'ticket.wakeUps': () => [],
  'scheduler.snoozeChoices': () => ({ now: { on: '2026-11-24', at: '10:00' }, choices: [] }),
};

export interface OpenDesk {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
}

/** Opens at `#/accueil` unless told otherwise. */
export async function openDesk(handlers: FakeHandlers = {}, hash = '#/accueil'): Promise<OpenDesk> {
  const bridge = installBridge({ ...defaults, ...handlers });
  location.hash = hash;
  render(App, { preferences: await WindowPreferences.load() });
  if (!handlers['cabinet.context']) await screen.findByRole('navigation', { name: 'Écrans' });
  return { bridge, user: userEvent.setup() };
}
