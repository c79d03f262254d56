/**
 * @file Contracts that fall due, in one reading of the index of due dates.
 * [Note: due in SQL] What is due is a fact; « late » and « to renew » are compared with the day, here in SQL and in
 * `renewal-state.rules.ts` for the badge: a test holds both together on generated contracts.
 */
import { sql, type RawBuilder } from 'kysely';
import type { Horizons } from '#shared/features/contract/state/badge.rules.ts';
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

type Condition = RawBuilder<unknown>;

/** What falls due: it runs, nothing ends it before, and nobody waits for a decision. See [Note: due in SQL]. */
const isDue = ({ today }: On): Condition[] => [
  sql`contract.dueOn IS NOT NULL AND contract.status IN ('EN_COURS', 'SUSPENDU')`,
  sql`(contract.suspensionReason IS NULL OR contract.suspensionReason <> 'VENTE')`,
  sql`(contract.terminationEffectiveOn IS NULL OR (contract.terminationEffectiveOn > contract.dueOn
    AND contract.terminationEffectiveOn > ${today}))`,
  sql`(contract.effectiveOn <= ${today} OR contract.status = 'SUSPENDU')`,
  sql`(contract.fixedEndOn IS NULL OR contract.fixedEndOn >= contract.effectiveOn)`,
];

function matchesText(text: string): Condition[] {
  return words(text).map((word) => {
    const like = `%${word}%`;
    return sql`(listing.sortName LIKE ${like} OR lower(contract.policyNumber) LIKE ${like}
      OR lower(insurer.name) LIKE ${like} OR lower(contract.risk) LIKE ${like})`;
  });
}

function isOf(managerIds: RenewalFilter['managerIds']): Condition[] {
  if (managerIds.length === 0) return [];
  const ids = managerIds.filter((id) => id !== 'none');
  const nobody = managerIds.includes('none') ? sql`OR contract.managerId IS NULL` : sql``;
  return [sql`(contract.managerId IN ${amongTexts(ids)} ${nobody})`];
}

function changed({ changeFrom: from, changeTo: to }: RenewalFilter, today: DateOnly): Condition[] {
  if (from === null && to === null) return [];
  const [now, before] = [paid(today, 0), paid(today, 1)];
  const change = sql`round((${now} - ${before}) * 1000.0 / nullif(${before}, 0))`;
  return [
    ...(from === null ? [] : [sql`${change} >= ${from}`]),
    ...(to === null ? [] : [sql`${change} <= ${to}`]),
  ];
}

const lacks = (missing: RenewalFilter['missing'][number]): Condition =>
  sql`(SELECT ${sql.ref(missing === 'review' ? 'reviewOn' : 'noticeSentOn')} FROM contract_period
    WHERE id = ${CURRENT}) IS NULL`;

/** What the filter asks, its steps left aside: those are counted. */
const asked = (filter: RenewalFilter, on: On): Condition[] => [
  ...isDue(on),
  ...(filter.dueFrom === null ? [] : [sql`contract.dueOn >= ${filter.dueFrom}`]),
  ...(filter.dueTo === null ? [] : [sql`contract.dueOn <= ${filter.dueTo}`]),
  ...(filter.branches.length === 0 ? [] : [sql`contract.branch IN ${amongTexts(filter.branches)}`]),
  ...(filter.insurerIds.length === 0 ? [] : [sql`contract.insurerId IN ${amongTexts(filter.insurerIds)}`]),
  ...(filter.clientId === null ? [] : [sql`contract.clientId = ${filter.clientId}`]),
  ...isOf(filter.managerIds),
  ...matchesText(filter.text),
  ...filter.missing.map(lacks),
  ...changed(filter, on.today),
];

const all = (conditions: readonly Condition[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(conditions, sql` AND `)})`;

const found = (filter: RenewalFilter, on: On): RawBuilder<boolean> =>
  all([
    ...asked(filter, on),
    ...(filter.steps.length === 0 ? [] : [sql`${stepSql(on)} IN ${amongTexts(filter.steps)}`]),
  ]);

/** By due date, then client. */
export const renewalPage = (
  db: ReadDb,
  filter: RenewalFilter,
  on: On,
  page: { readonly offset: number; readonly limit: number },
): Promise<ContractLine[]> =>
  contractLines(db)
    .where(found(filter, on))
    .orderBy('contract.dueOn')
    .orderBy('listing.sortName')
    .orderBy('contract.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();

/** Contracts of a day that are named; the others of the day are counted. */
const NAMED = 3;

/** The first few of each day, by client; each with how many fall due that day. */
export function dueContracts(db: ReadDb, filter: RenewalFilter, on: On) {
  const ranked = contractLines(db)
    .where(found(filter, on))
    .clearSelect()
    .select(['contract.id', 'contract.clientId', 'contract.branch', 'contract.policyNumber'])
    .select(['listing.name as clientName', sql<string>`contract.dueOn`.as('dueOn')])
    .select(sql<string>`coalesce(insurer.name, '')`.as('insurerName'))
    .select(sql<number>`count(*) OVER (PARTITION BY contract.dueOn)`.as('count'))
    .select(
      sql<number>`row_number() OVER (
        PARTITION BY contract.dueOn ORDER BY listing.sortName, contract.id)`.as('rank'),
    );
  return db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('rank', '<=', NAMED)
    .orderBy('dueOn')
    .orderBy('rank')
    .execute();
}

export async function renewalIds(db: ReadDb, filter: RenewalFilter, on: On): Promise<string[]> {
  const rows = await shownContracts(db).where(found(filter, on)).select('contract.id').execute();
  return rows.map(({ id }) => id);
}

const COUNT = sql<number>`count(*)`.as('count');

export async function stepCounts(
  db: ReadDb,
  filter: RenewalFilter,
  on: On,
): Promise<Map<RenewalStep, number>> {
  const rows = await shownContracts(db)
    .where(all(asked(filter, on)))
    .select([stepSql(on).as('step'), COUNT])
    .groupBy('step')
    .execute();
  return new Map(rows.map(({ step, count }) => [step, count]));
}

export interface Totals {
  readonly total: number;
  readonly premiumTotalCents: number;
  readonly weeks: readonly { readonly mondayOn: DateOnly; readonly count: number }[];
  readonly load: readonly { readonly managerId: string | null; readonly count: number }[];
}

/** SQLite's week: days since Monday are counted off the due date. */
const MONDAY = sql<DateOnly>`date(contract.dueOn, '-' || ((strftime('%w', contract.dueOn) + 6) % 7) || ' days')`;

export async function renewalTotals(db: ReadDb, filter: RenewalFilter, on: On): Promise<Totals> {
  const rows = () => shownContracts(db).where(found(filter, on));
  const sums = await rows()
    .select([COUNT, sql<number>`coalesce(sum(${paid(on.today, 0)}), 0)`.as('premium')])
    .executeTakeFirstOrThrow();
  const weeks = await rows()
    .select([MONDAY.as('mondayOn'), COUNT])
    .groupBy('mondayOn')
    .orderBy('mondayOn')
    .execute();
  const load = await rows()
    .leftJoin('collaborator as manager', (join) =>
      join.onRef('manager.id', '=', 'contract.managerId').on('manager.deletedAt', 'is', null),
    )
    .select(['manager.id as managerId', COUNT])
    .groupBy('manager.id')
    .orderBy('count', 'desc')
    .execute();
  return { total: sums.count, premiumTotalCents: sums.premium, weeks, load };
}
