import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract } from '../../support/contracts.ts';

let cabinet: TestCabinet;
let clientId: string;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const get = (id: string) => cabinet.api.contract.get({ id });
const list = (filter: object = {}) => cabinet.api.renewal.list({ filter, offset: 0, limit: 200 });
const SAME = { kind: 'same' } as const;

/** A contract that falls due on a day. */
const dueOn = (day: string, more: object = {}): Promise<string> =>
  addContract(cabinet, clientId, {
    effectiveOn: `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`,
    ...more,
  });

describe('the renewal desk', () => {
  it('flags 90 days ahead, not 91, today and not the day after', async () => {
    const cases = [
      ['2026-11-23', 'late'],
      ['2026-11-24', 'to-renew'],
      ['2027-02-22', 'to-renew'],
      ['2027-02-23', 'later'],
    ] as const;
    for (const [day] of cases) await dueOn(day);
    for (const [day, step] of cases) {
      const { rows } = await list({ steps: [step], dueFrom: day, dueTo: day });
      expect(rows.map((row) => row.dueOn)).toEqual([day]);
    }
    expect((await list()).stepCounts).toEqual({ late: 1, 'to-renew': 2, later: 1 });
  });

  it('counts what its rows show, and by week and by person', async () => {
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-09']) await dueOn(day);
    const found = await list({ steps: ['to-renew'] });
    expect(found).toMatchObject({
      ...{ total: 3, premiumTotalCents: 180_000 },
      weeks: [
        { mondayOn: '2026-11-30', count: 2 },
        { mondayOn: '2026-12-07', count: 1 },
      ],
    });
    expect(found.rows).toHaveLength(3);
  });

  it('follows the delay of a branch at once', async () => {
    await dueOn('2027-02-01');
    await cabinet.api.contract.setHorizon({ branch: 'AUTO', days: 60 });
    expect((await list()).stepCounts).toMatchObject({ 'to-renew': 0, later: 1 });
    await cabinet.api.contract.setHorizon({ branch: 'AUTO', days: null });
    expect((await list()).stepCounts).toMatchObject({ 'to-renew': 1, later: 0 });
  });

  it('agrees with the badge of each contract', async () => {
    const days = [
      '2025-11-24',
      '2026-11-23',
      '2026-11-24',
      '2026-12-31',
      '2027-02-22',
      '2027-02-23',
      '2027-10-01',
    ];
    for (const day of days) await dueOn(day);
    const steps = new Map([
      ['not-renewed', 'late'],
      ['to-renew', 'to-renew'],
    ]);
    for (const step of ['late', 'to-renew', 'later'] as const) {
      for (const { badges } of (await list({ steps: [step] })).rows) {
        expect(steps.get(badges[0]?.kind ?? '') ?? 'later').toBe(step);
      }
    }
  });

  it('leaves out what ends before, what a sale suspends and quotes', async () => {
    const [ended, sold] = [await dueOn('2026-12-01'), await dueOn('2026-12-01')];
    await dueOn('2026-12-01', { isQuote: true });
    await cabinet.api.renewal.terminate({
      selection: { ids: [ended] },
      ...{ reason: 'ECHEANCE', by: 'CLIENT', notifiedOn: null, receivedOn: null, effectiveOn: '2026-12-01' },
    });
    await cabinet.api.contract.suspend({ id: sold, reason: 'VENTE', suspendedOn: '2026-11-24' });
    expect((await list()).total).toBe(0);
    expect((await get(ended)).badges).toEqual([{ kind: 'termination-planned', effectiveOn: '2026-12-01' }]);
  });
});

describe('a renewal', () => {
  it('opens the next period at the premium that was said, and shows the change', async () => {
    const id = await dueOn('2026-12-24');
    const premium = { kind: 'change', permille: 43 } as const;
    expect(await cabinet.api.renewal.renew({ selection: { ids: [id] }, premium })).toMatchObject({
      changed: 1,
    });
    const contract = await get(id);
    expect(contract).toMatchObject({ dueOn: '2027-12-24', badges: [] });
    expect(contract.periods[0]).toMatchObject({
      ...{ kind: 'RENOUVELLEMENT', startOn: '2026-12-24', endOn: '2027-12-24' },
      ...{ premiumHtCents: 52_150, taxCents: 10_430, premiumTtcCents: 62_580, changePermille: 43 },
    });
  });

  it('happens once, however often it is pressed', async () => {
    const id = await dueOn('2026-12-24');
    const press = () =>
      cabinet.api.renewal.renew({
        ...{ selection: { ids: [id] }, premium: SAME },
        expectedDueOn: { [id]: '2026-12-24' },
      });
    const [first, second] = await Promise.all([press(), press()]);
    expect([first.changed, second.changed]).toEqual([1, 0]);
    expect(second.refused).toMatchObject([{ id, code: 'already-renewed' }]);
    expect((await get(id)).periods).toHaveLength(2);
  });

  it('happens once even where no window said what it showed', async () => {
    const id = await dueOn('2026-12-24');
    await cabinet.api.renewal.renew({ selection: { ids: [id] }, premium: SAME });
    const again = await cabinet.api.renewal.renew({ selection: { ids: [id] }, premium: SAME });
    expect(again).toMatchObject({ operationId: null, changed: 0, refused: [{ code: 'too-early' }] });
  });

  it('of many is one act that says what it refused, and is taken back whole', async () => {
    const good = [await dueOn('2026-12-01'), await dueOn('2026-12-02')];
    const travel = await addContract(cabinet, clientId, {
      ...{ branch: 'VOYAGE', effectiveOn: '2026-11-01', fixedEndOn: '2026-12-15' },
    });
    const life = await addContract(cabinet, clientId, { branch: 'VIE' });
    const ids = [...good, travel, life];
    const report = await cabinet.api.renewal.renew({ selection: { ids }, premium: SAME });
    expect(report.changed).toBe(2);
    expect(report.refused.map(({ id, code }) => [id, code]).sort()).toEqual(
      [
        [travel, 'fixed-end'],
        [life, 'no-due'],
      ].sort(),
    );
    await cabinet.api.journal.undo({});
    expect((await get(good[0] ?? '')).dueOn).toBe('2026-12-01');
    expect((await get(good[1] ?? '')).periods).toHaveLength(1);
  });

  it('counts from the yearly day, so that 29 February comes back', async () => {
    const id = await addContract(cabinet, clientId, { effectiveOn: '2024-02-29' });
    for (const day of ['2025-02-01', '2026-02-01', '2027-02-01']) {
      cabinet.clock.set(`${day}T09:00:00.000Z` as never);
      await cabinet.api.renewal.renew({ selection: { ids: [id] }, premium: SAME });
    }
    expect((await get(id)).periods.map(({ endOn }) => endOn)).toEqual([
      ...['2028-02-29', '2027-02-28', '2026-02-28', '2025-02-28'],
    ]);
  });
});

