/** @file When an untouched mallette locks. */
import { expect, test } from 'vitest';
import { IdleWatch, type Look } from '#main/app/idle-watch.ts';

const EVERY = 2;
const TEN_MINUTES_OF_LOOKS = (10 * 60) / EVERY;

/** Looks so many times; returns the number of the look that locks, or null. */
function looksUntilLock(watch: IdleWatch, times: number, look: Partial<Look> = {}): number | null {
  const whole: Look = { isUnlocked: true, afterMinutes: 10, systemIdleSeconds: 3600, ...look };
  for (let at = 1; at <= times; at += 1) if (watch.look(whole)) return at;
  return null;
}

test('a machine untouched for an hour locks ten minutes after the unlock, not at once', () => {
  expect(looksUntilLock(new IdleWatch(EVERY), 1000)).toBe(TEN_MINUTES_OF_LOOKS);
});

test('the count begins again at each unlock', () => {
  const watch = new IdleWatch(EVERY);
  expect(looksUntilLock(watch, TEN_MINUTES_OF_LOOKS - 1)).toBeNull();
  expect(looksUntilLock(watch, 1, { isUnlocked: false })).toBeNull();
  expect(looksUntilLock(watch, 1000)).toBe(TEN_MINUTES_OF_LOOKS);
});

test('a machine that is used does not lock, however long the mallette is open', () => {
  expect(looksUntilLock(new IdleWatch(EVERY), 5000, { systemIdleSeconds: 599 })).toBeNull();
});

test('once open for long, it locks as soon as the machine has been idle for the delay', () => {
  const watch = new IdleWatch(EVERY);
  looksUntilLock(watch, 1000, { systemIdleSeconds: 0 });
  expect(looksUntilLock(watch, 1, { systemIdleSeconds: 600 })).toBe(1);
});

test('a delay of zero leaves it to the machine', () => {
  expect(looksUntilLock(new IdleWatch(EVERY), 5000, { afterMinutes: 0 })).toBeNull();
});
