import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRENCH_TIME_ZONES } from '#shared/features/cabinet/cabinet.rules.ts';
import {
  addDays,
  dateOfDayNumber,
  diffDays,
  parseDateOnly as day,
  weekdayOf,
} from '#shared/kernel/date-only.ts';
import { holidayLabels, holidayRegionLabels } from '#shared/kernel/holidays.labels.ts';
import {
  easterOf,
  HOLIDAY_CODES,
  HOLIDAY_REGIONS,
  type HolidayRegion,
  holidayOn,
  holidayRegionOf,
  holidaysOf,
  isBusinessDay,
  nextBusinessDay,
  previousBusinessDay,
} from '#shared/kernel/holidays.ts';

const datesOf = (year: number, region: HolidayRegion) =>
  holidaysOf(year, region).map(({ on }) => on.slice(5));
const anyDate = fc.integer({ min: 10_000, max: 40_000 }).map(dateOfDayNumber);
const anyRegion = fc.constantFrom(...HOLIDAY_REGIONS);

describe('Easter', () => {
  it.each([
    '1818-03-22', // the earliest there is
    '1943-04-25', // the latest
    '2000-04-23',
    '2008-03-23',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
    '2049-04-18',
  ])('falls on %s', (date) => {
    expect(easterOf(Number(date.slice(0, 4)))).toBe(date);
  });
  it('is a Sunday between 22 March and 25 April', () => {
    for (let year = 1583; year <= 4000; year += 1) {
      const date = easterOf(year);
      expect(weekdayOf(date)).toBe(7);
      expect(date.slice(5) >= '03-22' && date.slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('the bank holidays of a year', () => {
  it('are the eleven of 2027 in mainland France (EC-35)', () => {
    expect(datesOf(2027, 'METROPOLE')).toEqual(
      ['01-01', '03-29', '05-01', '05-06', '05-08', '05-17', '07-14', '08-15', '11-01', '11-11', '12-25'], // prettier-ignore
    );
  });
  it('add Good Friday and 26 December in Alsace-Moselle', () => {
    const added = datesOf(2027, 'ALSACE_MOSELLE').filter((on) => !datesOf(2027, 'METROPOLE').includes(on));
    expect(added).toEqual(['03-26', '12-26']);
  });
  it.each([
    ['MAYOTTE', '04-27'],
    ['MARTINIQUE', '05-22'],
    ['GUADELOUPE', '05-27'],
    ['SAINT_MARTIN', '05-28'],
    ['GUYANE', '06-10'],
    ['SAINT_BARTHELEMY', '10-09'],
    ['REUNION', '12-20'],
  ] as const)('add the abolition of slavery in %s on %s', (region, on) => {
    expect(holidayOn(day(`2027-${on}`), region)).toBe('ABOLITION_OF_SLAVERY');
    expect(holidaysOf(2027, region)).toHaveLength(12);
    expect(holidayOn(day(`2027-${on}`), 'METROPOLE')).toBeNull();
  });
  it('keeps 27 May in Saint-Martin before 2018', () => {
    expect(holidayOn(day('2017-05-27'), 'SAINT_MARTIN')).toBe('ABOLITION_OF_SLAVERY');
    expect(holidayOn(day('2017-05-28'), 'SAINT_MARTIN')).toBeNull();
  });
  it.each(['SAINT_PIERRE', 'WALLIS'] as const)('are the common eleven in %s', (region) => {
    expect(holidaysOf(2027, region)).toEqual(holidaysOf(2027, 'METROPOLE'));
  });
  it('follow the labour codes of New Caledonia and French Polynesia', () => {
    const added = (year: number, region: HolidayRegion) =>
      datesOf(year, region).filter((on) => !datesOf(year, 'METROPOLE').includes(on));
    expect(added(2027, 'NOUVELLE_CALEDONIE')).toEqual(['09-24']);
    expect(added(2024, 'POLYNESIE')).toEqual(['03-05', '03-29', '06-29']);
    expect(added(2027, 'POLYNESIE')).toEqual(['03-05', '03-26', '11-20']);
    expect(holidayOn(day('2027-11-20'), 'POLYNESIE')).toBe('MATARII');
  });
  it('may share a day, which then has the name that never moves', () => {
    const may = holidaysOf(2008, 'METROPOLE').filter(({ on }) => on === '2008-05-01');
    expect(may.map(({ code }) => code)).toEqual(['LABOUR_DAY', 'ASCENSION']);
    expect(holidayOn(day('2008-05-01'), 'METROPOLE')).toBe('LABOUR_DAY');
  });
  it('stay in order and inside their year, every year and everywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), anyRegion, (year, region) => {
        const dates = holidaysOf(year, region).map(({ on }) => on);
        expect(dates).toEqual([...dates].sort());
        expect(dates.every((on) => on.startsWith(String(year)))).toBe(true);
      }),
    );
  });
  it('all have a French name that begins with a capital or a figure', () => {
    for (const code of HOLIDAY_CODES) expect(holidayLabels[code]).toMatch(/^[\p{Lu}\d]/u);
    for (const region of HOLIDAY_REGIONS) expect(holidayRegionLabels[region]).toMatch(/^\p{Lu}/u);
    expect(holidayLabels.EASTER_MONDAY).toBe('Lundi de Pâques');
  });
});

describe('the region of a cabinet', () => {
  it.each([
    ['38000', 'Europe/Paris', 'METROPOLE'],
    ['67000', 'Europe/Paris', 'ALSACE_MOSELLE'],
    ['68100', 'Europe/Paris', 'ALSACE_MOSELLE'],
    ['57 000', 'Europe/Paris', 'ALSACE_MOSELLE'],
    ['54000', 'Europe/Paris', 'METROPOLE'],
    ['97110', 'America/Guadeloupe', 'GUADELOUPE'],
    ['97133', 'America/Guadeloupe', 'SAINT_BARTHELEMY'],
    ['97150', 'America/Guadeloupe', 'SAINT_MARTIN'],
    ['97200', 'Europe/Paris', 'MARTINIQUE'],
    ['97300', 'America/Cayenne', 'GUYANE'],
    ['97400', 'Indian/Reunion', 'REUNION'],
    ['97500', 'America/Miquelon', 'SAINT_PIERRE'],
    ['97600', 'Indian/Mayotte', 'MAYOTTE'],
    ['98600', 'Pacific/Wallis', 'WALLIS'],
    ['98713', 'Pacific/Tahiti', 'POLYNESIE'],
    ['98800', 'Pacific/Noumea', 'NOUVELLE_CALEDONIE'],
    ['', 'America/Martinique', 'MARTINIQUE'],
    ['', 'Europe/Paris', 'METROPOLE'],
    ['', 'Asia/Tokyo', 'METROPOLE'],
    ['L-1234', 'Europe/Paris', 'METROPOLE'],
  ])('is that of « %s », %s: %s', (postcode, timeZone, region) => {
    expect(holidayRegionOf({ postcode, timeZone })).toBe(region);
  });
  it('is known for every French zone without a postcode', () => {
    const regions = FRENCH_TIME_ZONES.map((timeZone) => holidayRegionOf({ postcode: '', timeZone }));
    expect(new Set(regions).size).toBe(FRENCH_TIME_ZONES.length);
  });
});

describe('business days', () => {
  it('leave out the weekend of Christmas 2026 (EC-34)', () => {
    const saturday = day('2026-12-26');
    expect(isBusinessDay(saturday, 'METROPOLE')).toBe(false);
    expect(nextBusinessDay(saturday, 'METROPOLE')).toBe('2026-12-28');
    expect(previousBusinessDay(saturday, 'METROPOLE')).toBe('2026-12-24');
  });
  it.each([
    ['2027-03-25', 'METROPOLE', '2027-03-26'],
    ['2027-03-25', 'ALSACE_MOSELLE', '2027-03-30'],
    ['2027-05-05', 'METROPOLE', '2027-05-07'],
    ['2026-11-24', 'METROPOLE', '2026-11-25'],
    ['2026-12-31', 'METROPOLE', '2027-01-04'],
  ] as const)('after %s in %s comes %s', (from, region, next) => {
    expect(nextBusinessDay(day(from), region)).toBe(next);
  });
  it('are the nearest on either side, with none between', () => {
    fc.assert(
      fc.property(anyDate, anyRegion, (date, region) => {
        const next = nextBusinessDay(date, region);
        const previous = previousBusinessDay(date, region);
        expect(isBusinessDay(next, region) && isBusinessDay(previous, region)).toBe(true);
        expect(previous < date && date < next).toBe(true);
        for (let ahead = 1; ahead < diffDays(date, next); ahead += 1)
          expect(isBusinessDay(addDays(date, ahead), region)).toBe(false);
        for (let back = 1; back < diffDays(previous, date); back += 1)
          expect(isBusinessDay(addDays(date, -back), region)).toBe(false);
      }),
    );
  });
});