describe('what is done before a due date', () => {
  it('is dated and traced, and shows in what is missing', async () => {
    const id = await dueOn('2026-12-24');
    expect((await list({ missing: ['review'] })).total).toBe(1);
    await cabinet.api.renewal.prepare({
      selection: { ids: [id] },
      ...{ reviewOn: '2026-11-24', outcome: 'A_ADAPTER', text: 'Un second conducteur s’ajoute.' },
    });
    expect((await list({ missing: ['review'] })).total).toBe(0);
    expect((await list()).rows[0]).toMatchObject({ reviewOn: '2026-11-24', reviewOutcome: 'A_ADAPTER' });
    await cabinet.api.renewal.recordNotice({ selection: { ids: [id] }, sentOn: '2026-11-10' });
    expect((await list()).rows[0]).toMatchObject({ noticeSentOn: '2026-11-10' });
  });

  it('refuses a date to come', async () => {
    const id = await dueOn('2026-12-24');
    await expect(
      cabinet.api.renewal.recordNotice({ selection: { ids: [id] }, sentOn: '2026-11-25' }),
    ).rejects.toMatchObject({ wire: { fields: { sentOn: 'date-in-future' } } });
  });
});

describe('an amendment', () => {
  it('changes the premium from its day on, inside the period only', async () => {
    const id = await dueOn('2026-12-24');
    const amend = (effectiveOn: string) =>
      cabinet.api.renewal.amend({
        ...{ id, effectiveOn, label: 'Changement de véhicule', premiumTtcCents: 66_000 },
        ...{ premiumHtCents: null, taxCents: null, commissionCents: null },
      });
    await amend('2026-06-01');
    const contract = await get(id);
    expect(contract.dueOn).toBe('2026-12-24');
    expect(contract.periods[0]).toMatchObject({
      kind: 'AVENANT',
      changePermille: 100,
      label: 'Changement de véhicule',
    });
    expect((await cabinet.api.contract.ofClient({ clientId })).premiumTotalCents).toBe(66_000);
    await expect(amend('2026-12-24')).rejects.toMatchObject({
      wire: { fields: { effectiveOn: 'outside-period' } },
    });
  });

  it('takes effect in the period that runs, even renewed ahead of its due date', async () => {
    const id = await dueOn('2026-12-24');
    await cabinet.api.renewal.renew({ selection: { ids: [id] }, premium: { kind: 'same' } });
    await cabinet.api.renewal.amend({
      ...{ id, effectiveOn: '2026-12-01', label: 'Alarme posée', premiumTtcCents: 54_000 },
      ...{ premiumHtCents: null, taxCents: null, commissionCents: null },
    });
    const { periods, dueOn: due } = await get(id);
    expect(due).toBe('2027-12-24');
    expect(periods.map(({ kind, startOn, endOn }) => [kind, startOn, endOn]).slice(0, 2)).toEqual([
      ['RENOUVELLEMENT', '2026-12-24', '2027-12-24'],
      ['AVENANT', '2026-12-01', '2026-12-24'],
    ]);
  });
});

describe('an end', () => {
  it('that is given up lets the contract run again', async () => {
    const id = await dueOn('2026-12-24');
    await cabinet.api.renewal.terminate({
      selection: { ids: [id] },
      ...{ reason: 'ECHEANCE', by: 'CLIENT', notifiedOn: '2026-10-01', receivedOn: '2026-10-02' },
      effectiveOn: '2026-12-24',
    });
    await cabinet.api.renewal.cancelTermination({ id });
    expect(await get(id)).toMatchObject({ termination: null, badges: [{ kind: 'to-renew' }] });
  });

  it('that nobody wanted closes what is over, and not what is far', async () => {
    const [over, far] = [await dueOn('2026-11-01'), await dueOn('2027-05-01')];
    const report = await cabinet.api.renewal.lapse({ selection: { ids: [over, far] } });
    expect(report).toMatchObject({ changed: 1, refused: [{ id: far, code: 'too-early' }] });
    expect((await get(over)).badges).toMatchObject([{ kind: 'finished' }]);
  });
});
