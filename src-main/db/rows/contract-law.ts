/** @file A stored contract as the engine of legal dates reads it. */
import type { Branch } from '#shared/features/contract/branches.ts';
import type { MonthDay } from '#shared/features/contract/contract-dates.ts';
import type { LegalContract } from '#shared/features/contract/law/anchors.ts';
import type { Facts } from '#shared/features/contract/law/delay.ts';
import { legalDates, type LegalAt, type LegalDate } from '#shared/features/contract/law/legal-dates.rules.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { ClientKind } from '#shared/kernel/person.ts';
import type { ContractPeriodTable, ContractTable } from '../schema.ts';

type Period = Pick<ContractPeriodTable, 'kind' | 'startOn' | 'noticeSentOn'>;

/** Whole periods, newest first: amendments begin nothing. */
const whole = (periods: readonly Period[]): Period[] =>
  periods.filter(({ kind }) => kind !== 'AVENANT').sort((a, b) => (a.startOn < b.startOn ? 1 : -1));

function legalContract(row: ContractTable, effectiveOn: string, periods: readonly Period[]): LegalContract {
  const [current, former] = whole(periods);
  const lastRenewal =
    current?.kind === 'RENOUVELLEMENT'
      ? {
          on: current.startOn as DateOnly,
          premiumNoticeSentOn: (former?.noticeSentOn ?? null) as DateOnly | null,
        }
      : null;
  return {
    ...(row as unknown as Pick<LegalContract, 'status' | 'signedOn' | 'fixedEndOn' | 'noticeMonths'>),
    branch: row.branch as Branch,
    effectiveOn: effectiveOn as DateOnly,
    mainDue: row.mainDue as MonthDay | null,
    renewalOn: row.dueOn as DateOnly | null,
    hasTacitRenewal: row.isTacit === 1,
    premiumNoticeSentOn: (current?.noticeSentOn ?? null) as DateOnly | null,
    lastRenewal,
    terminationEffectiveOn: row.terminationEffectiveOn as DateOnly | null,
  };
}

/** Empty for a quote, and for a contract whose beginning nobody knows. */
export function legalDatesOf(
  row: ContractTable,
  periods: readonly Period[],
  clientKind: ClientKind,
  at: LegalAt,
): LegalDate[] {
  if (row.status === 'DEVIS' || row.effectiveOn === null) return [];
  const said = JSON.parse(row.facts) as Facts;
  const isSold = row.suspensionReason === 'VENTE';
  const facts: Facts = {
    ...(isSold && { 'vehicle-sale': row.suspendedOn as DateOnly | null }),
    ...said,
    'termination-effect': row.terminationEffectiveOn as DateOnly | null,
  };
  const situation = { clientKind, isForProfession: row.isProfessional === 1, facts };
  return legalDates(legalContract(row, row.effectiveOn, periods), situation, at);
}
