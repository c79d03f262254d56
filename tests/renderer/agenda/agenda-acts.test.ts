import { waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { AgendaActs } from '#renderer/features/agenda/agenda-acts.svelte.ts';
import { itemOfEvent } from '#renderer/features/agenda/agenda-items.ts';
import { Occurrence } from '#shared/features/agenda/agenda.api.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { installBridge } from '../../support/fake-bridge.ts';
import { saved } from '../../support/desk-host.ts';
import { EVENT, occurrence } from './events.ts';

const day = '2026-11-27' as DateOnly;
const move = { startOn: day, startMinute: 540, endOn: day, endMinute: 600 };

function repeated() {
  const bridge = installBridge({
    'agenda.update': () => ({ ...saved, id: EVENT, isHourMoved: true }),
  });
  const show = vi.fn();
  const acts = new AgendaActs({ show } as never);
  const item = itemOfEvent(Occurrence.parse(occurrence({ isRepeated: true })), () => undefined);
  return { bridge, show, acts, item };
}

describe('moving a day of a series', () => {
  it('waits for an answer, then says what was done and that the hour moved', async () => {
    const { bridge, show, acts, item } = repeated();
    const moving = acts.move(item, move);
    await waitFor(() => expect(acts.question).not.toBeNull());
    expect(bridge.calls).toEqual([]);
    acts.question?.('following');
    expect(await moving).toBe(true);
    expect(bridge.inputsOf('agenda.update')).toEqual([
      {
        id: EVENT,
        occurrenceOn: '2026-11-26',
        scope: 'following',
        patch: { startOn: day, startTime: '09:00', endOn: day, endTime: '10:00' },
        draft: null,
      },
    ]);
    expect(show.mock.calls).toMatchObject([
      [{ text: expect.stringMatching(/vendredi 27 novembre 2026 à 09:00.*décalée/) as string }],
    ]);
  });

  it('leaves everything as it was when it is given up', async () => {
    const { bridge, acts, item } = repeated();
    const moving = acts.move(item, move);
    await waitFor(() => expect(acts.question).not.toBeNull());
    acts.question?.(null);
    expect(await moving).toBe(false);
    expect(acts.question).toBeNull();
    expect(bridge.calls).toEqual([]);
  });
});
