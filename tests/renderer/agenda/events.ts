/** @file Events as main answers them, for the tests of the panel and of the agenda. */
import type { CalendarEvent, Occurrence } from '#shared/features/agenda/agenda.api.ts';
import type { Repetition } from '#shared/kernel/repetition.ts';
import type { z } from 'zod';
import { CLAIRE } from '../../support/renderer-cabinet.ts';

export const EVENT = '01990000-0000-7000-8000-0000000000b1';
export const ZOE = '01990000-0000-7000-8000-0000000000a1';

export const lunch = (
  changes: Partial<z.input<typeof CalendarEvent>> = {},
): z.input<typeof CalendarEvent> => ({
  id: EVENT,
  kind: 'DEJEUNER',
  title: 'Déjeuner bilan',
  place: 'Le Bistrot',
  details: '',
  clientId: ZOE,
  clientName: 'DURAND Zoé',
  startOn: '2026-11-26',
  startTime: '12:30',
  endOn: '2026-11-26',
  endTime: '14:00',
  ownerId: CLAIRE,
  participants: [],
  reminderMinutes: 15,
  repetition: null,
  skippedOn: [],
  createdAt: '2026-11-20T09:00:00.000Z',
  createdById: CLAIRE,
  ...changes,
});

export const weekly: Repetition = {
  every: 'WEEK',
  interval: 1,
  weekdays: [],
  monthlyBy: 'DAY',
  ends: { kind: 'never' },
};

export const occurrence = (
  changes: Partial<z.input<typeof Occurrence>> = {},
): z.input<typeof Occurrence> => ({
  eventId: EVENT,
  occurrenceOn: '2026-11-26',
  kind: 'DEJEUNER',
  title: 'Déjeuner bilan',
  place: 'Le Bistrot',
  clientId: ZOE,
  clientName: 'DURAND Zoé',
  startOn: '2026-11-26',
  startTime: '12:30',
  endOn: '2026-11-26',
  endTime: '14:00',
  ownerId: CLAIRE,
  isRepeated: false,
  hasReminder: true,
  ...changes,
});
