/** @file Rules about a client that both sides apply. */
import type { DateOnly } from '../../kernel/date-only.ts';
import { fail } from '../../kernel/errors.ts';
import { compactNir, formatNir, readNir } from '../../kernel/nir.ts';
import { birthIssue, type PartialDate } from '../../kernel/partial-date.ts';
import { isPersonKind, type ClientKind } from '../../kernel/person.ts';
import { displayName, fold, squeeze } from '../../kernel/text.ts';

export interface NamedClient {
  readonly kind: ClientKind;
  readonly firstName: string;
  readonly lastName: string;
  readonly legalName: string;
}

/** How a client is called: « DURAND Zoé » for a person, the legal name otherwise; never empty. */
export function nameOfClient({ kind, firstName, lastName, legalName }: NamedClient): string {
  const person = displayName(lastName, firstName);
  const legal = squeeze(legalName);
  return isPersonKind(kind) ? person || legal : legal || person;
}

/** The folded text that lists sort by: family name first, in the order of what is shown. */
export function sortNameOfClient({ kind, firstName, lastName, legalName }: NamedClient): string {
  const person = fold(`${lastName} ${firstName}`);
  const legal = fold(legalName);
  return isPersonKind(kind) ? person || legal : legal || person;
}

/** @throws AppError `invalid-input` for a birth in the future or before 1900 */
export function assertBirth(birthOn: PartialDate | null, today: DateOnly): void {
  const issue = birthOn === null ? null : birthIssue(birthOn, today);
  if (issue !== null) fail('invalid-input', 'date of birth', { fields: { birthOn: issue } });
}

export interface StoredNir {
  readonly nir: string | null;
  readonly nirToConfirm: 0 | 1;
}

/**
 * What is stored of a typed number. A wrong one is refused, unless the broker keeps it « à confirmer »; of 13
 * characters, the number with its computed key is then kept, since nobody has read that key on a card.
 * @throws AppError `invalid-input`, the issue under `nir`
 */
export function nirToStore(text: string | null, toConfirm: boolean): StoredNir {
  const compact = compactNir(text ?? '');
  if (compact === '') return { nir: null, nirToConfirm: 0 };
  const reading = readNir(compact);
  if (reading.kind === 'valid') return { nir: reading.nir, nirToConfirm: 0 };
  const issue = reading.kind === 'error' ? reading.issue : 'nir-key-missing';
  if (!toConfirm) fail('invalid-input', 'social security number', { fields: { nir: issue } });
  return { nir: reading.kind === 'error' ? compact : reading.proposed, nirToConfirm: 1 };
}

/** The whole number for a person to read; one kept « à confirmer » may be longer than any real one. */
export const spellNir = (nir: string): string => (nir.length > 15 ? nir : formatNir(nir));

export interface MeasuredClient extends NamedClient {
  readonly civility: string;
  readonly legalForm: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly naf: string | null;
  readonly representative: string;
  readonly familySituation: string;
  readonly birthOn: string | null;
  readonly birthTown: string;
  readonly profession: string;
  readonly socialRegime: string;
  readonly managerId: string | null;
  readonly originId: string | null;
  readonly hasPhone: boolean;
  readonly hasEmail: boolean;
  readonly hasAddress: boolean;
}

/** A column of the client, or one of its kinds of rows. */
export type UsefulField = Exclude<keyof MeasuredClient, 'kind'>;

const COMPANY: readonly UsefulField[] = ['legalName', 'legalForm', 'siren', 'siret', 'naf', 'representative'];
const CHANNELS: readonly UsefulField[] = ['hasPhone', 'hasEmail', 'hasAddress'];
const MANAGEMENT: readonly UsefulField[] = ['managerId', 'originId'];
const LIFE: readonly UsefulField[] = [
  'civility',
  'familySituation',
  'birthOn',
  'birthTown',
  'profession',
  'socialRegime',
];

/** In the order of the sheet. The social security number and the bank are not useful to everybody. */
function usefulFields(kind: ClientKind): readonly UsefulField[] {
  if (!isPersonKind(kind)) return [...COMPANY, ...CHANNELS, ...MANAGEMENT];
  const company: readonly UsefulField[] = kind === 'PRO' ? ['siren'] : [];
  return ['lastName', 'firstName', ...company, ...CHANNELS, ...MANAGEMENT, ...LIFE];
}

const isFilled = (value: string | boolean | null): boolean =>
  value === true || (typeof value === 'string' && value !== '' && value !== 'NR');

/** The useful fields that are still empty. */
export const missingFields = (client: MeasuredClient): readonly UsefulField[] =>
  usefulFields(client.kind).filter((field) => !isFilled(client[field]));

/**
 * Share of the useful fields that are filled, 0 to 100. The social security number and the bank are not counted:
 * a sheet without a purpose for them is complete without them.
 */
export function completenessOf(client: MeasuredClient): number {
  const useful = usefulFields(client.kind).length;
  return Math.round(((useful - missingFields(client).length) / useful) * 100);
}
