/** @file A contract as the rules of renewal look at it, and whether they still have something to ask. */
import { sql } from 'kysely';
import { badgesOf } from '#shared/features/contract/state/badge.rules.ts';
import { isLimitMoot, type LegalDate } from '#shared/features/contract/law/legal-dates.rules.ts';
import { noticeLimit } from '#shared/features/contract/law/anchors.ts';
import { wholePeriod } from '#shared/features/contract/period.rules.ts';
import type { RenewalRule } from '#shared/features/scheduler/rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import { among } from '#main/db/rows/among.ts';
import { legalDatesOf } from '#main/db/rows/contract-law.ts';
import { factsOf, labelOf, periodsByContract, type PeriodLine } from '#main/db/rows/contract-rows.ts';
import type { ContractTable } from '#main/db/schema.ts';
import type { Due, Reader } from './rule-source.ts';

export interface ContractCause {
  readonly row: ContractTable;
  readonly periods: readonly PeriodLine[];
  readonly clientKind: ClientKind;
  readonly stage: string;
  /** In charge of the contract, else of the client; null when whoever was has left. */
  readonly assigneeId: string | null;
  readonly insurerName: string;
}

/** Those of named contracts that are shown: neither they nor their client are in the bin. */
export async function readCauses(db: Reader, ids: readonly string[]): Promise<ContractCause[]> {
  if (ids.length === 0) return [];
  const atWork = (column: string) =>
    sql`(SELECT id FROM collaborator WHERE id = ${sql.ref(column)} AND deletedAt IS NULL AND isActive = 1)`;
  const rows = await db
    .selectFrom('contract')
    .innerJoin('client', 'client.id', 'contract.clientId')
    .leftJoin('insurer', 'insurer.id', 'contract.insurerId')
    .selectAll('contract')
    .select(['client.kind as clientKind', 'client.stage as clientStage', 'insurer.name as insurerName'])
    .select(
      sql<string | null>`coalesce(${atWork('contract.managerId')}, ${atWork('client.managerId')})`.as(
        'inChargeId',
      ),
    )
    .where('contract.id', 'in', among(ids))
    .where('contract.deletedAt', 'is', null)
    .where('client.deletedAt', 'is', null)
    .execute();
  const periods = await periodsByContract(db, ids);
  return rows.map(({ clientKind, clientStage, insurerName, inChargeId, ...row }) => ({
    row,
    periods: periods.get(row.id) ?? [],
    clientKind: ClientKind.parse(clientKind),
    stage: clientStage,
    assigneeId: inChargeId,
    insurerName: insurerName ?? '',
  }));
}

export interface LegalDay {
  readonly today: DateOnly;
  readonly region: HolidayRegion;
}

/** Farther than any due date that a rule looks at. */
const ANY_DAY = { days: 10_000, byBranch: {} };

/** What its badge says, without a horizon: a due date is still to be decided. */
const isUndecided = ({ row }: ContractCause, today: DateOnly): boolean =>
  badgesOf(factsOf(row), ANY_DAY, today).some(({ kind }) => kind === 'to-renew' || kind === 'not-renewed');

const datesOf = ({ row, periods, clientKind }: ContractCause, at: LegalDay): LegalDate[] =>
  legalDatesOf(row, periods, clientKind, at);

const isOver = ({ state }: LegalDate): boolean => state === 'closed' || state === 'unverified';

/** Whether there is still something to do for the due date, as the rule asks it. */
export function isAsked(rule: RenewalRule, cause: ContractCause, at: LegalDay): boolean {
  if (!isUndecided(cause, at.today)) return false;
  if (rule.asks === 'renewal') return true;
  // Heirs are written to about the contract, not offered another one.
  if (cause.row.isTacit === 0 || cause.stage === 'DECEDE') return false;
  const current = wholePeriod(cause.periods);
  switch (rule.asks) {
    case 'review':
      return current?.reviewOn === null;
    case 'premium-notice':
      return (
        current?.noticeSentOn === null &&
        datesOf(cause, at).some((date) => date.reason === 'CHATEL' && !isOver(date))
      );
    case 'notice':
      return !isLimitMoot(datesOf(cause, at));
  }
}

/** What the words of a task say of the contract. */
export function contractFacts({ row, insurerName }: ContractCause): Due['facts'] {
  const dueOn = row.dueOn as DateOnly | null;
  return {
    ...{ branch: row.branch, contract: labelOf(row), insurer: insurerName, dueOn },
    limitOn: dueOn === null || row.isTacit === 0 ? null : noticeLimit(dueOn, row.noticeMonths),
  };
}
