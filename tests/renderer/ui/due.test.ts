import { describe, expect, it } from 'vitest';
import { parseDateOnly } from '#shared/kernel/date-only.ts';
import { dueWords, type Due } from '#renderer/ui/due/due.labels.ts';

const TODAY = parseDateOnly('2026-11-24');
const due = (dueOn: string | null, changes: Partial<Due> = {}): Due => ({
  dueOn: dueOn === null ? null : parseDateOnly(dueOn),
  dueTime: null,
  urgency: 'on-time',
  status: 'OUVERTE',
  ...changes,
});

describe('the words of a due date', () => {
  it.each([
    ['aujourd’hui', due('2026-11-24', { urgency: 'near' })],
    ['aujourd’hui 14:30', due('2026-11-24', { urgency: 'near', dueTime: '14:30' })],
    ['en retard · 08:30', due('2026-11-24', { urgency: 'late', dueTime: '08:30' })],
    ['demain', due('2026-11-25', { urgency: 'near' })],
    ['demain 09:00', due('2026-11-25', { urgency: 'near', dueTime: '09:00' })],
    ['dans 3\u00a0j', due('2026-11-27', { urgency: 'near' })],
    ['dans 60\u00a0j', due('2027-01-23')],
    ['24/01/2027', due('2027-01-24')],
    ['en retard de 1\u00a0j', due('2026-11-23', { urgency: 'late' })],
    ['en retard de 4\u00a0j', due('2026-11-20', { urgency: 'late', dueTime: '14:00' })],
    ['en retard depuis le 01/03/2024', due('2024-03-01', { urgency: 'late' })],
    ['sans échéance', due(null, { urgency: 'undated' })],
    ['faite', due('2026-11-20', { urgency: 'closed', status: 'FAITE' })],
    ['annulée', due(null, { urgency: 'closed', status: 'ANNULEE' })],
  ])('are « %s »', (words, one) => {
    expect(dueWords(one, TODAY)).toBe(words);
  });
});
