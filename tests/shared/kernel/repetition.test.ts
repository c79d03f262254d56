import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOfDayNumber,
  type DateOnly,
  daysInMonth,
  diffDays,
  parseDateOnly as day,
  partsOf,
  weekdayOf,
} from '#shared/kernel/date-only.ts';
import { lastOccurrence, nextOccurrence, occurrencesBetween, Repetition } from '#shared/kernel/repetition.ts';
import { repetitionWords } from '#shared/kernel/repetition.labels.ts';

const repeat = (given: Partial<Repetition>): Repetition =>
  Repetition.parse({
    every: 'DAY',
    interval: 1,
    weekdays: [],
    monthlyBy: 'DAY',
    ends: { kind: 'never' },
    ...given,
  });
const until = (on: string) => ({ kind: 'on' as const, on: day(on) });
const times = (count: number) => ({ kind: 'after' as const, count });
const between = (startOn: string, given: Partial<Repetition>, from: string, to: string) =>
  occurrencesBetween(day(startOn), repeat(given), day(from), day(to));

/** Whether an endless repetition falls on a day, asked of that day alone. */
function isOccurrence(start: DateOnly, repetition: Repetition, date: DateOnly): boolean {
  const [from, at] = [partsOf(start), partsOf(date)];
  const months = (at.year - from.year) * 12 + at.month - from.month;
  const isSameDay = at.day === Math.min(from.day, daysInMonth(at.year, at.month));
  switch (repetition.every) {
    case 'DAY':
      return diffDays(start, date) % repetition.interval === 0;
    case 'WEEK': {
      const monday = addDays(start, 1 - weekdayOf(start));
      const weekdays = repetition.weekdays.length > 0 ? repetition.weekdays : [weekdayOf(start)];
      const week = Math.floor(diffDays(monday, date) / 7);
      return week % repetition.interval === 0 && weekdays.includes(weekdayOf(date));
    }
    case 'YEAR':
      return months % (12 * repetition.interval) === 0 && isSameDay;
    case 'MONTH': {
      if (months % repetition.interval !== 0) return false;
      if (repetition.monthlyBy === 'DAY') return isSameDay;
      if (weekdayOf(date) !== weekdayOf(start)) return false;
      const nth = Math.ceil(from.day / 7);
      const isLast = at.day + 7 > daysInMonth(at.year, at.month);
      return nth === 5 ? isLast : Math.ceil(at.day / 7) === nth;
    }
  }
}

/** All occurrences up to a day, found by looking at every day since the start. */
function naive(start: DateOnly, repetition: Repetition, to: DateOnly): DateOnly[] {
  const { ends } = repetition;
  const found: DateOnly[] = [];
  for (let date = start; date <= to; date = addDays(date, 1)) {
    if (ends.kind === 'on' && date > ends.on) break;
    if (ends.kind === 'after' && found.length === ends.count) break;
    if (isOccurrence(start, repetition, date)) found.push(date);
  }
  return found;
}

/** 2023-11-01 … 2028-05-05, with the ends of months more often than chance would have them. */
const anyStart = fc
  .tuple(fc.integer({ min: 19_662, max: 21_309 }).map(dateOfDayNumber), fc.boolean())
  .map(([date, isEnd]) => {
    const { year, month } = partsOf(date);
    return isEnd ? day(`${date.slice(0, 8)}${daysInMonth(year, month)}`) : date;
  });
const anyEnd = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc
    .integer({ min: 19_600, max: 23_000 })
    .map((number) => ({ kind: 'on' as const, on: dateOfDayNumber(number) })),
  fc.integer({ min: 1, max: 60 }).map((count) => ({ kind: 'after' as const, count })),
);
const anyRepetition = fc.record({
  every: fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const, 'YEAR' as const),
  interval: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 99 })),
  weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  monthlyBy: fc.constantFrom('DAY' as const, 'WEEKDAY' as const),
  ends: anyEnd,
});

describe('the shape of a repetition', () => {
  it.each([
    { interval: 0 },
    { interval: 100 },
    { interval: 1.5 },
    { weekdays: [0] },
    { weekdays: [8] },
    { ends: { kind: 'after', count: 0 } },
    { ends: { kind: 'after', count: 1000 } },
    { ends: { kind: 'on', on: '2027-02-29' } },
    { ends: { kind: 'on' } },
    { every: 'HOUR' },
  ])('refuses %j', (wrong) => {
    const right = { every: 'WEEK', interval: 1, weekdays: [], monthlyBy: 'DAY', ends: { kind: 'never' } };
    expect(Repetition.safeParse(right).success).toBe(true);
    expect(Repetition.safeParse({ ...right, ...wrong }).success).toBe(false);
  });
});

