import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCabinet, type TestCabinet } from '../../support/cabinet.ts';
import { insertClients, type WantedClient } from '../../support/client-rows.ts';

const CLIENTS: readonly WantedClient[] = [
  { lastName: 'D’Angelo', firstName: 'Rocco', phones: ['06 39 98 12 34'], places: [['13001', 'Marseille']] },
  { lastName: 'de La Tour', firstName: 'Élise', phones: ['+33 (0)1 99 00 45 67'] },
  { lastName: 'Lévêque', firstName: 'Anne-Sophie', emails: ['anne.leveque@exemple.test'] },
  { lastName: 'Cœurderoy', firstName: 'Zoé', places: [['42100', 'Saint-Étienne']] },
  { lastName: 'Leroy', firstName: 'Jean-Baptiste', birthOn: '1985-11-24' },
  { lastName: 'Martin', firstName: 'Paul', birthName: 'Nguyen', places: [['75008', 'Paris']] },
  { lastName: 'Martineau', firstName: 'Zélie', emails: ['famille@exemple.test'] },
  { lastName: 'Bernard', firstName: 'Martin', emails: ['famille@exemple.test'] },
  { lastName: 'Aubry', firstName: 'Martine', phones: ['02 61 91 00 10', '06.39.98.77.66'] },
  {
    kind: 'ENTREPRISE',
    legalName: 'Garage de l’Étoile',
    representative: 'Karim Haddad',
    phones: ['+44 20 7946 0018'],
  },
  { lastName: 'Ægir', firstName: 'Óskar', phones: ['0596 50 12 34'] },
  { lastName: 'Retraité', firstName: 'Paul', deletedAt: '2026-11-01T00:00:00.000Z' },
];

