import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '#shared/kernel/ids.ts';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { createPerson, undoAndRedo } from '../../support/acts.ts';

let cabinet: TestCabinet;
let clientId: ClientId;
beforeEach(async () => {
  cabinet = await openTestCabinet();
  clientId = await createPerson(cabinet, 'Durand', 'Zoé');
});
afterEach(() => cabinet.dispose());

const channels = () => cabinet.api.clientChannel;
const sheet = () => cabinet.api.client.sheet({ clientId });
const addPhone = (raw: string) => channels().addPhone({ clientId, type: null, raw });
const addEmail = (address: string) => channels().addEmail({ clientId, type: 'PERSONNEL', address });
const NOWHERE = {
  ...{ recipient2: '', building: '', street: '', locality: '', postcode: '', town: '' },
  ...{ insee: null, country: 'FR' },
};
const addTown = (town: string) =>
  channels().addAddress({ clientId, type: 'PRINCIPALE', address: { ...NOWHERE, town } });

const kinds = {
  phone: {
    entity: 'client_phone',
    add: () => addPhone('06 39 98 12 34'),
    setPrimary: (id: string) => cabinet.call('clientChannel.setPrimaryPhone', { id }),
    remove: (id: string) => cabinet.call('clientChannel.removePhone', { id }),
    rows: async () => (await sheet()).phones,
  },
  'e-mail': {
    entity: 'client_email',
    add: () => addEmail('zoe@exemple.test'),
    setPrimary: (id: string) => cabinet.call('clientChannel.setPrimaryEmail', { id }),
    remove: (id: string) => cabinet.call('clientChannel.removeEmail', { id }),
    rows: async () => (await sheet()).emails,
  },
  address: {
    entity: 'client_address',
    add: () => addTown('Grenoble'),
    setPrimary: (id: string) => cabinet.call('clientChannel.setPrimaryAddress', { id }),
    remove: (id: string) => cabinet.call('clientChannel.removeAddress', { id }),
    rows: async () => (await sheet()).addresses,
  },
} as const;

describe.each(Object.entries(kinds))('the primary %s', (_name, kind) => {
  const primaries = async () => (await kind.rows()).map(({ id, isPrimary }) => (isPrimary ? id : null));

  it('is the first one', async () => {
    const [first] = [await kind.add(), await kind.add()];
    expect(await primaries()).toEqual([first.id, null]);
  });

  it('moves to the one that is chosen', async () => {
    const [, second] = [await kind.add(), await kind.add()];
    await kind.setPrimary(second.id);
    expect(await primaries()).toEqual([null, second.id]);
  });

  it('passes to the next one when it is removed, and undo brings all back', async () => {
    const [first, second] = [await kind.add(), await kind.add(), await kind.add()];
    const remove = async () => {
      const answer = await kind.remove(first.id);
      return (answer as { data: { operationId: never } }).data;
    };
    const { before, undone, done, redone } = await undoAndRedo(cabinet, remove);
    expect(undone).toEqual(before);
    expect(redone).toEqual(done);
    expect(await primaries()).toEqual([second.id, null]);
  });

  it('is again the first one that is added after all were removed', async () => {
    await kind.remove((await kind.add()).id);
    const { id } = await kind.add();
    expect(await primaries()).toEqual([id]);
  });

  it('stays the only one when another comes back from the bin', async () => {
    const [first, second] = [await kind.add(), await kind.add()];
    await kind.remove(first.id);
    const { entity } = kind;
    expect(await cabinet.call('journal.restoreFromBin', { entity, rowId: first.id })).toMatchObject({
      ok: true,
    });
    expect(await primaries()).toEqual([null, second.id]);
  });

  it('cannot be chosen or removed in the bin, nor while its client is there', async () => {
    const [first, second] = [await kind.add(), await kind.add()];
    await kind.remove(first.id);
    const refusal = { ok: false, error: { code: 'not-found' } };
    expect(await kind.setPrimary(first.id)).toMatchObject(refusal);
    expect(await kind.remove(first.id)).toMatchObject(refusal);
    await cabinet.api.client.remove({ clientId });
    expect(await kind.setPrimary(second.id)).toMatchObject(refusal);
  });
});

