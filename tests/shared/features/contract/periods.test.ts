/** @file The periods of a contract: their ends, the one that runs, the one before, and how the premium changed. */
import { describe, expect, it } from 'vitest';
import { parseMonthDay } from '#shared/features/contract/contract-dates.ts';
import {
  byStart,
  changePermilleOf,
  periodAt,
  periodBefore,
  periodEndOf,
  runningSince,
  wholePeriod,
} from '#shared/features/contract/period.rules.ts';
import { d } from './contract-rows.ts';

const dates = (mainDue: string | null, fixedEndOn: string | null = null) => ({
  mainDue: mainDue === null ? null : parseMonthDay(mainDue),
  fixedEndOn: fixedEndOn === null ? null : d(fixedEndOn),
});

describe('the end of a period', () => {
  it.each([
    ['is the next due date', dates('05-01'), '2026-02-10', '2026-05-01'],
    ['is a year later when it begins on one', dates('05-01'), '2026-05-01', '2027-05-01'],
    ['is the day after a fixed end', dates(null, '2026-06-30'), '2026-02-10', '2026-07-01'],
    ['is the fixed end when it comes first', dates('05-01', '2026-04-15'), '2026-02-10', '2026-04-16'],
    ['is the due date when it comes first', dates('05-01', '2026-06-30'), '2026-02-10', '2026-05-01'],
    ['never comes for what never falls due', dates(null), '2026-02-10', null],
    ['of 29 February falls on the 28th of a common year', dates('02-29'), '2026-02-10', '2026-02-28'],
  ])('%s', (_why, terms, startOn, endOn) => {
    expect(periodEndOf(terms, d(startOn))).toBe(endOn);
  });
});

describe('the running period of a contract that is taken over', () => {
  it.each([
    ['begins on its last due date', dates('05-01'), '2020-05-01', '2026-05-01'],
    ['begins on last year’s when this year’s is to come', dates('12-01'), '2020-12-01', '2025-12-01'],
    ['begins today on its due date', dates('11-24'), '2020-11-24', '2026-11-24'],
    ['is the first one within a year', dates('05-01'), '2026-05-01', null],
    ['is the first one when it began after the last due date', dates('05-01'), '2026-06-01', null],
    ['is the first one for what ends by itself', dates('05-01', '2030-01-01'), '2020-05-01', null],
    ['is unknown without a due date', dates(null), '2020-05-01', null],
    ['is unknown without a first day', dates('05-01'), null, null],
  ])('%s', (_why, terms, effectiveOn, startOn) => {
    expect(runningSince(terms, effectiveOn === null ? null : d(effectiveOn), d('2026-11-24'))).toBe(startOn);
  });
});

describe('among the periods of a contract', () => {
  const first = { kind: 'INITIALE', startOn: '2025-05-01', createdAt: '2025-05-01T08:00:00.000Z' };
  const amended = { kind: 'AVENANT', startOn: '2025-09-01', createdAt: '2025-09-01T08:00:00.000Z' };
  const corrected = { kind: 'AVENANT', startOn: '2025-09-01', createdAt: '2025-09-02T08:00:00.000Z' };
  const renewed = { kind: 'RENOUVELLEMENT', startOn: '2026-05-01', createdAt: '2026-03-01T08:00:00.000Z' };
  const all = [renewed, corrected, first, amended];

  it('they go by their first day, then by when they were written', () => {
    expect([...all].sort(byStart)).toEqual([first, amended, corrected, renewed]);
    expect([...all].reverse().sort(byStart)).toEqual([first, amended, corrected, renewed]);
  });

  it.each([
    ['2025-01-01', first],
    ['2025-08-31', first],
    ['2025-09-01', corrected],
    ['2026-04-30', corrected],
    ['2026-05-01', renewed],
    ['2030-01-01', renewed],
  ])('the one that is paid on %s is found', (today, period) => {
    expect(periodAt(all, d(today))).toBe(period);
  });

  it('none is paid where there is none', () => {
    expect(periodAt([], d('2026-01-01'))).toBeNull();
    expect(wholePeriod([])).toBeNull();
  });

  it('an amendment does not end with the due date', () => {
    expect(wholePeriod([first, amended, corrected])).toBe(first);
    expect(wholePeriod(all)).toBe(renewed);
    expect(wholePeriod([amended])).toBeNull();
  });

  it('the one before is the last written before it, whatever its kind', () => {
    expect(periodBefore(all, renewed)).toBe(corrected);
    expect(periodBefore(all, corrected)).toBe(amended);
    expect(periodBefore(all, first)).toBeNull();
  });
});

describe('the change of a premium', () => {
  it('is told in tenths of a percent, up and down', () => {
    expect(changePermilleOf(58_700, 61_200)).toBe(43);
    expect(changePermilleOf(60_000, 57_000)).toBe(-50);
    expect(changePermilleOf(60_000, 60_000)).toBe(0);
  });
  it('is unknown where a premium is, or where there was none', () => {
    expect(changePermilleOf(null, 60_000)).toBeNull();
    expect(changePermilleOf(60_000, null)).toBeNull();
    expect(changePermilleOf(0, 60_000)).toBeNull();
  });
});
