import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRENCH_TIME_ZONES } from '#shared/features/cabinet/cabinet.rules.ts';
import {
  addMinutes,
  CivilTime,
  compareMoments,
  isCivilTime,
  minutesOf,
  momentIn,
  resolveMoment,
  timeOfMinutes,
} from '#shared/kernel/civil-time.ts';
import { type DateOnly, dateOfDayNumber, parseDateOnly as day, todayIn } from '#shared/kernel/date-only.ts';
import { instantFromEpochMs, msBetween, parseInstant } from '#shared/kernel/instant.ts';

const time = (text: string): CivilTime => CivilTime.parse(text);
const moment = (on: string, at: string) => ({ on: day(on), at: time(at) });
/** 1970-01-02 … 2099-12-31 */
const anyDate = fc.integer({ min: 1, max: 47_481 }).map(dateOfDayNumber);
const anyTime = fc.integer({ min: 0, max: 1439 }).map(timeOfMinutes);
const anyZone = fc.constantFrom(...FRENCH_TIME_ZONES);

describe('CivilTime', () => {
  it.each(['00:00', '09:05', '19:59', '23:59'])('accepts %s', (text) => {
    expect(isCivilTime(text)).toBe(true);
    expect(CivilTime.safeParse(text).success).toBe(true);
  });
  it.each(['24:00', '12:60', '9:05', '09:5', '09h05', '09:05:00', ' 09:05', '09:05\n', ''])(
    'refuses « %s »',
    (text) => {
      expect(isCivilTime(text)).toBe(false);
      expect(CivilTime.safeParse(text).error?.issues[0]?.message).toBe('time-impossible');
    },
  );
  it('counts minutes both ways', () => {
    expect([minutesOf(time('00:00')), minutesOf(time('14:30')), minutesOf(time('23:59'))]).toEqual([
      0, 870, 1439,
    ]);
    fc.assert(fc.property(anyTime, (at) => timeOfMinutes(minutesOf(at)) === at));
  });
  it.each([-1, 1440, 0.5, Number.NaN])('has no time for minute %s', (minutes) => {
    expect(() => timeOfMinutes(minutes)).toThrow('invalid-input');
  });
});

describe('civil arithmetic', () => {
  it.each([
    ['2026-11-24', '09:00', 90, '2026-11-24', '10:30'],
    ['2026-11-24', '23:30', 30, '2026-11-25', '00:00'],
    ['2026-11-24', '00:10', -20, '2026-11-23', '23:50'],
    ['2026-12-31', '23:00', 2 * 1440 + 120, '2027-01-03', '01:00'],
    ['2027-03-28', '01:30', 60, '2027-03-28', '02:30'],
  ] as const)('%s %s and %i minutes is %s %s', (...row) => {
    const [on, at, minutes, toOn, toAt] = row;
    expect(addMinutes(moment(on, at), minutes)).toEqual({ on: toOn, at: toAt });
  });
  it('goes back by as much as it went, and orders what it reaches', () => {
    fc.assert(
      fc.property(anyDate, anyTime, fc.integer({ min: -100_000, max: 100_000 }), (on, at, minutes) => {
        const start = { on, at };
        const reached = addMinutes(start, minutes);
        expect(addMinutes(reached, -minutes)).toEqual(start);
        expect(Math.sign(compareMoments(reached, start))).toBe(Math.sign(minutes));
      }),
    );
  });
});

describe('changes of hour in Paris', () => {
  // The last Sundays of March and of October.
  it.each(['2019-03-31', '2024-03-31', '2026-03-29', '2027-03-28', '2028-03-26', '2030-03-31'])(
    'moves the missing hour of %s forward (EC-37)',
    (on) => {
      expect(resolveMoment('Europe/Paris', day(on), time('02:30'))).toEqual({
        instant: `${on}T01:30:00.000Z`,
        on,
        at: '03:30',
        kind: 'skipped',
      });
      expect(resolveMoment('Europe/Paris', day(on), time('02:00'))).toMatchObject({
        at: '03:00',
        kind: 'skipped',
      });
      expect(resolveMoment('Europe/Paris', day(on), time('01:59'))).toMatchObject({
        instant: `${on}T00:59:00.000Z`,
        kind: 'exact',
      });
      expect(resolveMoment('Europe/Paris', day(on), time('03:00'))).toMatchObject({
        instant: `${on}T01:00:00.000Z`,
        kind: 'exact',
      });
    },
  );
  it.each(['2019-10-27', '2024-10-27', '2026-10-25', '2027-10-31', '2028-10-29', '2030-10-27'])(
    'takes the first of the two hours of %s',
    (on) => {
      expect(resolveMoment('Europe/Paris', day(on), time('02:30'))).toEqual({
        instant: `${on}T00:30:00.000Z`,
        on,
        at: '02:30',
        kind: 'repeated',
      });
      expect(resolveMoment('Europe/Paris', day(on), time('01:59'))).toMatchObject({
        instant: new Date(Date.parse(`${on}T00:00:00Z`) - 60_000).toISOString(),
        kind: 'exact',
      });
      expect(resolveMoment('Europe/Paris', day(on), time('03:00'))).toMatchObject({
        instant: `${on}T02:00:00.000Z`,
        kind: 'exact',
      });
    },
  );
  it('keeps a weekly 09:00 at 09:00 (EC-39)', () => {
    const before = resolveMoment('Europe/Paris', day('2027-03-22'), time('09:00'));
    const after = resolveMoment('Europe/Paris', day('2027-03-29'), time('09:00'));
    expect([before.at, after.at]).toEqual(['09:00', '09:00']);
    expect(msBetween(before.instant, after.instant)).toBe((7 * 24 - 1) * 3_600_000);
  });
});

