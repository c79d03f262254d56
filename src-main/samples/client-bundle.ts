/** @file A generated client with the rows that hang from it, as the tables hold them. */
import type {
  BankAccountTable,
  ClientAddressTable,
  ClientEmailTable,
  ClientPhoneTable,
  ClientTable,
  FamilyMemberTable,
} from '#main/db/schema.ts';
import { ibanOf, type KeyedNumber } from './sample-numbers.ts';
import type { RandomStream } from './random.ts';
import {
  BUILDINGS,
  COMMENTS,
  FAIRS,
  FAMILY_NAMES,
  MEN,
  STREET_KINDS,
  STREETS,
  WOMEN,
} from './sample-names.ts';
import type { SampleTown, Towns } from './sample-towns.ts';

export interface ClientBundle {
  readonly client: ClientTable;
  readonly phones: ClientPhoneTable[];
  readonly emails: ClientEmailTable[];
  readonly addresses: ClientAddressTable[];
  readonly family: FamilyMemberTable[];
  readonly bankAccounts: BankAccountTable[];
}

/** What the cabinet holds before its clients. */
export interface SampleCabinetRows {
  readonly collaboratorIds: readonly string[];
  /** Code of an origin → its id. */
  readonly originIds: ReadonlyMap<string, string>;
}

/** What one household is drawn with. */
export interface Draw {
  readonly random: RandomStream;
  readonly towns: Towns;
  readonly cabinet: SampleCabinetRows;
  /** The day that stands for today: ages and creation dates count back from it. */
  readonly today: string;
  /** The first moment of that day. */
  readonly todayMs: number;
}

const DAY_MS = 86_400_000;

/** Milliseconds since 1970 of a client's creation: a cabinet of twelve years that has grown. */
export const creationOf = ({ random, todayMs }: Draw): number =>
  todayMs -
  Math.floor(random.fraction() ** 2 * 12 * 365 * DAY_MS) -
  random.between(0, 9) * 3_600_000 -
  DAY_MS;

export const rowOf = (clientId: string, position: number) =>
  ({ clientId, position, isPrimary: position === 0 ? 1 : 0, deletedAt: null }) as const;

const ORIGINS: readonly (readonly [code: string, share: number])[] = [
  ['SALON', 16],
  ['APPORTEUR', 9],
  ['PRESCRIPTION', 12],
  ['PARRAINAGE', 18],
  ['SITE_WEB', 11],
  ['RESEAUX_SOCIAUX', 5],
  ['COMPARATEUR', 6],
  ['ACHAT_FICHES', 3],
  ['APPEL_ENTRANT', 7],
  ['PASSAGE', 4],
  ['REPRISE_PORTEFEUILLE', 5],
  ['INCONNU', 4],
];

function originDetailOf({ random, today }: Draw, code: string): string {
  if (code === 'SALON')
    return `${random.pick(FAIRS)} ${String(Number(today.slice(0, 4)) - random.between(0, 4))}`;
  const isFromSomeone = code === 'APPORTEUR' || code === 'PRESCRIPTION' || code === 'PARRAINAGE';
  if (!isFromSomeone || random.chance(30)) return '';
  return `${random.pick([...WOMEN, ...MEN])} ${random.pickUneven(FAMILY_NAMES)}`;
}

/** Manager, origin and comment. */
export function managementOf(
  draw: Draw,
): Pick<ClientTable, 'managerId' | 'originId' | 'originDetail' | 'comment'> {
  const { random, cabinet } = draw;
  const code = random.share(ORIGINS);
  return {
    managerId: random.chance(4) ? null : random.pickUneven(cabinet.collaboratorIds),
    originId: random.chance(5) ? null : (cabinet.originIds.get(code) ?? null),
    originDetail: originDetailOf(draw, code),
    comment: random.chance(20) ? random.pick(COMMENTS) : '',
  };
}

export const stageOf = (random: RandomStream): string =>
  random.share([
    ['CLIENT', 70],
    ['PROSPECT', 22],
    ['ANCIEN_CLIENT', 6],
    ['PERDU', 1.5],
    ['DECEDE', 0.5],
  ]);

export function addressOf(
  { random }: Draw,
  {
    town,
    ...row
  }: Pick<ClientAddressTable, 'id' | 'clientId' | 'position' | 'isPrimary'> & { town: SampleTown },
): ClientAddressTable {
  return {
    ...row,
    type: row.position === 0 ? 'PRINCIPALE' : 'CORRESPONDANCE',
    recipient2: random.chance(6) ? `Appartement ${String(random.between(1, 80))}` : '',
    building: random.chance(12) ? random.pick(BUILDINGS) : '',
    street: `${String(random.between(1, 180))}${random.chance(6) ? ' bis' : ''} ${random.pick(STREET_KINDS)} ${random.pick(STREETS)}`,
    locality: '',
    postcode: town.postcode,
    town: town.name,
    insee: town.insee,
    country: 'FR',
    deletedAt: null,
  };
}

export function bankAccountOf(
  { random }: Draw,
  row: Pick<BankAccountTable, 'id' | 'clientId' | 'position' | 'isPrimary'>,
  holder: string,
): BankAccountTable {
  const iban: KeyedNumber = ibanOf(random);
  return {
    ...row,
    iban: iban.number,
    ibanToConfirm: iban.toConfirm,
    bic: null,
    holder,
    label: row.position === 0 ? '' : 'Compte professionnel',
    deletedAt: null,
  };
}
