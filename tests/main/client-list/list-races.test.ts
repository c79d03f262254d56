import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClientFilter } from '#shared/features/client-list/client-list.api.ts';
import type { ReadDb } from '#main/db/rows/row-numbers.ts';
import { orderedRows } from '#main/features/client-list/list-order.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

const create = (lastName: string) => cabinet.api.client.create({ kind: 'PARTICULIER', lastName });
const query = {
  filter: ClientFilter.parse({ text: 'durand', stages: ['PROSPECT'] }),
  sort: { column: 'name', direction: 'asc' },
} as const;

/** The same database; after its n-th read, `act` runs before anybody sees the answer. */
function interrupted(db: ReadDb, nth: number, act: () => Promise<unknown>): ReadDb {
  let reads = 0;
  const executor = db.getExecutor();
  const slow = new Proxy(executor, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'executeQuery') return value.bind(target) as unknown;
      return async (...args: Parameters<typeof executor.executeQuery>) => {
        const answer = await executor.executeQuery(...args);
        reads += 1;
        if (reads === nth) await act();
        return answer;
      };
    },
  });
  return new Proxy(db, {
    get: (target, name) =>
      name === 'getExecutor' ? () => slow : (Reflect.get(target, name, target) as unknown),
  });
}

describe('a list that is read while something is saved', () => {
  it.each([1, 2, 3, 4])('shows it once it is asked again: saved after read %i', async (nth) => {
    await create('Durand');
    const db = interrupted(cabinet.context.db, nth, () => create('Durand-Neuf'));
    const source = { db, totalChanges: cabinet.context.totalChanges };
    await orderedRows(source, query);
    expect((await orderedRows(source, query)).length).toBe(2);
  });
});
