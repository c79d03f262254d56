import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QualityCode } from '#shared/features/dashboard/dashboard.api.ts';
import { createPerson } from '../../support/acts.ts';
import { insertClients } from '../../support/client-rows.ts';
import { HUGO, openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { insertTasks } from '../../support/task-rows.ts';

let cabinet: SetUpCabinet;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
});
afterEach(() => cabinet.dispose());

const read = () => cabinet.api.dashboard.read({});

describe('the counters of the dashboard', () => {
  it('count open tasks, everybody’s and those of who works here, clients in the bin aside', async () => {
    const hugo = await cabinet.api.cabinet.addCollaborator(HUGO);
    const gone = await createPerson(cabinet, 'Durand', 'Zoé');
    const { claireId: assigneeId } = cabinet;
    await insertTasks(cabinet.context, [
      { dueOn: '2026-11-23', assigneeId },
      { dueOn: '2026-11-24', dueTime: '09:30', assigneeId },
      { dueOn: '2026-11-24', dueTime: '10:30', assigneeId },
      { dueOn: '2026-11-20', assigneeId: hugo.id },
      { dueOn: '2026-11-27', assigneeId: null },
      { dueOn: '2026-11-28', assigneeId },
      { assigneeId },
      { dueOn: '2026-11-20', status: 'FAITE', assigneeId },
      { dueOn: '2026-11-20', clientId: gone, assigneeId },
    ]);
    await cabinet.api.client.remove({ clientId: gone });
    expect((await read()).counters).toEqual({ late: 3, near: 2, open: 7, mineLate: 2, mineNear: 1 });
  });

  it('are what the list of tasks holds', async () => {
    await insertTasks(
      cabinet.context,
      Array.from({ length: 60 }, (_, index) => ({
        dueOn: `2026-11-${String(1 + (index % 30)).padStart(2, '0')}`,
        assigneeId: index % 3 ? cabinet.claireId : null,
      })),
    );
    const count = async (urgency: 'late' | 'near', assigneeIds: string[]) => {
      const filter = { urgencies: [urgency], assigneeIds };
      return (await cabinet.api.task.list({ filter, order: 'due', offset: 0, limit: 1 })).total;
    };
    const { late, near, mineLate, mineNear } = (await read()).counters;
    expect([late, near]).toEqual([await count('late', []), await count('near', [])]);
    const mine = [cabinet.claireId];
    expect([mineLate, mineNear]).toEqual([await count('late', mine), await count('near', mine)]);
  });
});

describe('the tasks of the dashboard', () => {
  it('are the twelve most urgent ones of who works here and of nobody', async () => {
    const hugo = await cabinet.api.cabinet.addCollaborator(HUGO);
    const ines = await cabinet.api.cabinet.addCollaborator({ ...HUGO, firstName: 'Inès' });
    await insertTasks(cabinet.context, [
      { title: 'sans date', priority: 'HAUTE' },
      { title: 'demain', dueOn: '2026-11-25', assigneeId: cabinet.claireId },
      { title: 'à Hugo', dueOn: '2026-11-01', assigneeId: hugo.id },
      { title: 'à qui est partie', dueOn: '2026-11-02', assigneeId: ines.id },
      { title: 'à personne', dueOn: '2026-11-03' },
      { title: 'faite', dueOn: '2026-11-03', status: 'FAITE' },
    ]);
    await cabinet.api.cabinet.removeCollaborator({ id: ines.id, reassignTo: null });
    const { tasks } = await read();
    expect(tasks.map(({ title }) => title)).toEqual([
      'à qui est partie',
      'à personne',
      'demain',
      'sans date',
    ]);
    expect(tasks[0]).toMatchObject({ assigneeId: null, urgency: 'late' });
    await insertTasks(
      cabinet.context,
      Array.from({ length: 20 }, () => ({ dueOn: '2026-11-10' })),
    );
    expect((await read()).tasks).toHaveLength(12);
  });
});

