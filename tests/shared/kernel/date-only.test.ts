import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dateOfDayNumber,
  DateOnly,
  dayNumberOf,
  diffDays,
  formatDate,
  isDateOnly,
  isoWeekOf,
  parseDateOnly,
  todayIn,
  weekdayOf,
} from '#shared/kernel/date-only.ts';
import { instantFromEpochMs, parseInstant } from '#shared/kernel/instant.ts';

const day = parseDateOnly;
/** 1900-01-01 … 2199-12-31 */
const anyDate = fc.integer({ min: -25_567, max: 84_005 }).map(dateOfDayNumber);
const MS_PER_DAY = 86_400_000;

describe('DateOnly', () => {
  it.each(['2026-11-24', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(isDateOnly(text)).toBe(true);
    expect(DateOnly.safeParse(text).success).toBe(true);
  });
  it.each([
    '2026-11-31',
    '2027-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '24/11/2026',
    '',
  ])('refuses « %s »', (text) => {
    expect(isDateOnly(text)).toBe(false);
    expect(() => parseDateOnly(text)).toThrow('invalid-input');
  });
});

describe('arithmetic', () => {
  it('agrees with the engine on every day number', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(dayNumberOf(date) * MS_PER_DAY).toBe(Date.parse(`${date}T00:00:00.000Z`));
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
      }),
    );
  });
  it('adds days so that the difference gives them back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(diffDays(date, addDays(date, days))).toBe(days);
      }),
    );
  });
  it('never rolls over when months are added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const reached = addMonths(date, months);
        const monthIndex = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthIndex(reached) - monthIndex(date)).toBe(months);
        expect(Number(reached.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });
  it('counts instalments from their anchor (EC-05)', () => {
    expect([1, 2, 3].map((months) => addMonths(day('2027-01-31'), months))).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });
  it('puts 29 February plus one year on 28 February', () => {
    expect(addYears(day('2028-02-29'), 1)).toBe('2029-02-28');
    expect(addYears(day('2028-02-29'), 4)).toBe('2032-02-29');
  });
});

describe('weeks', () => {
  it('knows the day of the week', () => {
    expect(weekdayOf(day('2026-11-24'))).toBe(2);
    expect(weekdayOf(day('1969-12-28'))).toBe(7);
    expect(weekdayOf(day('1900-01-01'))).toBe(1);
  });
  it.each([
    ['2026-11-24', 2026, 48],
    ['2027-01-01', 2026, 53],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
  ])('puts %s in week %i-%i', (date, year, week) => {
    expect(isoWeekOf(day(date))).toEqual({ year, week });
  });
});

describe('todayIn', () => {
  it('reads the calendar of the zone, not of the machine (EC-40, EC-41)', () => {
    const newYear = parseInstant('2026-12-31T23:30:00.000Z');
    expect(todayIn('Europe/Paris', newYear)).toBe('2027-01-01');
    expect(todayIn('America/Martinique', newYear)).toBe('2026-12-31');
    expect(todayIn('Asia/Tokyo', newYear)).toBe('2027-01-01');
  });
  it('is the UTC date in UTC at any instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_208_988_800_000, max: 7_258_118_399_999 }), (ms) => {
        const instant = instantFromEpochMs(ms);
        expect(todayIn('UTC', instant)).toBe(instant.slice(0, 10));
      }),
    );
  });
});

it('writes the day before the month', () => {
  expect(formatDate(day('2026-11-04'))).toBe('04/11/2026');
});
