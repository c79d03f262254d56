/** @file What is counted from indexes, beside the same things counted row by row, after any acts and at any moment. */
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { compareTasks, urgencyOf } from '#shared/features/task/task.rules.ts';
import { emptyFamilyMember } from '#main/db/empty-rows.ts';
import type { TaskTable } from '#main/db/schema.ts';
import { urgencyAt } from '#main/db/rows/urgency-at.ts';
import type { Context } from '#main/ipc/context.ts';
import { openTestCabinet, RefusedCall, type TestCabinet } from '../../support/cabinet.ts';
import { insertClients, insertCollaborators } from '../../support/client-rows.ts';
import { Ids, TASK_STEPS, type Act } from '../../support/random-acts.ts';
import { insertTasks } from '../../support/task-rows.ts';

/** All tasks that are shown, read without any condition. */
async function shownTasks({ db }: Context): Promise<TaskTable[]> {
  const clients = await db.selectFrom('client').select(['id', 'deletedAt']).execute();
  const living = new Set(clients.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
  const tasks = await db.selectFrom('task').selectAll().execute();
  return tasks.filter(
    ({ clientId, deletedAt }) => deletedAt === null && (clientId === null || living.has(clientId)),
  );
}

const urgencyFor = async (context: Context) => {
  const at = await urgencyAt(context);
  return ({ status, dueOn, dueTime }: TaskTable) =>
    urgencyOf({ status, dueOn: dueOn as never, dueTime: dueTime as never }, at);
};

async function countedTasks(context: Context) {
  const [tasks, urgency] = [await shownTasks(context), await urgencyFor(context)];
  const me = context.collaboratorId();
  const count = (is: (task: TaskTable) => boolean) => tasks.filter(is).length;
  const isMine = ({ assigneeId }: TaskTable) => assigneeId !== null && assigneeId === me;
  return {
    open: count(({ status }) => status === 'OUVERTE'),
    late: count((task) => urgency(task) === 'late'),
    near: count((task) => urgency(task) === 'near'),
    mineLate: count((task) => isMine(task) && urgency(task) === 'late'),
    mineNear: count((task) => isMine(task) && urgency(task) === 'near'),
  };
}

/** By comparing, where SQL sorts by columns: open ones by due date, then closed ones, the newest first. */
async function orderedTasks(context: Context): Promise<string[]> {
  const listed = await context.db.selectFrom('client_listing').select(['clientId', 'sortName']).execute();
  const names = new Map(listed.map(({ clientId, sortName }) => [clientId, sortName]));
  const nameOf = ({ clientId }: TaskTable) => names.get(clientId ?? '') ?? '\u{10FFFF}';
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const compare = (a: TaskTable, b: TaskTable): number => {
    if (a.closedAt !== null && b.closedAt !== null) return text(b.closedAt, a.closedAt) || text(a.id, b.id);
    if (a.closedAt !== null || b.closedAt !== null) return a.closedAt === null ? -1 : 1;
    return compareTasks(a as never, b as never) || text(nameOf(a), nameOf(b)) || text(a.id, b.id);
  };
  return (await shownTasks(context)).sort(compare).map(({ id }) => id);
}

async function countedDoubts({ db }: Context) {
  const clients = await db.selectFrom('client').selectAll().execute();
  const members = await db.selectFrom('family_member').selectAll().execute();
  const accounts = await db.selectFrom('bank_account').selectAll().execute();
  const living = clients.filter(
    ({ deletedAt, stage }) => deletedAt === null && ['PROSPECT', 'CLIENT'].includes(stage),
  );
  const ofClient = <R extends { clientId: string; deletedAt: string | null }>(rows: R[], id: string) =>
    rows.filter(({ clientId, deletedAt }) => clientId === id && deletedAt === null);
  const hasDoubtfulNir = ({ id, nirToConfirm }: { id: string; nirToConfirm: number }) =>
    nirToConfirm === 1 ||
    ofClient(members, id).some((one) => one.nirToConfirm === 1 && one.linkedClientId === null);
  return {
    'no-manager': living.filter(({ managerId }) => managerId === null).length,
    'nir-to-confirm': living.filter(hasDoubtfulNir).length,
    'iban-to-confirm': living.filter(({ id }) =>
      ofClient(accounts, id).some((one) => one.ibanToConfirm === 1),
    ).length,
  };
}

async function expectSame({ api, context }: TestCabinet): Promise<void> {
  const { counters, quality } = await api.dashboard.read({});
  expect(counters).toEqual(await countedTasks(context));
  const told = Object.fromEntries(quality.map(({ code, count }) => [code, count]));
  expect(told).toMatchObject(await countedDoubts(context));
  const page = { order: 'due', offset: 0, limit: 200 } as const;
  const urgency = await urgencyFor(context);
  const tasks = await shownTasks(context);
  const { rows, counts } = await api.task.list({ filter: { status: 'all' }, ...page });
  expect(rows.map(({ id }) => id)).toEqual(await orderedTasks(context));
  for (const name of ['late', 'near', 'on-time', 'undated', 'closed'] as const) {
    const ids = tasks.filter((task) => urgency(task) === name).map(({ id }) => id);
    expect(counts[name]).toBe(ids.length);
    const only = await api.task.list({ filter: { status: 'all', urgencies: [name] }, ...page });
    expect(only.rows.map(({ id }) => id).sort()).toEqual(ids.sort());
  }
}

/** Clients, members of their families and tasks in every state that a counter tells apart. */
async function fill({ context }: TestCabinet): Promise<Ids> {
  const ids = new Ids();
  const stages = ['CLIENT', 'PROSPECT', 'PERDU'];
  const clients = Array.from({ length: 9 }, (_, at) => ({
    ...{
      lastName: `Durand ${String(at % 4)}`,
      stage: stages[at % 3] ?? '',
      nirToConfirm: at % 4 === 0 ? 1 : 0,
    },
  }));
  ids.clients.push(...(await insertClients(context, clients as never)));
  ids.collaborators.push(...(await insertCollaborators(context, ['Claire', 'Hugo'])));
  const tasks = Array.from({ length: 40 }, (_, at) => ({
    ...{
      clientId: at % 5 === 0 ? null : (ids.clients[at % 9] ?? null),
      status: at % 6 ? 'OUVERTE' : 'FAITE',
    },
    ...{ dueOn: at % 7 ? `2026-11-${String(20 + (at % 9))}` : null, priority: at % 3 ? 'NORMALE' : 'HAUTE' },
    assigneeId: ids.collaborators[at % 3] ?? null,
  }));
  ids.tasks.push(...(await insertTasks(context, tasks as never)));
  await insertMembers(context, ids);
  return ids;
}

/** Doubtful numbers: of a member, of one who is a client, whose own sheet tells, and of one in the bin. */
async function insertMembers(context: Context, ids: Ids): Promise<void> {
  const [, one = '', , linked = '', other = '', , gone = ''] = ids.clients;
  const of = (clientId: string, fields: object) => ({
    ...emptyFamilyMember(uuidv7(), clientId),
    ...{
      relationship: 'ENFANT',
      firstName: 'Léo',
      nir: '255081416802539',
      nirToConfirm: 1 as const,
      ...fields,
    },
  });
  await context.write({ command: 'test.members' }, async (tx) => {
    await tx.insert('family_member', of(one, {}));
    await tx.insert('family_member', of(linked, { linkedClientId: other, linkId: uuidv7() }));
    await tx.insert('family_member', of(gone, { deletedAt: context.clock.now() }));
  });
}

const pickOf = (ids: readonly string[], pick: number): never => ids[pick % ids.length] as never;

const STEPS: readonly ((api: TestCabinet['api'], ids: Ids, act: Act) => Promise<unknown>)[] = [
  ...TASK_STEPS,
  (api, { clients }, { pick }) => api.client.remove({ clientId: pickOf(clients, pick) }),
  (api, { clients }, { pick }) => api.client.remove({ clientId: pickOf(clients, pick) }),
  (api, { clients }, { pick }) =>
    api.client.update({ clientId: pickOf(clients, pick), patch: { lastName: `Adam ${String(pick % 3)}` } }),
  async (api, { clients, members }, { pick }) => {
    const member = { relationship: 'ENFANT' as const, firstName: 'Léo', lastName: 'Durand' };
    members.push((await api.family.add({ clientId: pickOf(clients, pick), member })).id);
  },
  (api, { members }, { pick }) =>
    api.family.setNir({ id: pickOf(members, pick), nir: '255081416802539', toConfirm: true }),
  (api, { members, clients }, { pick, other }) =>
    api.family.link({ id: pickOf(members, pick), linkedClientId: pickOf(clients, other) }),
  (api, { members }, { pick }) => api.family.remove({ id: pickOf(members, pick) }),
  (api) => api.journal.undo({}),
];

async function run({ api, clock }: TestCabinet, ids: Ids, act: Act): Promise<void> {
  clock.advance(1000);
  try {
    await STEPS[act.kind]?.(api, ids, act);
  } catch (error) {
    if (!(error instanceof RefusedCall) || error.wire.code === 'unexpected') throw error;
  }
}

const number = fc.nat({ max: 40 });
const act = fc.record({
  ...{ kind: fc.nat({ max: STEPS.length - 1 }), pick: number, other: number },
  text: fc.constantFrom('', 'durand', 'appel'),
});

describe('the counters and the list of tasks', () => {
  it('hold what there is, whatever was done and taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 40 }), async (acts) => {
        const cabinet = await openTestCabinet();
        try {
          const ids = await fill(cabinet);
          for (const [at, one] of acts.entries()) {
            await run(cabinet, ids, one);
            if (at % 3 === 0) await expectSame(cabinet);
          }
          cabinet.clock.advance(3 * 86_400_000);
          await expectSame(cabinet);
        } finally {
          await cabinet.dispose();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});
