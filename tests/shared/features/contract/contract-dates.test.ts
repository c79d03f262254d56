import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueIn,
  firstUncoveredDay,
  instalmentDates,
  instalmentsAYear,
  instalmentsOf,
  isInPeriod,
  lastCoveredDay,
  MonthDay,
  monthDayOf,
  nextDue,
  parseMonthDay,
  periodFrom,
  signatureIssue,
  type Split,
  SPLITS,
} from '#shared/features/contract/contract-dates.ts';
import { runningSince } from '#shared/features/contract/period.rules.ts';
import { addDays, dateOfDayNumber, diffDays } from '#shared/kernel/date-only.ts';
import { cents, sumCents } from '#shared/kernel/money.ts';
import { d } from './contract-rows.ts';

/** 2000-01-01 to 2099-12-31. */
const anyDay = fc.integer({ min: 10_957, max: 47_481 }).map(dateOfDayNumber);
const anyMonthDay = anyDay.map(monthDayOf);

describe('the period that runs when a contract is entered', () => {
  const since = (
    effectiveOn: string | null,
    mainDue: string | null = '03-15',
    fixedEndOn: string | null = null,
  ) =>
    runningSince(
      {
        mainDue: mainDue === null ? null : parseMonthDay(mainDue),
        fixedEndOn: fixedEndOn === null ? null : d(fixedEndOn),
      },
      effectiveOn === null ? null : d(effectiveOn),
      d('2026-11-24'),
    );

  it('began at its last due date, once it was renewed', () => {
    expect(since('2019-03-15')).toBe('2026-03-15');
    expect(since('2019-06-02', '12-01')).toBe('2025-12-01');
    expect(since('2019-06-02', '11-24'), 'due today').toBe('2026-11-24');
    expect(since('2020-02-29', '02-29')).toBe('2026-02-28');
  });

  it('is the first one for what is younger, ends by itself or never falls due', () => {
    expect([since('2026-03-15'), since('2026-11-01'), since('2027-01-01'), since(null)]).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect(since('2019-03-15', null)).toBeNull();
    expect(since('2019-03-15', '03-15', '2027-03-14')).toBeNull();
  });
});

