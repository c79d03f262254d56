/** @file « Accueil » over a fake main process. */
import { screen } from '@testing-library/svelte';
import type { Dashboard } from '#shared/features/dashboard/dashboard.api.ts';
import { completeLayout } from '#shared/features/dashboard/dashboard.rules.ts';
import type { Task } from '#shared/features/task/task.api.ts';
import type { z } from 'zod';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { CLAIRE } from '../../support/renderer-cabinet.ts';
import { occurrence } from '../agenda/events.ts';
import { openDesk, ZOE, type OpenDesk } from '../app/open-desk.ts';

export const row = {
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

export const aTask = (
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

export const relance = aTask('d1', 'Relancer devis');
export const counters = { late: 13, near: 16, open: 58, mineLate: 6, mineNear: 1 };

export const board = (changes: Partial<z.input<typeof Dashboard>> = {}): z.input<typeof Dashboard> => ({
  counters,
  tasks: [relance, aTask('d2', 'Carte grise')],
  quality: [
    { code: 'unreachable', count: 6 },
    { code: 'no-address', count: 0 },
    { code: 'iban-to-confirm', count: 1 },
  ],
  layout: completeLayout([]),
  ...changes,
});

export const day = (changes: object = {}) => ({
  events: [occurrence({ startOn: '2026-11-24', endOn: '2026-11-24', occurrenceOn: '2026-11-24' })],
  tasks: [],
  holidays: [],
  today: '2026-11-24',
  now: '10:25',
  ...changes,
});

export const openHome = (handlers: FakeHandlers = {}): Promise<OpenDesk> =>
  openDesk({
    'clientList.page': () => ({ total: 200, rows: [row] }),
    'dashboard.read': () => board(),
    'agenda.range': () => day(),
    'draft.find': () => ({ value: null }),
    'draft.save': () => ({}),
    ...handlers,
  });

export const blocksInOrder = () =>
  screen
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent.trim())
    .filter((words) => words !== 'À traiter' && words !== 'Premiers pas');
