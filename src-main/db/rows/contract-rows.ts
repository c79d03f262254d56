/**
 * @file A contract as every list reads it: with the names it needs, what is paid now, and the badges of the day.
 * Contracts of a client in the bin are hidden with it.
 */
import { sql, type Kysely } from 'kysely';
import type { z } from 'zod';
import {
  badgesOf,
  DEFAULT_HORIZONS,
  type ContractFacts,
  type Horizons,
} from '#shared/features/contract/state/badge.rules.ts';
import type { Branch } from '#shared/features/contract/branches.ts';
import type { ContractRow } from '#shared/features/contract/contract.api.ts';
import {
  commissionAmount,
  commissionOn,
  type Commission,
} from '#shared/features/contract/commission.rules.ts';
import { changePermilleOf, periodAt, periodBefore } from '#shared/features/contract/period.rules.ts';
import { riskTextOf } from '#shared/features/contract/risk-fields.ts';
import { headlineOf } from '#shared/features/contract/law/legal-dates.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Cents } from '#shared/kernel/money.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import type { Context } from '#main/ipc/context.ts';
import type { ContractPeriodTable, ContractTable, Schema } from '../schema.ts';
import { cabinetRegion } from './cabinet-region.ts';
import { legalDatesOf } from './contract-law.ts';
import { findSetting } from './setting-rows.ts';

export type ReadDb = Kysely<Schema>;

/** Where the horizons are kept. */
export const HORIZONS = 'contract.horizons';

export async function readHorizons(db: ReadDb): Promise<Horizons> {
  const stored = (await findSetting(db, HORIZONS)) as Partial<Horizons> | null;
  return { ...DEFAULT_HORIZONS, ...stored };
}

/** What the rules of a contract look at. */
export const factsOf = (row: ContractTable): ContractFacts =>
  ({ ...row, isTacit: row.isTacit === 1 }) as unknown as ContractFacts;

export type PeriodLine = Pick<
  ContractPeriodTable,
  | 'id'
  | 'contractId'
  | 'kind'
  | 'startOn'
  | 'endOn'
  | 'premiumTtcCents'
  | 'premiumHtCents'
  | 'commissionCents'
> &
  Pick<ContractPeriodTable, 'createdAt' | 'noticeSentOn' | 'reviewOn' | 'reviewOutcome'>;

export const amongTexts = (texts: readonly string[]) =>
  sql<string>`(SELECT value FROM json_each(${JSON.stringify(texts)}))`;

/** By contract; only what stands. */
export async function periodsByContract(
  db: ReadDb,
  contractIds: readonly string[],
): Promise<Map<string, PeriodLine[]>> {
  const rows = await db
    .selectFrom('contract_period')
    .select(['id', 'contractId', 'kind', 'startOn', 'endOn', 'premiumTtcCents', 'premiumHtCents'])
    .select(['commissionCents', 'createdAt', 'noticeSentOn', 'reviewOn', 'reviewOutcome'])
    .where('contractId', 'in', amongTexts(contractIds))
    .where('deletedAt', 'is', null)
    .execute();
  const byContract = new Map<string, PeriodLine[]>();
  for (const row of rows) {
    const known = byContract.get(row.contractId);
    if (known) known.push(row);
    else byContract.set(row.contractId, [row]);
  }
  return byContract;
}

async function openClaimCounts(db: ReadDb, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('claim')
    .select((eb) => ['contractId', eb.fn.countAll<number>().as('count')])
    .where('contractId', 'in', amongTexts(ids))
    .where('status', '<>', 'CLOS')
    .where('deletedAt', 'is', null)
    .groupBy('contractId')
    .execute();
  return new Map(rows.map(({ contractId, count }) => [contractId, count]));
}

/** Tickets that are not closed, also those that wait; of contracts that have some. */
export async function openTicketCounts(db: ReadDb, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('ticket')
    .select((eb) => [eb.ref('contractId').$notNull().as('contractId'), eb.fn.countAll<number>().as('count')])
    .where('contractId', 'in', amongTexts(ids))
    .where('state', '<>', 'FERME')
    .where('deletedAt', 'is', null)
    .groupBy('contractId')
    .execute();
  return new Map(rows.map(({ contractId, count }) => [contractId, count]));
}

