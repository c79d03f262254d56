import { describe, expect, it } from 'vitest';
import {
  foldForSearch,
  formatCents,
  formatDate,
  formatEuros,
  formatInstant,
  formatLongDate,
  formatNumber,
  initialsOf,
  isFigures,
  parseCents,
  relativeDays,
} from '#renderer/ui/index.ts';

describe('dates on screen', () => {
  it('keep what is known of them', () => {
    expect(['2026-11-24', '2026-11', '2026'].map(formatDate)).toEqual(['24/11/2026', '11/2026', '2026']);
  });

  it('are the same day in every time zone', () => {
    expect(formatLongDate('2027-01-01')).toBe('vendredi 1 janvier 2027');
  });

  it('carry the hour of the cabinet', () => {
    expect(formatInstant('2026-11-24T23:30:00.000Z', 'Europe/Paris')).toBe('25/11/2026 00:30');
    expect(formatInstant('2026-11-24T23:30:00.000Z', 'America/Martinique')).toBe('24/11/2026 19:30');
  });

  it.each([
    ['2026-11-24', 'aujourd’hui'],
    ['2026-11-25', 'demain'],
    ['2026-11-23', 'hier'],
    ['2026-12-06', 'dans 12 jours'],
    ['2026-11-20', 'il y a 4 jours'],
    ['2027-03-29', 'dans 125 jours'],
  ])('%s is « %s »', (date, words) => {
    expect(relativeDays(date, '2026-11-24')).toBe(words);
  });
});

describe('figures on screen', () => {
  it('are written as in France', () => {
    expect(formatNumber(20_000)).toBe('20\u202f000');
    expect(formatCents(123_456)).toBe('1\u202f234,56');
    expect(formatEuros(-5)).toBe('-0,05\u00a0€');
  });

  it.each([
    ['1 234,56 €', 123_456],
    ['1234.5', 123_450],
    ['-12', -1200],
    ['1\u202f234,56\u00a0€', 123_456],
    ['0,07', 7],
    ['12€50', 1250],
  ])('« %s » is read as %i cents', (text, value) => {
    expect(parseCents(text)).toEqual({ ok: true, value });
  });

  it.each(['douze', '1,234', '12€5', ''])('« %s » is not an amount', (text) => {
    expect(parseCents(text)).toMatchObject({ ok: false });
  });

  it.each(['06 39 98 12 34', '24/11/2026', '1\u202f234,56\u00a0€', 'FR76 3000 4000 0312'])(
    '« %s » is set in columns',
    (text) => {
      expect(isFigures(text)).toBe(true);
    },
  );

  it.each(['Jean-Baptiste', '12 rue des Trois-Frères', 'Grenoble', '', 'L’Isle-d’Abeau 38'])(
    '« %s » is set as text',
    (text) => {
      expect(isFigures(text)).toBe(false);
    },
  );
});

describe('initials', () => {
  it.each([
    ['Zoé DURAND', 'ZD'],
    ['Jean-Baptiste de la Tour', 'JT'],
    ['élodie', 'É'],
    ['', ''],
  ])('of « %s » are « %s »', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('matching', () => {
  it('ignores case, accents, and which space or apostrophe was typed', () => {
    expect(foldForSearch('N°\u00a0de Sécurité')).toBe('n° de securite');
    expect(foldForSearch('L’Haÿ')).toBe(foldForSearch("l'hay"));
  });
});
