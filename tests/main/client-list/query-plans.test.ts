import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClientSort } from '#shared/features/client-list/client-list.api.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { insertClients, insertCollaborators } from '../../support/client-rows.ts';

describe('the queries of the client list', () => {
  let cabinet: TestCabinet;
  let managerId: string;
  beforeAll(async () => {
    cabinet = await openTestCabinet();
    [managerId = ''] = await insertCollaborators(cabinet.context, ['Ada']);
    await insertClients(
      cabinet.context,
      Array.from({ length: 20 }, (_, index) => ({
        lastName: `Martin${String(index)}`,
        managerId,
        phones: ['06 39 98 12 34'],
        places: [['13001', 'Marseille']],
      })),
    );
  });
  afterAll(() => cabinet.dispose());

  /** The plan of every statement that a call sends: its steps. */
  async function statementsOf(call: () => Promise<unknown>): Promise<string[][]> {
    const { db } = cabinet.context;
    const executor = db.getExecutor();
    const spy = vi.spyOn(executor, 'executeQuery');
    await call();
    const sent = spy.mock.calls.map(([query]) => query);
    spy.mockRestore();
    const plans: string[][] = [];
    for (const { sql, parameters } of sent) {
      const explained = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
      const { rows } = await db.executeQuery<{ detail: string }>(explained);
      plans.push(rows.map(({ detail }) => detail));
    }
    return plans;
  }
  const plansOf = async (call: () => Promise<unknown>): Promise<string[]> =>
    (await statementsOf(call)).flat();

  const page = (filter: object, sort: ClientSort) => () =>
    cabinet.api.clientList.page({ filter: filter, sort, offset: 0, limit: 20 });
  const search = (text: string) => () => cabinet.api.clientList.search({ text, limit: 50 });
  const NAME: ClientSort = { column: 'name', direction: 'asc' };

  const isWholeTable = (step: string): boolean =>
    /^SCAN client_(?:listing|search_token)/.test(step) && !step.includes('USING COVERING INDEX');

  it.each([
    [
      'the first page by name',
      page({}, NAME),
      'SCAN client_listing USING COVERING INDEX client_listing_name',
    ],
    [
      'the first page by town',
      page({}, { column: 'town', direction: 'asc' }),
      'SEARCH client_listing USING COVERING INDEX client_listing_town (sortTown>?)',
    ],
    [
      'the newest clients',
      page({}, { column: 'createdAt', direction: 'desc' }),
      'SCAN client_listing USING COVERING INDEX client_listing_created',
    ],
    [
      'a list by manager',
      page({}, { column: 'manager', direction: 'asc' }),
      'SEARCH client_listing USING COVERING INDEX client_listing_manager (managerId=?)',
    ],
    [
      'the clients of a town',
      page({ town: 'mars' }, NAME),
      'SEARCH client_listing USING COVERING INDEX client_listing_town (sortTown>? AND sortTown<?)',
    ],
    [
      'the beginning of a name',
      search('martin'),
      'SEARCH client_listing USING COVERING INDEX client_listing_name (sortName>? AND sortName<?)',
    ],
  ])('reads an index for %s', async (_what, call, step) => {
    const statements = await statementsOf(call);
    const statement = statements.find((steps) => steps.includes(step)) ?? [];
    expect(statement).toContain(step);
    // What has an order reads it from the index; a page itself may be sorted.
    expect(statement.filter((line) => line.startsWith('USE TEMP B-TREE'))).toEqual([]);
    expect(statements.flat().filter(isWholeTable)).toEqual([]);
  });

  it('looks the rows of a page up by number', async () => {
    const plans = await plansOf(page({}, NAME));
    expect(plans).toContain('SEARCH client_listing USING INTEGER PRIMARY KEY (rowid=?)');
  });

  it('reads an index for a fragment of a phone', async () => {
    const plans = await plansOf(search('98 12 34'));
    expect(plans).toContain('SEARCH client_search_token USING PRIMARY KEY (token>? AND token<?)');
    expect(plans.filter(isWholeTable)).toEqual([]);
  });

  it('reads an index for the clients of a manager', async () => {
    const plans = await plansOf(page({ managerIds: [managerId] }, NAME));
    expect(plans.join('\n')).toContain(
      'client_listing USING COVERING INDEX client_listing_manager (managerId=?)',
    );
    expect(plans.filter(isWholeTable)).toEqual([]);
  });

  it('checks the second word only for the clients that have the first', async () => {
    const plans = await plansOf(search('marseille martin7'));
    expect(plans.join('\n')).toContain(
      'client_search_token EXISTS USING COVERING INDEX client_search_token_number (number=? AND token>? AND token<?)',
    );
  });

  it('sends nothing to the database for the order of a list that it already knows', async () => {
    await page({}, NAME)();
    const plans = await plansOf(() =>
      cabinet.api.clientList.page({ filter: {}, sort: NAME, offset: 10, limit: 5 }),
    );
    expect(plans.filter((step) => step.includes('client_listing_name'))).toEqual([]);
  });
});
