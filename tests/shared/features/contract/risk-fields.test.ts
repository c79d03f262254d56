import { describe, expect, it } from 'vitest';
import { riskFieldLabels, riskOptionLabels } from '#renderer/features/contract/field/risk.labels.ts';
import { isEnded } from '#shared/features/contract/state/badge.rules.ts';
import { BRANCHES } from '#shared/features/contract/branches.ts';
import { riskFieldsOf, riskTextOf } from '#shared/features/contract/risk-fields.ts';

describe('what a branch insures', () => {
  it.each(BRANCHES)('%s has fields, each once, each with its words', (branch) => {
    const fields = riskFieldsOf(branch);
    const keys = fields.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, options = [] } of fields) {
      expect(riskFieldLabels[key], key).toBeTruthy();
      for (const option of options) expect(riskOptionLabels[option], option).toBeTruthy();
    }
  });

  it('is told in a few words, whatever else is known', () => {
    const car = { plate: 'AA-123-BB', make: 'Peugeot', model: '208', garage: 'Box', bonusMalus: '0,50' };
    expect(riskTextOf('AUTO', car)).toBe('Peugeot 208 AA-123-BB');
    expect(riskTextOf('MRH', { address: '12 rue des Lilas, 38000 Grenoble', rooms: '4' })).toBe(
      '12 rue des Lilas, 38000 Grenoble',
    );
    expect(riskTextOf('AUTO', {})).toBe('');
  });

  it('leaves out what another branch had asked for', () => {
    expect(riskTextOf('MRH', { plate: 'AA-123-BB' })).toBe('');
  });
});

describe('a contract that is over', () => {
  it('is one that ended, not one whose end is planned', () => {
    expect(isEnded([{ kind: 'terminated', effectiveOn: null }])).toBe(true);
    expect(isEnded([{ kind: 'quote-lapsed', days: 3 }])).toBe(true);
    expect(isEnded([{ kind: 'termination-planned', effectiveOn: '2027-01-01' as never }])).toBe(false);
    expect(isEnded([])).toBe(false);
  });
});
