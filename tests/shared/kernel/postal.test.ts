import { describe, expect, it } from 'vitest';
import {
  fullSuffix,
  overlongLines,
  postalLines,
  readPostcode,
  splitCedex,
  splitHouseNumber,
  splitPostcodeTown,
} from '#shared/kernel/postal.ts';

describe('readPostcode', () => {
  it.each(['01000', '97133', '98000', '20000', ' 75 008 ', 'F-75008', 'FR75008'])(
    'accepts « %s »',
    (text) => {
      expect(readPostcode(text).kind).toBe('valid');
    },
  );
  it('proposes the zero that a spreadsheet ate', () => {
    expect(readPostcode('1000')).toEqual({ kind: 'proposal', proposed: '01000' });
  });
  it.each(['0100', '123', '123456', '7500A', ''])('refuses « %s » in France', (text) => {
    expect(readPostcode(text)).toEqual({ kind: 'error', issue: 'postcode-format' });
  });
  it('takes foreign codes as they are', () => {
    expect(readPostcode('sw1a 1aa', 'GB')).toEqual({ kind: 'valid', postcode: 'SW1A 1AA' });
    expect(readPostcode('1000', 'BE')).toEqual({ kind: 'valid', postcode: '1000' });
  });
});

it.each([
  ['PARIS CEDEX 08', 'PARIS', 'CEDEX 08'],
  ['Paris Cedex 8', 'Paris', 'CEDEX 08'],
  ['Saint-Étienne cedex', 'Saint-Étienne', 'CEDEX'],
  ['Lyon', 'Lyon', null],
  ['Cedexville', 'Cedexville', null],
])('splits the CEDEX of « %s »', (text, town, cedex) => {
  expect(splitCedex(text)).toEqual({ town, cedex });
});

it('splits a postcode from its town', () => {
  expect(splitPostcodeTown('75008 Paris')).toEqual({ postcode: '75008', town: 'Paris' });
  expect(splitPostcodeTown('80190 Y')).toEqual({ postcode: '80190', town: 'Y' });
  expect(splitPostcodeTown('Paris')).toBeNull();
});

it.each([
  ['12 bis rue des Lilas', '12', 'BIS', 'rue des Lilas'],
  ['12bis, rue des Lilas', '12', 'BIS', 'rue des Lilas'],
  ['12 B rue des Lilas', '12', 'B', 'rue des Lilas'],
  ['12A rue des Lilas', '12', 'A', 'rue des Lilas'],
  ['12, rue des Lilas', '12', '', 'rue des Lilas'],
  ['12-14 avenue Foch', '12-14', '', 'avenue Foch'],
  ['5 R DES LILAS', '5', '', 'R DES LILAS'],
  ['12-14 R Victor Hugo', '12-14', '', 'R Victor Hugo'],
  ['5 R rue des Lilas', '5', 'R', 'rue des Lilas'],
  ["5 l'Orée du Bois", '5', '', "l'Orée du Bois"],
  ['rue du 8 mai 1945', '', '', 'rue du 8 mai 1945'],
  ['Le Bourg', '', '', 'Le Bourg'],
  ['', '', '', ''],
])('splits the number of « %s »', (line, number, suffix, street) => {
  expect(splitHouseNumber(line)).toEqual({ number, suffix, street });
});

it('proposes the full word of a letter', () => {
  expect(fullSuffix('B')).toBe('BIS');
  expect(fullSuffix('C')).toBe('C');
});

describe('postalLines', () => {
  const address = {
    recipient: 'Mme Zoé Durand',
    recipient2: 'Appt 12, 3e étage',
    building: '',
    street: '12 bis, rue de l’Œuvre',
    locality: '',
    postcode: '51290',
    town: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson',
    countryName: '',
  };
  it('prints the last lines in capitals without punctuation, and skips empty ones', () => {
    expect(postalLines(address)).toEqual([
      'Mme Zoé Durand',
      'Appt 12, 3e étage',
      '12 BIS RUE DE L OEUVRE',
      '51290 SAINT REMY EN BOUZEMONT SAINT GENEST ET ISSON',
    ]);
  });
  it('names the lines above 38 characters', () => {
    expect(overlongLines(postalLines(address))).toEqual([
      '51290 SAINT REMY EN BOUZEMONT SAINT GENEST ET ISSON',
    ]);
  });
});
