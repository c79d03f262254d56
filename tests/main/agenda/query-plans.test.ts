import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import { emptyEvent } from '#main/features/agenda/event-draft.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { at, weekly } from '../../support/events.ts';
import { plansOf } from '../../support/query-plan.ts';

describe('the queries of the agenda', () => {
  let cabinet: TestCabinet;
  beforeAll(async () => {
    cabinet = await openTestCabinet();
    const first = parseDateOnly('2024-01-01');
    await cabinet.context.write({ command: 'agenda.create', isUndoable: false }, async (tx) => {
      for (let index = 0; index < 50; index += 1) {
        const startOn = addDays(first, index % 2000);
        const when = { startOn, startTime: '09:00', endOn: startOn, endTime: '10:00', lastOn: startOn };
        await tx.insert('calendar_event', {
          ...{ ...emptyEvent(cabinet.context.newId(), cabinet.context.clock.now()), ...when },
          ...{ repetition: null, skippedOn: '[]' },
        });
      }
    });
    await cabinet.api.agenda.create({ ...at('2026-11-02', '09:00'), repetition: weekly() });
  });
  afterAll(() => cabinet.dispose());

  it('read an index for each of the three kinds of events, and for the tasks', async () => {
    const week = { from: '2026-11-23', to: '2026-11-29', layers: ['event', 'task'] as ('event' | 'task')[] };
    const plans = await plansOf(cabinet, () => cabinet.api.agenda.range(week));
    const all = plans.join('\n');
    expect(all).toContain('SEARCH event USING INDEX calendar_event_single (startOn>? AND startOn<?)');
    expect(all).toContain('SEARCH event USING INDEX calendar_event_long (lastOn>?)');
    expect(all).toContain('SEARCH event USING INDEX calendar_event_repeated (lastOn=?)');
    expect(all).toContain('SEARCH event USING INDEX calendar_event_repeated (lastOn>?)');
    expect(all).toContain('SEARCH task USING INDEX task_open (dueOn>? AND dueOn<?)');
    expect(plans.filter((step) => /^SCAN (?:event|task)\b/.test(step))).toEqual([]);
  });
});
