import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatNir,
  isValidNir,
  maskNir,
  nirKey,
  nirMismatches,
  type NirParts,
  readNir,
} from '#shared/kernel/nir.ts';

function partsOf(text: string): NirParts {
  const read = readNir(text);
  if (read.kind === 'error') throw new Error(read.issue);
  return read.parts;
}
const warningsOf = (text: string) => {
  const read = readNir(text);
  return read.kind === 'error' ? [] : read.warnings;
};

describe('key', () => {
  it.each([
    ['2 55 08 14 168 025', '38'],
    ['1 85 05 78 006 084', '91'],
    ['2 69 12 99 352 015', '50'],
    ['1 88 02 2A 004 017', '64'],
    ['2 95 11 2B 033 008', '48'],
    ['1 85 10 2A 004 123', '39'],
  ])('of %s is %s', (body, key) => {
    expect(nirKey(body.replaceAll(' ', ''))).toBe(key);
    expect(isValidNir(`${body} ${key}`)).toBe(true);
  });
  it('is between 01 and 97 for any number, and no other key passes', () => {
    const body = fc
      .tuple(
        fc.constantFrom('1', '2'),
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('2A', '2B', '75', '97', '99'),
        fc.integer({ min: 0, max: 999_999 }),
      )
      .map(
        ([sex, yymm, department, rest]) =>
          sex + String(yymm).padStart(4, '0') + department + String(rest).padStart(6, '0'),
      );
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 99 }), (text, other) => {
        const key = nirKey(text);
        expect(Number(key)).toBeGreaterThanOrEqual(1);
        expect(Number(key)).toBeLessThanOrEqual(97);
        expect(isValidNir(text + String(other).padStart(2, '0'))).toBe(Number(key) === other);
      }),
    );
  });
  it('sees every wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const valid = '185057800608491';
        const digit = (Number(valid[position]) + shift) % 10;
        expect(isValidNir(valid.slice(0, position) + String(digit) + valid.slice(position + 1))).toBe(false);
      }),
    );
  });
});

describe('readNir', () => {
  it.each([
    '1.85.05.78.006.084.91',
    '1 85 05 78 006 084 91',
    '1-85-05-78-006-084-91',
    '185057800608491',
    '1‑85‑05‑78‑006‑084‑91',
    '\u202A185057800608491\u202C',
    '1850578\u200B00608491',
  ])('accepts the separators of « %s »', (text) => {
    expect(readNir(text)).toMatchObject({ kind: 'valid', nir: '185057800608491' });
  });
  it('proposes the key when 13 characters are given', () => {
    expect(readNir('188022a004017')).toMatchObject({ kind: 'key-missing', proposed: '188022A00401764' });
  });
  it.each([
    ['18505780060849', 'nir-length'],
    ['', 'nir-length'],
    ['1850578006O8491', 'nir-character'],
    ['188022C00401764', 'nir-character'],
    ['1850578006084A1', 'nir-character'],
    ['585057800608491', 'nir-sex'],
    ['085057800608491', 'nir-sex'],
    ['185057800608492', 'nir-key'],
    ['185057800608400', 'nir-key'],
  ])('refuses « %s » with %s', (text, issue) => {
    expect(readNir(text)).toEqual({ kind: 'error', issue });
  });
  it('reads the parts', () => {
    expect(partsOf('185057800608491')).toMatchObject({
      sex: 'H',
      yearOfCentury: 85,
      month: 5,
      department: '78',
      insee: '78006',
      order: '084',
    });
    expect(partsOf('2691299352015')).toMatchObject({ sex: 'F', department: '99', insee: '99352' });
    expect(partsOf('1850597105084')).toMatchObject({ department: '971', insee: '97105' });
    expect(partsOf('1853578006084').month).toBe(5);
    expect(partsOf('1852078006084').month).toBeNull();
  });
  it.each([
    ['3850578006084', 'H'],
    ['7850578006084', 'H'],
    ['4850578006084', 'F'],
    ['8850578006084', 'F'],
  ])('takes %s as a provisional number', (text, sex) => {
    expect(partsOf(text)).toMatchObject({ sex, isProvisional: true });
    expect(warningsOf(text)).toEqual(['nir-provisional']);
  });
  it.each([
    ['1850078006084', ['nir-month-unusual']],
    ['1851378006084', ['nir-month-unusual']],
    ['1854378006084', ['nir-month-unusual']],
    ['1852078006084', []],
    ['1853078006084', []],
    ['1854278006084', []],
    ['1859978006084', []],
    ['1850578000084', ['nir-commune-unusual']],
    ['1850578006000', ['nir-order-unusual']],
    ['1850500006084', ['nir-department-unusual']],
  ])('of %s warns %j', (text, warnings) => {
    expect(warningsOf(text)).toEqual(warnings);
  });
});

describe('nirMismatches', () => {
  const parts = partsOf('185057800608491');
  it('finds nothing when nothing is known or all agrees', () => {
    expect(nirMismatches(parts, {})).toEqual([]);
    expect(nirMismatches(parts, { gender: 'NR', birthOn: null, birthInsee: null })).toEqual([]);
    expect(nirMismatches(parts, { gender: 'H', birthOn: '1985-05-12', birthInsee: '78006' })).toEqual([]);
    expect(nirMismatches(parts, { birthOn: '1885' })).toEqual([]);
  });
  it('names each disagreement', () => {
    expect(nirMismatches(parts, { gender: 'F', birthOn: '1986-06', birthInsee: '69381' })).toEqual([
      'nir-sex-mismatch',
      'nir-year-mismatch',
      'nir-month-mismatch',
      'nir-department-mismatch',
    ]);
  });
  it('does not compare an unknown month', () => {
    expect(nirMismatches(partsOf('1852078006084'), { birthOn: '1985-05-12' })).toEqual([]);
  });
  it.each([
    ['1650575044084', '1965-05-12', '92044', true],
    ['1650578044084', '1965-05-12', '92044', true],
    ['1700575044084', '1970-05-12', '92044', false],
    ['1650520004084', '1965-05-12', '2A004', true],
    ['1550592004084', '1955-05-12', '99352', true],
    ['1550595004084', '1955-05-12', '99350', true],
    ['1550596004084', '1955-05-12', '99351', true],
    ['1550596004084', '1955-05-12', '99352', false],
    ['1850597105084', '1985-05-12', '97105', true],
    ['1850598511084', '1985-05-12', '97611', true],
    ['1850597123084', '1985-05-12', '97701', true],
    ['1850597127084', '1985-05-12', '97801', true],
    ['1850597227084', '1985-05-12', '97801', false],
  ])('knows the old départements: %s, born %s at %s, agrees: %s', (nir, birthOn, birthInsee, agrees) => {
    expect(nirMismatches(partsOf(nir), { birthOn, birthInsee }).includes('nir-department-mismatch')).toBe(
      !agrees,
    );
  });
});

it('groups and masks', () => {
  expect(formatNir('188022a00401764')).toBe('1 88 02 2A 004 017 64'.replaceAll(' ', '\u00A0'));
  expect(maskNir('185057800608491')).toBe('1 85 •• •• ••• ••• ••'.replaceAll(' ', '\u00A0'));
  expect(maskNir('18505')).not.toMatch(/\d/);
});
