/** @file One contract, and the contracts of a client, as the screens read them. */
import type { contractApi, ContractRow } from '#shared/features/contract/contract.api.ts';
import { badgesOf, isEnded, isRunning } from '#shared/features/contract/state/badge.rules.ts';
import { instalmentsOf } from '#shared/features/contract/contract-dates.ts';
import { byStart, changePermilleOf, periodAt, wholePeriod } from '#shared/features/contract/period.rules.ts';
import type { ResultOf } from '#shared/ipc/procedure.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { cents, type Cents } from '#shared/kernel/money.ts';
import {
  commissionOf,
  contractRowsOf,
  factsOf,
  labelOf,
  periodsByContract,
  readHorizons,
  type ContractLine,
  openTicketCounts,
} from '#main/db/rows/contract-rows.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import { legalDatesOf } from '#main/db/rows/contract-law.ts';
import type { ContractPeriodTable, ContractTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { warningsOf } from './contract-warnings.ts';
import {
  claimIdsOf,
  clientKindOf,
  contractLinesOfClient,
  countOpenTasksAbout,
  findContractRow,
  findReplacing,
  namesOf,
  partiesOf,
  periodRowsOf,
  policyTwins,
  rolesOfClient,
} from './contract.repository.ts';

type Api = typeof contractApi;

interface Standing {
  readonly row: ContractRow;
  /** When it ended, as far as anybody knows. */
  readonly endedOn: string;
}

/** What is over goes last, the latest first; the rest by due date, what has none after. As the badges say, not the status. */
function byStanding(a: Standing, b: Standing): number {
  const [isOverA, isOverB] = [isEnded(a.row.badges), isEnded(b.row.badges)];
  if (isOverA !== isOverB) return isOverA ? 1 : -1;
  if (isOverA) return a.endedOn === b.endedOn ? 0 : a.endedOn > b.endedOn ? -1 : 1;
  const [dueA, dueB] = [a.row.dueOn ?? '9999', b.row.dueOn ?? '9999'];
  return dueA === dueB ? 0 : dueA < dueB ? -1 : 1;
}

const sorted = (rows: readonly ContractRow[], lines: readonly ContractLine[]): ContractRow[] =>
  rows
    .map((row, at): Standing => {
      const line = lines[at];
      return { row, endedOn: line?.terminationEffectiveOn ?? line?.dueOn ?? '' };
    })
    .sort(byStanding)
    .map(({ row }) => row);

export async function readContractsOf(
  context: Context,
  clientId: ClientId,
): Promise<ResultOf<Api['ofClient']>> {
  const { db } = context;
  const today = context.today();
  const lines = await contractLinesOfClient(db, clientId);
  const roles = await rolesOfClient(db, clientId);
  const roleOf = (line: ContractLine) =>
    (line.clientId === clientId ? 'SOUSCRIPTEUR' : (roles.get(line.id) ?? 'ASSURE')) as 'SOUSCRIPTEUR';
  const rows = await contractRowsOf(context, lines, roleOf);
  const running = lines.filter((line) => isRunning(factsOf(line), today));
  const periods = await periodsByContract(
    db,
    running.map(({ id }) => id),
  );
  const sum = (amountOf: (line: ContractLine) => number | null): Cents =>
    cents(running.reduce((total, line) => total + (amountOf(line) ?? 0), 0));
  const paidIn = (line: ContractLine) => periodAt(periods.get(line.id) ?? [], today);
  return {
    rows: sorted(rows, lines),
    premiumTotalCents: sum((line) => paidIn(line)?.premiumTtcCents ?? null),
    commissionTotalCents: sum((line) => commissionOf(line, paidIn(line), today)),
  };
}

/** Each with the change against the period before; newest first. */
function periodsOf(rows: readonly ContractPeriodTable[]) {
  const sorted = [...rows].sort(byStart);
  return sorted
    .map(
      (
        { contractId: _contract, clientId: _client, noticeDocumentId: _notice, deletedAt: _deleted, ...row },
        rank,
      ) => ({
        ...row,
        changePermille: changePermilleOf(sorted[rank - 1]?.premiumTtcCents ?? null, row.premiumTtcCents),
      }),
    )
    .reverse();
}

function instalments(row: ContractTable, periods: readonly ContractPeriodTable[], today: DateOnly) {
  const paid = periodAt(periods, today);
  const current = wholePeriod(periods.filter(({ startOn }) => startOn <= today));
  const premium = paid?.premiumTtcCents ?? null;
  if (premium === null || current === null || current.endOn === null) return [];
  const period = { startOn: current.startOn as DateOnly, renewalOn: current.endOn as DateOnly };
  return instalmentsOf(period, row.split, premium as Cents).map(({ dueOn, amount }) => ({
    dueOn,
    amountCents: amount,
  }));
}

const named = (row: ContractTable | undefined) => (row ? { id: row.id, label: labelOf(row) } : null);

const terminationOf = (row: ContractTable) =>
  row.terminationReason === null
    ? null
    : {
        reason: row.terminationReason,
        by: row.terminationBy,
        notifiedOn: row.terminationNotifiedOn,
        receivedOn: row.terminationReceivedOn,
        effectiveOn: row.terminationEffectiveOn,
      };

/** Columns that leave as something else. */
function fieldsOf(row: ContractTable) {
  const { terminationReason: _a, terminationBy: _b, terminationNotifiedOn: _c, deletedAt: _d, ...rest } = row;
  const { terminationReceivedOn: _e, terminationEffectiveOn: _f, replacesId: _g, ...fields } = rest;
  return {
    ...fields,
    risk: JSON.parse(row.risk) as Record<string, string>,
    facts: JSON.parse(row.facts) as Record<string, string>,
    isPolicyProvisional: row.isPolicyProvisional === 1,
    isProfessional: row.isProfessional === 1,
    isTacit: row.isTacit === 1,
  };
}

export async function readContract(context: Context, id: string): Promise<ResultOf<Api['get']>> {
  const { db } = context;
  const today = context.today();
  const row = (await findContractRow(db, id)) ?? fail('not-found', 'contract');
  const periods = await periodRowsOf(db, id);
  const claims = await claimIdsOf(db, id);
  const twins = await policyTwins(db, row);
  const sheet = {
    ...fieldsOf(row),
    ...(await namesOf(db, row)),
    badges: badgesOf(factsOf(row), await readHorizons(db), today),
    termination: terminationOf(row),
    replaces: named(row.replacesId === null ? undefined : await findContractRow(db, row.replacesId)),
    replacedBy: named(await findReplacing(db, id)),
    parties: await partiesOf(db, id),
    periods: periodsOf(periods),
    legalDates: legalDatesOf(row, periods, await clientKindOf(db, row.clientId), {
      today,
      region: await cabinetRegion(context),
    }),
    instalments: instalments(row, periods, today),
    claimIds: claims.map((claim) => claim.id),
    openClaimCount: claims.filter(({ status }) => status !== 'CLOS').length,
    openTicketCount: (await openTicketCounts(db, [id])).get(id) ?? 0,
    openTaskCount: await countOpenTasksAbout(db, id),
    warnings: warningsOf(row, periods, twins.length > 0),
    policyTwins: twins,
    isDeleted: row.deletedAt !== null,
  };
  // Closed lists are text in SQL; the router's parser of outputs is what proves them.
  return sheet as unknown as ResultOf<Api['get']>;
}
