import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Teller } from '#main/features/scheduler/notices/teller.ts';
import { LockedReminders, readInstants } from '#main/features/scheduler/notices/while-locked.ts';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { addEvent, addProspect, addTimedTask, tickAt } from '../../support/scheduler.ts';

let cabinet: SetUpCabinet;
let shown: string[];
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  shown = [];
  const teller = new Teller(cabinet.context, (notice) => void shown.push(notice.text));
  schedulerOf(cabinet.context).onNews = (news) => teller.tell(news);
  await cabinet.api.scheduler.setNotifications({ patch: { digestAt: null } });
  await tickAt(cabinet, '2026-11-24T09:00:00Z', 'unlock');
});
afterEach(() => cabinet.dispose());

const open = async () => (await cabinet.api.scheduler.reminders({})).map(({ subjectId }) => subjectId);

describe('a reminder', () => {
  it('comes at its minute, once, with a kind and an hour and no name', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2026-01-01');
    const id = await addEvent(cabinet, { clientId, startOn: '2026-11-24' });
    await tickAt(cabinet, '2026-11-24T12:44:00Z');
    expect(shown).toEqual([]);
    await tickAt(cabinet, '2026-11-24T12:45:00Z');
    await tickAt(cabinet, '2026-11-24T12:46:00Z');
    expect(shown).toEqual(['Rendez-vous à 14:00']);
    expect(cabinet.announced).toContain('reminder');
    expect(await cabinet.api.scheduler.reminders({})).toMatchObject([
      {
        entity: 'calendar_event',
        subjectId: id,
        clientName: 'DURAND',
        title: 'Signature',
        startsAt: '14:00',
      },
    ]);
  });

  it('of a task comes at its hour, and is gone once the task is done or moved', async () => {
    const id = await addTimedTask(cabinet, '2026-11-24', '11:00');
    await tickAt(cabinet, '2026-11-24T10:00:00Z');
    expect(shown).toEqual(['Tâche à 11:00']);
    expect(await open()).toEqual([id]);
    await cabinet.context.write({ command: 'task.update' }, (tx) =>
      tx.update('task', id, { dueTime: '15:00' }),
    );
    expect(await open()).toEqual([]);
    await tickAt(cabinet, '2026-11-24T14:00:00Z');
    expect(shown).toEqual(['Tâche à 11:00', 'Tâche à 15:00']);
  });

  it('is made at once for an event that begins before its reminder could come', async () => {
    await addEvent(cabinet, { startOn: '2026-11-24', startTime: '10:10', reminderMinutes: 60 });
    await tickAt(cabinet, '2026-11-24T09:01:00Z');
    expect(shown).toEqual(['Rendez-vous à 10:10']);
  });

  it('is not made for what lay in the past when it was written', async () => {
    await addEvent(cabinet, { startOn: '2026-11-23' });
    await addTimedTask(cabinet, '2026-11-24', '09:00');
    await tickAt(cabinet, '2026-11-24T09:01:00Z');
    expect(shown).toEqual([]);
  });

  it('that was missed for three weeks is presented once, with the others, in one notice', async () => {
    await addEvent(cabinet, { startOn: '2026-12-01' });
    await addEvent(cabinet, { startOn: '2026-12-02' });
    await addTimedTask(cabinet, '2026-12-03', '10:00');
    await tickAt(cabinet, '2026-12-15T09:00:00Z', 'unlock');
    await tickAt(cabinet, '2026-12-15T09:01:00Z');
    expect(shown).toEqual(['3 rappels']);
    expect(await open()).toHaveLength(3);
  });

  it('comes for each day of a series, at the same civil hour across the change of hour', async () => {
    await tickAt(cabinet, '2027-03-20T12:00:00Z', 'unlock');
    shown.length = 0;
    await addEvent(cabinet, {
      startOn: '2027-03-23',
      startTime: '09:00',
      reminderMinutes: 0,
      repetition: { every: 'WEEK', interval: 1, weekdays: [], monthlyBy: 'DAY', ends: { kind: 'never' } },
      skippedOn: ['2027-04-06'],
    });
    await tickAt(cabinet, '2027-03-23T08:00:00Z');
    await tickAt(cabinet, '2027-03-30T06:59:00Z');
    expect(shown).toHaveLength(1);
    await tickAt(cabinet, '2027-03-30T07:00:00Z');
    await tickAt(cabinet, '2027-04-06T07:00:00Z');
    expect(shown).toEqual(['Rendez-vous à 09:00', 'Rendez-vous à 09:00']);
  });

  it('that was put off comes again, and is shown again at the next unlock until it is closed', async () => {
    await addEvent(cabinet, { startOn: '2026-11-24' });
    await tickAt(cabinet, '2026-11-24T12:45:00Z');
    const [reminder] = await cabinet.api.scheduler.reminders({});
    await cabinet.api.scheduler.snoozeReminders({ ids: [reminder!.id], to: { minutes: 60 } });
    expect(await open()).toEqual([]);
    await tickAt(cabinet, '2026-11-24T13:44:00Z');
    expect(shown).toHaveLength(1);
    await tickAt(cabinet, '2026-11-24T13:45:00Z');
    await tickAt(cabinet, '2026-11-24T13:46:00Z');
    expect(shown).toHaveLength(2);
    await tickAt(cabinet, '2026-11-24T14:00:00Z', 'wake');
    expect(shown).toHaveLength(3);
    await cabinet.api.scheduler.closeReminders({ ids: [reminder!.id] });
    await tickAt(cabinet, '2026-11-24T14:30:00Z', 'wake');
    expect(shown).toHaveLength(3);
  });

  it('is neither shown for a client in the bin nor for an event in it', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2026-01-01');
    await addEvent(cabinet, { clientId, startOn: '2026-11-24' });
    const other = await addEvent(cabinet, { startOn: '2026-11-24' });
    await tickAt(cabinet, '2026-11-24T12:45:00Z');
    expect(await open()).toHaveLength(2);
    await cabinet.api.client.remove({ clientId });
    expect(await open()).toEqual([other]);
    await cabinet.context.write({ command: 'agenda.remove' }, (tx) => tx.remove('calendar_event', other));
    expect(await open()).toEqual([]);
  });
});