describe('changes of hour elsewhere', () => {
  it('follows Saint-Pierre-et-Miquelon, on the American Sundays', () => {
    expect(resolveMoment('America/Miquelon', day('2027-03-14'), time('02:15'))).toEqual({
      instant: '2027-03-14T05:15:00.000Z',
      on: '2027-03-14',
      at: '03:15',
      kind: 'skipped',
    });
    expect(resolveMoment('America/Miquelon', day('2027-11-07'), time('01:15'))).toMatchObject({
      instant: '2027-11-07T03:15:00.000Z',
      kind: 'repeated',
    });
  });
  it('moves forward by a whole day where a day was skipped', () => {
    expect(resolveMoment('Pacific/Apia', day('2011-12-30'), time('10:00'))).toMatchObject({
      on: '2011-12-31',
      at: '10:00',
      kind: 'skipped',
    });
  });
});

describe('every French zone', () => {
  it('shows at the resolved instant what was asked, or the hour after the jump', () => {
    fc.assert(
      fc.property(anyZone, anyDate, anyTime, (zone, on, at) => {
        const resolved = resolveMoment(zone, on, at);
        expect(momentIn(zone, resolved.instant)).toEqual({ on: resolved.on, at: resolved.at });
        if (resolved.kind === 'skipped') {
          expect(compareMoments(resolved, { on, at })).toBeGreaterThan(0);
        } else {
          expect({ on: resolved.on, at: resolved.at }).toEqual({ on, at });
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('resolves every quarter of an hour of a year as the list of all instants does', () => {
    const quarter = 15 * 60_000;
    const [from, to] = [Date.parse('2026-12-20T00:00Z'), Date.parse('2028-01-10T00:00Z')];
    for (const zone of ['Europe/Paris', 'America/Miquelon']) {
      const shown = new Map<string, string[]>();
      for (let ms = from; ms < to; ms += quarter) {
        const instant = instantFromEpochMs(ms);
        const { on, at } = momentIn(zone, instant);
        const key = `${on} ${at}`;
        shown.set(key, [...(shown.get(key) ?? []), instant]);
      }
      for (let ms = Date.parse('2027-01-01T00:00Z'); ms < Date.parse('2028-01-01T00:00Z'); ms += quarter) {
        const text = instantFromEpochMs(ms);
        const [on, at] = [text.slice(0, 10) as DateOnly, text.slice(11, 16) as CivilTime];
        const expected = shown.get(`${on} ${at}`);
        const resolved = resolveMoment(zone, on, at);
        const kind = expected === undefined ? 'skipped' : expected.length > 1 ? 'repeated' : 'exact';
        if (resolved.kind !== kind || (expected && expected[0] !== resolved.instant))
          expect.fail(`${zone} ${on} ${at}: ${resolved.kind} ${resolved.instant}`);
      }
    }
  }, 60_000);
  it('agrees with the civil date of the zone', () => {
    fc.assert(
      fc.property(anyZone, fc.integer({ min: 0, max: 4_102_444_800_000 }), (zone, ms) => {
        const instant = instantFromEpochMs(ms);
        expect(momentIn(zone, instant).on).toBe(todayIn(zone, instant));
      }),
    );
  });
  it('does not depend on the zone of the machine (EC-41)', () => {
    const here = process.env['TZ'];
    const ask = () => [
      momentIn('Europe/Paris', parseInstant('2026-11-24T22:30:00.000Z')),
      resolveMoment('America/Martinique', day('2026-11-24'), time('20:00')),
    ];
    try {
      process.env['TZ'] = 'Europe/Paris';
      const inParis = ask();
      process.env['TZ'] = 'Asia/Tokyo';
      expect(new Date(0).getHours()).toBe(9);
      expect(ask()).toEqual(inParis);
      expect(inParis).toMatchObject([
        { on: '2026-11-24', at: '23:30' },
        { instant: '2026-11-25T00:00:00.000Z', kind: 'exact' },
      ]);
    } finally {
      if (here === undefined) delete process.env['TZ'];
      else process.env['TZ'] = here;
    }
  });
});
