import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MalletteClient } from '#shared/ipc/api.ts';
import { rebuildClientListing } from '#main/features/client-list/client-derivation.ts';
import { rebuildNoteWords } from '#main/features/note/search/note-derivation.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { logicalContent } from '../../support/logical-content.ts';

const NIRS = ['255081416802538', '185057800608491', '269129935201550', '188022A00401764'];
const IBANS = ['FR7630006000011234567890189', 'DE89370400440532013000', 'BE68539007547034'];
const SECRETS = [...NIRS, ...IBANS];

/** Everything that was ever answered, so that a number shown by mistake is seen wherever it was. */
interface World {
  readonly cabinet: TestCabinet;
  readonly answers: string[];
  readonly operations: string[];
}
type Act = readonly [kind: number, pick: number, other: number];
type Read = (path: string, input: unknown) => Promise<unknown>;

async function call({ cabinet, answers, operations }: World, path: string, input: unknown): Promise<unknown> {
  const answer = await cabinet.call(path, input);
  if (!/\.(reveal|copy)/.test(path)) answers.push(JSON.stringify(answer));
  if (!answer.ok) {
    expect(answer.error.code, path).not.toBe('unexpected');
    return undefined;
  }
  const { operationId } = (answer.data ?? {}) as { operationId?: string | null };
  if (operationId) operations.push(operationId);
  return answer.data;
}

const at = (rows: readonly { id: string }[], index: number): string | undefined =>
  rows[index % Math.max(1, rows.length)]?.id;

const tableOf = (
  world: World,
  table: 'note' | 'client' | 'client_phone' | 'family_member' | 'bank_account' | 'task' | 'calendar_event',
) => world.cabinet.context.db.selectFrom(table).select('id').orderBy('id').execute();

/** Acts on any row that there is, in the bin or not: what may not be done is refused. */
async function perform(world: World, [kind, pick, other]: Act): Promise<void> {
  const run: Read = (path, input) => call(world, path, input);
  const client = at(await tableOf(world, 'client'), pick);
  const target = at(await tableOf(world, 'client'), other);
  const phone = at(await tableOf(world, 'client_phone'), pick);
  const member = at(await tableOf(world, 'family_member'), pick);
  const account = at(await tableOf(world, 'bank_account'), pick);
  const note = at(await tableOf(world, 'note'), pick);
  const acts: readonly (() => Promise<unknown>)[] = [
    () => run('client.create', { kind: 'PARTICULIER', lastName: `Durand ${other}`, phone: '06 39 98 00 01' }),
    () => run('client.remove', { clientId: client }),
    () => run('client.setNir', { clientId: client, nir: NIRS[other % NIRS.length] }),
    () => run('clientChannel.addPhone', { clientId: client, type: null, raw: '01 99 00 11 22' }),
    () => run('clientChannel.setPrimaryPhone', { id: phone }),
    () => run('clientChannel.removePhone', { id: phone }),
    () =>
      run('bankAccount.add', {
        ...{ clientId: client, iban: IBANS[other % IBANS.length], bic: null, holder: '', label: '' },
      }),
    () => run('bankAccount.setPrimary', { id: account }),
    () => run('bankAccount.remove', { id: account }),
    () => run('bankAccount.reveal', { id: account }),
    () => run('bankAccount.copyIban', { id: account }),
    () =>
      run('family.add', {
        clientId: client,
        member: { relationship: other % 2 ? 'ENFANT' : 'CONJOINT', firstName: 'Zoé', lastName: 'Durand' },
      }),
    () => run('family.setNir', { id: member, nir: NIRS[other % NIRS.length] }),
    () => run('family.link', { id: member, linkedClientId: target }),
    () => run('family.unlink', { id: member }),
    () => run('family.becomeClient', { id: member }),
    () => run('family.remove', { id: member }),
    () => run('family.update', { id: member, patch: { relationship: other % 2 ? 'PARENT' : 'FRATRIE' } }),
    () => run('journal.undo', {}),
    () => run('journal.redo', {}),
    () => run('journal.undoOperation', { operationId: world.operations[other % world.operations.length] }),
    async () => {
      const bin = (await run('journal.listBin', {})) as { entity: string; rowId: string }[];
      const row = bin[pick % Math.max(1, bin.length)];
      if (row) await run('journal.restoreFromBin', { entity: row.entity, rowId: row.rowId });
    },
    async () => {
      const [entity, rowId, field] =
        other % 2 ? ['client', client, 'nir'] : ['bank_account', account, 'iban'];
      const history = (await run('journal.fieldHistory', { entity, rowId: rowId ?? '', field })) as
        { changeId: number }[] | undefined;
      const entry = history?.[pick % Math.max(1, history.length)];
      if (entry) await run('journal.restoreField', { changeId: entry.changeId, side: 'after', field });
    },
    () => run('note.add', { clientId: client, text: `Note ${String(other)}` }),
    () => run('note.update', { id: note, text: `Mot ${String(other)}` }),
    () => run('note.remove', { id: note }),
    () => run('note.lock', { id: note, reason: 'Preuve' }),
    () => run('note.setPinned', { id: note, isPinned: other % 2 === 0 }),
    ...(await memoActs(world, run, { client, note, pick, other })),
  ];
  await acts[kind % acts.length]?.();
}
const FIRST_MEMO_KIND = 28;
const KINDS = FIRST_MEMO_KIND + 12;

