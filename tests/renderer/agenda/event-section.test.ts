import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import EventSection from '#renderer/features/agenda/EventSection.svelte';
import { Occurrence } from '#shared/features/agenda/agenda.api.ts';
import { showMemo, ZOE } from '../../support/memo-screens.ts';
import { EVENT, occurrence } from './events.ts';

describe('the events of a sheet', () => {
  it('tell when and where, and open at their day', async () => {
    const { opened, user } = showMemo(EventSection, {
      ...{ clientId: ZOE, upcoming: [Occurrence.parse(occurrence())], pastCount: 0 },
    });
    const line = await screen.findByRole('button', { name: /jeu\. 26\/11\/2026 12:30 Déjeuner bilan/ });
    expect(line.textContent).toContain('Le Bistrot');
    await user.click(line);
    expect(opened).toEqual([{ kind: 'event', id: EVENT, occurrenceOn: '2026-11-26' }]);
  });

  it('keep those that are over folded, and read them only once unfolded', async () => {
    const over = occurrence({ title: 'Bilan passé', startOn: '2026-10-01', endOn: '2026-10-01' });
    const { bridge, user } = showMemo(
      EventSection,
      { clientId: ZOE, upcoming: [], pastCount: 1 },
      { 'memo.pastEvents': () => [Occurrence.parse(over)] },
    );
    const fold = await screen.findByRole('button', { name: /1.évènement passé/ });
    expect(bridge.inputsOf('memo.pastEvents')).toEqual([]);
    await user.click(fold);
    expect(await screen.findByText('Bilan passé')).toBeTruthy();
  });
});
