import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cents,
  formatMoney,
  MAX_CENTS,
  parseMoney,
  rateOf,
  splitCents,
  sumCents,
} from '#shared/kernel/money.ts';

const amount = fc.integer({ min: -MAX_CENTS, max: MAX_CENTS }).map(cents);

describe('parseMoney', () => {
  it.each([
    ['1 234,56 €', 123_456],
    ['1\u202F234,56\u00A0€', 123_456],
    ['1.234,56', 123_456],
    ['1234.5', 123_450],
    ['12', 1200],
    ['12,', 1200],
    ['-0,05', -5],
    ['−3', -300],
    ['0', 0],
    ['-0', 0],
    ['12€50', 1250],
    ['EUR 12', 1200],
  ])('reads « %s »', (text, value) => {
    expect(parseMoney(text)).toEqual({ ok: true, value });
  });
  it.each([
    ['', 'money-unreadable'],
    ['douze', 'money-unreadable'],
    ['1,234', 'money-too-precise'],
    ['1.234', 'money-too-precise'],
    ['12,3,4', 'money-unreadable'],
    ['12€5', 'money-unreadable'],
    ['12,30€50', 'money-unreadable'],
    ['9999999999,00', 'money-too-large'],
  ])('refuses « %s » with %s', (text, issue) => {
    expect(parseMoney(text)).toEqual({ ok: false, issue });
  });
  it('reads back every amount that it writes', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(parseMoney(formatMoney(value))).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('arithmetic', () => {
  it('shares without losing a cent, and evenly', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 12 }), (value, parts) => {
        const shares = splitCents(value, parts);
        expect(sumCents(shares)).toBe(value);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('rounds half away from zero', () => {
    expect(rateOf(cents(50), 100)).toBe(1);
    expect(rateOf(cents(-50), 100)).toBe(-1);
    expect(rateOf(cents(49), 100)).toBe(0);
    expect(rateOf(cents(123_456), 2000)).toBe(24_691);
  });
  it('refuses fractions of a cent', () => {
    expect(() => cents(0.5)).toThrow('invalid-input');
  });
});

it('writes amounts as the French do', () => {
  expect(formatMoney(cents(123_456_789))).toBe('1\u202F234\u202F567,89\u00A0€');
  expect(formatMoney(cents(-5))).toBe('−0,05\u00A0€');
});
