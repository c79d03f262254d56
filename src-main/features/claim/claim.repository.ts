/** @file Claims: a page of them, those of a contract, one with its steps. */
import { sql, type RawBuilder } from 'kysely';
import type { ClaimFilter } from '#shared/features/claim/claim.api.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { words } from '#shared/kernel/text.ts';
import { amongTexts, type ReadDb } from '#main/db/rows/contract-rows.ts';
import type { ClaimStepTable, ClaimTable } from '#main/db/schema.ts';

/** Claims that are shown, under the name `claim`: neither it, nor its contract, nor its client is in the bin. */
const shown = (db: ReadDb) =>
  db
    .selectFrom('claim')
    .innerJoin('contract', 'contract.id', 'claim.contractId')
    .innerJoin('client_listing as listing', 'listing.clientId', 'claim.clientId')
    .leftJoin('insurer', 'insurer.id', 'contract.insurerId')
    .where('claim.deletedAt', 'is', null)
    .where('contract.deletedAt', 'is', null);

const lines = (db: ReadDb) =>
  shown(db)
    .selectAll('claim')
    .select(['listing.name as clientName', 'insurer.name as insurerName', 'contract.branch as branch'])
    .select(['contract.policyNumber as policyNumber', 'contract.product as product']);

export type ClaimLine = ClaimTable & {
  readonly clientName: string;
  readonly insurerName: string | null;
  readonly branch: string;
  readonly policyNumber: string;
  readonly product: string;
};

type Condition = RawBuilder<unknown>;

/** What the filter asks, its states left aside: those are counted. */
function asked(filter: ClaimFilter, today: DateOnly): Condition[] {
  const conditions: Condition[] = [sql`TRUE`];
  if (filter.state === 'open') conditions.push(sql`claim.status <> 'CLOS'`);
  if (filter.state === 'closed') conditions.push(sql`claim.status = 'CLOS'`);
  if (filter.managerIds.length > 0) {
    const ids = filter.managerIds.filter((id) => id !== 'none');
    const nobody = filter.managerIds.includes('none') ? sql`OR claim.managerId IS NULL` : sql``;
    conditions.push(sql`(claim.managerId IN ${amongTexts(ids)} ${nobody})`);
  }
  if (filter.idleDays !== null)
    conditions.push(sql`claim.lastActionOn <= ${addDays(today, -filter.idleDays)}`);
  for (const word of words(filter.text)) {
    const like = `%${word}%`;
    conditions.push(sql`(listing.sortName LIKE ${like} OR lower(claim.number) LIKE ${like}
      OR lower(contract.policyNumber) LIKE ${like} OR lower(claim.place) LIKE ${like})`);
  }
  return conditions;
}

const all = (conditions: readonly Condition[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(conditions, sql` AND `)})`;

/** Those that were left alone longest first. */
export const claimPage = (
  db: ReadDb,
  filter: ClaimFilter,
  today: DateOnly,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ClaimLine[]> => {
  const { statuses } = filter;
  const inState = statuses.length === 0 ? [] : [sql`claim.status IN ${amongTexts(statuses)}`];
  return lines(db)
    .where(all([...asked(filter, today), ...inState]))
    .orderBy('claim.lastActionOn')
    .orderBy('claim.id')
    .limit(limit)
    .offset(offset)
    .execute();
};

export const claimStatusCounts = (
  db: ReadDb,
  filter: ClaimFilter,
  today: DateOnly,
): Promise<{ status: string; count: number }[]> =>
  shown(db)
    .where(all(asked(filter, today)))
    .select((eb) => ['claim.status', eb.fn.countAll<number>().as('count')])
    .groupBy('claim.status')
    .execute();

/** Open ones first, then the latest. */
export const claimLinesOfContract = (db: ReadDb, contractId: string): Promise<ClaimLine[]> =>
  lines(db)
    .where('claim.contractId', '=', contractId)
    .orderBy(sql`claim.status = 'CLOS'`)
    .orderBy('claim.occurredOn', 'desc')
    .orderBy('claim.id')
    .execute();

/** In the bin or not: the panel says so. */
export const findClaimLine = (db: ReadDb, id: string): Promise<ClaimLine | undefined> =>
  db
    .selectFrom('claim')
    .innerJoin('contract', 'contract.id', 'claim.contractId')
    .leftJoin('client_listing as listing', 'listing.clientId', 'claim.clientId')
    .leftJoin('insurer', 'insurer.id', 'contract.insurerId')
    .selectAll('claim')
    .select([sql<string>`coalesce(listing.name, '')`.as('clientName'), 'insurer.name as insurerName'])
    .select([
      'contract.branch as branch',
      'contract.policyNumber as policyNumber',
      'contract.product as product',
    ])
    .where('claim.id', '=', id)
    .executeTakeFirst();

export const stepRowsOf = (db: ReadDb, claimId: string): Promise<ClaimStepTable[]> =>
  db
    .selectFrom('claim_step')
    .selectAll()
    .where('claimId', '=', claimId)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
