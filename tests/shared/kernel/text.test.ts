import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanMultiline,
  displayName,
  fold,
  hasLetter,
  initialsOf,
  squeeze,
  words,
} from '#shared/kernel/text.ts';

describe('fold', () => {
  it.each([
    ['D’Œuvre-Lévêque', 'd oeuvre leveque'],
    ["N'Golo", 'n golo'],
    ['  Marie   Ève ', 'marie eve'],
    ['Straße', 'strasse'],
    ['ŒUF æther', 'oeuf aether'],
    ['Łukasz Øre', 'lukasz ore'],
    ['İzmir', 'izmir'],
    ['Saint\u2011Étienne', 'saint etienne'],
    ['Jean\u202FPaul\u00A0II', 'jean paul ii'],
  ])('folds « %s »', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });
  it('folds a text without accents as it does between two letters that have one', () => {
    const printable = fc.string({ unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(printable, (text) => {
        const between = fold(`é${text}é`);
        expect(between.slice(1, -1).trim()).toBe(fold(text));
      }),
    );
  });
  it('is stable: folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
  it('does not care how accents are encoded', () => {
    expect(fold('Élodie'.normalize('NFD'))).toBe(fold('Élodie'.normalize('NFC')));
  });
});

describe('cleaning', () => {
  it('drops characters that reverse or hide text', () => {
    expect(squeeze('Du\u202Epont\u200B \u0007 X')).toBe('Dupont X');
  });
  it('keeps lines and inner spaces of a comment', () => {
    expect(cleanMultiline(' a  b \r\n\r\nc\u0000 ')).toBe('a  b\n\nc');
  });
  it('splits words on everything that is not a letter or a digit', () => {
    expect(words("M. d'Artagnan, 12 bis (Tarbes)")).toEqual(['m', 'd', 'artagnan', '12', 'bis', 'tarbes']);
  });
  it('knows a name from punctuation', () => {
    expect(hasLetter('Y')).toBe(true);
    expect(hasLetter('山')).toBe(true);
    expect(hasLetter('- 12')).toBe(false);
  });
});

it('makes initials of the first letters, in capitals', () => {
  expect(initialsOf('Jean-Baptiste', 'de La Tour')).toBe('JD');
  expect(initialsOf('élodie', "'t Hooft")).toBe('ÉT');
  expect(initialsOf('', '')).toBe('');
});

it.each([
  ['Durand', 'Zoé', 'DURAND Zoé'],
  ['de La Tour', 'Jean', 'de LA TOUR Jean'],
  ['De La Tour', 'Jean', 'DE LA TOUR Jean'],
  ['d’Artagnan', 'Charles', 'd’ARTAGNAN Charles'],
  ['van der Meer', 'Lotte', 'van der MEER Lotte'],
  ['Lévêque-Œuvre', 'Marie Ève', 'LÉVÊQUE-ŒUVRE Marie Ève'],
  ['Delacroix', '', 'DELACROIX'],
  ['de', 'Li', 'DE Li'],
  ['', 'Zoé', 'Zoé'],
])('shows « %s » « %s » as « %s »', (lastName, firstName, shown) => {
  expect(displayName(lastName, firstName)).toBe(shown);
});
