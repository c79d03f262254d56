import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schedulerOf } from '#main/features/scheduler/engine/scheduler.ts';
import { plansOf } from '../../support/query-plan.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { DAY, addNote, addProspect, ruleTasks, tickAfter, tickAt } from '../../support/scheduler.ts';

let cabinet: SetUpCabinet;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
});
afterEach(() => cabinet.dispose());

const consent = () => ruleTasks(cabinet, 'R-CONSENT');

describe('a prospect without contact', () => {
  it('becomes a task thirty days before three years, once, for its manager', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2023-12-25');
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    expect(await consent()).toEqual([]);
    await tickAt(cabinet, '2026-11-25T10:00:00Z');
    await tickAt(cabinet, '2026-11-25T10:01:00Z');
    await tickAt(cabinet, '2026-11-25T11:00:00Z', 'unlock');
    expect(await consent()).toMatchObject([
      { clientId, dueOn: '2026-11-25', status: 'OUVERTE', assigneeId: cabinet.claireId },
    ]);
  });

  it('keeps its true date when it was missed, and tells why', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2020-06-30');
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    const [task] = await consent();
    expect(task).toMatchObject({ dueOn: '2023-05-31' });
    expect(await cabinet.api.scheduler.explain({ taskId: task!.id })).toMatchObject({
      ruleKey: 'R-CONSENT',
      clientId,
      clientName: 'DURAND',
      runReason: 'unlock',
      facts: { lastContactOn: '2020-06-30', lastContactKind: 'created', keptUntil: '2023-06-30' },
    });
  });

  it('is counted from the latest note, event or done task', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2020-06-30');
    await addNote(cabinet, clientId, '2024-01-10T23:30:00.000Z');
    await tickAt(cabinet, '2026-12-11T10:00:00Z', 'unlock');
    expect(await consent()).toEqual([]);
    await tickAt(cabinet, '2026-12-12T10:00:00Z', 'unlock');
    expect(await consent()).toMatchObject([{ dueOn: '2026-12-12' }]);
  });

  it('is closed by a new contact in the same act, and comes back with « Annuler »', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2020-06-30');
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    await addNote(cabinet, clientId, '2026-11-24T10:05:00.000Z');
    expect(await consent()).toMatchObject([{ status: 'ANNULEE', closeReason: 'cause-gone' }]);
    const { acts } = await cabinet.api.scheduler.journal({});
    expect(acts.map(({ outcome }) => outcome)).toEqual(['cause-gone', 'task']);
    await cabinet.api.journal.undo({});
    expect(await consent()).toMatchObject([{ status: 'OUVERTE', closeReason: '' }]);
  });

  it.each(['CLIENT', 'DECEDE'] as const)('is no cause any more once the client is %s', async (stage) => {
    const clientId = await addProspect(cabinet, 'Durand', '2020-06-30');
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    await cabinet.api.client.update({ clientId, patch: { stage } });
    expect(await consent()).toMatchObject([{ status: 'ANNULEE' }]);
    await tickAfter(cabinet, DAY);
    expect(await consent()).toHaveLength(1);
    await cabinet.api.client.update({ clientId, patch: { stage: 'PROSPECT' } });
    expect(await consent()).toMatchObject([{ status: 'OUVERTE' }]);
  });

  it('goes with its client to the bin and comes back with it', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2020-06-30');
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    await cabinet.api.client.remove({ clientId });
    expect(await consent()).toMatchObject([{ status: 'ANNULEE' }]);
    await cabinet.api.journal.restoreFromBin({ entity: 'client', rowId: clientId });
    expect(await consent()).toMatchObject([{ status: 'OUVERTE' }]);
  });

  it('is not acted for in the bin, nor once it is a client', async () => {
    const first = await addProspect(cabinet, 'Durand', '2020-06-30');
    const second = await addProspect(cabinet, 'Petit', '2020-06-30');
    await cabinet.api.client.remove({ clientId: first });
    await cabinet.api.client.update({ clientId: second, patch: { stage: 'DECEDE' } });
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    expect(await consent()).toEqual([]);
  });

  it('is closed when an event that was planned has taken place', async () => {
    const clientId = await addProspect(cabinet, 'Durand', '2020-06-30');
    const on = '2026-11-26';
    const times = { startTime: '10:00', endTime: '11:00' } as const;
    await cabinet.context.write({ command: 'agenda.create' }, (tx) =>
      tx.insert('calendar_event', {
        ...{ id: cabinet.context.newId(), clientId, kind: 'RDV', title: '', place: '', details: '' },
        ...{ startOn: on, endOn: on, ...times, ownerId: null, participants: '[]', reminderMinutes: null },
        ...{ repetition: null, skippedOn: '[]', lastOn: on, seriesId: null, seriesOn: null, icsUid: null },
        ...{ createdAt: '2026-11-24T09:00:00.000Z', createdById: null, deletedAt: null },
      }),
    );
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    expect(await consent()).toMatchObject([{ status: 'OUVERTE' }]);
    await tickAt(cabinet, '2026-11-26T10:00:00Z');
    expect(await consent()).toMatchObject([{ status: 'ANNULEE' }]);
  });

  it('is not taken back by « Annuler »', async () => {
    await addProspect(cabinet, 'Durand', '2020-06-30');
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    const { undo } = await cabinet.api.journal.state({});
    expect(undo).toMatchObject({ command: 'client.update' });
  });

  it('is found by an index', async () => {
    await addProspect(cabinet, 'Durand', '2020-06-30');
    const plans = await plansOf(cabinet, () => tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock'));
    const plan = plans.join(' / ');
    expect(plan).toMatch(/client_prospect/);
    expect(plan).not.toMatch(/SCAN (client|task|note|calendar_event|event|reminder)\b(?! USING)/);
  });
});

