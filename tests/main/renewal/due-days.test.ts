import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { ClientId, ContractId } from '#shared/kernel/ids.ts';
import { createPerson } from '../../support/acts.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addContract } from '../../support/contracts.ts';

let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const day = (text: string) => text as DateOnly;
const dueDays = (from = '2026-12-01', to = '2026-12-31') =>
  cabinet.api.renewal.dueDays({ from: day(from), to: day(to), managerIds: [] });
const due = (on: string, policyNumber = '') =>
  addContract(cabinet, clientId, { effectiveOn: day(on), policyNumber });

describe('the due dates of a calendar', () => {
  it('are those of the days asked for, with whose contract it is', async () => {
    const id = await due('2025-12-10', '7712-A');
    await due('2026-01-15');
    expect(await dueDays()).toEqual([
      {
        ...{ dueOn: '2026-12-10', count: 1 },
        contracts: [
          expect.objectContaining({ id, clientId, clientName: 'DURAND Zoé', policyNumber: '7712-A' }),
        ],
      },
    ]);
  });

  it('name three of a day, by client, and count them all', async () => {
    for (const name of ['Petit', 'Adam', 'Zola', 'Blanc', 'Morel']) {
      const ofClient = await createPerson(cabinet, name, 'Luc');
      await addContract(cabinet, ofClient, { effectiveOn: day('2025-12-10') });
    }
    const [one, ...others] = await dueDays();
    expect(others).toEqual([]);
    expect(one?.count).toBe(5);
    expect(one?.contracts.map(({ clientName }) => clientName)).toEqual([
      'ADAM Luc',
      'BLANC Luc',
      'MOREL Luc',
    ]);
  });

  it('leave out what was renewed, what has ended and who is in the bin', async () => {
    const renewed = (await due('2025-12-10')) as ContractId;
    await cabinet.api.renewal.renew({ selection: { ids: [renewed] }, premium: { kind: 'same' } });
    expect(await dueDays()).toEqual([]);
    await due('2025-12-12');
    await cabinet.api.client.remove({ clientId });
    expect(await dueDays()).toEqual([]);
  });

  it('refuse a range that is too long to be shown', async () => {
    await expect(dueDays('2026-01-01', '2026-12-31')).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields: { to: 'range-too-long' } },
    });
  });
});
