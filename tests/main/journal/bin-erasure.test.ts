import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN_DAYS, eraseOldBin } from '#main/features/journal/bin.service.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';

const DAY = 86_400_000;
const NIR = '255081416802538';

let cabinet: TestCabinet;
beforeEach(async () => {
  cabinet = await openTestCabinet();
});
afterEach(() => cabinet.dispose());

/** Every text of every table, as one string. */
async function everything(): Promise<string> {
  const { db } = cabinet.context;
  const tables = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(db);
  const rows = await Promise.all(
    tables.rows.map(async ({ name }) => (await sql`SELECT * FROM ${sql.table(name)}`.execute(db)).rows),
  );
  return JSON.stringify(rows);
}

async function addVanishing(): Promise<never> {
  const { id } = await cabinet.api.client.create({
    kind: 'PARTICULIER',
    firstName: 'Ysaline',
    lastName: 'Vanneau',
    phone: '06 39 98 12 12',
  });
  await cabinet.api.client.setNir({ clientId: id, nir: NIR });
  await cabinet.api.family.add({ clientId: id, member: { relationship: 'ENFANT', firstName: 'Ysoline' } });
  return id as never;
}

describe('what has been in the bin for thirty days', () => {
  it('is erased with its rows, its search words and what the journal remembered', async () => {
    const id = await addVanishing();
    const { id: kept } = await cabinet.api.client.create({ kind: 'PARTICULIER', lastName: 'Restant' });
    const { id: member } = await cabinet.api.family.add({
      clientId: kept,
      member: { relationship: 'CONJOINT', firstName: 'Y.' },
    });
    await cabinet.api.family.link({ id: member, linkedClientId: id });
    await cabinet.api.client.remove({ clientId: id });
    cabinet.clock.advance((BIN_DAYS + 1) * DAY);
    expect(await eraseOldBin(cabinet.context)).toBeGreaterThan(2);
    const left = (await everything()).toLowerCase();
    for (const word of ['vanneau', 'ysaline', 'ysoline', '639981212', NIR]) expect(left).not.toContain(word);
    expect(left).toContain('restant');
    expect((await cabinet.api.client.sheet({ clientId: kept })).family).toMatchObject([
      { linkedClientId: null },
    ]);
  });

  it('leaves nothing of a number that was added and taken back', async () => {
    const id = await addVanishing();
    await cabinet.api.clientChannel.addPhone({ clientId: id, type: null, raw: '06 39 98 77 66' });
    await cabinet.api.journal.undo({});
    await cabinet.api.client.remove({ clientId: id });
    cabinet.clock.advance((BIN_DAYS + 1) * DAY);
    await eraseOldBin(cabinet.context);
    expect(await everything()).not.toContain('98 77 66');
  });

  it('leaves the family of others as it was shown, also where only a link had named the member', async () => {
    const id = await addVanishing();
    const { id: kept } = await cabinet.api.client.create({ kind: 'PARTICULIER', lastName: 'Restant' });
    const { id: member } = await cabinet.api.family.add({
      clientId: id,
      member: { relationship: 'CONJOINT', firstName: 'R.' },
    });
    await cabinet.api.family.link({ id: member, linkedClientId: kept });
    await cabinet.api.client.remove({ clientId: id });
    cabinet.clock.advance((BIN_DAYS + 1) * DAY);
    await eraseOldBin(cabinet.context);
    expect((await cabinet.api.client.sheet({ clientId: kept })).family).toMatchObject([
      { firstName: 'Ysaline', lastName: 'Vanneau', linkedClientId: null, nir: null },
    ]);
  });

  it('can no longer be taken back, and does not stop older acts from being undone', async () => {
    const { id: kept } = await cabinet.api.client.create({ kind: 'PARTICULIER', lastName: 'Restant' });
    const id = await addVanishing();
    await cabinet.api.client.remove({ clientId: id });
    cabinet.clock.advance((BIN_DAYS + 1) * DAY);
    await eraseOldBin(cabinet.context);
    await cabinet.api.journal.undo({});
    await expect(cabinet.api.client.sheet({ clientId: kept })).rejects.toMatchObject({
      wire: { code: 'not-found' },
    });
  });

  it('stays until then', async () => {
    const id = await addVanishing();
    await cabinet.api.client.remove({ clientId: id });
    cabinet.clock.advance((BIN_DAYS - 1) * DAY);
    expect(await eraseOldBin(cabinet.context)).toBe(0);
    await cabinet.api.journal.restoreFromBin({ entity: 'client', rowId: id });
    expect(await cabinet.api.client.sheet({ clientId: id })).toMatchObject({
      displayName: 'VANNEAU Ysaline',
    });
  });

  it('stays while the clock stands well before the last act', async () => {
    const id = await addVanishing();
    await cabinet.api.client.remove({ clientId: id });
    cabinet.clock.advance((BIN_DAYS + 1) * DAY);
    await cabinet.api.client.create({ kind: 'PARTICULIER', lastName: 'Demain' });
    cabinet.clock.advance(-2 * 3600_000);
    expect(await eraseOldBin(cabinet.context)).toBe(0);
  });
});
