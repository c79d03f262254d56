/** @file Who writes the letter, and to whom. */
import { countryName } from '#shared/kernel/country.ts';
import type { Civility, Title } from '#shared/kernel/person.ts';
import { displayPhone } from '#shared/kernel/phone.ts';
import { postalLines } from '#shared/kernel/postal.ts';
import { amongTexts, type ReadDb } from '#main/db/rows/contract-rows.ts';
import type { ClientAddressTable, ClientTable } from '#main/db/schema.ts';
import type { LetterHead } from './letter.ts';
import { personLine } from './letter.labels.ts';

type Client = Pick<
  ClientTable,
  'id' | 'kind' | 'civility' | 'title' | 'firstName' | 'lastName' | 'legalName'
>;

const nameOf = ({ civility, title, firstName, lastName, legalName }: Client): string =>
  legalName !== ''
    ? legalName
    : personLine(civility as Civility, title as Title | null, `${firstName} ${lastName}`.trim());

/** Where letters go: the address for mail, else the main one, else the first that names a place. */
function postalAddress(addresses: readonly ClientAddressTable[]): ClientAddressTable | null {
  const usable = addresses.filter(({ postcode, town }) => postcode !== '' && town !== '');
  return (
    usable.find(({ type }) => type === 'CORRESPONDANCE') ??
    usable.find(({ isPrimary }) => isPrimary === 1) ??
    usable[0] ??
    null
  );
}

const envelope = (client: Client, address: ClientAddressTable): string[] =>
  postalLines({
    ...address,
    recipient: nameOf(client),
    countryName: address.country === 'FR' || address.country === '' ? '' : countryName(address.country),
  });

/** By client, the lines of the envelope; nobody without a postal address. */
export async function envelopesOf(
  db: ReadDb,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const clients = await db
    .selectFrom('client')
    .select(['id', 'kind', 'civility', 'title', 'firstName', 'lastName', 'legalName'])
    .where('id', 'in', amongTexts(clientIds))
    .execute();
  const addresses = await db
    .selectFrom('client_address')
    .selectAll()
    .where('clientId', 'in', amongTexts(clientIds))
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .execute();
  return new Map(
    clients.flatMap((client) => {
      const address = postalAddress(addresses.filter(({ clientId }) => clientId === client.id));
      return address === null ? [] : [[client.id, envelope(client, address)] as const];
    }),
  );
}

/** The cabinet; empty where it is not set up. */
export async function letterHead(db: ReadDb): Promise<LetterHead> {
  const cabinet = await db.selectFrom('cabinet').selectAll().executeTakeFirst();
  const { name = '', street = '', building = '', postcode = '', town = '' } = cabinet ?? {};
  const { phone = '', email = '', oriasNumber = '' } = cabinet ?? {};
  const lines = [building, street, `${postcode} ${town}`.trim()].filter((line) => line !== '');
  return { name, lines, town, phone: phone === '' ? '' : displayPhone(phone), email, oriasNumber };
}
