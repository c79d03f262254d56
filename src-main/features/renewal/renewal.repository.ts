/**
 * @file Contracts that fall due, in one reading of the index of due dates. What is due is a fact; « late » and « to
 * renew » are compared with the day, here in SQL and in `badge.rules.ts` for the badge: a test holds both together.
 */
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { Horizons } from '#shared/features/contract/badge.rules.ts';
import type { RenewalFilter, RenewalStep } from '#shared/features/renewal/renewal.api.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { words } from '#shared/kernel/text.ts';
import {
  amongTexts,
  contractLines,
  shownContracts,
  type ContractLine,
  type ReadDb,
} from '#main/db/rows/contract-rows.ts';

/** First day of the next step, by branch: due before it, a contract is to be renewed. */
function horizonSql({ days, byBranch }: Horizons, today: DateOnly): RawBuilder<string> {
  const until = (count: number) => addDays(today, count);
  const cases = Object.entries(byBranch).map(([branch, count]) => sql`WHEN ${branch} THEN ${until(count)}`);
  return cases.length === 0
    ? sql<string>`${until(days)}`
    : sql<string>`CASE contract.branch ${sql.join(cases, sql` `)} ELSE ${until(days)} END`;
}

export interface On {
  readonly today: DateOnly;
  readonly horizons: Horizons;
}

const stepSql = ({ today, horizons }: On): RawBuilder<RenewalStep> => sql`
  CASE WHEN contract.dueOn < ${today} THEN 'late'
    WHEN contract.dueOn <= ${horizonSql(horizons, today)} THEN 'to-renew' ELSE 'later' END`;

/** The period that ends with the due date, and what was paid before it. */
const CURRENT = sql`(SELECT id FROM contract_period WHERE contractId = contract.id AND kind <> 'AVENANT'
  AND deletedAt IS NULL ORDER BY startOn DESC LIMIT 1)`;
const paid = (today: DateOnly, rank: number) => sql<number | null>`(
  SELECT premiumTtcCents FROM contract_period WHERE contractId = contract.id AND deletedAt IS NULL
  AND startOn <= ${today} ORDER BY startOn DESC, createdAt DESC LIMIT 1 OFFSET ${rank})`;

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- the type of a query that joins are added to */
type Contracts = SelectQueryBuilder<any, any, any>;

/** What falls due: it runs, nothing ends it before, and nobody waits for a decision (see `badgesOf`). */
function due(query: Contracts, { today }: On): Contracts {
  return query
    .where('contract.dueOn', 'is not', null)
    .where('contract.status', 'in', ['EN_COURS', 'SUSPENDU'])
    .where(sql<boolean>`(contract.suspensionReason IS NULL OR contract.suspensionReason <> 'VENTE')`)
    .where(
      sql<boolean>`(contract.terminationEffectiveOn IS NULL OR (contract.terminationEffectiveOn > contract.dueOn AND contract.terminationEffectiveOn > ${today}))`,
    )
    .where(sql<boolean>`contract.effectiveOn <= ${today}`)
    .where(sql<boolean>`(contract.fixedEndOn IS NULL OR contract.fixedEndOn >= contract.effectiveOn)`);
}

