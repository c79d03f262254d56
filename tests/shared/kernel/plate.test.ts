import { describe, expect, it } from 'vitest';
import { readPlate } from '#shared/kernel/plate.ts';

describe('a registration number', () => {
  it.each([
    ['aa123bb', 'AA-123-BB'],
    ['AA 123 BB', 'AA-123-BB'],
    ['AA-123-BB', 'AA-123-BB'],
    ['aa–123–bb', 'AA-123-BB'],
    ['WW123AB', 'WW-123-AB'],
    ['w-123-ab', 'W-123-AB'],
    ['1234ab75', '1234 AB 75'],
    ['12 abc 2a', '12 ABC 2A'],
    ['456 AB 974', '456 AB 974'],
  ])('« %s » is written %s', (typed, written) => {
    expect(readPlate(typed)).toBe(written);
    expect(readPlate(written)).toBe(written);
  });

  it.each(['', 'AA-12-BB', 'AAA-123-BB', '12345 AB 75', 'AB 75', '1234 AB 7', 'Peugeot'])(
    '« %s » is none',
    (typed) => {
      expect(readPlate(typed)).toBeNull();
    },
  );
});
