import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContractId } from '#shared/kernel/ids.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { addClient, addContract, addInsurer } from '../../support/contracts.ts';
import { plansOf } from '../../support/query-plan.ts';
import { ruleTasks, tickAt } from '../../support/scheduler.ts';

let cabinet: SetUpCabinet;
let clientId: string;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const on = (day: string) => tickAt(cabinet, `${day}T10:00:00Z`, 'unlock');
const renewalRules = ['R-90', 'R-CHATEL', 'R-LIM', 'R-DUE', 'R+1'] as const;

/** The tasks of the rules of renewal, as « R-90 2026-10-25 OUVERTE ». */
async function tasks(): Promise<string[]> {
  const all = await Promise.all(renewalRules.map((key) => ruleTasks(cabinet, key)));
  return all.flat().map(({ ruleKey, dueOn, status }) => `${String(ruleKey)} ${String(dueOn)} ${status}`);
}
const open = async (): Promise<string[]> =>
  (await tasks()).filter((line) => line.endsWith('OUVERTE')).map((line) => line.replace(' OUVERTE', ''));

/** Of a profession: neither a termination at any time, nor the law on premium notices. */
const office = (dueOn: string): Promise<string> =>
  addContract(cabinet, clientId, {
    branch: 'RCPRO',
    effectiveOn: `${String(Number(dueOn.slice(0, 4)) - 1)}${dueOn.slice(4)}` as never,
    mainDue: dueOn.slice(5),
  });

/** Of a person, neither within its first year nor able to leave at any time: an accident cover. */
const cover = (): Promise<string> =>
  addContract(cabinet, clientId, {
    branch: 'GAV',
    effectiveOn: '2024-06-01',
    mainDue: '06-01',
  });
const selection = (id: string) => ({ ids: [id as ContractId] });

