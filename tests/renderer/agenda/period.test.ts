import { describe, expect, it } from 'vitest';
import { askedRange, daysOf, stepped, titleOf, AGENDA_LOOKS } from '#renderer/features/agenda/period.ts';
import { diffDays, type DateOnly } from '#shared/kernel/date-only.ts';

const day = (text: string): DateOnly => text as DateOnly;

describe('the period of the agenda', () => {
  it.each([
    ['jour', '2026-11-24', 'Mardi 24 novembre 2026'],
    ['semaine', '2026-11-24', 'Semaine 48 · 23 – 29 novembre 2026'],
    ['semaine', '2026-12-01', 'Semaine 49 · 30 novembre – 6 décembre 2026'],
    ['semaine', '2027-01-01', 'Semaine 53 · 28 décembre 2026 – 3 janvier 2027'],
    ['mois', '2026-02-11', 'Février 2026'],
    ['liste', '2026-11-24', '24 novembre – 21 décembre 2026'],
  ] as const)('is named: %s of %s, « %s »', (look, on, title) => {
    expect(titleOf(look, day(on))).toBe(title);
  });

  it.each([
    ['jour', '2027-01-01', -1, '2026-12-31'],
    ['semaine', '2026-11-24', 1, '2026-12-01'],
    ['mois', '2026-01-31', 1, '2026-02-01'],
    ['mois', '2026-03-31', -1, '2026-02-01'],
    ['liste', '2026-11-24', 1, '2026-12-22'],
  ] as const)('is left for the next or the one before: %s of %s, %i', (look, on, direction, reached) => {
    expect(stepped(look, day(on), direction)).toBe(reached);
  });

  it('draws a month in whole weeks, from a Monday', () => {
    const days = daysOf('mois', day('2026-11-24'));
    expect([days[0], days.at(-1)]).toEqual(['2026-10-26', '2026-12-06']);
  });

  it.each(AGENDA_LOOKS)('never asks for more than main answers: %s', (look) => {
    const { from, to } = askedRange(look, day('2026-11-24'));
    expect(diffDays(from, to) + 1).toBeLessThanOrEqual(62);
  });
});
