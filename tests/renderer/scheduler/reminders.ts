/** @file Reminders as main answers them, seen on 24 November 2026 at ten in Paris. */
import type { z } from 'zod';
import type { Reminder } from '#shared/features/scheduler/scheduler.api.ts';
import type { FakeHandlers } from '../../support/fake-bridge.ts';

type ReminderAnswer = z.input<typeof Reminder>;

const idOf = (end: string): string => `01990000-0000-7000-8000-0000000000${end}`;

export const ZOE = idOf('a1');
export const VISIT = idOf('b1');
export const CALL = idOf('b2');
export const TASK = idOf('b3');

const base = {
  occurrenceOn: '2026-11-24',
  startsOn: '2026-11-24',
  place: '',
  clientId: null,
  clientName: null,
  dueAt: '2026-11-24T09:00:00.000Z',
};

export const visit: ReminderAnswer = {
  ...base,
  ...{ id: idOf('d1'), entity: 'calendar_event', subjectId: VISIT, eventKind: 'VISITE' },
  ...{ title: 'Visite du local', startsAt: '10:12', place: 'Voiron' },
  ...{ clientId: ZOE, clientName: 'DURAND Zoé' },
};
export const call: ReminderAnswer = {
  ...base,
  ...{ id: idOf('d2'), entity: 'calendar_event', subjectId: CALL, eventKind: 'APPEL', title: '' },
  startsAt: '09:35',
};
export const task: ReminderAnswer = {
  ...base,
  ...{ id: idOf('d3'), entity: 'task', subjectId: TASK, eventKind: null, title: 'Rappeler' },
  ...{ startsAt: '10:00', clientId: ZOE, clientName: 'DURAND Zoé' },
};

const snoozeAnswer: NonNullable<FakeHandlers['scheduler.snoozeChoices']> = () => ({
  now: { on: '2026-11-24', at: '10:00' },
  choices: [
    { until: 'ten-minutes', on: '2026-11-24', at: '10:10' },
    { until: 'this-evening', on: '2026-11-24', at: '18:00' },
    { until: 'tomorrow-morning', on: '2026-11-25', at: '09:00' },
  ],
});

/** A main process that holds these reminders and lets go of those that are dealt with. */
export function holding(reminders: readonly ReminderAnswer[]): FakeHandlers {
  let left = [...reminders];
  const without = (ids: readonly string[]): object => {
    left = left.filter(({ id }) => !ids.includes(id));
    return {};
  };
  return {
    'scheduler.reminders': () => left,
    'scheduler.snoozeChoices': snoozeAnswer,
    'scheduler.closeReminders': ({ ids }) => without(ids) as Record<string, never>,
    'scheduler.snoozeReminders': ({ ids }) => without(ids) as Record<string, never>,
  };
}