const NAMES = [
  'listing.name as clientName',
  'listing.kind as clientKind',
  'insurer.name as insurerName',
] as const;

/** Contracts that are shown, under the name `contract`: callers add what they look for, the order and the length. */
export const shownContracts = (db: ReadDb) =>
  db
    .selectFrom('contract')
    .innerJoin('client_listing as listing', 'listing.clientId', 'contract.clientId')
    .leftJoin('insurer', 'insurer.id', 'contract.insurerId')
    .where('contract.deletedAt', 'is', null);

export const contractLines = (db: ReadDb) => shownContracts(db).selectAll('contract').select(NAMES);

export type ContractLine = ContractTable & {
  readonly clientName: string;
  readonly clientKind: string;
  readonly insurerName: string | null;
};

/** Without a provisional one, what the insurer writes on its letters. */
export const labelOf = ({ policyNumber, product }: ContractTable): string => policyNumber || product;

const termsOf = (
  kind: ContractTable['commissionKind'],
  basisPoints: number | null,
  amount: number | null,
): Commission | null => {
  if (kind === 'TAUX') return basisPoints === null ? null : { kind, basisPoints };
  return kind === null || amount === null ? null : { kind, amountCents: amount as Cents };
};

/** What the cabinet earns in a year at the amounts of a period on a day; null while unknown. */
export function commissionOf(row: ContractTable, period: PeriodLine | null, on: DateOnly): number | null {
  if (period !== null && period.commissionCents !== null) return period.commissionCents;
  const { commissionKind, effectiveOn } = row;
  const following = termsOf(commissionKind, row.commissionBp, row.commissionCents);
  if (following === null || effectiveOn === null) return null;
  const firstYear = termsOf(commissionKind, row.firstYearBp, row.firstYearCents);
  const terms = commissionOn({ following, firstYear }, effectiveOn as DateOnly, on);
  if (terms.kind === 'MONTANT') return terms.amountCents;
  const premium = period?.premiumHtCents ?? null;
  return premium === null ? null : commissionAmount(terms, premium as Cents);
}

type Role = z.output<typeof ContractRow>['role'];

/** The lines as they are shown, in the order given. */
export async function contractRowsOf(
  context: Context,
  lines: readonly ContractLine[],
  roleOf: (line: ContractLine) => Role = () => 'SOUSCRIPTEUR',
): Promise<ContractRow[]> {
  const { db } = context;
  const today = context.today();
  const at = { today, region: await cabinetRegion(context) };
  const ids = lines.map(({ id }) => id);
  const horizons = await readHorizons(db);
  const periods = await periodsByContract(db, ids);
  const claims = await openClaimCounts(db, ids);
  const tickets = await openTicketCounts(db, ids);
  return lines.map((line) => {
    const own = periods.get(line.id) ?? [];
    const period = periodAt(own, today);
    const before = period === null ? null : periodBefore(own, period);
    const risk = JSON.parse(line.risk) as Record<string, string>;
    const { id, clientId, clientName, product, insurerId, policyNumber, managerId, status, dueOn } = line;
    return {
      ...{ id, clientId, clientName, product, insurerId, policyNumber, managerId, status, dueOn },
      role: roleOf(line),
      branch: line.branch,
      insurerName: line.insurerName ?? '',
      riskText: riskTextOf(line.branch as Branch, risk),
      badges: badgesOf(factsOf(line), horizons, today),
      premiumTtcCents: period?.premiumTtcCents ?? null,
      changePermille: changePermilleOf(before?.premiumTtcCents ?? null, period?.premiumTtcCents ?? null),
      nextLegal: headlineOf(legalDatesOf(line, own, ClientKind.parse(line.clientKind), at)),
      openClaimCount: claims.get(id) ?? 0,
      openTicketCount: tickets.get(id) ?? 0,
      quoteSentOn: line.quoteSentOn,
    } as ContractRow;
  });
}
