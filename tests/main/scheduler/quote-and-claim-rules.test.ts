import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimId, ContractId } from '#shared/kernel/ids.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { addClient, addContract } from '../../support/contracts.ts';
import { ruleTasks, tickAt } from '../../support/scheduler.ts';

let cabinet: SetUpCabinet;
let clientId: string;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const on = (day: string) => tickAt(cabinet, `${day}T10:00:00Z`, 'unlock');
const day = (text: string) => text as DateOnly;

async function open(key: string): Promise<(string | null)[]> {
  const tasks = await ruleTasks(cabinet, key);
  return tasks.filter(({ status }) => status === 'OUVERTE').map(({ dueOn }) => dueOn);
}

async function sentQuote(sentOn: string, expiresOn: string | null = null): Promise<ContractId> {
  const id = (await addContract(cabinet, clientId, { isQuote: true })) as ContractId;
  await cabinet.api.contract.sendQuote({ id, sentOn: day(sentOn), expiresOn: expiresOn });
  return id;
}

describe('a quote that left', () => {
  it('is followed up after fifteen days, and lapses after thirty', async () => {
    await sentQuote('2026-11-10');
    await on('2026-11-24');
    expect(await open('R-DEVIS')).toEqual([]);
    await on('2026-11-25');
    expect(await open('R-DEVIS')).toEqual(['2026-11-25']);
    await on('2026-12-10');
    expect(await open('R-DEVIS')).toEqual(['2026-12-10']);
    await on('2028-12-10');
    expect(await open('R-DEVIS')).toEqual(['2026-12-10']);
  });

  it('lapses on the day that it says itself', async () => {
    await sentQuote('2026-11-10', '2026-11-30');
    await on('2026-11-29');
    expect(await open('R-DEVIS')).toEqual(['2026-11-25']);
    await on('2026-11-30');
    expect(await open('R-DEVIS')).toEqual(['2026-11-30']);
  });

  it.each([
    ['accepted', (id: ContractId) => ({ id, signedOn: day('2026-11-26'), effectiveOn: day('2026-12-01') })],
  ])('asks for nothing more once it is %s, and again when that is undone', async (_how, input) => {
    const id = await sentQuote('2026-11-10');
    await on('2026-11-26');
    await cabinet.api.contract.acceptQuote(input(id));
    expect(await open('R-DEVIS')).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await open('R-DEVIS')).toEqual(['2026-11-25']);
    await cabinet.api.contract.closeQuote({ id, outcome: 'REFUSE' });
    expect(await open('R-DEVIS')).toEqual([]);
  });

  it('counts anew when it is sent anew', async () => {
    const id = await sentQuote('2026-11-10');
    await on('2026-11-26');
    await cabinet.api.contract.sendQuote({ id, sentOn: day('2026-11-26'), expiresOn: null });
    expect(await open('R-DEVIS')).toEqual([]);
    await on('2026-12-11');
    expect(await open('R-DEVIS')).toEqual(['2026-12-11']);
  });
});

type NewClaim = { readonly knownOn?: DateOnly; readonly declaredOn?: DateOnly };

async function claimed(fields: NewClaim = {}, kind: 'VOL' | 'BRIS_GLACE' = 'BRIS_GLACE'): Promise<ClaimId> {
  const contractId = (await addContract(cabinet, clientId)) as ContractId;
  return (await cabinet.api.claim.create({ contractId, kind, ...fields })).id;
}

describe('a claim', () => {
  it('is followed up fifteen days after the last thing done for it, until something is done', async () => {
    const id = await claimed();
    await on('2026-12-08');
    expect(await open('R-CLAIM')).toEqual([]);
    await on('2026-12-09');
    expect(await open('R-CLAIM')).toEqual(['2026-12-09']);
    await cabinet.api.claim.move({ id, status: 'EXPERTISE', stepOn: day('2026-12-09') });
    expect(await open('R-CLAIM')).toEqual([]);
    await on('2026-12-24');
    expect(await open('R-CLAIM')).toEqual(['2026-12-24']);
  });

  it('is followed up again fifteen days after its task was done', async () => {
    await claimed();
    await on('2026-12-10');
    const [task] = await ruleTasks(cabinet, 'R-CLAIM');
    await cabinet.api.task.complete({ selection: { ids: [task!.id] } });
    await on('2026-12-24');
    expect(await open('R-CLAIM')).toEqual([]);
    await on('2026-12-25');
    expect(await open('R-CLAIM')).toEqual(['2026-12-25']);
  });

  it('asks for nothing once it is closed, and again once it is reopened', async () => {
    const id = await claimed();
    await on('2026-12-10');
    await cabinet.api.claim.move({ id, status: 'CLOS', stepOn: day('2026-12-10') });
    expect(await open('R-CLAIM')).toEqual([]);
    await on('2027-03-01');
    expect(await open('R-CLAIM')).toEqual([]);
    await cabinet.api.claim.move({ id, status: 'EXPERTISE', stepOn: day('2027-03-01') });
    await on('2027-03-16');
    expect(await open('R-CLAIM')).toEqual(['2027-03-16']);
  });

  it.each([
    ['BRIS_GLACE', '2026-12-01'],
    ['VOL', '2026-11-26'],
  ] as const)('is to be declared in time: %s by %s', async (kind, limit) => {
    const id = await claimed({ knownOn: day('2026-11-24') }, kind);
    await on('2026-11-24');
    expect(await open('R-CLAIM')).toEqual([limit]);
    const [task] = await ruleTasks(cabinet, 'R-CLAIM');
    expect(await cabinet.api.scheduler.explain({ taskId: task!.id })).toMatchObject({
      dueOn: '2026-11-24',
      facts: { step: 'declaration', kind, limitOn: limit },
    });
    await cabinet.api.claim.update({ id, patch: { declaredOn: day('2026-11-24') } });
    expect(await open('R-CLAIM')).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await open('R-CLAIM')).toEqual([limit]);
  });

  it('goes to the bin with its contract, and its tasks with both', async () => {
    const id = await claimed();
    await on('2026-12-10');
    const { contractId } = await cabinet.api.claim.get({ id });
    await cabinet.api.contract.remove({ id: contractId });
    expect(await ruleTasks(cabinet, 'R-CLAIM')).toMatchObject([{ closeReason: 'contract-removed' }]);
    await cabinet.api.journal.undo({});
    expect(await open('R-CLAIM')).toEqual(['2026-12-09']);
    await cabinet.api.claim.remove({ id });
    expect(await ruleTasks(cabinet, 'R-CLAIM')).toMatchObject([{ closeReason: 'claim-removed' }]);
    await cabinet.api.journal.undo({});
    expect(await open('R-CLAIM')).toEqual(['2026-12-09']);
  });
});
