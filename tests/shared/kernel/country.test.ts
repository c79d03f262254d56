import { describe, expect, it } from 'vitest';
import { COUNTRIES, countryName, listCountries } from '#shared/kernel/country.ts';

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each once', () => {
    expect(COUNTRIES).toHaveLength(249);
    expect(new Set(COUNTRIES).size).toBe(249);
  });

  it('all have a French name', () => {
    expect(COUNTRIES.filter((code) => countryName(code) === code)).toEqual([]);
    expect(countryName('DZ')).toBe('Algérie');
  });

  it('are listed in the order of the French alphabet, É beside E', () => {
    const names = listCountries().map(({ name }) => name);
    expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('Espagne'));
    expect(names.indexOf('Égypte')).toBeGreaterThan(names.indexOf('Danemark'));
  });
});
