import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract } from '../../support/contracts.ts';

let cabinet: TestCabinet;
let clientId: string;
let contractId: string;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await addClient(cabinet);
  contractId = await addContract(cabinet, clientId);
});
afterEach(() => cabinet.dispose());

const open = async (more: object = {}): Promise<string> =>
  (await cabinet.api.claim.create({ contractId, kind: 'BRIS_GLACE', occurredOn: '2026-11-20', ...more })).id;
const move = (id: string, status: string) =>
  cabinet.api.claim.move({ id, status: status as never, stepOn: '2026-11-24' });
const list = (filter: object = {}) => cabinet.api.claim.list({ filter, offset: 0, limit: 50 });

describe('a claim', () => {
  it('shows on its contract until it is closed, and on a contract that ended as well', async () => {
    const id = await open();
    await cabinet.api.renewal.terminate({
      selection: { ids: [contractId] },
      ...{ reason: 'VENTE', by: 'CLIENT', notifiedOn: null, receivedOn: null, effectiveOn: '2026-11-24' },
    });
    const count = async () => (await cabinet.api.contract.ofClient({ clientId })).rows[0]?.openClaimCount;
    expect(await count()).toBe(1);
    await move(id, 'REGLE');
    expect(await count()).toBe(1);
    await move(id, 'CLOS');
    expect(await count()).toBe(0);
  });

  it('keeps every step, and says when it was opened again', async () => {
    const id = await open();
    for (const status of ['EXPERTISE', 'CLOS', 'EN_INSTRUCTION']) await move(id, status);
    const { steps, status } = await cabinet.api.claim.get({ id });
    expect(status).toBe('EN_INSTRUCTION');
    expect(steps.map((step) => [step.status, step.isReopening])).toEqual([
      ['DECLARE', false],
      ['EXPERTISE', false],
      ['CLOS', false],
      ['EN_INSTRUCTION', true],
    ]);
    await cabinet.api.journal.undo({});
    expect((await cabinet.api.claim.get({ id })).steps).toHaveLength(3);
  });

  it('does not go back to « declared », nor to where it stands', async () => {
    const id = await open();
    await move(id, 'EXPERTISE');
    for (const status of ['DECLARE', 'EXPERTISE']) {
      await expect(move(id, status)).rejects.toMatchObject({
        wire: { fields: { status: 'state-impossible' } },
      });
    }
  });

  it('is remarked upon when it happened while nothing covered it', async () => {
    const { warnings } = await cabinet.api.claim.create({
      contractId,
      kind: 'VOL',
      occurredOn: '2026-01-22',
    });
    expect(warnings).toEqual([{ field: 'occurredOn', code: 'outside-cover' }]);
  });

  it('says until when the law lets it be declared, once somebody says when it was known', async () => {
    const id = await open();
    expect((await cabinet.api.claim.get({ id })).declareBeforeOn).toBeNull();
    // A Friday: five working days, C. assur. L113-2; two for a theft.
    await cabinet.api.claim.update({ id, patch: { knownOn: '2026-11-20' } });
    expect((await cabinet.api.claim.get({ id })).declareBeforeOn).toBe('2026-11-27');
    await cabinet.api.claim.update({ id, patch: { kind: 'VOL' } });
    expect((await cabinet.api.claim.get({ id })).declareBeforeOn).toBe('2026-11-24');
  });

  it('is not declared on a quote', async () => {
    const quote = await addContract(cabinet, clientId, { isQuote: true });
    await expect(cabinet.api.claim.create({ contractId: quote, kind: 'VOL' })).rejects.toMatchObject({
      wire: { code: 'conflict' },
    });
  });
});

describe('the list of claims', () => {
  it('counts what its rows show, whatever the filter', async () => {
    const [first, second] = [await open(), await open({ kind: 'VOL', number: 'SIN-77' })];
    await move(first, 'CLOS');
    expect(await list()).toMatchObject({ total: 1, rows: [{ id: second }], statusCounts: { DECLARE: 1 } });
    expect(await list({ state: 'all' })).toMatchObject({ total: 2, statusCounts: { DECLARE: 1, CLOS: 1 } });
    expect(await list({ state: 'all', statuses: ['CLOS'] })).toMatchObject({
      total: 1,
      rows: [{ id: first }],
    });
    expect(await list({ text: 'sin-77' })).toMatchObject({ total: 1 });
    expect(await list({ text: 'durand' })).toMatchObject({ total: 1 });
  });

  it('finds those that nobody touched for long', async () => {
    const id = await open();
    cabinet.clock.set('2026-12-09T09:00:00.000Z' as never);
    expect((await list({ idleDays: 15 })).total).toBe(1);
    await cabinet.api.claim.update({ id, patch: { expertName: 'Cabinet Lenoir' } });
    expect((await list({ idleDays: 15 })).total).toBe(0);
  });

  it('hides those of a contract in the bin', async () => {
    await open();
    await cabinet.api.contract.remove({ id: contractId });
    expect((await list()).total).toBe(0);
    await cabinet.api.journal.undo({});
    expect((await list()).total).toBe(1);
  });
});