describe('occurrences', () => {
  it('of a monthly 31 January fall on the last day of short months (EC-05)', () => {
    expect(between('2027-01-31', { every: 'MONTH' }, '2027-01-01', '2027-05-31')).toEqual(
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'], // prettier-ignore
    );
  });
  it('of a yearly 29 February fall on 28 February between leap years', () => {
    expect(between('2028-02-29', { every: 'YEAR' }, '2028-01-01', '2032-12-31')).toEqual(
      ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'], // prettier-ignore
    );
  });
  it('of the fourth Tuesday stay the fourth, of the fifth become the last', () => {
    const given = { every: 'MONTH', monthlyBy: 'WEEKDAY' } as const;
    expect(between('2026-11-24', given, '2026-11-24', '2027-03-31')).toEqual(
      ['2026-11-24', '2026-12-22', '2027-01-26', '2027-02-23', '2027-03-23'], // prettier-ignore
    );
    expect(between('2026-12-29', given, '2026-12-01', '2027-03-31')).toEqual(
      ['2026-12-29', '2027-01-26', '2027-02-23', '2027-03-30'], // prettier-ignore
    );
  });
  it('of every other week count weeks from the Monday of the start', () => {
    const given = { every: 'WEEK', interval: 2, weekdays: [4, 2] } as const;
    expect(
      between('2026-11-26', { ...given, weekdays: [...given.weekdays] }, '2026-11-01', '2026-12-31'),
    ).toEqual(
      ['2026-11-26', '2026-12-08', '2026-12-10', '2026-12-22', '2026-12-24'], // prettier-ignore
    );
  });
  it('begin after the start when the start is not one of the days', () => {
    expect(between('2026-11-23', { every: 'WEEK', weekdays: [2] }, '2026-11-01', '2026-12-02')).toEqual(
      ['2026-11-24', '2026-12-01'], // prettier-ignore
    );
  });
  it('stop with their last day, or after their count', () => {
    expect(between('2026-11-24', { ends: until('2026-11-26') }, '2026-01-01', '2027-01-01')).toHaveLength(3);
    expect(between('2026-11-24', { ends: times(3) }, '2026-11-25', '2027-01-01')).toEqual(
      ['2026-11-25', '2026-11-26'], // prettier-ignore
    );
    expect(between('2026-11-24', { ends: until('2026-11-23') }, '2026-01-01', '2027-01-01')).toEqual([]);
  });
  it('leave out the skipped days, which still count', () => {
    const given = repeat({ ends: times(3) });
    const skipped = new Set([day('2026-11-25')]);
    const window = [day('2026-11-01'), day('2026-12-31')] as const;
    expect(occurrencesBetween(day('2026-11-24'), given, ...window, skipped)).toEqual(
      ['2026-11-24', '2026-11-26'], // prettier-ignore
    );
    expect(nextOccurrence(day('2026-11-24'), given, day('2026-11-24'), skipped)).toBe('2026-11-26');
  });
  it('end with the calendar', () => {
    for (const every of ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const) {
      const found = between('9999-10-31', { every, interval: 7 }, '9999-11-01', '9999-12-31');
      expect(found.every((date) => date <= '9999-12-31')).toBe(true);
      expect(
        nextOccurrence(day('9999-10-31'), repeat({ every, interval: 99 }), day('9999-12-31')),
      ).toBeNull();
    }
  });
  it('of a series begun in 1990 are found by a jump', () => {
    // 4,000 windows four hundred years away: looking at days one by one would pass the time limit many times over.
    for (const every of ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const)
      for (let run = 0; run < 1000; run += 1) {
        const found = between('1990-01-31', { every }, '2390-01-25', '2390-01-31');
        expect(found.length).toBeGreaterThan(0);
      }
  });
});

