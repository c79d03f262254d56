import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { FakeHandlers } from '../../support/fake-bridge.ts';
import { openDesk } from '../app/open-desk.ts';

type Direction = 'backward' | 'forward';

/** A main process that doubts the clock until it is told that the date is right. */
function doubting(direction: Direction): FakeHandlers {
  let isSuspect = true;
  const now = direction === 'backward' ? '2020-11-24T09:00:00.000Z' : '2030-11-24T09:00:00.000Z';
  return {
    'scheduler.state': () => ({
      clock: isSuspect
        ? { kind: 'suspect', direction, lastSeenAt: '2026-11-23T17:30:00.000Z', now }
        : { kind: 'believed' },
      ...{ lastTickAt: null, rules: [] },
      notifications: { isOn: true, digestAt: null, quiet: null, isQuietOnClosedDays: true },
    }),
    'scheduler.confirmClock': () => {
      isSuspect = false;
      return {};
    },
  };
}

describe('a clock that is not believed', { timeout: 20_000 }, () => {
  it.each([
    [
      'backward',
      /mardi 24 novembre 2020 à 10:00, alors que Mallette a déjà servi le lundi 23 novembre 2026 à 18:30/,
    ],
    ['forward', /dimanche 24 novembre 2030 à 10:00, plus d’un an après .* le lundi 23 novembre 2026 à 18:30/],
  ] as const)('is told with both dates (%s), and cannot be put away', async (direction, sentence) => {
    await openDesk(doubting(direction));
    const banner = await screen.findByRole('alert');
    expect(banner.textContent).toMatch(sentence);
    expect(banner.textContent).toContain('rien d’automatique n’a lieu');
    expect([...banner.querySelectorAll('button')].map((one) => one.textContent.trim())).toEqual([
      'Cette date est la bonne',
    ]);
  });

  it('goes away once the date is said to be right', async () => {
    const { user, bridge } = await openDesk(doubting('forward'));
    await user.click(await screen.findByRole('button', { name: 'Cette date est la bonne' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(bridge.inputsOf('scheduler.confirmClock')).toHaveLength(1);
  });

  it('goes away by itself when the clock is right again', async () => {
    const { bridge } = await openDesk(doubting('backward'));
    await screen.findByRole('alert');
    bridge.handle({
      'scheduler.state': () => ({
        ...{ clock: { kind: 'believed' }, lastTickAt: null, rules: [] },
        notifications: { isOn: true, digestAt: null, quiet: null, isQuietOnClosedDays: true },
      }),
    });
    bridge.announce(['scheduler']);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