describe('putting off', () => {
  const choices = async () =>
    (await cabinet.api.scheduler.snoozeChoices({})).choices.map(
      ({ until, on, at }) => `${until} ${on} ${at}`,
    );

  it('goes to hours of the wall clock that are still to come', async () => {
    expect(await cabinet.api.scheduler.snoozeChoices({})).toMatchObject({
      now: { on: '2026-11-24', at: '10:00' },
    });
    expect(await choices()).toEqual([
      'ten-minutes 2026-11-24 10:10',
      'one-hour 2026-11-24 11:00',
      'this-evening 2026-11-24 18:00',
      'tomorrow-morning 2026-11-25 09:00',
      'next-monday 2026-11-30 09:00',
    ]);
    cabinet.clock.set(parseInstant('2026-11-29T16:41:00Z'));
    expect(await choices()).toEqual([
      'ten-minutes 2026-11-29 17:51',
      'one-hour 2026-11-29 18:41',
      'tomorrow-morning 2026-11-30 09:00',
    ]);
  });

  it('keeps nine in the morning across the change of hour', async () => {
    cabinet.clock.set(parseInstant('2027-03-27T10:00:00Z'));
    expect(await choices()).toContain('tomorrow-morning 2027-03-28 09:00');
  });

  it('takes several at once, and they come back together at that hour', async () => {
    const ids = [await addTimedTask(cabinet, '2026-11-24', '11:00')];
    ids.push(await addEvent(cabinet, { startOn: '2026-11-24', startTime: '11:15' }));
    await tickAt(cabinet, '2026-11-24T10:00:00Z');
    const shownIds = (await cabinet.api.scheduler.reminders({})).map(({ id }) => id);
    expect(shownIds).toHaveLength(2);
    await cabinet.api.scheduler.snoozeReminders({ ids: shownIds, to: { until: 'this-evening' } });
    await tickAt(cabinet, '2026-11-24T16:59:00Z');
    expect(await open()).toEqual([]);
    await tickAt(cabinet, '2026-11-24T17:00:00Z');
    expect((await open()).sort()).toEqual(ids.sort());
  });

  it('is refused for an evening that is over', async () => {
    await addTimedTask(cabinet, '2026-11-24', '11:00');
    await tickAt(cabinet, '2026-11-24T18:00:00Z');
    const [reminder] = await cabinet.api.scheduler.reminders({});
    const late = cabinet.api.scheduler.snoozeReminders({
      ids: [reminder!.id],
      to: { until: 'this-evening' },
    });
    await expect(late).rejects.toMatchObject({ wire: { fields: { to: 'snooze-over' } } });
    expect(await open()).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  it('do not go from an hour to itself', async () => {
    const quiet = { from: '08:00', to: '08:00' };
    await expect(cabinet.api.scheduler.setNotifications({ patch: { quiet } })).rejects.toMatchObject({
      wire: { fields: { quietTo: 'quiet-empty' } },
    });
  });

  it('hold back what comes until their end, then tell what is left in one notice', async () => {
    await cabinet.api.scheduler.setNotifications({
      patch: { quiet: { from: '19:00', to: '08:00' } },
    });
    const moved = await addEvent(cabinet, { startOn: '2026-11-25', startTime: '07:00' });
    await addTimedTask(cabinet, '2026-11-24', '20:00');
    await addTimedTask(cabinet, '2026-11-25', '06:00');
    await tickAt(cabinet, '2026-11-24T19:00:00Z');
    await tickAt(cabinet, '2026-11-25T05:50:00Z');
    expect(shown).toEqual([]);
    await cabinet.context.write({ command: 'agenda.remove' }, (tx) => tx.remove('calendar_event', moved));
    await tickAt(cabinet, '2026-11-25T06:59:00Z');
    expect(shown).toEqual([]);
    await tickAt(cabinet, '2026-11-25T07:00:00Z');
    expect(shown).toEqual(['2 rappels']);
  });

  it('last all day on Sundays and bank holidays', async () => {
    await addEvent(cabinet, { startOn: '2026-12-25' });
    await addEvent(cabinet, { startOn: '2026-12-27' });
    await tickAt(cabinet, '2026-12-25T12:45:00Z');
    await tickAt(cabinet, '2026-12-27T12:45:00Z');
    expect(shown).toEqual([]);
    await tickAt(cabinet, '2026-12-28T09:00:00Z');
    expect(shown).toEqual(['2 rappels']);
  });
});

describe('the morning digest', () => {
  beforeEach(() => cabinet.api.scheduler.setNotifications({ patch: { digestAt: '08:30' } }));

  it('comes once a day at its hour, or with the first unlock after it', async () => {
    await addTimedTask(cabinet, '2026-11-25', null);
    await addTimedTask(cabinet, '2026-11-24', null);
    await tickAt(cabinet, '2026-11-25T07:29:00Z');
    expect(shown).not.toContain('2 tâches à traiter, dont 1 en retard');
    shown.length = 0;
    await tickAt(cabinet, '2026-11-25T07:30:00Z');
    await tickAt(cabinet, '2026-11-25T10:00:00Z', 'unlock');
    expect(shown).toEqual(['2 tâches à traiter, dont 1 en retard']);
    await tickAt(cabinet, '2026-11-26T13:00:00Z', 'unlock');
    expect(shown.slice(1)).toEqual(['2 tâches à traiter, dont 2 en retard']);
  });

  it('and what thirty missed days brought are one notice', async () => {
    for (let index = 0; index < 5; index += 1) {
      await addProspect(cabinet, `Durand ${String(index)}`, `2023-12-2${String(5 + index)}`);
    }
    await tickAt(cabinet, '2026-12-24T10:00:00Z', 'unlock');
    expect(shown).toEqual(['5 tâches à traiter, dont 5 en retard']);
  });
});

describe('while the vault is locked', () => {
  it('says at its minute that something waits, without a word of it, for a day', async () => {
    await addEvent(cabinet, { startOn: '2026-11-24' });
    await addEvent(cabinet, { startOn: '2026-11-26' });
    const locked = new LockedReminders((notice) => void shown.push(notice.text));
    const instants = await readInstants(cabinet.context);
    expect(JSON.stringify(instants)).toBe('{"dueAt":["2026-11-24T12:45:00.000Z"]}');
    locked.keep(instants);
    locked.tick(parseInstant('2026-11-24T12:44:00Z'));
    expect(shown).toEqual([]);
    locked.tick(parseInstant('2026-11-24T12:45:00Z'));
    locked.tick(parseInstant('2026-11-24T12:46:00Z'));
    locked.tick(parseInstant('2026-11-26T12:46:00Z'));
    expect(shown).toEqual(['Un rappel vous attend dans Mallette']);
  });

  it('says nothing when notifications are off', async () => {
    await addEvent(cabinet, { startOn: '2026-11-24' });
    await cabinet.api.scheduler.setNotifications({ patch: { isOn: false } });
    expect((await readInstants(cabinet.context)).dueAt).toEqual([]);
    await tickAt(cabinet, '2026-11-24T12:45:00Z');
    expect(shown).toEqual([]);
    expect(await open()).toHaveLength(1);
  });
});
