import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseInstant } from '#shared/kernel/instant.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { addClient, addContract, addInsurer } from '../../support/contracts.ts';

let cabinet: TestCabinet;
let clientId: string;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await addClient(cabinet);
});
afterEach(() => cabinet.dispose());

const get = (id: string) => cabinet.api.contract.get({ id });
const rows = async (id = clientId) => (await cabinet.api.contract.ofClient({ clientId: id })).rows;

describe('a new contract', () => {
  it('takes what its branch usually sets, and its first period', async () => {
    const contract = await get(await addContract(cabinet, clientId));
    expect(contract).toMatchObject({
      ...{ mainDue: '01-23', isTacit: true, noticeMonths: 2, isProfessional: false },
      ...{ status: 'EN_COURS', dueOn: '2027-01-23' },
      badges: [{ kind: 'to-renew', days: 60 }],
      periods: [{ kind: 'INITIALE', startOn: '2026-01-23', endOn: '2027-01-23', taxCents: 10_000 }],
    });
  });

  it('keeps what was said instead', async () => {
    const id = await addContract(cabinet, clientId, { branch: 'RCPRO', mainDue: '07-01', noticeMonths: 3 });
    expect(await get(id)).toMatchObject({
      mainDue: '07-01',
      noticeMonths: 3,
      isProfessional: true,
      dueOn: '2026-07-01',
    });
  });

  it('that lived elsewhere begins with the period that runs, and keeps its own effect', async () => {
    const taken = { effectiveOn: '2019-03-15', periodStartOn: '2026-03-15' };
    const contract = await get(await addContract(cabinet, clientId, taken));
    expect(contract).toMatchObject({
      ...{ effectiveOn: '2019-03-15', dueOn: '2027-03-15', badges: [] },
      periods: [{ kind: 'RENOUVELLEMENT', startOn: '2026-03-15', endOn: '2027-03-15' }],
    });
    await expect(
      addContract(cabinet, clientId, { effectiveOn: '2019-03-15', periodStartOn: '2018-03-15' }),
    ).rejects.toMatchObject({ wire: { fields: { periodStartOn: 'period-before-effect' } } });
  });

  it('has no due date where nothing renews', async () => {
    const id = await addContract(cabinet, clientId, { branch: 'PER' });
    expect(await get(id)).toMatchObject({ dueOn: null, badges: [], mainDue: null });
  });

  it('ends by itself the day after its fixed end', async () => {
    const id = await addContract(cabinet, clientId, {
      ...{ branch: 'VOYAGE', effectiveOn: '2026-11-24', fixedEndOn: '2026-11-24' },
    });
    expect(await get(id)).toMatchObject({ dueOn: '2026-11-25', isTacit: false });
  });

  it.each([
    [{ effectiveOn: null }, { effectiveOn: 'effective-on-missing' }],
    [{ fixedEndOn: '2026-01-22' }, { fixedEndOn: 'end-before-start' }],
    [{ effectiveTime: '25:00' }, { effectiveTime: 'invalid-format' }],
    [{ mainDue: '02-30' }, { mainDue: 'month-day-impossible' }],
  ])('refuses %o beside its field', async (wrong, fields) => {
    await expect(addContract(cabinet, clientId, wrong as never)).rejects.toMatchObject({
      wire: { code: 'invalid-input', fields },
    });
    expect(await rows()).toEqual([]);
  });

  it('falls due on 28 February where it began on the 29th', async () => {
    const id = await addContract(cabinet, clientId, { effectiveOn: '2024-02-29' });
    expect(await get(id)).toMatchObject({ mainDue: '02-29', dueOn: '2025-02-28' });
  });

  it('is taken back with its period and its people', async () => {
    await addContract(cabinet, clientId, { parties: [{ role: 'CONDUCTEUR', name: 'Léo Durand' }] });
    await cabinet.api.journal.undo({});
    expect(await rows()).toEqual([]);
    await cabinet.api.journal.redo({});
    const [row] = await rows();
    expect(await get(row?.id ?? '')).toMatchObject({ parties: [{ name: 'Léo Durand' }], periods: [{}] });
  });
});