describe('search', () => {
  let cabinet: TestCabinet;
  beforeAll(async () => {
    cabinet = await openTestCabinet();
    await insertClients(cabinet.context, CLIENTS);
  });
  afterAll(() => cabinet.dispose());

  const found = async (text: string): Promise<string[]> =>
    (await cabinet.api.clientList.search({ text })).map(({ name }) => name);
  const listed = async (text: string): Promise<string[]> => {
    const input = {
      filter: { text },
      sort: { column: 'name', direction: 'asc' },
      offset: 0,
      limit: 50,
    } as const;
    return (await cabinet.api.clientList.page(input)).rows.map(({ name }) => name);
  };

  it.each([
    ['leveque', 'LÉVÊQUE Anne-Sophie'],
    ['LÉVÊQUE', 'LÉVÊQUE Anne-Sophie'],
    ['anne sophie', 'LÉVÊQUE Anne-Sophie'],
    ['sophie lev', 'LÉVÊQUE Anne-Sophie'],
    ['annesophie', 'LÉVÊQUE Anne-Sophie'],
    ['coeurderoy', 'CŒURDEROY Zoé'],
    ['cœur zoe', 'CŒURDEROY Zoé'],
    ['aegir', 'ÆGIR Óskar'],
    ['d’angelo', 'D’ANGELO Rocco'],
    ["d'angelo", 'D’ANGELO Rocco'],
    ['dangelo', 'D’ANGELO Rocco'],
    ['angelo rocco', 'D’ANGELO Rocco'],
    ['de la tour', 'de LA TOUR Élise'],
    ['latour', 'de LA TOUR Élise'],
    ['tour elise', 'de LA TOUR Élise'],
    ['le roy', 'LEROY Jean-Baptiste'],
    ['jean baptiste leroy', 'LEROY Jean-Baptiste'],
    ['nguyen', 'MARTIN Paul'],
    ['etoile', 'Garage de l’Étoile'],
    ['haddad', 'Garage de l’Étoile'],
  ])('finds « %s » by its name: %s', async (text, name) => {
    expect(await found(text)).toContain(name);
    expect(await listed(text)).toContain(name);
  });

  it.each([
    ['0639981234', 'D’ANGELO Rocco'],
    ['06 39 98 12 34', 'D’ANGELO Rocco'],
    ['06.39.98.12.34', 'D’ANGELO Rocco'],
    ['+33 6 39 98 12 34', 'D’ANGELO Rocco'],
    ['+33 (0)6 39 98 12', 'D’ANGELO Rocco'],
    ['0033639981234', 'D’ANGELO Rocco'],
    ['33639981', 'D’ANGELO Rocco'],
    ['98 12 34', 'D’ANGELO Rocco'],
    ['981 234', 'D’ANGELO Rocco'],
    ['01 99 00 45', 'de LA TOUR Élise'],
    ['004567', 'de LA TOUR Élise'],
    ['06-39-98-77', 'AUBRY Martine'],
    ['7766', 'AUBRY Martine'],
    ['+44 20 79', 'Garage de l’Étoile'],
    ['7946', 'Garage de l’Étoile'],
    ['+596 596 50', 'ÆGIR Óskar'],
  ])('finds the phone fragment « %s »: %s', async (text, name) => {
    expect(await found(text)).toEqual([name]);
    expect(await listed(text)).toEqual([name]);
  });

  it.each([
    ['anne.leveque@exemple.test', ['LÉVÊQUE Anne-Sophie']],
    ['Anne.Lev', ['LÉVÊQUE Anne-Sophie']],
    ['leveque@exe', ['LÉVÊQUE Anne-Sophie']],
    ['famille@', ['BERNARD Martin', 'MARTINEAU Zélie']],
    ['@exemple.test', ['BERNARD Martin', 'LÉVÊQUE Anne-Sophie', 'MARTINEAU Zélie']],
    ['75008', ['MARTIN Paul']],
    ['martin 75', ['MARTIN Paul']],
    ['75008 martin', ['MARTIN Paul']],
    ['marseille', ['D’ANGELO Rocco']],
    ['st etienne', ['CŒURDEROY Zoé']],
    ['saint-etienne', ['CŒURDEROY Zoé']],
    ['13001 06 39 98', ['D’ANGELO Rocco']],
    ['rocco 13 marseille', ['D’ANGELO Rocco']],
    ['24/11/1985', ['LEROY Jean-Baptiste']],
    ['leroy 1985', ['LEROY Jean-Baptiste']],
    ['paul retraite', []],
    ['martin marseille', []],
    ['zzz', []],
    ['   ', []],
    ['’ - …', []],
    ['+33', []],
  ])('answers « %s » with %j', async (text, names) => {
    expect(await found(text)).toEqual(names);
  });

  it('reads past the invisible marks that address books put around what is copied', async () => {
    expect(await found('\u202A06 39 98 12 34\u202C')).toEqual(['D’ANGELO Rocco']);
    expect(await listed('\u200E\u206806\u200B 39 98 12 34\u2069')).toEqual(['D’ANGELO Rocco']);
  });

  it('shows names that begin with the text, then clients that have the word whole, then the others', async () => {
    expect(await found('martin')).toEqual([
      'MARTIN Paul',
      'MARTINEAU Zélie',
      'BERNARD Martin',
      'AUBRY Martine',
    ]);
  });

  it('stops at the limit, the best first', async () => {
    const hits = await cabinet.api.clientList.search({ text: 'martin', limit: 3 });
    expect(hits.map(({ name }) => name)).toEqual(['MARTIN Paul', 'MARTINEAU Zélie', 'BERNARD Martin']);
  });

  it('reads two digits as a postcode, not as a part of every phone, and waits for the second', async () => {
    expect(await found('13')).toEqual(['D’ANGELO Rocco']);
    expect(await found('06')).toEqual([]);
    expect(await found('7')).toEqual([]);
    expect(await found('rocco 7')).toEqual(['D’ANGELO Rocco']);
    expect(await found('06 39 98 1')).toEqual(['D’ANGELO Rocco']);
  });

  it('takes text that means something to SQL or to patterns as text', async () => {
    for (const text of ['%', '_', "'; DROP TABLE client; --", '*', '"martin" OR 1', '\u{10FFFF}', '\u0000']) {
      await expect(found(text)).resolves.toBeInstanceOf(Array);
    }
    expect(await found('martin')).toHaveLength(4);
  });

  it('finds a client as soon as it is saved and no longer once it is removed', async () => {
    const [id = ''] = await insertClients(cabinet.context, [{ lastName: 'Zygomalas', firstName: 'Ada' }]);
    expect(await found('zygo')).toEqual(['ZYGOMALAS Ada']);
    await cabinet.api.clientList.removeMany({ selection: { clientIds: [id] } });
    expect(await found('zygo')).toEqual([]);
  });
});
