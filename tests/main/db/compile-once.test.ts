import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileOnce } from '#main/db/compile-once.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { insertClients } from '../../support/client-rows.ts';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  await insertClients(cabinet.context, [
    { lastName: 'Aubry', firstName: 'Zoé', stage: 'PROSPECT' },
    { lastName: 'Bernard', firstName: 'Zoé', stage: 'CLIENT' },
    { lastName: 'Zoé', firstName: 'Aubry', stage: 'CLIENT' },
  ]);
});
afterEach(() => cabinet.dispose());

it('brings the values of each call to a query that is built once', async () => {
  let built = 0;
  const find = compileOnce((db: Db, firstName: string, stage: string) => {
    built += 1;
    return db
      .selectFrom('client')
      .select('lastName')
      .where('stage', '=', stage)
      .where('firstName', '=', firstName);
  });
  const { db } = cabinet.context;
  expect(await find(db, 'Zoé', 'PROSPECT')).toEqual([{ lastName: 'Aubry' }]);
  expect(await find(db, 'Zoé', 'CLIENT')).toEqual([{ lastName: 'Bernard' }]);
  expect(await find(db, 'Aubry', 'PROSPECT')).toEqual([]);
  expect(built).toBe(1);
});

it('keeps the values that the query itself writes, and takes one argument in two places', async () => {
  const find = compileOnce((db: Db, name: string) =>
    db
      .selectFrom('client')
      .select('lastName')
      .where((where) => where.or([where('lastName', '=', name), where('firstName', '=', name)]))
      .where('stage', '=', 'CLIENT')
      .orderBy('lastName'),
  );
  expect(await find(cabinet.context.db, 'Zoé')).toEqual([{ lastName: 'Bernard' }, { lastName: 'Zoé' }]);
});
