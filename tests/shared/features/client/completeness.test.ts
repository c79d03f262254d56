import { describe, expect, it } from 'vitest';
import { completenessOf, missingFields, type MeasuredClient } from '#shared/features/client/client.rules.ts';

const bare: MeasuredClient = {
  kind: 'PARTICULIER',
  firstName: '',
  lastName: 'Durand',
  legalName: '',
  civility: 'NR',
  legalForm: '',
  siren: null,
  siret: null,
  naf: null,
  representative: '',
  familySituation: 'NR',
  birthOn: null,
  birthTown: '',
  profession: '',
  socialRegime: 'NR',
  managerId: null,
  originId: null,
  hasPhone: false,
  hasEmail: false,
  hasAddress: false,
};

describe('completeness', () => {
  it('counts what is known, and « non renseigné » as missing', () => {
    expect(completenessOf(bare)).toBe(8);
    expect(missingFields(bare)).toContain('civility');
    expect(missingFields({ ...bare, civility: 'MME' })).not.toContain('civility');
  });

  it('asks a company for its own fields, and never for a birth', () => {
    const missing = missingFields({ ...bare, kind: 'ENTREPRISE', legalName: 'Atelier Fictif' });
    expect(missing).toContain('siren');
    expect(missing).not.toContain('birthOn');
    expect(missing).not.toContain('legalName');
  });

  it('asks a professional for a SIREN beside what a person has', () => {
    expect(missingFields({ ...bare, kind: 'PRO' })).toEqual(expect.arrayContaining(['siren', 'birthOn']));
  });

  it('is whole when nothing is missing', () => {
    const whole = {
      ...bare,
      firstName: 'Zoé',
      civility: 'MME',
      familySituation: 'MARIE',
      socialRegime: 'RG',
    };
    const rest = {
      birthOn: '1985',
      birthTown: 'Grenoble',
      profession: 'Architecte',
      managerId: 'x',
      originId: 'y',
    };
    const full = { ...whole, ...rest, hasPhone: true, hasEmail: true, hasAddress: true };
    expect(missingFields(full)).toEqual([]);
    expect(completenessOf(full)).toBe(100);
  });
});