describe('a contract that falls due', () => {
  it.each([
    ['R-90', '2027-03-03', '2027-03-02'],
    ['R-LIM', '2027-03-24', '2027-03-23'],
    ['R-DUE', '2027-06-01', '2027-05-31'],
    ['R+1', '2027-06-02', '2027-06-01'],
  ])('makes the task of %s on %s and not on the day before', async (key, day, before) => {
    await office('2027-06-01');
    await on(before);
    expect(await ruleTasks(cabinet, key)).toEqual([]);
    await on(day);
    await on(day);
    expect(await ruleTasks(cabinet, key)).toMatchObject([{ dueOn: day, status: 'OUVERTE', clientId }]);
  });

  it('asks for the premium notice fifteen days before the limit, of a person only', async () => {
    const id = await cover();
    await cabinet.context.write({ command: 'test' }, (tx) =>
      tx.update('contract', id, { dueOn: '2027-06-01' }),
    );
    await office('2027-06-01');
    await on('2027-03-15');
    expect(await ruleTasks(cabinet, 'R-CHATEL')).toEqual([]);
    await on('2027-03-16');
    expect(await ruleTasks(cabinet, 'R-CHATEL')).toMatchObject([{ dueOn: '2027-03-16', status: 'OUVERTE' }]);
    await cabinet.api.renewal.recordNotice({ selection: selection(id), sentOn: '2027-03-10' });
    expect(await ruleTasks(cabinet, 'R-CHATEL')).toMatchObject([{ status: 'ANNULEE' }]);
    await cabinet.api.journal.undo({});
    expect(await ruleTasks(cabinet, 'R-CHATEL')).toMatchObject([{ status: 'OUVERTE' }]);
  });

  it('keeps the days of months of different lengths', async () => {
    await office('2027-04-30');
    await on('2027-02-19');
    expect(await ruleTasks(cabinet, 'R-LIM')).toEqual([]);
    await on('2027-02-20');
    expect(await ruleTasks(cabinet, 'R-LIM')).toMatchObject([{ dueOn: '2027-02-20' }]);
  });

  it('is told of its limit only when it cannot be left at any time', async () => {
    await addContract(cabinet, clientId, { branch: 'AUTO', effectiveOn: '2024-06-01' });
    await addContract(cabinet, clientId, { branch: 'EMPRUNTEUR', effectiveOn: '2024-06-01' });
    await cabinet.context.db.updateTable('contract').set({ dueOn: '2027-06-01' }).execute();
    await on('2027-03-25');
    expect(await ruleTasks(cabinet, 'R-LIM')).toEqual([]);
    expect(await ruleTasks(cabinet, 'R-90')).toHaveLength(2);
  });

  it('is told of the day that was missed, not of a limit that is over', async () => {
    await office('2027-06-01');
    await on('2027-04-02');
    expect(await open()).toEqual(['R-90 2027-03-03']);
  });

  it('keeps the task of a limit that went by, until the due date takes over', async () => {
    await office('2027-06-01');
    await on('2027-03-25');
    await on('2027-05-31');
    expect(await open()).toEqual(['R-90 2027-03-03', 'R-LIM 2027-03-24']);
    await on('2027-06-01');
    expect(await open()).toEqual(['R-DUE 2027-06-01']);
    await on('2027-06-02');
    expect(await open()).toEqual(['R+1 2027-06-02']);
    await on('2029-01-02');
    expect(await open()).toEqual(['R+1 2027-06-02']);
  });

  it('says why, with the dates that it saw, and opens its contract', async () => {
    const insurerId = await addInsurer(cabinet);
    const id = await office('2027-06-01');
    await cabinet.api.contract.update({
      id: id,
      patch: { insurerId: insurerId, policyNumber: '7712-A' },
    });
    await on('2027-03-25');
    const [task] = await ruleTasks(cabinet, 'R-LIM');
    expect(await cabinet.api.scheduler.explain({ taskId: task!.id })).toMatchObject({
      facts: {
        branch: 'RCPRO',
        contract: '7712-A',
        insurer: 'Équinoxe',
        dueOn: '2027-06-01',
        limitOn: '2027-03-31',
      },
    });
    const read = await cabinet.api.task.get({ id: task!.id });
    expect(read.about).toEqual({ entity: 'contract', id });
    expect(read.title).toBe(
      'Dernier délai de dénonciation\u00a0: Responsabilité civile professionnelle n°\u00a07712-A',
    );
  });

  it('is prepared once its needs were reviewed', async () => {
    const id = await office('2027-06-01');
    await on('2027-03-25');
    await cabinet.api.renewal.prepare({
      selection: selection(id),
      reviewOn: '2027-03-25',
      outcome: 'INCHANGE',
      text: '',
    });
    expect(await open()).toEqual(['R-LIM 2027-03-24']);
  });

  it('leaves nothing to do once it is renewed, and everything when that is undone', async () => {
    const id = await office('2027-06-01');
    await on('2027-03-25');
    await cabinet.api.renewal.renew({
      selection: selection(id),
      expectedDueOn: {},
      premium: { kind: 'same' },
    });
    expect(await open()).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await open()).toEqual(['R-90 2027-03-03', 'R-LIM 2027-03-24']);
    await cabinet.api.journal.redo({});
    await on('2028-03-02');
    expect(await open()).toEqual([]);
    await on('2028-03-03');
    expect(await open()).toEqual(['R-90 2028-03-03']);
  });

  it('is nobody’s work once it ends first, and is again when it does not', async () => {
    const id = await office('2027-06-01');
    await on('2027-03-25');
    await cabinet.api.renewal.terminate({
      selection: selection(id),
      reason: 'ECHEANCE',
      by: 'CLIENT',
      notifiedOn: '2027-03-25',
      receivedOn: null,
      effectiveOn: '2027-06-01',
    });
    expect(await open()).toEqual([]);
    await on('2027-06-02');
    expect(await open()).toEqual([]);
  });

  it('takes its tasks to the bin, those made by hand too, and back', async () => {
    const id = await office('2027-06-01');
    await on('2027-03-25');
    const byHand = await cabinet.api.task.create({
      title: 'Demander le chiffre d’affaires',
      about: { entity: 'contract', id },
    });
    await cabinet.api.contract.remove({ id: id });
    expect(await open()).toEqual([]);
    expect(await ruleTasks(cabinet, 'R-90')).toMatchObject([{ closeReason: 'contract-removed' }]);
    expect(await cabinet.api.task.get({ id: byHand.id })).toMatchObject({ status: 'ANNULEE', clientId });
    await on('2027-03-26');
    expect(await tasks()).toHaveLength(2);
    await cabinet.api.journal.restoreFromBin({ entity: 'contract', rowId: id });
    expect(await open()).toEqual(['R-90 2027-03-03', 'R-LIM 2027-03-24']);
    expect(await cabinet.api.task.get({ id: byHand.id })).toMatchObject({ status: 'OUVERTE' });
  });

  it('asks heirs for nothing commercial', async () => {
    await office('2027-06-01');
    await cabinet.api.client.update({ clientId: clientId, patch: { stage: 'DECEDE' } });
    await on('2027-03-25');
    expect(await open()).toEqual([]);
    await on('2027-06-02');
    expect(await open()).toEqual(['R+1 2027-06-02']);
  });

  it('is not looked at while its client is in the bin', async () => {
    await office('2027-06-01');
    await on('2027-03-25');
    await cabinet.api.client.remove({ clientId: clientId });
    expect(await open()).toEqual([]);
    await cabinet.api.journal.restoreFromBin({ entity: 'client', rowId: clientId });
    expect(await open()).toEqual(['R-90 2027-03-03', 'R-LIM 2027-03-24']);
  });

  it('counts anew when the notice that it asks changes', async () => {
    const id = await office('2027-06-01');
    await on('2027-03-25');
    await cabinet.api.contract.update({ id: id, patch: { noticeMonths: 1 } });
    expect(await open()).toEqual(['R-90 2027-03-03']);
    await on('2027-04-23');
    expect(await open()).toEqual(['R-90 2027-03-03', 'R-LIM 2027-04-23']);
  });

  it('is found by an index, in steps that do not grow with the cabinet', async () => {
    for (let index = 0; index < 90; index += 1) await office('2027-06-01');
    const plans = await plansOf(cabinet, () => on('2027-03-25'));
    const plan = plans.join(' / ');
    expect(plan).toMatch(/contract_due/);
    expect(plan).toMatch(/contract_quote/);
    expect(plan).toMatch(/claim_open/);
    expect(plan).not.toMatch(/SCAN (contract|claim|task|contract_period|scheduler_act)\b(?! USING)/);
    expect(await ruleTasks(cabinet, 'R-LIM')).toHaveLength(90);
  });
});