describe('the number of a policy', () => {
  it('may be the same at two insurers, and is remarked upon at one', async () => {
    const [one, other] = [await addInsurer(cabinet), await addInsurer(cabinet, 'Zénith')];
    const policy = { policyNumber: '0012-A', isPolicyProvisional: false };
    const first = await addContract(cabinet, clientId, { ...policy, insurerId: one });
    const elsewhere = await addContract(cabinet, clientId, { ...policy, insurerId: other });
    expect((await get(elsewhere)).warnings).toEqual([]);
    const twin = await addContract(cabinet, await addClient(cabinet, 'Petit'), { ...policy, insurerId: one });
    expect(await get(twin)).toMatchObject({
      warnings: [{ field: 'policyNumber', code: 'policy-taken' }],
      policyTwins: [{ id: first, clientName: 'DURAND Zoé' }],
    });
  });

  it('is not compared while it is provisional', async () => {
    const insurerId = await addInsurer(cabinet);
    for (const isPolicyProvisional of [false, true]) {
      await addContract(cabinet, clientId, { policyNumber: 'PROV', insurerId, isPolicyProvisional });
    }
    const warned = await Promise.all((await rows()).map(async ({ id }) => (await get(id)).warnings.length));
    expect(warned.sort()).toEqual([0, 0]);
  });
});

describe('an insurer that a contract names', () => {
  it('stays in the list', async () => {
    const insurerId = await addInsurer(cabinet);
    await addContract(cabinet, clientId, { insurerId });
    await expect(cabinet.api.insurer.remove({ id: insurerId })).rejects.toMatchObject({
      wire: { code: 'conflict' },
    });
  });
});

describe('the dates of a contract', () => {
  it('move its only period and its due date', async () => {
    const id = await addContract(cabinet, clientId);
    await cabinet.api.contract.update({ id, patch: { effectiveOn: '2026-03-01', mainDue: '03-01' } });
    expect(await get(id)).toMatchObject({
      dueOn: '2027-03-01',
      periods: [{ startOn: '2026-03-01', endOn: '2027-03-01' }],
    });
    await cabinet.api.journal.undo({});
    expect(await get(id)).toMatchObject({ dueOn: '2027-01-23', periods: [{ startOn: '2026-01-23' }] });
  });

  it('leave the periods alone that were opened since', async () => {
    const id = await addContract(cabinet, clientId, { effectiveOn: '2025-01-23' });
    await cabinet.api.renewal.renew({ selection: { ids: [id] }, premium: { kind: 'same' } });
    await cabinet.api.contract.update({ id, patch: { mainDue: '02-01' } });
    const { periods, dueOn } = await get(id);
    expect(periods.map(({ startOn, endOn }) => [startOn, endOn])).toEqual([
      ['2026-01-23', '2026-02-01'],
      ['2025-01-23', '2026-01-23'],
    ]);
    expect(dueOn).toBe('2026-02-01');
  });
});

describe('the contracts of a client', () => {
  it('hold those that name the client, each once, and only their own in the totals of another', async () => {
    const spouse = await addClient(cabinet, 'Petit');
    await addContract(cabinet, clientId, {
      parties: [
        { role: 'CO_SOUSCRIPTEUR', partyClientId: spouse },
        { role: 'CONDUCTEUR', partyClientId: spouse },
      ],
    });
    expect(await rows(spouse)).toHaveLength(1);
    expect((await rows(spouse))[0]).toMatchObject({ clientName: 'DURAND Zoé', premiumTtcCents: 60_000 });
    expect(await cabinet.api.contract.ofClient({ clientId: spouse })).toMatchObject({
      premiumTotalCents: 60_000,
    });
  });

  it('are hidden with their client and come back with it', async () => {
    const spouse = await addClient(cabinet, 'Petit');
    await addContract(cabinet, clientId, { parties: [{ role: 'ASSURE', partyClientId: spouse }] });
    await cabinet.api.client.remove({ clientId });
    expect(await rows(spouse)).toEqual([]);
    await cabinet.api.journal.undo({});
    expect(await rows(spouse)).toHaveLength(1);
  });

  it('bring the commission of their first year, then that of the others', async () => {
    const rates = { commissionKind: 'TAUX', commissionBp: 1_000, firstYearBp: 2_000 } as const;
    await addContract(cabinet, clientId, rates);
    const total = async () => (await cabinet.api.contract.ofClient({ clientId })).commissionTotalCents;
    expect(await total()).toBe(10_000);
    cabinet.clock.set(parseInstant('2027-01-23T09:00:00.000Z'));
    expect(await total()).toBe(5_000);
  });

  it('do not count what ended', async () => {
    const id = await addContract(cabinet, clientId);
    await addContract(cabinet, clientId, { branch: 'MRH' });
    await cabinet.api.renewal.terminate({
      selection: { ids: [id] },
      ...{ reason: 'VENTE', by: 'CLIENT', notifiedOn: null, receivedOn: null, effectiveOn: '2026-11-24' },
    });
    const list = await cabinet.api.contract.ofClient({ clientId });
    expect(list.premiumTotalCents).toBe(60_000);
    expect(list.rows.at(-1)).toMatchObject({
      id,
      badges: [{ kind: 'terminated', effectiveOn: '2026-11-24' }],
    });
  });
});