describe('the main due date', () => {
  it.each([
    ['01-01', '2026-01-01', '2027-01-01', 'a due date starts its own period'],
    ['01-01', '2026-01-02', '2027-01-01', ''],
    ['01-01', '2026-12-31', '2027-01-01', ''],
    ['01-01', '2025-12-31', '2026-01-01', ''],
    ['03-10', '2026-03-10', '2027-03-10', 'EC-29, anniversary'],
    ['03-10', '2026-03-09', '2026-03-10', 'a first period of a day'],
    ['03-10', '2026-03-11', '2027-03-10', ''],
    ['04-01', '2026-11-24', '2027-04-01', 'short first period'],
    ['07-01', '2026-06-30', '2026-07-01', ''],
    ['10-01', '2026-10-01', '2027-10-01', ''],
    ['12-31', '2026-12-30', '2026-12-31', ''],
    ['12-31', '2026-12-31', '2027-12-31', ''],
    ['02-28', '2027-02-28', '2028-02-28', 'not the 29th'],
    ['02-29', '2024-02-29', '2025-02-28', 'EC-04, common year'],
    ['02-29', '2025-02-28', '2026-02-28', 'EC-04'],
    ['02-29', '2026-02-28', '2027-02-28', 'EC-04'],
    ['02-29', '2027-02-28', '2028-02-29', 'EC-04, back in the leap year'],
    ['02-29', '2028-02-28', '2028-02-29', 'EC-04'],
    ['02-29', '2028-02-29', '2029-02-28', 'EC-04'],
    ['02-29', '2027-02-27', '2027-02-28', 'EC-04'],
    ['01-31', '2027-01-30', '2027-01-31', ''],
    ['01-31', '2027-01-31', '2028-01-31', ''],
  ])('%s after %s is %s %s', (mainDue, after, expected) => {
    expect(nextDue(parseMonthDay(mainDue), d(after))).toBe(expected);
  });

  it.each([
    ['02-29', 2027, '2027-02-28'],
    ['02-29', 2028, '2028-02-29'],
    ['02-29', 2100, '2100-02-28'],
    ['02-28', 2028, '2028-02-28'],
    ['12-31', 2026, '2026-12-31'],
  ])('%s in %i is %s', (mainDue, year, expected) => {
    expect(dueIn(parseMonthDay(mainDue), year)).toBe(expected);
  });

  it.each([
    '00-10',
    '13-01',
    '02-30',
    '04-31',
    '11-31',
    '01-00',
    '1-1',
    '2027-01-01',
    'x01-01',
    '01-011',
    '',
  ])('refuses %j (EC-06)', (text) => {
    expect(MonthDay.safeParse(text).error?.issues[0]?.message).toBe('month-day-impossible');
    expect(() => parseMonthDay(text)).toThrowError(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('takes 29 February, 31 January and 31 December', () => {
    for (const text of ['02-29', '01-31', '12-31', '04-30'])
      expect(MonthDay.safeParse(text).success).toBe(true);
    expect(monthDayOf(d('2027-04-09'))).toBe('04-09');
  });

  it('is always within a year, after the day it is asked for, and never goes back', () => {
    fc.assert(
      fc.property(anyMonthDay, anyDay, fc.nat(40), (mainDue, day, more) => {
        const due = nextDue(mainDue, day);
        const dueLater = nextDue(mainDue, addDays(day, more));
        expect(dueLater >= due).toBe(true);
        expect(diffDays(day, due)).toBeGreaterThan(0);
        expect(diffDays(day, due)).toBeLessThanOrEqual(366);
      }),
    );
  });

  it('is anchored: years of renewals never drift from the day of the year', () => {
    fc.assert(
      fc.property(anyMonthDay, anyDay, fc.integer({ min: 1, max: 12 }), (mainDue, start, years) => {
        let due = start;
        for (let year = 0; year < years; year += 1) due = nextDue(mainDue, due);
        expect(due).toBe(dueIn(mainDue, Number(due.slice(0, 4))));
      }),
    );
  });
});

describe('a period', () => {
  it('covers its first day and not the due date', () => {
    const period = periodFrom(d('2026-03-10'), parseMonthDay('03-10'));
    expect(period).toEqual({ startOn: '2026-03-10', renewalOn: '2027-03-10' });
    expect(isInPeriod(period, d('2026-03-09'))).toBe(false);
    expect(isInPeriod(period, d('2026-03-10'))).toBe(true);
    expect(isInPeriod(period, d('2027-03-09'))).toBe(true);
    expect(isInPeriod(period, d('2027-03-10'))).toBe(false);
  });
  it('ends « le 31/12 à minuit » on 1 January', () => {
    expect(firstUncoveredDay(d('2026-12-31'))).toBe('2027-01-01');
    expect(lastCoveredDay(d('2027-01-01'))).toBe('2026-12-31');
  });
  it.each([
    ['2027-01-01', '2026-01-01', null, 'a year after the effect'],
    ['2027-01-02', '2026-01-01', 'signed-too-late', 'more than a year after it'],
    ['2025-01-01', '2027-01-01', null, 'before it'],
    ['2025-02-28', '2024-02-29', null, 'leap year'],
    ['2025-03-01', '2024-02-29', 'signed-too-late', 'leap year'],
  ])('signed on %s for %s: %s (%s)', (signedOn, effectiveOn, issue, _why) => {
    expect(signatureIssue(d(signedOn), d(effectiveOn))).toBe(issue);
  });
});

describe('instalments', () => {
  it.each<readonly [Split, string, string, readonly string[]]>([
    [
      'MENSUEL',
      '2027-01-31',
      '2028-01-31',
      // EC-05: anchored, so March is the 31st again.
      [
        '01-31',
        '02-28',
        '03-31',
        '04-30',
        '05-31',
        '06-30',
        '07-31',
        '08-31',
        '09-30',
        '10-31',
        '11-30',
        '12-31',
      ].map((day) => `2027-${day}`),
    ],
    [
      'BIMESTRIEL',
      '2026-12-31',
      '2027-12-31',
      ['2026-12-31', '2027-02-28', '2027-04-30', '2027-06-30', '2027-08-31', '2027-10-31'],
    ],
    ['TRIMESTRIEL', '2027-11-30', '2028-11-30', ['2027-11-30', '2028-02-29', '2028-05-30', '2028-08-30']],
    ['TRIMESTRIEL', '2027-01-01', '2028-01-01', ['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01']],
    ['SEMESTRIEL', '2027-08-31', '2028-08-31', ['2027-08-31', '2028-02-29']],
    ['SEMESTRIEL', '2026-08-31', '2027-08-31', ['2026-08-31', '2027-02-28']],
    ['ANNUEL', '2027-01-01', '2028-01-01', ['2027-01-01']],
    ['UNIQUE', '2027-01-01', '2028-01-01', ['2027-01-01']],
    ['MENSUEL', '2026-10-15', '2027-01-01', ['2026-10-15', '2026-11-15', '2026-12-15']],
    ['TRIMESTRIEL', '2026-10-01', '2027-01-01', ['2026-10-01']],
  ])('%s from %s to %s', (split, startOn, renewalOn, expected) => {
    expect(instalmentDates({ startOn: d(startOn), renewalOn: d(renewalOn) }, split)).toEqual(expected);
  });

  it.each<readonly [Split, number]>([
    ['MENSUEL', 12],
    ['BIMESTRIEL', 6],
    ['TRIMESTRIEL', 4],
    ['SEMESTRIEL', 2],
    ['ANNUEL', 1],
    ['UNIQUE', 0],
  ])('%s counts %i a year', (split, count) => {
    expect(instalmentsAYear(split)).toBe(count);
  });

  it('gives the cents left over to the first ones', () => {
    const period = periodFrom(d('2027-01-01'), parseMonthDay('01-01'));
    expect(instalmentsOf(period, 'TRIMESTRIEL', cents(100_03))).toEqual([
      { dueOn: '2027-01-01', amount: 2501 },
      { dueOn: '2027-04-01', amount: 2501 },
      { dueOn: '2027-07-01', amount: 2501 },
      { dueOn: '2027-10-01', amount: 2500 },
    ]);
  });

  it('loses no cent, stays in its period and comes in order', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyMonthDay,
        fc.constantFrom(...SPLITS),
        fc.integer({ min: 0, max: 10_000_000 }),
        (startOn, mainDue, split, premium) => {
          const period = periodFrom(startOn, mainDue);
          const parts = instalmentsOf(period, split, cents(premium));
          expect(sumCents(parts.map(({ amount }) => amount))).toBe(premium);
          expect(parts[0]?.dueOn).toBe(startOn);
          const dates = parts.map(({ dueOn }) => dueOn);
          expect([...new Set(dates)].sort()).toEqual(dates);
          expect(dates.every((on) => isInPeriod(period, on))).toBe(true);
        },
      ),
    );
  });
});
