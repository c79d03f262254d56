import { describe, expect, it } from 'vitest';
import {
  COLLABORATOR_COLORS,
  FRENCH_TIME_ZONES,
  cabinetIssues,
  cleanCabinet,
  proposeColor,
  proposeInitials,
} from '#shared/features/cabinet/cabinet.rules.ts';
import { defaultLists } from '#shared/features/cabinet/default-lists.labels.ts';

describe('the fields of a cabinet', () => {
  it.each(['07001234', '07 001 234', '07\u00a0001\u202f234', '07.001.234'])(
    'reads the ORIAS number « %s »',
    (text) => {
      const fields = cleanCabinet({ oriasNumber: text });
      expect(fields).toEqual({ oriasNumber: '07001234' });
      expect(cabinetIssues(fields)).toEqual({});
    },
  );

  it('keeps a wrong number as it was typed, so that it can be corrected', () => {
    expect(cleanCabinet({ postcode: ' 3800 ' })).toEqual({ postcode: '3800' });
    expect(cabinetIssues({ postcode: '3800' })).toEqual({ postcode: 'postcode-format' });
  });

  it('leaves out what a patch does not hold', () => {
    expect(cleanCabinet({ name: 'Cabinet Martin', town: undefined })).toEqual({ name: 'Cabinet Martin' });
  });

  it('accepts every time zone where France is', () => {
    for (const timeZone of FRENCH_TIME_ZONES) expect(cabinetIssues({ timeZone })).toEqual({});
  });
});

describe('what is proposed for a collaborator', () => {
  it('is the first letters of both names', () => {
    expect(proposeInitials('Jean-Baptiste', 'Martin')).toBe('JM');
    expect(proposeInitials('élise', '')).toBe('É');
  });

  it('is a colour that nobody has, as long as there is one', () => {
    expect(proposeColor([])).toBe('teal');
    expect(proposeColor(['teal', 'slateblue'])).toBe('steelblue');
    expect(proposeColor(COLLABORATOR_COLORS)).toBe('teal');
  });
});

describe('the lists of a new cabinet', () => {
  it.each(['origin', 'documentType'] as const)('%s: no code and no label stands twice', (list) => {
    const items = defaultLists[list];
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    expect(new Set(items.map((item) => item.label.toLocaleLowerCase('fr'))).size).toBe(items.length);
  });
});
