import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, parseDateOnly } from '#shared/kernel/date-only.ts';
import {
  ageOn,
  birthIssue,
  boundsOf,
  exactDateOf,
  formatPartialDate,
  isPartialDate,
  isUnusuallyOld,
  parsePartialDate,
  PartialDate,
  precisionOf,
} from '#shared/kernel/partial-date.ts';

const today = parseDateOnly('2026-11-24');
const partial = (text: string): PartialDate => PartialDate.parse(text);

describe('parsePartialDate', () => {
  it.each([
    ['24/11/1985', '1985-11-24'],
    ['4/3/1985', '1985-03-04'],
    ['24.11.1985', '1985-11-24'],
    ['24-11-1985', '1985-11-24'],
    ['24 11 1985', '1985-11-24'],
    [' 24 / 11 / 1985 ', '1985-11-24'],
    ['24111985', '1985-11-24'],
    ['1985-11-24', '1985-11-24'],
    ['24 novembre 1985', '1985-11-24'],
    ['1er févr. 1990', '1990-02-01'],
    ['3 août 2001', '2001-08-03'],
    ['juil 1970', '1970-07'],
    ['11/1985', '1985-11'],
    ['1985-11', '1985-11'],
    ['00/11/1985', '1985-11'],
    ['00/00/1985', '1985'],
    ['1985', '1985'],
    ['29/02/2028', '2028-02-29'],
  ])('reads « %s »', (text, value) => {
    expect(parsePartialDate(text)).toEqual({ ok: true, value });
  });
  it.each([
    ['31/11/2026', 'date-no-such-day'],
    ['29/02/2027', 'date-no-leap-day'],
    ['29/02/1900', 'date-no-leap-day'],
    ['30/02/2028', 'date-no-such-day'],
    ['12/13/1985', 'date-no-such-month'],
    ['13/1985', 'date-no-such-month'],
    ['05/00/1985', 'date-no-such-month'],
    ['24/11/85', 'date-two-digit-year'],
    ['241185', 'date-unreadable'],
    ['hier', 'date-unreadable'],
    ['24 truc 1985', 'date-unreadable'],
    ['maison 1980', 'date-unreadable'],
    ['3 jui 1970', 'date-unreadable'],
    ['', 'date-unreadable'],
    ['0000', 'date-unreadable'],
    ['2026-11-31', 'date-no-such-day'],
  ])('refuses « %s » with %s', (text, issue) => {
    expect(parsePartialDate(text)).toEqual({ ok: false, issue });
  });
  it('takes the last possible century of a two-digit year when a limit is given', () => {
    expect(parsePartialDate('24/11/85', { latest: today })).toEqual({ ok: true, value: '1985-11-24' });
    expect(parsePartialDate('24/11/12', { latest: today })).toEqual({ ok: true, value: '2012-11-24' });
  });
  it('reads back every date that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 30_000 }), fc.constantFrom(4, 7, 10), (days, length) => {
        const date = partial(dateOfDayNumber(days).slice(0, length));
        expect(parsePartialDate(formatPartialDate(date))).toEqual({ ok: true, value: date });
      }),
    );
  });
});

describe('PartialDate', () => {
  it('names its issue', () => {
    const result = PartialDate.safeParse('2027-02-29');
    expect(result.error?.issues[0]?.message).toBe('date-no-leap-day');
    expect(isPartialDate('24/11/1985')).toBe(false);
  });
  it('knows its precision and its bounds', () => {
    expect(precisionOf(partial('1985'))).toBe('year');
    expect(precisionOf(partial('1985-11'))).toBe('month');
    expect(exactDateOf(partial('1985-11'))).toBeNull();
    expect(exactDateOf(partial('1985-11-24'))).toBe('1985-11-24');
    expect(boundsOf(partial('1984-02'))).toEqual({ first: '1984-02-01', last: '1984-02-29' });
    expect(boundsOf(partial('1985'))).toEqual({ first: '1985-01-01', last: '1985-12-31' });
  });
});

describe('age', () => {
  it.each([
    ['1985-11-24', 41, 41],
    ['1985-11-25', 40, 40],
    ['1985-11', 40, 41],
    ['1985', 40, 41],
    ['2026', 0, 0],
  ])('of a person born %s is between %i and %i', (birth, atLeast, atMost) => {
    expect(ageOn(partial(birth), today)).toEqual({ atLeast, atMost });
  });
  it('of a person born on 29 February grows on 1 March', () => {
    expect(ageOn(partial('2004-02-29'), parseDateOnly('2026-02-28'))?.atMost).toBe(21);
    expect(ageOn(partial('2004-02-29'), parseDateOnly('2026-03-01'))?.atMost).toBe(22);
  });
  it('is unknown before birth', () => {
    expect(ageOn(partial('2027'), today)).toBeNull();
  });
});

it('refuses births to come and before 1900, and doubts people above 110', () => {
  expect(birthIssue(partial('2026-11-25'), today)).toBe('date-future');
  expect(birthIssue(partial('2026'), today)).toBeNull();
  expect(birthIssue(partial('1899-12-31'), today)).toBe('date-too-old');
  expect(birthIssue(partial('1900'), today)).toBeNull();
  expect(isUnusuallyOld(partial('1916-11-23'), today)).toBe(true);
  expect(isUnusuallyOld(partial('1916-11-24'), today)).toBe(false);
});
