import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bicIssue, isPacificBic, looksLikeBic } from '#shared/kernel/bic.ts';
import {
  formatIban,
  Iban,
  IBAN_LENGTHS,
  ibanCheckDigits,
  ibanOfRib,
  isValidIban,
  maskIban,
  readIban,
  readPastedRib,
  ribKey,
  SEPA_COUNTRIES,
} from '#shared/kernel/iban.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const account = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 11, maxLength: 11 })
  .map((list) => list.join(''));

describe('readIban', () => {
  it.each([
    'FR7630006000011234567890189',
    'FR1420041010050500013M02606',
    'FR7630004008190001234567879',
    'fr14 2004 1010 0505 0001 3m02 606',
    'IBAN : FR76 3000 6000 0112 3456 7890 189',
    'FR76\u200B30006000011234567890189',
    '\u202AFR76‑3000‑6000‑0112‑3456‑7890‑189\u202C',
    'DE89370400440532013000',
    'BE68539007547034',
    'MT84MALT011000012345MTLCAST001S',
    'NO9386011117947',
    'GB29NWBK60161331926819',
  ])('accepts %s without a warning', (text) => {
    expect(readIban(text)).toMatchObject({ kind: 'valid', warnings: [] });
  });
  it.each([
    ['FR763000600001123456789018', 'iban-length'],
    ['FR7630006000011234567890188', 'iban-check'],
    ['ZZ7630006000011234567890189', 'iban-country'],
    ['FR76300060000112345678901é9', 'iban-character'],
    ['', 'iban-country'],
    [`FR${ibanCheckDigits('FR', '30006000011234567890100')}30006000011234567890100`, 'iban-rib-key'],
  ])('refuses « %s » with %s', (text, issue) => {
    expect(readIban(text)).toEqual({ kind: 'error', issue });
  });
  it('warns outside SEPA and about Pacific francs', () => {
    expect(readIban('AE070331234567890123456')).toMatchObject({ kind: 'valid', warnings: ['iban-not-sepa'] });
    const socredo = ibanOfRib(`1746900001${'00000000001'}${ribKey('17469', '00001', '00000000001')}`);
    expect(readIban(socredo ?? '')).toMatchObject({ kind: 'valid', warnings: ['iban-xpf'] });
  });
  it('knows 41 SEPA countries, each with its length', () => {
    expect(SEPA_COUNTRIES.size).toBe(41);
    for (const country of SEPA_COUNTRIES) expect(IBAN_LENGTHS.has(country)).toBe(true);
  });
  it('takes check digits from 02 to 98 only: the others pass modulo 97 without being anybody’s', () => {
    // 00, 01 and 99 are worth 97, 98 and 02.
    const found = new Set<string>();
    for (let account = 0; found.size < 3; account += 1) {
      const national = `3704004405320${String(account).padStart(5, '0')}`;
      const check = ibanCheckDigits('DE', national);
      const twin = { '97': '00', '98': '01', '02': '99' }[check];
      if (twin === undefined) continue;
      expect(readIban(`DE${check}${national}`).kind).toBe('valid');
      expect(readIban(`DE${twin}${national}`)).toEqual({ kind: 'error', issue: 'iban-check' });
      found.add(check);
    }
  });

  it('sees any single wrong character', () => {
    const iban = 'FR1420041010050500013M02606';
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 26 }),
        fc.constantFrom(...'0123456789ABM'),
        (position, character) => {
          fc.pre(iban[position] !== character);
          expect(isValidIban(iban.slice(0, position) + character + iban.slice(position + 1))).toBe(false);
        },
      ),
    );
  });
});

describe('RIB', () => {
  it.each([
    ['30006', '00001', '12345678901', '89'],
    ['20041', '01005', '0500013M026', '06'],
    ['30004', '00819', '00012345678', '79'],
  ])('key of %s %s %s is %s', (bank, branch, number, key) => {
    expect(ribKey(bank, branch, number)).toBe(key);
  });
  it('gives a valid IBAN for any account, letters included', () => {
    fc.assert(
      fc.property(digits(5), digits(5), account, (bank, branch, number) => {
        const iban = ibanOfRib(bank + branch + number + ribKey(bank, branch, number));
        expect(readIban(iban ?? '').kind).toBe('valid');
        expect(isValidIban(formatIban(iban ?? ''))).toBe(true);
      }),
    );
  });
  it('is found in a whole pasted text', () => {
    const text =
      'Titulaire : M. Jean DUPONT\nIBAN FR76 3000 6000 0112 3456 7890 189\nBIC : AGRIFRPP882\nDomiciliation PARIS';
    expect(readPastedRib(text)).toEqual({ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP882' });
  });
  it('is found by its four fields when there is no IBAN', () => {
    const text =
      'Code banque Code guichet Compte Clé\n20041 01005 0500013M026 06\nCode BIC (SWIFT) PSSTFRPPPAR';
    expect(readPastedRib(text)).toEqual({ iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPPPAR' });
  });
  it('does not take an ordinary word of the same shape for a BIC', () => {
    const iban = 'FR7630006000011234567890189';
    expect(readPastedRib(`BIC – Identifiant international de la banque : AGRIFRPP882\nIBAN ${iban}`)).toEqual(
      { iban, bic: 'AGRIFRPP882' },
    );
    expect(readPastedRib(`IBAN ${iban} (27 chiffres) BIC AGRIFRPP882`)).toEqual({ iban, bic: 'AGRIFRPP882' });
    expect(readPastedRib(`IBAN ${iban} BIC : CMCIMCM1XXX`)).toEqual({ iban, bic: 'CMCIMCM1XXX' });
    expect(readPastedRib('BIC – Identifiant de la banque')).toEqual({ iban: null, bic: null });
  });
  it('is not looked for beyond what fits in a page', () => {
    expect(readPastedRib(`${'BIC '.repeat(20_000)}FR7630006000011234567890189`)).toEqual({
      iban: null,
      bic: null,
    });
  });
  it('takes a bare BIC only when its country is the account’s', () => {
    expect(readPastedRib('FR7630006000011234567890189 AGRIFRPP MONSIEUR')).toMatchObject({ bic: 'AGRIFRPP' });
    expect(readPastedRib('BANCAIRE MONSIEUR')).toEqual({ iban: null, bic: null });
  });
});

it('groups by four and masks', () => {
  expect(formatIban('FR7630006000011234567890189')).toBe(
    'FR76 3000 6000 0112 3456 7890 189'.replaceAll(' ', '\u00A0'),
  );
  expect(maskIban('FR7630006000011234567890189')).toBe('FR76 •••• … 189'.replaceAll(' ', '\u00A0'));
  expect(maskIban('FR76')).toBe('••••');
});

describe('BIC', () => {
  it('has eight or eleven characters and the country of the account', () => {
    expect(looksLikeBic('agrifrpp')).toBe(true);
    expect(bicIssue('AGRIFRPP8')).toBe('bic-format');
    expect(bicIssue('AGRIFRPP882', 'FR7630006000011234567890189')).toBeNull();
    expect(bicIssue('DEUTDEFF', 'FR7630006000011234567890189')).toBe('bic-country-mismatch');
    expect(isPacificBic('SOCBPFTX')).toBe(true);
  });
});

it('names its issue as a schema, and takes the stored form only', () => {
  expect(Iban.safeParse('FR7630006000011234567890189').success).toBe(true);
  expect(Iban.safeParse('FR76 3000 6000 0112 3456 7890 189').error?.issues[0]?.message).toBe(
    'iban-character',
  );
  expect(Iban.safeParse('FR7630006000011234567890188').error?.issues[0]?.message).toBe('iban-check');
});