const DAYS = ['2026-11-01', '2026-11-24', '2026-12-31', '2027-03-28'];
const rhythm = (every: string) => ({
  ...{ every, interval: 1, weekdays: [], monthlyBy: 'DAY', ends: { kind: 'never' } },
});
interface Picked {
  readonly client: string | undefined;
  readonly note: string | undefined;
  readonly pick: number;
  readonly other: number;
}

/** Tasks and events, also on those of the bin. */
async function memoActs(
  world: World,
  run: Read,
  { client, note, pick, other }: Picked,
): Promise<readonly (() => Promise<unknown>)[]> {
  const task = at(await tableOf(world, 'task'), pick);
  const event = at(await tableOf(world, 'calendar_event'), pick);
  const on = DAYS[other % DAYS.length];
  const selection = { ids: [task, at(await tableOf(world, 'task'), other)] };
  const everything = { filter: { status: 'all' }, exceptIds: [] };
  const target = { id: event, occurrenceOn: on, scope: ['one', 'following', 'all'][other % 3] };
  const when = { startOn: on, startTime: '09:00', endOn: on, endTime: '10:00' };
  return [
    () => {
      const repetition = other % 3 === 0 ? rhythm('DAY') : null;
      const whose = pick % 4 ? { clientId: client } : {};
      return run('task.create', { title: `Tâche ${String(other)}`, dueOn: on, repetition, ...whose });
    },
    () => run('task.create', { title: 'De la note', about: { entity: 'note', id: note } }),
    () => run('task.update', { id: task, patch: { dueOn: other % 2 ? on : null, clientId: client } }),
    () => run('task.complete', { selection }),
    () => run('task.reopen', { selection }),
    () => run('task.cancel', { selection }),
    () => run('task.postpone', { selection: everything, to: { days: 1 + other } }),
    () => run('task.remove', { selection }),
    () => {
      const repetition = other % 2 ? rhythm('WEEK') : null;
      return run('agenda.create', { ...when, clientId: pick % 4 ? client : null, repetition });
    },
    () => run('agenda.update', { ...target, patch: { ...when, title: 'Visite', clientId: client } }),
    () => run('agenda.remove', target),
    () => run('task.assign', { selection: everything, assigneeId: null }),
  ];
}

/** A repeated task is due, and no day of a series is to be done twice. */
async function expectSoundTasks({ cabinet }: World): Promise<void> {
  const tasks = await cabinet.context.db.selectFrom('task').selectAll().execute();
  const days = new Set<string>();
  for (const { status, repetition, dueOn, seriesId, occurrenceOn, deletedAt } of tasks) {
    if (repetition !== null) expect(dueOn).not.toBeNull();
    if (seriesId === null || deletedAt !== null || status !== 'OUVERTE') continue;
    const day = `${seriesId} ${String(occurrenceOn)}`;
    expect(days.has(day), 'one day of a series twice').toBe(false);
    days.add(day);
  }
}

/** What a sheet, the list of all tasks and the agenda tell of the same rows. */
async function expectSameMemo(world: World): Promise<void> {
  const { api } = world.cabinet;
  const all = await api.task.list({ filter: { status: 'all' }, order: 'due', offset: 0, limit: 1 });
  expect(Object.values(all.counts).reduce((sum, count) => sum + count, 0)).toBe(all.total);
  for (const { id } of await tableOf(world, 'client')) {
    const memo = await api.memo.ofClient({ clientId: id });
    world.answers.push(JSON.stringify(memo));
    const filter = { clientId: id };
    const { total } = await api.task.list({ filter, order: 'due', offset: 0, limit: 1 });
    const { deletedAt } = await api.client.sheet({ clientId: id });
    // The sheet of the bin still shows its tasks; the list of what there is to do does not.
    if (deletedAt === null) expect(memo.openTaskCount).toBe(total);
  }
}

