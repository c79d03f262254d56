/**
 * @file Numbers that look real and reach nobody: phones in the ranges that ARCEP keeps for fiction, mail domains that
 * do not exist, social security numbers of an order that is never given, banks that have no code.
 */
import { fold } from '#shared/kernel/text.ts';
import { ibanCheckDigits, ribKey } from '#shared/kernel/iban.ts';
import { nirKey } from '#shared/kernel/nir.ts';
import { frenchE164 } from '#shared/kernel/phone.ts';
import type { RandomStream } from './random.ts';

const MOBILES = ['063998'];
const LANDLINES = ['019900', '026191', '035301', '046571', '053649'];

/** As people write them. */
const STYLES: readonly ((digits: string) => string)[] = [
  (digits) => digits.replace(/\d{2}(?=\d)/g, '$& '),
  (digits) => digits.replace(/\d{2}(?=\d)/g, '$& '),
  (digits) => digits,
  (digits) => digits.replace(/\d{2}(?=\d)/g, '$&.'),
  (digits) => `+33 ${digits.slice(1).replace(/(\d)(\d{2})(\d{2})(\d{2})(\d{2})/, '$1 $2 $3 $4 $5')}`,
];

export function phoneOf(
  random: RandomStream,
  kind: 'mobile' | 'landline',
): { raw: string; e164: string | null } {
  const digits = random.pick(kind === 'mobile' ? MOBILES : LANDLINES) + random.digits(4);
  const raw = random.pick(STYLES)(digits);
  return { raw, e164: frenchE164(raw) };
}

const DOMAINS = [
  'exemple.test',
  'courriel.exemple.test',
  'example.org',
  'mail.example.org',
  'famille.exemple.test',
];

const mailPart = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-|-$/g, '');

export function emailOf(random: RandomStream, firstName: string, lastName: string): string {
  const [first, last] = [mailPart(firstName), mailPart(lastName)];
  const number = random.chance(25) ? String(random.between(1, 99)) : '';
  const local = random.pick([
    `${first}.${last}`,
    `${first}.${last}`,
    `${first.charAt(0)}${last}`,
    `${last}.${first}`,
  ]);
  return `${local}${number}@${random.pick(DOMAINS)}`;
}

/** One mailbox for a household: usual, and the reason why an address identifies nobody. */
export const familyEmailOf = (random: RandomStream, lastName: string): string =>
  `famille.${mailPart(lastName)}${String(random.between(1, 999))}@famille.exemple.test`;

export const companyEmailOf = (random: RandomStream, legalName: string): string =>
  `${random.pick(['contact', 'accueil', 'gestion'])}@${mailPart(legalName)}.exemple.test`;

export interface NirFacts {
  readonly gender: 'H' | 'F';
  /** `YYYY-MM-DD` */
  readonly birthOn: string;
  readonly birthInsee: string;
}

export interface KeyedNumber {
  readonly number: string;
  /** The key is wrong: kept as typed, to be confirmed. */
  readonly toConfirm: 0 | 1;
}

const withLastDigitChanged = (text: string): string =>
  text.slice(0, -1) + String((Number(text.slice(-1)) + 1) % 10);

/** Null for one person in twenty; 1 in 100 has a wrong key, 1 in 200 waits for registration. */
export function nirOf(random: RandomStream, { gender, birthOn, birthInsee }: NirFacts): KeyedNumber | null {
  if (random.chance(5)) return null;
  const [regular, waiting] = gender === 'H' ? ['1', random.pick(['3', '7'])] : ['2', random.pick(['4', '8'])];
  const sex = random.chance(0.5) ? waiting : regular;
  // Ordre 990 to 999 is practically never given.
  const body = `${sex}${birthOn.slice(2, 4)}${birthOn.slice(5, 7)}${birthInsee}${String(random.between(990, 999))}`;
  const whole = body + nirKey(body);
  return random.chance(1)
    ? { number: withLastDigitChanged(whole), toConfirm: 1 }
    : { number: whole, toConfirm: 0 };
}

/** No bank has this code. */
const NO_BANK = '99999';
/** Real bank codes, on a branch that no bank has, so that a proposed BIC can be seen. */
const BANKS = ['30004', '30003', '20041', '10278', '14505', '18206', '30006'];
const NO_BRANCH = '99999';

function frenchIban(random: RandomStream): string {
  const bank = random.chance(80) ? NO_BANK : random.pick(BANKS);
  const account = random.digits(10) + random.pick(['0', '1', '7', 'A', 'M', 'X']);
  const rib = bank + NO_BRANCH + account + ribKey(bank, NO_BRANCH, account);
  return `FR${ibanCheckDigits('FR', rib)}${rib}`;
}

function foreignIban(random: RandomStream): string {
  const country = random.pick(['DE', 'BE', 'LU']);
  if (country === 'BE') {
    const account = `999${random.digits(7)}`;
    const national = account + String(Number(account) % 97 || 97).padStart(2, '0');
    return `BE${ibanCheckDigits('BE', national)}${national}`;
  }
  const national = `999${random.digits(country === 'DE' ? 15 : 13)}`;
  return `${country}${ibanCheckDigits(country, national)}${national}`;
}

/** 3 in 100 are of a neighbouring country; 1 in 100 has a wrong key. */
export function ibanOf(random: RandomStream): KeyedNumber {
  const iban = random.chance(3) ? foreignIban(random) : frenchIban(random);
  return random.chance(1)
    ? { number: withLastDigitChanged(iban), toConfirm: 1 }
    : { number: iban, toConfirm: 0 };
}

/** The digit that makes a number pass the Luhn formula. */
function luhnDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Begins with 00, as no company's number does. */
export function sirenOf(random: RandomStream): { siren: string; siret: string } {
  const body = `00${random.digits(6)}`;
  const siren = body + luhnDigit(body);
  const establishment = `${siren}0001`;
  return { siren, siret: establishment + luhnDigit(establishment) };
}