describe('the registration at the ORIAS', () => {
  it('is asked for on 15 January and 15 February, not for years that are over', async () => {
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    expect(await ruleTasks(cabinet, 'R-ORIAS')).toEqual([]);
    await tickAt(cabinet, '2027-01-15T10:00:00Z');
    await tickAt(cabinet, '2027-02-20T10:00:00Z');
    await tickAt(cabinet, '2027-12-30T10:00:00Z');
    expect((await ruleTasks(cabinet, 'R-ORIAS')).map(({ dueOn }) => dueOn)).toEqual([
      '2027-01-15',
      '2027-02-15',
    ]);
    await tickAt(cabinet, '2028-12-20T10:00:00Z');
    expect(await ruleTasks(cabinet, 'R-ORIAS')).toHaveLength(4);
  });
});

describe('a rule', () => {
  it('does nothing while it is off, and catches up when it is switched on again', async () => {
    await addProspect(cabinet, 'Durand', '2020-06-30');
    await cabinet.api.scheduler.setRule({ key: 'R-CONSENT', isOn: false });
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    expect(await consent()).toEqual([]);
    await cabinet.api.scheduler.setRule({ key: 'R-CONSENT', isOn: true });
    await schedulerOf(cabinet.context).idle();
    expect(await consent()).toHaveLength(1);
    const { rules } = await cabinet.api.scheduler.state({});
    expect(rules.find(({ key }) => key === 'R-CONSENT')).toMatchObject({ isOn: true, openTaskCount: 1 });
  });

  it('catches up at once when switching it off is taken back, and stops again when that is redone', async () => {
    const off = async () => {
      const { rules } = await cabinet.api.scheduler.state({});
      return rules.filter(({ isOn }) => !isOn).map(({ key }) => key);
    };
    await addProspect(cabinet, 'Durand', '2020-06-30');
    await cabinet.api.scheduler.setRule({ key: 'R-CONSENT', isOn: false });
    await cabinet.api.scheduler.setRule({ key: 'R-ORIAS', isOn: false });
    await tickAt(cabinet, '2026-11-24T10:00:00Z', 'unlock');
    await cabinet.api.journal.undo({});
    await cabinet.api.journal.undo({});
    await schedulerOf(cabinet.context).idle();
    expect(await consent()).toHaveLength(1);
    expect(await off()).toEqual([]);
    await cabinet.api.journal.redo({});
    expect(await off()).toEqual(['R-CONSENT']);
  });
});