async function expectSoundSheets(world: World): Promise<void> {
  const api: Omit<MalletteClient, 'vault' | 'preferences'> = world.cabinet.api;
  for (const { id } of await tableOf(world, 'client')) {
    const sheet = await api.client.sheet({ clientId: id });
    world.answers.push(JSON.stringify(sheet));
    for (const rows of [sheet.phones, sheet.emails, sheet.addresses, sheet.bankAccounts]) {
      expect(rows.filter(({ isPrimary }) => isPrimary).length).toBe(rows.length === 0 ? 0 : 1);
    }
    const linked = sheet.family.flatMap(({ linkedClientId }) => (linkedClientId ? [linkedClientId] : []));
    expect(new Set(linked).size).toBe(linked.length);
    for (const other of linked) {
      const back = (await api.client.sheet({ clientId: other })).family;
      expect(back.filter(({ linkedClientId }) => linkedClientId === id).length).toBe(1);
    }
  }
}

/** Two living ends for each link, on two sheets that name one another; none in the bin. */
async function expectMutualLinks({ cabinet }: World): Promise<void> {
  const members = await cabinet.context.db
    .selectFrom('family_member')
    .select(['clientId', 'linkedClientId', 'linkId', 'deletedAt'])
    .where((eb) => eb.or([eb('linkId', 'is not', null), eb('linkedClientId', 'is not', null)]))
    .execute();
  const ends = new Map<string, typeof members>();
  for (const member of members) {
    expect(member.deletedAt).toBeNull();
    ends.set(member.linkId ?? '', [...(ends.get(member.linkId ?? '') ?? []), member]);
  }
  for (const [a, b, ...others] of ends.values()) {
    expect(others).toEqual([]);
    expect([a?.clientId, a?.linkedClientId]).toEqual([b?.linkedClientId, b?.clientId]);
  }
}

/** A note that is locked once says the same for ever. */
async function expectEvidenceKept({ cabinet }: World, evidence: Map<string, object>): Promise<void> {
  const { db } = cabinet.context;
  const columns = ['id', 'text', 'lockedAt', 'lockReason', 'deletedAt', 'editedAt'] as const;
  const locked = await db.selectFrom('note').select(columns).where('lockedAt', 'is not', null).execute();
  for (const row of locked) if (!evidence.has(row.id)) evidence.set(row.id, row);
  expect(locked).toEqual(locked.map(({ id }) => evidence.get(id)));
  expect(locked).toHaveLength(evidence.size);
}

const act = fc.tuple(fc.nat({ max: KINDS - 1 }), fc.nat({ max: 30 }), fc.nat({ max: 30 }));

/** Something of everything, so that most of the random acts find a row to work on. */
const PROLOGUE: readonly Act[] = [
  ...[0, 0, 0, 3, 3, 6, 6, 11, 11, 11, 2, 13, 13, 23, 23, 26],
  ...[0, 0, 1, 8, 8].map((kind) => FIRST_MEMO_KIND + kind),
].map((kind, index) => [kind, index, index + 1]);

describe('whatever is done, in whatever order it is taken back', () => {
  it('one row of a kind is primary, links name one another, lists are true, tasks are sound, numbers stay masked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 40, maxLength: 80 }), async (acts) => {
        const world: World = { cabinet: await openTestCabinet(), answers: [], operations: [] };
        const evidence = new Map<string, object>();
        try {
          for (const one of [...PROLOGUE, ...acts]) {
            world.cabinet.clock.advance(1000);
            await perform(world, one);
            await expectMutualLinks(world);
            await expectEvidenceKept(world, evidence);
            await expectSoundTasks(world);
          }
          await expectSoundSheets(world);
          await expectSameMemo(world);
          const before = await logicalContent(world.cabinet.context.db);
          await rebuildClientListing(world.cabinet.context.db);
          await rebuildNoteWords(world.cabinet.context.db);
          expect(await logicalContent(world.cabinet.context.db)).toEqual(before);
          const all = world.answers.join('').replace(/[\s\u00A0\u202F]/gu, '');
          for (const secret of SECRETS) expect(all.includes(secret), 'a number left unmasked').toBe(false);
        } finally {
          await world.cabinet.dispose();
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 6), endOnFailure: true },
    );
  }, 300_000);
});
