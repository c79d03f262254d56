/** @file The listing line and the search tokens of one client, from its rows. Pure. */
import { nameOfClient, sortNameOfClient } from '#shared/features/client/client.rules.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import { displayPhone } from '#shared/kernel/phone.ts';
import { fold } from '#shared/kernel/text.ts';
import { DELETION_GROUP, WHOLE_ROW } from '#main/db/journal/entities.ts';
import type {
  ClientAddressTable,
  ClientEmailTable,
  ClientListingTable,
  ClientPhoneTable,
  ClientTable,
} from '#main/db/schema.ts';
import {
  birthTokens,
  distinctTokens,
  emailTokens,
  nameTokens,
  phoneTokens,
  placeTokens,
  type SearchToken,
} from './search-tokens.ts';

export type ListedClient = Pick<
  ClientTable,
  | 'id'
  | 'kind'
  | 'stage'
  | 'firstName'
  | 'lastName'
  | 'birthName'
  | 'legalName'
  | 'representative'
  | 'birthOn'
  | 'managerId'
  | 'originId'
  | 'createdAt'
>;
export type ListedPhone = Pick<ClientPhoneTable, 'raw' | 'isPrimary'>;
export type ListedEmail = Pick<ClientEmailTable, 'address' | 'isPrimary'>;
export type ListedAddress = Pick<ClientAddressTable, 'postcode' | 'town' | 'isPrimary'>;

export type ListingRow = Omit<ClientListingTable, 'number'>;
export interface Listing {
  readonly row: ListingRow;
  readonly tokens: readonly SearchToken[];
}

/** A client with its living channels, each in its order. */
export interface ListedSheet {
  readonly client: ListedClient;
  readonly phones: readonly ListedPhone[];
  readonly emails: readonly ListedEmail[];
  readonly addresses: readonly ListedAddress[];
}

const primaryOf = <R extends { isPrimary: 0 | 1 }>(rows: readonly R[]): R | undefined =>
  rows.find((row) => row.isPrimary === 1) ?? rows[0];

export function tokensOf({ client, phones, emails, addresses }: ListedSheet): SearchToken[] {
  const { lastName, birthName, firstName, legalName, representative } = client;
  return distinctTokens([
    ['name', [lastName, birthName, firstName, legalName, representative].flatMap(nameTokens)],
    ['phone', phones.flatMap((phone) => phoneTokens(phone.raw))],
    ['email', emails.flatMap((email) => emailTokens(email.address))],
    ['place', addresses.flatMap((address) => placeTokens(address.postcode, address.town))],
    ['birth', birthTokens(client.birthOn)],
  ]);
}

export function rowOf({ client, phones, emails, addresses }: ListedSheet): ListingRow {
  const named = { ...client, kind: ClientKind.parse(client.kind) };
  const address = primaryOf(addresses);
  return {
    clientId: client.id,
    sortName: sortNameOfClient(named),
    name: nameOfClient(named),
    kind: client.kind,
    stage: client.stage,
    phone: displayPhone(primaryOf(phones)?.raw ?? ''),
    email: primaryOf(emails)?.address ?? '',
    postcode: address?.postcode ?? '',
    town: address?.town ?? '',
    sortTown: fold(address?.town ?? ''),
    managerId: client.managerId,
    originId: client.originId,
    birthOn: client.birthOn,
    createdAt: client.createdAt,
  };
}

/** Both at once, for cabinets that are written in bulk. */
export function listingOf(
  client: ListedClient,
  phones: readonly ListedPhone[],
  emails: readonly ListedEmail[],
  addresses: readonly ListedAddress[],
): Listing {
  const sheet = { client, phones, emails, addresses };
  return { row: rowOf(sheet), tokens: tokensOf(sheet) };
}

export type Reach = 'nothing' | 'row' | 'tokens';

/** Columns (by the name of their group) that a listing is made of. What is not named here changes nothing in it. */
const REACHES: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  client: {
    ...{ kind: 'row', stage: 'row', managerId: 'row', originId: 'row' },
    ...{ firstName: 'tokens', lastName: 'tokens', birthName: 'tokens', legalName: 'tokens' },
    ...{ representative: 'tokens', birthOn: 'tokens' },
  },
  client_phone: { raw: 'tokens', isPrimary: 'row' },
  client_email: { address: 'tokens', isPrimary: 'row' },
  client_address: { street: 'tokens', isPrimary: 'row' },
};

/** What a change of a row may move in the listing. */
export function reachOf({ entity, fieldGroup }: { entity: string; fieldGroup: string }): Reach {
  const groups = REACHES[entity];
  if (!groups) return 'nothing';
  if (fieldGroup === WHOLE_ROW || fieldGroup === DELETION_GROUP) return 'tokens';
  return groups[fieldGroup] ?? 'nothing';
}
