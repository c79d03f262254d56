import { describe, expect, it } from 'vitest';
import { readDay, readTime } from '#renderer/ui/index.ts';

describe('an hour as it is typed', () => {
  it.each([
    ['14:30', '14:30'],
    ['14h30', '14:30'],
    ['9h', '09:00'],
    ['9', '09:00'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['8 h 05', '08:05'],
  ])('« %s » is %s', (text, time) => {
    expect(readTime(text)).toEqual({ ok: true, value: time });
  });

  it.each(['25h', '14h75', 'bientôt', '12345'])('« %s » is none', (text) => {
    expect(readTime(text).ok).toBe(false);
  });
});

describe('a day as it is typed', () => {
  const read = readDay('2026-11-24');

  it.each([
    ['26/11/2026', '2026-11-26'],
    ['26/11', '2026-11-26'],
    ['24/11', '2026-11-24'],
    ['3-2', '2027-02-03'],
    ['29/02', '2028-02-29'],
    ['01/01/2020', '2020-01-01'],
  ])('« %s » is %s', (text, day) => {
    expect(read(text)).toEqual({ ok: true, value: day });
  });

  it.each(['31/11', '12/13', '11/2026', 'demain'])('« %s » is none', (text) => {
    expect(read(text).ok).toBe(false);
  });
});
