import { describe, expect, it } from 'vitest';
import { ageLabel, familySituationLabel, relationshipLabel } from '#shared/kernel/person.labels.ts';
import { inverseRelationship, isPartner, RELATIONSHIPS } from '#shared/kernel/person.ts';
import { pcsLabel } from '#shared/kernel/pcs.labels.ts';
import { detectPcs, fitsPcs, PCS_CATEGORIES, pcsCategoryOf, pcsGroupOf } from '#shared/kernel/pcs.ts';

describe('relationships', () => {
  it('come back to themselves when inverted twice, where a code says it', () => {
    for (const code of [
      'CONJOINT',
      'PACS',
      'CONCUBIN',
      'ENFANT',
      'PARENT',
      'ENFANT_CONJOINT',
      'BEAU_PARENT',
      'FRATRIE',
    ] as const) {
      expect(inverseRelationship(inverseRelationship(code))).toBe(code);
    }
    expect(inverseRelationship('ENFANT')).toBe('PARENT');
    expect(RELATIONSHIPS.filter(isPartner)).toEqual(['CONJOINT', 'PACS', 'CONCUBIN']);
  });
  it('are worded by gender', () => {
    expect(relationshipLabel('ENFANT', 'F')).toBe('Fille');
    expect(relationshipLabel('ENFANT')).toBe('Enfant');
  });
});

it('words the family situation by gender', () => {
  expect(familySituationLabel('MARIE', 'H')).toBe('Marié');
  expect(familySituationLabel('MARIE', 'F')).toBe('Mariée');
  expect(familySituationLabel('MARIE', 'NR')).toBe('Marié(e)');
  expect(familySituationLabel('VEUF', 'F')).toBe('Veuve');
});

it('words ages', () => {
  expect(ageLabel(41)).toBe('41\u00A0ans');
  expect(ageLabel(1)).toBe('1\u00A0an');
  expect(ageLabel(0)).toBe('moins d’un an');
  expect(ageLabel({ atLeast: 40, atMost: 41 })).toBe('40 ou 41\u00A0ans');
});

describe('PCS codes', () => {
  it.each([
    ['31A1', ['PCS2020']],
    ['31A', ['PCS2020']],
    ['562b', ['PCS2003', 'PCSESE2017']],
    ['562 B', ['PCS2003', 'PCSESE2017']],
    ['100x', ['PCSESE2017']],
    ['712a', ['PCS2003']],
    ['3', ['CSP']],
    ['37', ['CSP']],
    ['36', []],
    ['9', []],
    ['cadre', []],
  ])('of « %s » may be %j', (code, expected) => {
    expect(detectPcs(code)).toEqual(expected);
  });
  it('fall in one of 42 categories and 8 groups, each worded', () => {
    expect(PCS_CATEGORIES).toHaveLength(42);
    for (const code of PCS_CATEGORIES) expect(pcsLabel(code)).not.toBe('');
    expect(pcsCategoryOf('341a')).toBe('34');
    expect(pcsGroupOf('36')).toBe('3');
    expect(pcsLabel('5')).toBe('Employés');
    expect(pcsLabel('32A1')).toBe('Cadres et professions intellectuelles supérieures');
    expect(fitsPcs('PCS2003', '37')).toBe(false);
  });
});
