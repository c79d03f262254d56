import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseOldBin } from '#main/features/journal/bin.service.ts';
import { addDays, parseDateOnly } from '#shared/kernel/date-only.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract } from '../../support/contracts.ts';

let cabinet: TestCabinet;
let clientId: string;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const thirtyOneDaysLater = (): void => {
  cabinet.clock.set(parseInstant(`${addDays(parseDateOnly('2026-11-24'), 31)}T09:00:00.000Z`));
};
const countOf = async (table: 'contract' | 'contract_period' | 'contract_party' | 'claim' | 'claim_step') =>
  (await cabinet.context.db.selectFrom(table).select('id').execute()).length;

describe('a contract that was thrown away', () => {
  it('is listed by its branch, comes back from the bin, and is erased with all its rows', async () => {
    const id = await addContract(cabinet, clientId, {
      ...{ policyNumber: '77-A', parties: [{ role: 'CONDUCTEUR', name: 'Léo Petit' }] },
    });
    await cabinet.api.claim.create({ contractId: id, kind: 'VOL' });
    await cabinet.api.contract.remove({ id });
    expect(await cabinet.api.journal.listBin({})).toMatchObject([{ entity: 'contract', label: 'Automobile 77-A' }]);
    await cabinet.api.journal.restoreFromBin({ entity: 'contract', rowId: id });
    expect((await cabinet.api.contract.ofClient({ clientId })).rows).toHaveLength(1);
    await cabinet.api.contract.remove({ id });
    thirtyOneDaysLater();
    await eraseOldBin(cabinet.context);
    for (const table of ['contract', 'contract_period', 'contract_party', 'claim', 'claim_step'] as const) {
      expect([table, await countOf(table)]).toEqual([table, 0]);
    }
  });

  it('frees the one that replaced it', async () => {
    const former = await addContract(cabinet, clientId);
    const id = await addContract(cabinet, clientId, { replacesId: former });
    await cabinet.api.contract.remove({ id: former });
    thirtyOneDaysLater();
    await eraseOldBin(cabinet.context);
    expect(await cabinet.api.contract.get({ id })).toMatchObject({ replaces: null });
  });
});

describe('a client that is erased', () => {
  it('takes its contracts along, and leaves its name on those of others', async () => {
    const other = await addClient(cabinet, 'Petit');
    await addContract(cabinet, clientId);
    const kept = await addContract(cabinet, other, {
      parties: [{ role: 'CO_SOUSCRIPTEUR', partyClientId: clientId }],
    });
    await cabinet.api.client.remove({ clientId });
    thirtyOneDaysLater();
    await eraseOldBin(cabinet.context);
    expect(await countOf('contract')).toBe(1);
    expect(await cabinet.api.contract.get({ id: kept })).toMatchObject({
      parties: [{ partyClientId: null, name: 'DURAND Zoé' }],
    });
  });
});