describe('the contracts of a client', () => {
  it('put what is over last, the latest first, even ended after a due date that nobody renewed', async () => {
    const running = await addContract(cabinet, clientId);
    const endOn = async (effectiveOn: string) => {
      const id = await addContract(cabinet, clientId, { effectiveOn: '2025-11-01' });
      await cabinet.api.renewal.terminate({
        selection: { ids: [id] },
        ...{ reason: 'VENTE', by: 'CLIENT', notifiedOn: null, receivedOn: null, effectiveOn },
      });
      return id;
    };
    const [soon, sooner] = [await endOn('2026-11-15'), await endOn('2026-11-05')];
    const late = await addContract(cabinet, clientId, { effectiveOn: '2025-11-20' });
    const { rows: all } = await cabinet.api.contract.ofClient({ clientId });
    expect(all.map(({ id }) => id)).toEqual([late, running, soon, sooner]);
    expect(all.at(-1)).toMatchObject({ status: 'EN_COURS', badges: [{ kind: 'terminated' }] });
  });
});

describe('a quote', () => {
  const quote = () =>
    addContract(cabinet, clientId, { isQuote: true, effectiveOn: null, branch: 'SANTE_IND' });

  it('leaves, waits and lapses', async () => {
    const id = await quote();
    expect(await get(id)).toMatchObject({ status: 'DEVIS', badges: [{ kind: 'quote-draft' }] });
    await cabinet.api.contract.sendQuote({ id, sentOn: '2026-11-20', expiresOn: null });
    expect((await get(id)).badges).toEqual([{ kind: 'quote-sent', days: 4 }]);
    cabinet.clock.set('2026-12-21T09:00:00.000Z' as never);
    expect((await get(id)).badges).toEqual([{ kind: 'quote-lapsed', days: 1 }]);
  });

  it('becomes a contract with all that was typed, and ends what it replaces', async () => {
    const former = await addContract(cabinet, clientId, { branch: 'SANTE_IND', effectiveOn: '2025-01-01' });
    const id = await addContract(cabinet, clientId, {
      ...{ isQuote: true, effectiveOn: null, branch: 'SANTE_IND', product: 'Sérénité', replacesId: former },
    });
    await cabinet.api.contract.acceptQuote({ id, signedOn: '2026-11-24', effectiveOn: '2027-01-01' });
    expect(await get(id)).toMatchObject({
      ...{ status: 'EN_COURS', product: 'Sérénité', dueOn: '2028-01-01', quoteOutcome: 'ACCEPTE' },
      badges: [{ kind: 'starts', effectiveOn: '2027-01-01' }],
      periods: [{ startOn: '2027-01-01', endOn: '2028-01-01', premiumTtcCents: 60_000 }],
    });
    expect(await get(former)).toMatchObject({ replacedBy: { id }, termination: { reason: 'REMPLACEMENT' } });
    await cabinet.api.journal.undo({});
    expect(await get(id)).toMatchObject({ status: 'DEVIS', dueOn: null });
    expect(await get(former)).toMatchObject({ status: 'EN_COURS', termination: null });
  });
});
