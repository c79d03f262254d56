/** @file What a renewal hangs on: whether a contract can be renewed at all, until when, at which amounts. */
import { hasContradictoryDates } from '#shared/features/contract/state/badge.rules.ts';
import { nextDue, type MonthDay } from '#shared/features/contract/contract-dates.ts';
import type { renewalApi } from '#shared/features/renewal/renewal.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { addDays, addYears, type DateOnly } from '#shared/kernel/date-only.ts';
import { factsOf, type ContractLine, type ReadDb } from '#main/db/rows/contract-rows.ts';
import type { ContractPeriodTable, ContractTable } from '#main/db/schema.ts';

type Period = ContractPeriodTable;

/** A contract is renewed at most this long before its due date: a second press would renew the year after. */
const EARLIEST_DAYS = 183;

export const periodsOf = (db: ReadDb, contractId: string): Promise<Period[]> =>
  db
    .selectFrom('contract_period')
    .selectAll()
    .where('contractId', '=', contractId)
    .where('deletedAt', 'is', null)
    .execute();

/** Why a contract cannot be worked on for its due date; null when it can. */
export function standing(line: ContractTable): string | null {
  if (line.status === 'DEVIS') return 'quote';
  if (line.status !== 'EN_COURS' && line.status !== 'SUSPENDU') return 'ended';
  if (line.dueOn === null) return 'no-due';
  if (hasContradictoryDates(factsOf(line))) return 'anomaly';
  if (line.terminationEffectiveOn !== null && line.terminationEffectiveOn <= line.dueOn) return 'terminated';
  return null;
}

export type Premium = InputOf<(typeof renewalApi)['renew']>['premium'];
export type Amounts = Pick<Period, 'premiumHtCents' | 'taxCents' | 'premiumTtcCents' | 'commissionCents'>;

const NOTHING: Amounts = {
  premiumHtCents: null,
  taxCents: null,
  premiumTtcCents: null,
  commissionCents: null,
};

/** The amounts of the new period. A change in thousandths keeps the share of the tax, and the sum to the cent. */
export function nextAmounts(premium: Premium, paid: Amounts | null): Amounts {
  const { premiumHtCents: ht, taxCents: tax, premiumTtcCents: ttc, commissionCents } = paid ?? NOTHING;
  const known = { premiumHtCents: ht, taxCents: tax, premiumTtcCents: ttc, commissionCents };
  switch (premium.kind) {
    case 'same':
      return known;
    case 'amounts': {
      const { kind: _kind, ...amounts } = premium;
      return amounts;
    }
    case 'change': {
      const raised = (cents: number | null): number | null =>
        cents === null ? null : Math.round((cents * (1000 + premium.permille)) / 1000);
      const total = raised(ttc);
      const net = raised(ht);
      return {
        premiumHtCents: net,
        taxCents: total !== null && net !== null ? total - net : raised(tax),
        premiumTtcCents: total,
        commissionCents: raised(commissionCents),
      };
    }
  }
}

/** The end of the period that starts on the due date; a contract without a yearly day falls due a year later. */
export const endAfter = ({ mainDue }: ContractTable, startOn: DateOnly): DateOnly =>
  mainDue === null ? addYears(startOn, 1) : nextDue(mainDue as MonthDay, startOn);

/** Why it is not renewed now; null when it may be. */
export function renewable(line: ContractLine, today: DateOnly, shown: string | undefined): string | null {
  const code = standing(line);
  if (code !== null) return code;
  const dueOn = line.dueOn as DateOnly;
  if (shown !== undefined && shown !== dueOn) return 'already-renewed';
  if (line.fixedEndOn !== null) return 'fixed-end';
  if (line.suspensionReason === 'VENTE') return 'suspended';
  return dueOn > addDays(today, EARLIEST_DAYS) ? 'too-early' : null;
}