function among(query: Contracts, filter: RenewalFilter, on: On): Contracts {
  let found = query;
  if (filter.dueFrom !== null) found = found.where('contract.dueOn', '>=', filter.dueFrom);
  if (filter.dueTo !== null) found = found.where('contract.dueOn', '<=', filter.dueTo);
  if (filter.branches.length > 0) found = found.where('contract.branch', 'in', amongTexts(filter.branches));
  if (filter.insurerIds.length > 0)
    found = found.where('contract.insurerId', 'in', amongTexts(filter.insurerIds));
  if (filter.clientId !== null) found = found.where('contract.clientId', '=', filter.clientId);
  if (filter.managerIds.length > 0) {
    const ids = filter.managerIds.filter((id) => id !== 'none');
    const nobody = filter.managerIds.includes('none') ? sql`OR contract.managerId IS NULL` : sql``;
    found = found.where(sql<boolean>`(contract.managerId IN ${amongTexts(ids)} ${nobody})`);
  }
  for (const word of words(filter.text)) {
    const like = `%${word}%`;
    found = found.where(
      sql<boolean>`(listing.sortName LIKE ${like} OR lower(contract.policyNumber) LIKE ${like} OR lower(insurer.name) LIKE ${like} OR lower(contract.risk) LIKE ${like})`,
    );
  }
  for (const missing of filter.missing) {
    const column = missing === 'review' ? sql.ref('reviewOn') : sql.ref('noticeSentOn');
    found = found.where(sql<boolean>`(SELECT ${column} FROM contract_period WHERE id = ${CURRENT}) IS NULL`);
  }
  if (filter.changeFrom !== null || filter.changeTo !== null) {
    const change = sql<number>`round((${paid(on.today, 0)} - ${paid(on.today, 1)}) * 1000.0 / nullif(${paid(on.today, 1)}, 0))`;
    if (filter.changeFrom !== null) found = found.where(sql<boolean>`${change} >= ${filter.changeFrom}`);
    if (filter.changeTo !== null) found = found.where(sql<boolean>`${change} <= ${filter.changeTo}`);
  }
  return found;
}

function atSteps(query: Contracts, { steps }: RenewalFilter, on: On): Contracts {
  return steps.length === 0 ? query : query.where(sql<boolean>`${stepSql(on)} IN ${amongTexts(steps)}`);
}

const filtered = (db: ReadDb, filter: RenewalFilter, on: On): Contracts =>
  among(due(shownContracts(db) as Contracts, on), filter, on);

export async function renewalPage(
  db: ReadDb,
  filter: RenewalFilter,
  on: On,
  page: { readonly offset: number; readonly limit: number },
): Promise<ContractLine[]> {
  const query = atSteps(among(due(contractLines(db) as Contracts, on), filter, on), filter, on);
  const rows = await query
    .orderBy('contract.dueOn')
    .orderBy('listing.sortName')
    .orderBy('contract.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows as ContractLine[];
}

export async function renewalIds(db: ReadDb, filter: RenewalFilter, on: On): Promise<string[]> {
  const rows = await atSteps(filtered(db, filter, on), filter, on)
    .select('contract.id')
    .execute();
  return (rows as { id: string }[]).map(({ id }) => id);
}

const COUNT = sql<number>`count(*)`.as('count');

export async function stepCounts(
  db: ReadDb,
  filter: RenewalFilter,
  on: On,
): Promise<Map<RenewalStep, number>> {
  const rows = (await filtered(db, filter, on)
    .select([stepSql(on).as('step'), COUNT])
    .groupBy('step')
    .execute()) as { step: RenewalStep; count: number }[];
  return new Map(rows.map(({ step, count }) => [step, count]));
}

export interface Totals {
  readonly total: number;
  readonly premiumTotalCents: number;
  readonly weeks: readonly { readonly mondayOn: DateOnly; readonly count: number }[];
  readonly load: readonly { readonly managerId: string | null; readonly count: number }[];
}

/** SQLite's week: days since Monday are counted off the due date. */
const MONDAY = sql<string>`date(contract.dueOn, '-' || ((strftime('%w', contract.dueOn) + 6) % 7) || ' days')`;

export async function renewalTotals(db: ReadDb, filter: RenewalFilter, on: On): Promise<Totals> {
  const base = () => atSteps(filtered(db, filter, on), filter, on);
  const sums = (await base()
    .select([COUNT, sql<number>`coalesce(sum(${paid(on.today, 0)}), 0)`.as('premium')])
    .executeTakeFirstOrThrow()) as { count: number; premium: number };
  const weeks = (await base()
    .select([MONDAY.as('mondayOn'), COUNT])
    .groupBy('mondayOn')
    .orderBy('mondayOn')
    .execute()) as { mondayOn: DateOnly; count: number }[];
  const load = (await base()
    .leftJoin('collaborator as manager', (join) =>
      join.onRef('manager.id', '=', 'contract.managerId').on('manager.deletedAt', 'is', null),
    )
    .select(['manager.id as managerId', COUNT])
    .groupBy('manager.id')
    .orderBy('count', 'desc')
    .execute()) as { managerId: string | null; count: number }[];
  return { total: sums.count, premiumTotalCents: sums.premium, weeks, load };
}
