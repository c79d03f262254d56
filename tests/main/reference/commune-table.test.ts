import { describe, expect, it } from 'vitest';
import { findTownByInsee, findTowns, townsByPostcode } from '#main/reference/commune-table.ts';

const names = async (towns: Promise<readonly { name: string }[]>) => (await towns).map(({ name }) => name);

describe('townsByPostcode', () => {
  it('lists the 46 communes of 51300', async () => {
    expect(await townsByPostcode('51300')).toHaveLength(46);
  });
  it('completes a beginning, and keeps leading zeros', async () => {
    expect((await townsByPostcode('0100')).every(({ postcode }) => postcode.startsWith('0100'))).toBe(true);
    expect(await townsByPostcode('01')).toHaveLength(50);
    expect(await townsByPostcode('')).toEqual([]);
  });
  it('knows arrondissements, overseas and the 42620 of the Allier', async () => {
    expect(await names(townsByPostcode('75116'))).toContain('Paris 16e Arrondissement');
    expect(await names(townsByPostcode('97133'))).toContain('Saint-Barthélemy');
    expect(await names(townsByPostcode('42620'))).toContain('Saint-Pierre-Laval');
  });
});

describe('findTowns', () => {
  it.each(['st etienne', 'Saint-Étienne', 'ST-ÉTIENNE', 'saint etienne'])(
    'finds Saint-Étienne by « %s »',
    async (text) => {
      expect((await findTowns(text))[0]).toMatchObject({ insee: '42218', name: 'Saint-Étienne' });
    },
  );
  it('finds the shortest name and the twelve Sainte-Colombe', async () => {
    expect((await findTowns('y'))[0]).toMatchObject({ insee: '80829', name: 'Y' });
    const colombe = (await names(findTowns('ste colombe'))).filter((name) => name === 'Sainte-Colombe');
    expect(colombe.length).toBeGreaterThanOrEqual(11);
  });
  it.each([
    ['mans', 'Le Mans'],
    ['havre', 'Le Havre'],
    ['villefranche s/ saone', 'Villefranche-sur-Saône'],
    ['oeuilly', 'Œuilly'],
    ["l'hay les roses", "L'Haÿ-les-Roses"],
  ])('puts first for « %s » %s', async (text, name) => {
    expect((await findTowns(text))[0]).toMatchObject({ name });
  });
  it('finds by a later word', async () => {
    expect(await names(findTowns('bouzemont'))).toContain('Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson');
    expect(await findTowns('  ')).toEqual([]);
  });
});

it('finds a town by its INSEE code', async () => {
  expect(await findTownByInsee('2a004')).toMatchObject({ name: 'Ajaccio' });
  expect(await findTownByInsee('99352')).toBeNull();
});
