/** @file Contracts of a client, and one contract with its periods and whoever it is about. */
import { sql } from 'kysely';
import { ClientKind } from '#shared/kernel/person.ts';
import { displayName } from '#shared/kernel/text.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { contractLines, type ContractLine, type ReadDb } from '#main/db/rows/contract-rows.ts';
import type { ContractPeriodTable, ContractTable } from '#main/db/schema.ts';

/** Contracts that name a client otherwise than as subscriber: as a party, or through a member of a family. */
const namedIn = (clientId: string) => sql<string>`(
  SELECT contractId FROM contract_party WHERE partyClientId = ${clientId} AND deletedAt IS NULL
  UNION
  SELECT party.contractId FROM family_member AS member
  JOIN contract_party AS party ON party.familyMemberId = member.id AND party.deletedAt IS NULL
  WHERE member.linkedClientId = ${clientId} AND member.deletedAt IS NULL)`;

/** Running ones first, by due date; what ended comes last, newest first. */
export const contractLinesOfClient = (db: ReadDb, clientId: string): Promise<ContractLine[]> =>
  contractLines(db)
    .where((eb) =>
      eb.or([eb('contract.clientId', '=', clientId), eb('contract.id', 'in', namedIn(clientId))]),
    )
    .orderBy('contract.dueOn')
    .orderBy('contract.createdAt', 'desc')
    .orderBy('contract.id')
    .execute();

/** By contract: what a client is to it. */
export async function rolesOfClient(db: ReadDb, clientId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ contractId: string; role: string }>`
    SELECT contractId, role FROM contract_party WHERE partyClientId = ${clientId} AND deletedAt IS NULL
    UNION ALL
    SELECT party.contractId, party.role FROM family_member AS member
    JOIN contract_party AS party ON party.familyMemberId = member.id AND party.deletedAt IS NULL
    WHERE member.linkedClientId = ${clientId} AND member.deletedAt IS NULL`.execute(db);
  return new Map(rows.map(({ contractId, role }) => [contractId, role]));
}

export const findContractRow = (db: ReadDb, id: string): Promise<ContractTable | undefined> =>
  db.selectFrom('contract').selectAll().where('id', '=', id).executeTakeFirst();

/** Newest first; an amendment after what it amends. */
export const periodRowsOf = (db: ReadDb, contractId: string): Promise<ContractPeriodTable[]> =>
  db
    .selectFrom('contract_period')
    .selectAll()
    .where('contractId', '=', contractId)
    .where('deletedAt', 'is', null)
    .orderBy('startOn', 'desc')
    .orderBy('createdAt', 'desc')
    .execute();

export async function clientKindOf(db: ReadDb, clientId: string): Promise<ClientKind> {
  const query = db.selectFrom('client').select('kind').where('id', '=', clientId);
  return ClientKind.parse((await query.executeTakeFirst())?.kind);
}

export interface PartyLine {
  readonly id: string;
  readonly role: string;
  readonly partyClientId: string | null;
  readonly familyMemberId: string | null;
  readonly name: string;
}

export async function partiesOf(db: ReadDb, contractId: string): Promise<PartyLine[]> {
  const rows = await db
    .selectFrom('contract_party as party')
    .leftJoin('client_listing as listing', 'listing.clientId', 'party.partyClientId')
    .leftJoin('family_member as member', 'member.id', 'party.familyMemberId')
    .select(['party.id', 'party.role', 'party.partyClientId', 'party.familyMemberId', 'party.name'])
    .select(['listing.name as clientName', 'member.firstName', 'member.lastName'])
    .where('party.contractId', '=', contractId)
    .where('party.deletedAt', 'is', null)
    .orderBy('party.position')
    .execute();
  return rows.map(({ clientName, firstName, lastName, ...party }) => ({
    ...party,
    name:
      clientName ??
      (party.familyMemberId === null ? party.name : displayName(lastName ?? '', firstName ?? '')),
  }));
}

export interface Names {
  readonly clientName: string;
  readonly insurerName: string;
  readonly wholesalerName: string;
}

export async function namesOf(db: ReadDb, row: ContractTable): Promise<Names> {
  const nameOf = async (table: 'insurer', id: string | null): Promise<string> =>
    id === null
      ? ''
      : ((await db.selectFrom(table).select('name').where('id', '=', id).executeTakeFirst())?.name ?? '');
  const listing = await db
    .selectFrom('client_listing')
    .select('name')
    .where('clientId', '=', row.clientId)
    .executeTakeFirst();
  return {
    clientName: listing?.name ?? '',
    insurerName: await nameOf('insurer', row.insurerId),
    wholesalerName: await nameOf('insurer', row.wholesalerId),
  };
}

/** Other living contracts of the insurer with the same number. */
export async function policyTwins(
  db: ReadDb,
  row: ContractTable,
): Promise<{ id: string; clientName: string }[]> {
  if (row.policyNumber === '' || row.insurerId === null || row.isPolicyProvisional === 1) return [];
  return contractLines(db)
    .clearSelect()
    .select(['contract.id', 'listing.name as clientName'])
    .where('contract.policyNumber', '=', row.policyNumber)
    .where('contract.insurerId', '=', row.insurerId)
    .where('contract.isPolicyProvisional', '=', 0)
    .where('contract.id', '<>', row.id)
    .execute();
}

export const findReplacing = (db: ReadDb, id: string): Promise<ContractTable | undefined> =>
  db
    .selectFrom('contract')
    .selectAll()
    .where('replacesId', '=', id)
    .where('status', '<>', 'DEVIS')
    .where('deletedAt', 'is', null)
    .executeTakeFirst();

export const claimIdsOf = async (db: Db, contractId: string): Promise<{ id: string; status: string }[]> =>
  db
    .selectFrom('claim')
    .select(['id', 'status'])
    .where('contractId', '=', contractId)
    .where('deletedAt', 'is', null)
    .orderBy('occurredOn', 'desc')
    .execute();

export async function countOpenTasksAbout(db: Db, contractId: string): Promise<number> {
  const row = await db
    .selectFrom('task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('aboutEntity', '=', 'contract')
    .where('aboutId', '=', contractId)
    .where('status', '=', 'OUVERTE')
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}