describe('telephones', () => {
  it('are cut out of one text, typed by their shape, and kept as typed', async () => {
    await addPhone('06.39.98.12.34 / 01 99 00 56 78 ou 3639');
    expect((await sheet()).phones.map(({ type, raw, e164 }) => [type, raw, e164])).toEqual([
      ['MOBILE', '06.39.98.12.34', '+33639981234'],
      ['DOMICILE', '01 99 00 56 78', '+33199005678'],
      ['AUTRE', '3639', null],
    ]);
  });

  it('of a company are at work unless they are mobile', async () => {
    const { id } = await cabinet.api.client.create({
      kind: 'ENTREPRISE',
      legalName: 'Boulangerie du Moulin',
    });
    await channels().addPhone({ clientId: id, type: null, raw: '01 99 00 56 78' });
    expect((await cabinet.api.client.sheet({ clientId: id })).phones[0]?.type).toBe('TRAVAIL');
  });

  it('are kept even where no number is recognised', async () => {
    await addPhone('voir sa fille');
    expect((await sheet()).phones).toMatchObject([{ raw: 'voir sa fille', e164: null }]);
  });

  it('change with their international form, and undo restores both', async () => {
    const { id } = await addPhone('06 39 98 12 34');
    const { before, undone } = await undoAndRedo(cabinet, () =>
      channels().updatePhone({ id, raw: '+44 20 7946 0018' }),
    );
    expect(undone).toEqual(before);
    expect((await sheet()).phones).toMatchObject([{ raw: '+44 20 7946 0018', e164: '+442079460018' }]);
  });

  it('typed into an existing row leave the first there and add the others', async () => {
    const { id } = await addPhone('06 39 98 12 34');
    await channels().updatePhone({ id, type: 'TRAVAIL', raw: '06 39 98 12 35 / 01 99 00 56 78' });
    expect((await sheet()).phones.map(({ type, raw, isPrimary }) => [type, raw, isPrimary])).toEqual([
      ['TRAVAIL', '06 39 98 12 35', true],
      ['DOMICILE', '01 99 00 56 78', false],
    ]);
  });

  it('are refused for a client that does not exist', async () => {
    const unknown = { clientId: cabinet.context.newId(), type: null, raw: '06 39 98 12 34' };
    expect(await cabinet.call('clientChannel.addPhone', unknown)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('e-mails', () => {
  it('keep the case of their local part and are cut out of one text', async () => {
    await addEmail('Zoe@EXEMPLE.test ; mailto:contact@exemple.test');
    expect((await sheet()).emails.map(({ address }) => address)).toEqual([
      'Zoe@exemple.test',
      'contact@exemple.test',
    ]);
  });

  it('with a space inside stay one text, with a remark', async () => {
    const { id } = await addEmail('zoé durand@exemple.test');
    expect((await sheet()).emails).toHaveLength(1);
    expect((await sheet()).warnings).toEqual([{ field: `address:${id}`, code: 'email-space' }]);
  });

  it('change their type alone', async () => {
    const { id } = await addEmail('zoe@exemple.test');
    await channels().updateEmail({ id, type: 'TRAVAIL' });
    expect((await sheet()).emails).toMatchObject([{ type: 'TRAVAIL', address: 'zoe@exemple.test' }]);
  });
});

describe('addresses', () => {
  it('are refused without a single line', async () => {
    expect(
      await cabinet.call('clientChannel.addAddress', {
        clientId,
        type: 'PRINCIPALE',
        address: { ...NOWHERE, town: '  ' },
      }),
    ).toMatchObject({ error: { code: 'invalid-input', fields: { street: 'address-empty' } } });
  });

  it('change as one group, which undo restores whole', async () => {
    const { id } = await addTown('Grenoble');
    const { before, undone } = await undoAndRedo(cabinet, () =>
      channels().updateAddress({
        id,
        type: 'RISQUE',
        address: { ...NOWHERE, street: '5 rue des Lilas', postcode: 'F-38000', town: 'Grenoble' },
      }),
    );
    expect(undone).toEqual(before);
    expect((await sheet()).addresses).toMatchObject([{ type: 'RISQUE', postcode: '38000' }]);
  });

  it('keep the free text of a country without French postcodes', async () => {
    await channels().addAddress({
      clientId,
      type: 'PRINCIPALE',
      address: { ...NOWHERE, postcode: 'ec1a 1bb', town: 'London', country: 'gb' },
    });
    expect((await sheet()).addresses).toMatchObject([{ postcode: 'EC1A 1BB', country: 'GB' }]);
    expect((await sheet()).warnings).toEqual([]);
  });
});

describe('town suggestions', () => {
  const towns = async (text: string) =>
    (await channels().suggestTowns({ text })).map(({ postcode, town }) => `${postcode} ${town}`);

  it('come from a postcode, a name, or both', async () => {
    expect(await towns('80190 y')).toContain('80190 Y');
    expect((await towns('51300')).length).toBeGreaterThan(40);
    expect((await towns('51300 vitry')).every((town) => town.includes('Vitry'))).toBe(true);
    expect((await towns('st etienne'))[0]).toContain('Saint-Étienne');
  });

  it('are none for no text', async () => {
    expect(await towns('  ')).toEqual([]);
  });
});

describe('invisible marks', () => {
  it('are not kept around a number, and alone are nothing', async () => {
    await addPhone('\u202A06 39 98 12 34\u202C');
    expect((await sheet()).phones).toMatchObject([{ raw: '06 39 98 12 34', e164: '+33639981234' }]);
    for (const add of [addPhone, addEmail]) {
      await expect(add(' \u200B\u200F ')).rejects.toMatchObject({ wire: { code: 'invalid-input' } });
    }
  });
});
