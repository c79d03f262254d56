import { describe, expect, it } from 'vitest';
import {
  completenessOf,
  nameOfClient,
  nirToStore,
  sortNameOfClient,
  spellNir,
  type MeasuredClient,
} from '#shared/features/client/client.rules.ts';
import { emailEntries } from '#shared/kernel/email.ts';

const named = { kind: 'PARTICULIER', firstName: '', lastName: '', legalName: '' } as const;

describe('the name of a client', () => {
  it.each([
    [{ ...named, lastName: 'de La Tour', firstName: 'Zoé' }, 'de LA TOUR Zoé', 'de la tour zoe'],
    [{ ...named, kind: 'PRO', lastName: 'Durand', legalName: 'Durand Peinture' }, 'DURAND', 'durand'],
    [{ ...named, kind: 'PRO', legalName: 'Durand Peinture' }, 'Durand Peinture', 'durand peinture'],
    [
      { ...named, kind: 'ENTREPRISE', lastName: 'Durand', legalName: 'Alpes  Toit' },
      'Alpes Toit',
      'alpes toit',
    ],
    [{ ...named, kind: 'ASSOCIATION', lastName: 'Durand' }, 'DURAND', 'durand'],
  ] as const)('of %j is « %s »', (client, name, sorted) => {
    expect(nameOfClient(client)).toBe(name);
    expect(sortNameOfClient(client)).toBe(sorted);
  });
});

describe('a social security number to store', () => {
  it('is none for an empty text, whatever was meant', () => {
    expect(nirToStore(' ', true)).toEqual({ nir: null, nirToConfirm: 0 });
  });

  it('gets its computed key, to confirm, when only 13 characters are known', () => {
    expect(nirToStore('2 55 08 14 168 025', true)).toEqual({ nir: '255081416802538', nirToConfirm: 1 });
  });

  it('is spelled whole even when it is longer than any real number', () => {
    const { nir } = nirToStore('2 55 08 14 168 025 38 99', true);
    expect(spellNir(nir!)).toBe('25508141680253899');
  });
});

describe('completeness', () => {
  const empty: MeasuredClient = {
    ...named,
    ...{ civility: 'NR', legalForm: '', siren: null, siret: null, naf: null, representative: '' },
    ...{ familySituation: 'NR', birthOn: null, birthTown: '', profession: '', socialRegime: 'NR' },
    ...{ managerId: null, originId: null, hasPhone: false, hasEmail: false, hasAddress: false },
  };
  const person: MeasuredClient = {
    ...{ ...empty, firstName: 'Zoé', lastName: 'Durand', civility: 'MME', familySituation: 'MARIE' },
    ...{ birthOn: '1985', birthTown: 'Lyon', profession: 'Potière', socialRegime: 'RG' },
    ...{ managerId: 'm', originId: 'o', hasPhone: true, hasEmail: true, hasAddress: true },
  };

  it('runs from nothing to everything that is useful for the kind of client', () => {
    expect(completenessOf(empty)).toBe(0);
    expect(completenessOf(person)).toBe(100);
    expect(completenessOf({ ...person, kind: 'PRO' })).toBeLessThan(100);
    expect(completenessOf({ ...person, kind: 'PRO', siren: '732829320' })).toBe(100);
  });

  it('does not ask a company for a birth', () => {
    const company: MeasuredClient = {
      ...{
        ...empty,
        kind: 'ENTREPRISE' as const,
        legalName: 'Alpes Toit',
        legalForm: 'SARL',
        siren: '732829320',
      },
      ...{ siret: '73282932000074', naf: '43.91B', representative: 'Mme Petit' },
      ...{ managerId: 'm', originId: 'o', hasPhone: true, hasEmail: true, hasAddress: true },
    };
    expect(completenessOf(company)).toBe(100);
  });
});

describe('the e-mails of one text', () => {
  it.each([
    ['Zoe@EXEMPLE.test', ['Zoe@exemple.test']],
    ['a@exemple.test ; b@exemple.test', ['a@exemple.test', 'b@exemple.test']],
    ['Zoé Durand <zoe@exemple.test>', ['zoe@exemple.test']],
    ['zoé durand@exemple.test', ['zoé durand@exemple.test']],
    ['zoe@exemple,test', ['zoe@exemple,test']],
    [' ; ', [';']],
  ])('« %s » are %j', (text, addresses) => {
    expect(emailEntries(text)).toEqual(addresses);
  });
});