describe('compared with looking at every day', () => {
  it('finds the same occurrences in every window', () => {
    fc.assert(
      fc.property(anyStart, anyRepetition, fc.integer({ min: -400, max: 1500 }), fc.nat(200), (...given) => {
        const [start, repetition, ahead, length] = given;
        const [from, to] = [addDays(start, ahead), addDays(start, ahead + length)];
        const expected = naive(start, repetition, to).filter((date) => date >= from);
        expect(occurrencesBetween(start, repetition, from, to)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
  it('finds the same next one', () => {
    fc.assert(
      fc.property(anyStart, anyRepetition, fc.integer({ min: -50, max: 900 }), (start, repetition, ahead) => {
        const after = addDays(start, ahead);
        const horizon = addDays(start, 1900);
        const expected = naive(start, repetition, horizon).find((date) => date > after);
        const next = nextOccurrence(start, repetition, after);
        if (expected !== undefined) expect(next).toBe(expected);
        else if (next !== null) expect(next > horizon).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it('finds the same last one', () => {
    fc.assert(
      fc.property(anyStart, anyRepetition, (start, repetition) => {
        fc.pre(repetition.every !== 'YEAR' && repetition.interval < 6);
        const last = lastOccurrence(start, repetition);
        if (repetition.ends.kind === 'never') expect(last).toBeNull();
        else expect(last).toBe(naive(start, repetition, day('2060-12-31')).at(-1) ?? start);
      }),
      { numRuns: 150 },
    );
  });
});

describe('in words', () => {
  it.each<[string, Partial<Repetition>, string]>([
    ['2026-11-24', { every: 'DAY' }, 'chaque jour'],
    ['2026-11-24', { every: 'DAY', interval: 3 }, 'tous les 3 jours'],
    ['2026-11-23', { every: 'WEEK' }, 'chaque lundi'],
    ['2026-11-24', { every: 'WEEK', weekdays: [5] }, 'chaque vendredi'],
    ['2026-11-24', { every: 'WEEK', weekdays: [4, 2] }, 'chaque semaine, le mardi et le jeudi'],
    [
      '2026-11-24',
      { every: 'WEEK', interval: 2, weekdays: [2, 4] },
      'toutes les 2 semaines, le mardi et le jeudi',
    ],
    ['2026-11-24', { every: 'WEEK', interval: 2 }, 'toutes les 2 semaines, le mardi'],
    [
      '2026-11-24',
      { every: 'WEEK', weekdays: [1, 3, 5] },
      'chaque semaine, le lundi, le mercredi et le vendredi',
    ],
    ['2026-11-24', { every: 'WEEK', weekdays: [1, 2, 3, 4, 5] }, 'chaque semaine, du lundi au vendredi'],
    ['2026-11-24', { every: 'WEEK', weekdays: [1, 2, 3, 4, 5, 6, 7] }, 'chaque jour'],
    ['2026-11-15', { every: 'MONTH' }, 'le 15 de chaque mois'],
    ['2026-12-01', { every: 'MONTH' }, 'le 1er de chaque mois'],
    ['2026-12-31', { every: 'MONTH' }, 'le dernier jour de chaque mois'],
    ['2026-11-15', { every: 'MONTH', interval: 3 }, 'le 15, tous les 3 mois'],
    ['2026-11-10', { every: 'MONTH', monthlyBy: 'WEEKDAY' }, 'le 2e mardi de chaque mois'],
    ['2026-11-03', { every: 'MONTH', monthlyBy: 'WEEKDAY' }, 'le 1er mardi de chaque mois'],
    ['2026-12-29', { every: 'MONTH', monthlyBy: 'WEEKDAY' }, 'le dernier mardi de chaque mois'],
    ['2026-11-10', { every: 'MONTH', monthlyBy: 'WEEKDAY', interval: 2 }, 'le 2e mardi, tous les 2 mois'],
    ['2026-11-24', { every: 'YEAR' }, 'chaque année le 24 novembre'],
    ['2027-04-01', { every: 'YEAR' }, 'chaque année le 1er avril'],
    ['2026-08-24', { every: 'YEAR', interval: 2 }, 'tous les 2 ans, le 24 août'],
    ['2026-11-23', { every: 'WEEK', ends: until('2026-12-24') }, 'chaque lundi, jusqu’au 24/12/2026'],
    ['2026-11-23', { every: 'WEEK', ends: times(10) }, 'chaque lundi, 10 fois'],
  ])('%s %j is « %s »', (startOn, given, words) => {
    expect(repetitionWords(day(startOn), repeat(given))).toBe(words);
  });
  it('never calls two different series the same', () => {
    const few = fc.record({
      every: fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const, 'YEAR' as const),
      interval: fc.integer({ min: 1, max: 2 }),
      weekdays: fc.oneof(fc.subarray([1, 2]), fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 6 })),
      monthlyBy: fc.constantFrom('DAY' as const, 'WEEKDAY' as const),
      ends: fc.constant({ kind: 'never' as const }),
    });
    let same = 0;
    fc.assert(
      fc.property(anyStart, few, few, (start, a, b) => {
        if (repetitionWords(start, a) !== repetitionWords(start, b)) return;
        same += 1;
        const to = addDays(start, 800);
        expect(occurrencesBetween(start, a, start, to)).toEqual(occurrencesBetween(start, b, start, to));
      }),
      { numRuns: 2000 },
    );
    expect(same).toBeGreaterThan(50);
  });
});