describe('the quality of the sheets', () => {
  it.each(QualityCode.options)('counts for « %s » the clients that the list then shows', async (missing) => {
    const ids = await insertClients(cabinet.context, [
      {
        lastName: 'Complet',
        managerId: cabinet.claireId,
        phones: ['06 39 98 12 34'],
        places: [['38000', 'Grenoble']],
      },
      { lastName: 'Écrit', managerId: cabinet.claireId, emails: ['a@example.fr'] },
      { lastName: 'Vide', stage: 'PROSPECT', nir: '255081416802539', nirToConfirm: 1 },
      { lastName: 'Ancien', stage: 'ANCIEN_CLIENT', nirToConfirm: 1 },
      { lastName: 'Corbeille' },
    ]);
    await cabinet.api.client.remove({ clientId: ids[4] as never });
    const [complete = '', written = ''] = ids;
    await cabinet.api.bankAccount.add({
      ...{
        clientId: written,
        iban: 'FR7630006000011234567890180',
        bic: null,
        holder: '',
        label: '',
      },
      toConfirm: true,
    });
    await cabinet.context.write({ command: 'client.update' }, async (tx) => {
      const street = {
        id: crypto.randomUUID(),
        clientId: complete,
        type: 'PRINCIPALE',
        street: '1 rue Haute',
      };
      const rest = {
        recipient2: '',
        building: '',
        locality: '',
        postcode: '',
        town: '',
        insee: null,
        country: 'FR',
      };
      const place = { position: 1, isPrimary: 0, deletedAt: null } as const;
      await tx.insert('client_address', { ...street, ...rest, ...place });
    });
    const expected = {
      unreachable: ['Vide'],
      'no-address': ['Écrit', 'Vide'],
      'no-manager': ['Vide'],
      'nir-to-confirm': ['Vide'],
      'iban-to-confirm': ['Écrit'],
    }[missing];
    const { rows, total } = await cabinet.api.clientList.page({
      ...{ filter: { missing }, sort: { column: 'name', direction: 'asc' }, offset: 0, limit: 50 },
    });
    expect(rows.map(({ name }) => name.toLocaleLowerCase('fr'))).toEqual(
      expected.map((name) => name.toLocaleLowerCase('fr')),
    );
    const { quality } = await read();
    expect(quality.find(({ code }) => code === missing)?.count).toBe(total);
    expect(await cabinet.api.clientList.count({ filter: { missing, text: 'vide' } })).toEqual({
      total: expected.filter((name) => name === 'Vide').length,
    });
  });

  it('counts a member of the family whose number is to confirm', async () => {
    const clientId = await createPerson(cabinet, 'Durand', 'Zoé');
    await cabinet.api.family.add({
      clientId,
      member: { relationship: 'ENFANT', firstName: 'Léo', lastName: 'Durand' },
    });
    const [member] = (await cabinet.api.client.sheet({ clientId })).family;
    await cabinet.api.family.setNir({ id: member!.id, nir: '255081416802539', toConfirm: true });
    expect((await read()).quality.find(({ code }) => code === 'nir-to-confirm')?.count).toBe(1);
  });
});

describe('the layout of the dashboard', () => {
  const order = async () =>
    (await read()).layout.map(({ block, isHidden }) => (isHidden ? `(${block})` : block));
  const all = ['agenda', 'tasks', 'renewals', 'tickets', 'quality', 'latest'];

  it('is each collaborator’s own, and can be taken back', async () => {
    expect(await order()).toEqual(all);
    const { operationId } = await cabinet.api.dashboard.saveLayout({
      layout: [
        { block: 'tasks', isHidden: false },
        { block: 'agenda', isHidden: true },
      ],
    });
    expect(await order()).toEqual(['tasks', 'renewals', 'tickets', 'quality', 'latest', '(agenda)']);
    const hugo = await cabinet.api.cabinet.addCollaborator(HUGO);
    await cabinet.api.cabinet.setCurrentCollaborator({ id: hugo.id });
    expect(await order()).toEqual(all);
    await cabinet.api.journal.undoOperation({ operationId: operationId! });
    await cabinet.api.cabinet.setCurrentCollaborator({ id: cabinet.claireId });
    expect(await order()).toEqual(all);
  });

  it('leaves out blocks that this version does not know, and finds a place for those that it adds', async () => {
    const id = `dashboard:${cabinet.claireId}`;
    const value = JSON.stringify([
      { block: 'weather', isHidden: false },
      { block: 'latest', isHidden: true },
      7,
      null,
    ]);
    await cabinet.context.write({ command: 'dashboard.saveLayout' }, (tx) =>
      tx.insert('setting', { id, value }),
    );
    expect(await order()).toEqual(['agenda', 'tasks', 'renewals', 'tickets', 'quality', '(latest)']);
  });
});
