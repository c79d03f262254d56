import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseOldBin } from '#main/features/journal/bin.service.ts';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { addEvent, addProspect, addTimedTask, ruleTasks, tickAt } from '../../support/scheduler.ts';

let cabinet: SetUpCabinet;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  await tickAt(cabinet, '2026-11-24T09:00:00Z', 'unlock');
});
afterEach(() => cabinet.dispose());

const clockState = async () => (await cabinet.api.scheduler.state({})).clock;

describe('a clock that cannot be right', () => {
  it.each([
    ['2020-01-01T00:00:00Z', 'backward'],
    ['2026-11-24T07:59:00Z', 'backward'],
    ['2029-01-01T00:00:00Z', 'forward'],
  ] as const)('at %s lets nothing happen by itself', async (at, direction) => {
    const clientId = await addProspect(cabinet, 'Durand', '2010-01-01');
    const binned = await addProspect(cabinet, 'Petit', '2026-01-01');
    await cabinet.api.client.remove({ clientId: binned });
    await addTimedTask(cabinet, at.slice(0, 10), at.slice(11, 16));
    await addEvent(cabinet, { startOn: '2026-11-24' });
    cabinet.announced.length = 0;
    await tickAt(cabinet, at, 'unlock');
    await tickAt(cabinet, at);
    expect(await clockState()).toMatchObject({ kind: 'suspect', direction });
    expect(cabinet.announced.filter((topic) => topic === 'scheduler')).toHaveLength(1);
    expect(await ruleTasks(cabinet, 'R-CONSENT')).toEqual([]);
    expect(await cabinet.api.scheduler.reminders({})).toEqual([]);
    expect(await eraseOldBin(cabinet.context)).toBe(0);
    await cabinet.api.client.update({ clientId, patch: { profession: 'Notaire' } });
    const saved = cabinet.context.db.selectFrom('client').select('profession').where('id', '=', clientId);
    expect(await saved.executeTakeFirst()).toEqual({ profession: 'Notaire' });
  });

  it('is believed again by itself once it is plausible', async () => {
    await addProspect(cabinet, 'Durand', '2010-01-01');
    await tickAt(cabinet, '2020-01-01T00:00:00Z');
    await tickAt(cabinet, '2026-11-24T09:02:00Z');
    expect(await clockState()).toEqual({ kind: 'believed' });
    expect(await ruleTasks(cabinet, 'R-CONSENT')).toHaveLength(1);
  });

  it('is believed once the date is confirmed, and goes on from there', async () => {
    await tickAt(cabinet, '2027-10-01T08:00:00Z');
    await addEvent(cabinet, { startOn: '2026-11-25' });
    await addProspect(cabinet, 'Durand', '2010-01-01');
    await tickAt(cabinet, '2026-11-25T08:00:00Z', 'unlock');
    expect(await clockState()).toMatchObject({ kind: 'suspect', direction: 'backward' });
    await cabinet.api.scheduler.confirmClock({});
    await schedulerOf(cabinet.context).idle();
    expect(await clockState()).toEqual({ kind: 'believed' });
    expect(await ruleTasks(cabinet, 'R-CONSENT')).toHaveLength(1);
    await tickAt(cabinet, '2026-11-25T12:45:00Z');
    expect(await cabinet.api.scheduler.reminders({})).toHaveLength(1);
  });

  it('may be set right by less than an hour without a word', async () => {
    await tickAt(cabinet, '2026-11-24T08:10:00Z');
    expect(await clockState()).toEqual({ kind: 'believed' });
    await addTimedTask(cabinet, '2026-11-24', '09:30');
    await tickAt(cabinet, '2026-11-24T08:30:00Z');
    expect(await cabinet.api.scheduler.reminders({})).toHaveLength(1);
  });

  it('takes no cause away and brings none back', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2010-01-01');
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    await addEvent(cabinet, { clientId, startOn: '2028-05-05' });
    await tickAt(cabinet, '2030-01-01T00:00:00Z', 'unlock');
    await cabinet.api.client.update({ clientId, patch: { stage: 'CLIENT' } });
    await cabinet.api.client.update({ clientId, patch: { stage: 'PROSPECT' } });
    expect(await ruleTasks(cabinet, 'R-CONSENT')).toMatchObject([{ status: 'OUVERTE' }]);
  });
});

describe('the passing of time', () => {
  it('is announced each minute, and as a new day within the minute of midnight', async () => {
    await tickAt(cabinet, '2026-11-24T22:59:00Z');
    cabinet.announced.length = 0;
    await tickAt(cabinet, '2026-11-24T22:59:30Z');
    expect(cabinet.announced).toEqual(['minute']);
    await tickAt(cabinet, '2026-11-24T23:00:00Z');
    expect(cabinet.announced).toEqual(['minute', 'today', 'minute']);
  });

  it('is announced as a new day on waking, whatever the day', async () => {
    cabinet.announced.length = 0;
    await tickAt(cabinet, '2026-11-24T09:30:00Z', 'wake');
    expect(cabinet.announced).toContain('today');
  });

  it('turns a task late at the minute after its hour', async () => {
    await addTimedTask(cabinet, '2026-11-24', '11:00');
    await tickAt(cabinet, '2026-11-24T10:00:00Z');
    cabinet.announced.length = 0;
    await tickAt(cabinet, '2026-11-24T10:01:00Z');
    expect(cabinet.announced).toContain('task');
    cabinet.announced.length = 0;
    await tickAt(cabinet, '2026-11-24T10:02:00Z');
    expect(cabinet.announced).not.toContain('task');
  });
});
