/** @file The rows of a sheet, in a fixed number of queries whatever the client. */
import { compileOnce } from '#main/db/compile-once.ts';
import type { Db } from '#main/db/journal/write-door.ts';

const phonesOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('client_phone')
    .select(['id', 'type', 'raw', 'e164', 'isPrimary'])
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .orderBy('position'),
);

const emailsOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('client_email')
    .select(['id', 'type', 'address', 'isPrimary'])
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .orderBy('position'),
);

const addressesOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('client_address')
    .select(['id', 'type', 'recipient2', 'building', 'street', 'locality', 'postcode', 'town'])
    .select(['insee', 'country', 'isPrimary'])
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .orderBy('position'),
);

const bankAccountsOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('bank_account')
    .select(['id', 'iban', 'ibanToConfirm', 'bic', 'holder', 'label', 'isPrimary'])
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .orderBy('position'),
);

const IDENTITY = [
  'firstName',
  'lastName',
  'birthName',
  'gender',
  'birthOn',
  'birthTown',
  'birthInsee',
  'nir',
  'nirToConfirm',
] as const;

const membersOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('family_member')
    .select(['id', 'relationship', 'birthRank', 'attachment', 'linkedClientId', ...IDENTITY])
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .orderBy('position'),
);

const linkedIdentitiesOf = compileOnce((db: Db, clientId: string) =>
  db
    .selectFrom('family_member')
    .innerJoin('client', 'client.id', 'family_member.linkedClientId')
    .select(['family_member.id as memberId', ...IDENTITY.map((column) => `client.${column}` as const)])
    .where('family_member.clientId', '=', clientId),
);

/** A linked member's identity is the linked client's own, in the bin or not. */
async function familyOf(db: Db, clientId: string) {
  const members = await membersOf(db, clientId);
  if (members.every(({ linkedClientId }) => linkedClientId === null)) return members;
  const linked = await linkedIdentitiesOf(db, clientId);
  const identities = new Map(linked.map(({ memberId, ...identity }) => [memberId, identity]));
  return members.map((member) => ({ ...member, ...identities.get(member.id) }));
}

/** Another living client that carries the same number. */
const sharersOf = compileOnce((db: Db, clientId: string, nir: string) =>
  db
    .selectFrom('client')
    .select('id')
    .where('nir', '=', nir)
    .where('id', '<>', clientId)
    .where('deletedAt', 'is', null)
    .limit(1),
);

const clientsOf = compileOnce((db: Db, clientId: string) =>
  db.selectFrom('client').selectAll().where('id', '=', clientId),
);

/** Everything that the sheet shows, also of a client in the bin; undefined when there is no such client. */
export async function findSheetRows(db: Db, clientId: string) {
  const [client] = await clientsOf(db, clientId);
  if (!client) return undefined;
  return {
    client,
    phones: await phonesOf(db, clientId),
    emails: await emailsOf(db, clientId),
    addresses: await addressesOf(db, clientId),
    family: await familyOf(db, clientId),
    bankAccounts: await bankAccountsOf(db, clientId),
    isNirShared: client.nir !== null && (await sharersOf(db, clientId, client.nir)).length > 0,
  };
}
export type SheetRows = NonNullable<Awaited<ReturnType<typeof findSheetRows>>>;
