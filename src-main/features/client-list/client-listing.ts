/** @file The listing line and the search tokens of one client, from its rows. Pure. */
import { nameOfClient, sortNameOfClient } from '#shared/features/client/client.rules.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import { displayPhone } from '#shared/kernel/phone.ts';
import { fold } from '#shared/kernel/text.ts';
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

const primaryOf = <R extends { isPrimary: 0 | 1 }>(rows: readonly R[]): R | undefined =>
  rows.find((row) => row.isPrimary === 1) ?? rows[0];

function tokensOf(
  client: ListedClient,
  phones: readonly ListedPhone[],
  emails: readonly ListedEmail[],
  addresses: readonly ListedAddress[],
): SearchToken[] {
  const { lastName, birthName, firstName, legalName, representative } = client;
  return distinctTokens([
    ['name', [lastName, birthName, firstName, legalName, representative].flatMap(nameTokens)],
    ['phone', phones.flatMap((phone) => phoneTokens(phone.raw))],
    ['email', emails.flatMap((email) => emailTokens(email.address))],
    ['place', addresses.flatMap((address) => placeTokens(address.postcode, address.town))],
    ['birth', birthTokens(client.birthOn)],
  ]);
}

/** @param phones with `emails` and `addresses`: the living ones, in their order */
export function listingOf(
  client: ListedClient,
  phones: readonly ListedPhone[],
  emails: readonly ListedEmail[],
  addresses: readonly ListedAddress[],
): Listing {
  const named = { ...client, kind: ClientKind.parse(client.kind) };
  const address = primaryOf(addresses);
  return {
    row: {
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
    },
    tokens: tokensOf(client, phones, emails, addresses),
  };
}
