import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/kernel/ids.ts';
import { parseInstant } from '#shared/kernel/instant.ts';
import { openSetUpCabinet, type SetUpCabinet } from '../../support/cabinet-setup.ts';
import { createPerson } from '../../support/acts.ts';
import { plansOf } from '../../support/query-plan.ts';

let cabinet: SetUpCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openSetUpCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé', { birthOn: '1985-11-25' });
});
afterEach(() => cabinet.dispose());

const sheet = () => cabinet.api.client.sheet({ clientId });
const update = (patch: object) => cabinet.api.client.update({ clientId, patch });
const addMember = async (member: object) =>
  (await cabinet.api.family.add({ clientId, member: { relationship: 'ENFANT', ...member } })).id;
const codes = async () => (await sheet()).warnings.map(({ field, code }) => [field, code]);

describe('the sheet of a client', () => {
  it('gives the age on the day of the cabinet, which changes at its midnight', async () => {
    expect((await sheet()).age).toBe(40);
    cabinet.clock.set(parseInstant('2026-11-24T22:59:00.000Z'));
    expect((await sheet()).age).toBe(40);
    cabinet.clock.set(parseInstant('2026-11-24T23:00:00.000Z'));
    expect((await sheet()).age).toBe(41);
  });

  it('gives no age where the birth does not tell it, or life has ended', async () => {
    await update({ birthOn: '1985' });
    expect((await sheet()).age).toBeNull();
    await update({ birthOn: '1985-11-25', stage: 'DECEDE' });
    expect((await sheet()).age).toBeNull();
  });

  it('is refused for a client that does not exist', async () => {
    const answer = await cabinet.call('client.sheet', { clientId: cabinet.context.newId() });
    expect(answer).toMatchObject({ error: { code: 'not-found' } });
  });

  it('shows one primary phone even after the first one was taken back out of turn', async () => {
    const { api } = cabinet;
    const first = await api.clientChannel.addPhone({ clientId, type: null, raw: '06 39 98 12 34' });
    await api.clientChannel.addPhone({ clientId, type: null, raw: '01 99 00 56 78' });
    await api.journal.undoOperation({ operationId: first.operationId! });
    expect((await sheet()).phones.map(({ isPrimary }) => isPrimary)).toEqual([true]);
  });

  it('carries neither a whole number of a member nor one of a bank', async () => {
    const id = await addMember({ firstName: 'Léo' });
    await cabinet.api.family.setNir({ id, nir: '185057800608491' });
    await cabinet.api.bankAccount.add({
      clientId,
      iban: 'FR1420041010050500013M02606',
      bic: null,
      holder: '',
      label: '',
    });
    const text = JSON.stringify(await sheet()).replace(/\u00a0/g, '');
    expect(text).toContain('185');
    expect(text).not.toContain('05780060');
    expect(text).not.toContain('20041010');
  });

  it('measures what is filled in, without the numbers that need a purpose', async () => {
    const before = (await sheet()).completeness;
    await update({ profession: 'Potière', civility: 'MME', socialRegime: 'RG' });
    const after = (await sheet()).completeness;
    expect(after).toBeGreaterThan(before);
    await cabinet.api.client.setNir({ clientId, nir: '255081416802538' });
    expect((await sheet()).completeness).toBe(after);
  });

  it('finds every row by an index', async () => {
    await cabinet.api.client.setNir({ clientId, nir: '255081416802538' });
    const other = await createPerson(cabinet, 'Martin', 'Léa');
    await cabinet.api.family.link({ id: await addMember({}), linkedClientId: other });
    const plans = await plansOf(cabinet, sheet);
    expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    expect(plans).toContainEqual(expect.stringContaining('client_nir'));
  });
});

describe('what a sheet remarks', () => {
  it('is nothing on an ordinary sheet', async () => {
    await addMember({ firstName: 'Léo', birthOn: '2015-02-03' });
    await cabinet.api.clientChannel.addPhone({ clientId, type: null, raw: '0639 12 34 56' });
    expect(await codes()).toEqual([]);
  });

  it('names an age above 110 years and a situation in the future', async () => {
    await update({ birthOn: '1910-01-01', familySituationOn: '2026-11-25' });
    expect(await codes()).toEqual([
      ['birthOn', 'birth-unusually-old'],
      ['familySituationOn', 'situation-in-future'],
    ]);
  });

  it('names doubtful phones and e-mails, which are saved as typed', async () => {
    const { api } = cabinet;
    const phone = await api.clientChannel.addPhone({ clientId, type: null, raw: '06 12 34' });
    const email = await api.clientChannel.addEmail({
      clientId,
      type: 'PERSONNEL',
      address: 'zoe@exemple,test',
    });
    expect(await codes()).toEqual([
      [`raw:${phone.id}`, 'phone-doubtful'],
      [`address:${email.id}`, 'email-comma'],
    ]);
    expect((await sheet()).emails[0]?.address).toBe('zoe@exemple,test');
  });

  it('names a postcode of four digits and a line too long for an envelope', async () => {
    const { id } = await cabinet.api.clientChannel.addAddress({
      clientId,
      type: 'PRINCIPALE',
      address: {
        ...{ recipient2: '', building: '', locality: '', insee: null, country: 'FR' },
        street: '128 bis avenue du Général de Gaulle prolongée',
        postcode: '1000',
        town: 'Bourg-en-Bresse',
      },
    });
    expect(await codes()).toEqual([
      [`postcode:${id}`, 'postcode-format'],
      [`street:${id}`, 'postal-line-too-long'],
    ]);
  });

  it('names a child older than its parent, a partner under sixteen and a second partner', async () => {
    const child = await addMember({ birthOn: '1980' });
    const first = await addMember({ relationship: 'CONJOINT', birthOn: '1984-01-01' });
    const second = await addMember({ relationship: 'PACS', birthOn: '2015' });
    expect(first).not.toBe(second);
    expect(await codes()).toEqual([
      [`birthOn:${child}`, 'child-older-than-parent'],
      [`birthOn:${second}`, 'partner-under-sixteen'],
      [`relationship:${second}`, 'second-partner'],
    ]);
  });

  it('lets a child carry the number of the parent', async () => {
    await update({ birthOn: '1955-08-14', gender: 'F' });
    await cabinet.api.client.setNir({ clientId, nir: '255081416802538' });
    const id = await addMember({ birthOn: '2015-02-03', gender: 'H' });
    await cabinet.api.family.setNir({ id, nir: '255081416802538' });
    expect(await codes()).toEqual([]);
  });
});
