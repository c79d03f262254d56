/**
 * @file How complete a sheet is: the share of the fields that an adviser needs, and which ones are missing.
 * The social security number is not among them: it is only asked for with a health or retirement need.
 */
import { hasSiren, isPersonKind } from '../../kernel/person.ts';
import type { ClientSheet } from './client.api.ts';

type Facts = Pick<
  ClientSheet,
  | 'kind'
  | 'firstName'
  | 'lastName'
  | 'legalName'
  | 'legalForm'
  | 'siren'
  | 'representative'
  | 'managerId'
  | 'originId'
  | 'civility'
  | 'familySituation'
  | 'birthOn'
  | 'birthTown'
  | 'profession'
  | 'socialRegime'
> & {
  readonly phones: readonly unknown[];
  readonly emails: readonly unknown[];
  readonly addresses: readonly unknown[];
  readonly bankAccounts: readonly unknown[];
};

const CHECKS = {
  name: (sheet) =>
    isPersonKind(sheet.kind) ? sheet.lastName !== '' && sheet.firstName !== '' : sheet.legalName !== '',
  phone: (sheet) => sheet.phones.length > 0,
  email: (sheet) => sheet.emails.length > 0,
  address: (sheet) => sheet.addresses.length > 0,
  manager: (sheet) => sheet.managerId !== null,
  origin: (sheet) => sheet.originId !== null,
  civility: (sheet) => sheet.civility !== 'NR',
  familySituation: (sheet) => sheet.familySituation !== 'NR',
  birthOn: (sheet) => sheet.birthOn !== null,
  birthTown: (sheet) => sheet.birthTown !== '',
  profession: (sheet) => sheet.profession !== '',
  socialRegime: (sheet) => sheet.socialRegime !== 'NR',
  legalForm: (sheet) => sheet.legalForm !== '',
  siren: (sheet) => sheet.siren !== null && sheet.siren !== '',
  representative: (sheet) => sheet.representative !== '',
  bankAccount: (sheet) => sheet.bankAccounts.length > 0,
} satisfies Readonly<Record<string, (sheet: Facts) => boolean>>;

export type MissingField = keyof typeof CHECKS;

const COMMON: readonly MissingField[] = ['name', 'phone', 'email', 'address', 'manager', 'origin'];
const PERSON: readonly MissingField[] = [
  'civility',
  'familySituation',
  'birthOn',
  'birthTown',
  'profession',
  'socialRegime',
];

function fieldsOf({ kind }: Facts): readonly MissingField[] {
  const own: readonly MissingField[] = isPersonKind(kind) ? PERSON : ['legalForm', 'representative'];
  return [...COMMON, ...own, ...(hasSiren(kind) ? (['siren'] as const) : []), 'bankAccount'];
}

/** The useful fields that are still empty, in the order of the sheet. */
export const missingFields = (sheet: Facts): readonly MissingField[] =>
  fieldsOf(sheet).filter((field) => !CHECKS[field](sheet));

/** 0 to 100. */
export const completenessOf = (sheet: Facts): number =>
  Math.round(100 * (1 - missingFields(sheet).length / fieldsOf(sheet).length));
