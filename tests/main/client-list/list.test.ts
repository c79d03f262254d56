import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientFilter, ClientRow, ClientSort } from '#shared/features/client-list/client-list.api.ts';
import type { CollaboratorId, ListItemId } from '#shared/kernel/ids.ts';
import { CLIENT_KINDS, CLIENT_STAGES } from '#shared/kernel/person.ts';
import { fold, words } from '#shared/kernel/text.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import {
  insertClients,
  insertCollaborators,
  insertOrigins,
  type WantedClient,
} from '../../support/client-rows.ts';

const PLACES: readonly (readonly [string, string])[] = [
  ['75008', 'Paris'],
  ['42000', 'Saint-Étienne'],
  ['13001', 'Marseille'],
  ['13100', 'Aix-en-Provence'],
  ['', ''],
];
const MANAGERS = ['Zoé', 'Ahmed', 'Élodie'];
const ORIGINS = ['SALON', 'PARRAINAGE'];

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const someOf = <T>(values: readonly T[]) => fc.uniqueArray(oneOf(values), { maxLength: 3 });

const wantedClient = (managers: readonly string[], origins: readonly string[]) =>
  fc.record({
    lastName: oneOf(['Martin', 'Lévêque', 'd’Angelo', 'de La Tour', 'Aubry', 'Œuvrard', 'martin']),
    firstName: oneOf(['Zoé', 'Paul', 'Jean-Baptiste', 'Inès', '']),
    kind: oneOf(CLIENT_KINDS.filter((kind) => kind === 'PARTICULIER' || kind === 'PRO')),
    stage: oneOf(CLIENT_STAGES),
    managerId: oneOf([null, ...managers]),
    originId: oneOf([null, ...origins]),
    createdAt: fc
      .date({
        min: new Date('2020-01-01T00:00:00Z'),
        max: new Date('2026-11-01T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString()),
    places: fc.array(oneOf(PLACES), { maxLength: 2 }),
    phones: fc.array(oneOf(['06 39 98 12 34', '01 99 00 45 67']), { maxLength: 1 }),
    deletedAt: oneOf([null, null, null, '2026-11-20T00:00:00.000Z']),
  });

interface Model {
  readonly rows: readonly (ClientRow & { sortName: string; places: WantedClient['places'] })[];
  readonly managerNames: ReadonlyMap<string, string>;
}

const startsWithWord = (text: string, word: string): boolean =>
  words(text).some((candidate) => candidate.startsWith(word));

function passes(row: Model['rows'][number], filter: ClientFilter): boolean {
  const holds = (ids: readonly string[], id: string | null): boolean =>
    ids.length === 0 || ids.includes(id ?? 'none');
  const town = fold(filter.town);
  const places = (row.places ?? []).map(([postcode, name]) => `${postcode} ${name}`).join(' ');
  return (
    holds(filter.managerIds, row.managerId) &&
    holds(filter.originIds, row.originId) &&
    holds(filter.stages, row.stage) &&
    holds(filter.kinds, row.kind) &&
    (town === '' || (/^\d/.test(town) ? row.postcode.startsWith(town) : fold(row.town).startsWith(town))) &&
    words(filter.text).every((word) => startsWithWord(`${row.name} ${places}`, word))
  );
}

/** Written as one would without a database: every rule in turn, over all rows. */
function naiveList({ rows, managerNames }: Model, filter: ClientFilter, sort: ClientSort): string[] {
  const sign = sort.direction === 'asc' ? 1 : -1;
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  const byName = (a: Model['rows'][number], b: Model['rows'][number]): number =>
    compare(a.sortName, b.sortName) || rows.indexOf(a) - rows.indexOf(b);
  const emptyLast = (a: string | null, b: string | null): number => {
    if (!a || !b) return Number(!a) - Number(!b);
    return sign * compare(a, b);
  };
  const managerOf = (row: Model['rows'][number]): string | null =>
    managerNames.get(row.managerId ?? '') ?? null;
  const comparisons: Record<ClientSort['column'], typeof byName> = {
    name: (a, b) => sign * byName(a, b),
    createdAt: (a, b) => sign * (compare(a.createdAt, b.createdAt) || rows.indexOf(a) - rows.indexOf(b)),
    town: (a, b) => emptyLast(fold(a.town), fold(b.town)) || byName(a, b),
    manager: (a, b) => emptyLast(managerOf(a), managerOf(b)) || byName(a, b),
    stage: (a, b) => sign * (CLIENT_STAGES.indexOf(a.stage) - CLIENT_STAGES.indexOf(b.stage)) || byName(a, b),
  };
  return rows
    .filter((row) => passes(row, filter))
    .sort(comparisons[sort.column])
    .map(({ clientId }) => clientId);
}

describe('the client list', () => {
  let cabinet: TestCabinet;
  let model: Model;
  let managers: string[];
  let origins: string[];

  beforeAll(async () => {
    cabinet = await openTestCabinet();
    managers = await insertCollaborators(cabinet.context, MANAGERS);
    origins = await insertOrigins(cabinet.context, ORIGINS);
    const [wanted = []] = fc.sample(
      fc.array(wantedClient(managers, origins), { minLength: 140, maxLength: 140 }),
      { numRuns: 1, seed: 20261124 },
    );
    const ids = await insertClients(cabinet.context, wanted);
    const placesOf = new Map(ids.map((id, index) => [id, wanted[index]?.places]));
    const rows = await cabinet.context.db
      .selectFrom('client_listing')
      .selectAll()
      .orderBy('number')
      .execute();
    model = {
      rows: rows.map((row) => ({ ...row, places: placesOf.get(row.clientId) })) as unknown as Model['rows'],
      managerNames: new Map(managers.map((id, index) => [id, fold(MANAGERS[index] ?? '')])),
    };
    expect(model.rows).toHaveLength(wanted.filter(({ deletedAt }) => deletedAt === null).length);
  });
  afterAll(() => cabinet.dispose());

  const anyFilter = (): fc.Arbitrary<ClientFilter> =>
    fc.record({
      text: oneOf(['', '', 'martin', 'ZO', 'd’angelo', 'tour', 'marseille', 'martin paris', 'jean 42']),
      managerIds: someOf(['none', ...managers]) as fc.Arbitrary<(CollaboratorId | 'none')[]>,
      originIds: someOf(['none', ...origins]) as fc.Arbitrary<(ListItemId | 'none')[]>,
      stages: someOf(CLIENT_STAGES),
      kinds: someOf(CLIENT_KINDS),
      town: oneOf(['', '', '', 'par', 'saint-é', '13', '13100', 'AIX EN']),
      missing: fc.constant(null),
    });
  const anySort = fc.record({
    column: oneOf(['name', 'town', 'createdAt', 'stage', 'manager'] as const),
    direction: oneOf(['asc', 'desc'] as const),
  });

  it('holds the clients of a filter in the order of a sort, as a list made by hand does', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), anySort, fc.nat(40), async (filter, sort, offset) => {
        const expected = naiveList(model, filter, sort);
        const page = await cabinet.api.clientList.page({ filter, sort, offset, limit: 30 });
        expect(page.rows.map(({ clientId }) => clientId)).toEqual(expected.slice(offset, offset + 30));
        expect(page.total).toBe(expected.length);
        expect(await cabinet.api.clientList.count({ filter })).toEqual({ total: expected.length });
      }),
      { numRuns: 400 },
    );
  });

  it('knows the place and the neighbours of any client of a list', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), anySort, fc.nat(), async (filter, sort, pick) => {
        const expected = naiveList(model, filter, sort);
        const { clientId } = model.rows[pick % model.rows.length]!;
        const position = expected.indexOf(clientId);
        const isListed = position >= 0;
        expect(await cabinet.api.clientList.neighbours({ filter, sort, clientId })).toEqual({
          position: isListed ? position : null,
          previousId: isListed ? (expected[position - 1] ?? null) : null,
          nextId: isListed ? (expected[position + 1] ?? null) : null,
        });
      }),
      { numRuns: 100 },
    );
  });

  it('reads Saint and St alike in the town filter', async () => {
    const count = async (town: string) => (await cabinet.api.clientList.count({ filter: { town } })).total;
    expect(await count('st etienne')).toBe(await count('Saint-Étienne'));
    expect(await count('st etienne')).toBeGreaterThan(0);
  });

  it('answers an empty page beyond the end, with the true total', async () => {
    const everything = { filter: {}, sort: { column: 'name', direction: 'asc' }, limit: 10 } as const;
    expect(await cabinet.api.clientList.page({ ...everything, offset: 5_000 })).toEqual({
      total: model.rows.length,
      rows: [],
    });
  });

  it('shows a new client at its place at once', async () => {
    const query = { filter: {}, sort: { column: 'name', direction: 'asc' }, offset: 0, limit: 1 } as const;
    const before = await cabinet.api.clientList.page(query);
    const [id = ''] = await insertClients(cabinet.context, [{ lastName: 'Aaron', firstName: 'Ana' }]);
    const after = await cabinet.api.clientList.page(query);
    expect(after.total).toBe(before.total + 1);
    expect(after.rows[0]?.clientId).toBe(id);
    const { operationId } = await cabinet.api.clientList.removeMany({
      selection: { clientIds: [id] },
    });
    expect(operationId).not.toBeNull();
    expect(await cabinet.api.clientList.page(query)).toEqual(before);
  });
});
