import { describe, expect, it } from 'vitest';
import { clockOf, fixedClock, steppableClock } from '#shared/kernel/clock.ts';
import { AppError, fail } from '#shared/kernel/errors.ts';
import { ClientId } from '#shared/kernel/ids.ts';
import { Instant, msBetween, parseInstant } from '#shared/kernel/instant.ts';

describe('AppError', () => {
  it('carries its code, its fields and its cause', () => {
    const cause = new Error('SQLITE_CONSTRAINT');
    const error = new AppError('invalid-input', 'client.birthOn', {
      cause,
      fields: { birthOn: 'date-future' },
    });
    expect(error).toMatchObject({ code: 'invalid-input', cause, fields: { birthOn: 'date-future' } });
    expect(error.message).toBe('invalid-input: client.birthOn');
  });
  it('is thrown by fail', () => {
    expect(() => fail('not-found')).toThrow(AppError);
  });
});

describe('Instant', () => {
  it('reads an offset and writes UTC', () => {
    expect(parseInstant('2026-11-24T06:48:44+01:00')).toBe('2026-11-24T05:48:44.000Z');
  });
  it.each(['2026-11-24T06:48:44', '2026-11-24', 'hier', '2026-13-01T00:00:00Z'])('refuses « %s »', (text) => {
    expect(() => parseInstant(text)).toThrow('invalid-input');
    expect(Instant.safeParse(text).success).toBe(false);
  });
});

describe('clocks', () => {
  const start = parseInstant('2026-11-24T08:00:00.000Z');
  it('stand still or move as told', () => {
    expect(fixedClock(start).now()).toBe(start);
    const clock = steppableClock(start);
    clock.advance(1500);
    expect(msBetween(start, clock.now())).toBe(1500);
    clock.set(start);
    expect(clock.now()).toBe(start);
    expect(clockOf(() => 0).now()).toBe('1970-01-01T00:00:00.000Z');
  });
});

it('refuses an identifier that is not a UUID', () => {
  expect(ClientId.safeParse('0199b0c2-7f3e-7cc1-8a55-0a1b2c3d4e5f').success).toBe(true);
  expect(ClientId.safeParse('cabinet').success).toBe(false);
});
