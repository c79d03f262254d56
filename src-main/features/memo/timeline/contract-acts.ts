/** @file What became of the contracts and claims of a client, told from their rows: those of an import have no journal. */
import { resolveMoment, type CivilTime } from '#shared/kernel/civil-time.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { Context } from '#main/ipc/context.ts';

/** One thing that happened, named in the thread. */
export interface RecordAct {
  readonly id: string;
  readonly code: string;
  readonly at: string;
  readonly collaboratorId: string | null;
  readonly text: string;
  readonly subjectId: string;
  /** The branch of the contract, the kind of the claim, the day until which a ticket waits. */
  readonly fieldGroup: string;
}

/** The acts of a journal that are told from rows. */
export const TOLD_FROM_ROWS: ReadonlySet<string> = new Set([
  ...['contract.create', 'contract.sendQuote', 'contract.acceptQuote', 'renewal.renew', 'renewal.amend'],
  ...['renewal.terminate', 'renewal.lapse', 'renewal.prepare', 'renewal.recordNotice'],
  'renewal.writeNotices',
  ...['claim.create', 'claim.move'],
  ...['document.import', 'document.copy', 'document.file', 'document.link', 'document.newVersion'],
  ...['document.restoreVersion', 'document.takeChanges', 'document.remove', 'document.restore'],
  ...['ticket.create', 'ticket.addExchange', 'ticket.importMail', 'ticket.saveReply', 'ticket.wait'],
  ...['ticket.close', 'ticket.reopen', 'ticket.setComplaint'],
]);

const contractRows = (db: Db, clientId: string) =>
  db
    .selectFrom('contract')
    .select(['id', 'branch', 'policyNumber', 'product', 'status', 'createdAt', 'createdById', 'signedOn'])
    .select(['quoteSentOn', 'quoteOutcome', 'terminationReason', 'terminationNotifiedOn'])
    .select(['terminationEffectiveOn', 'managerId'])
    .where('clientId', '=', clientId)
    .where('deletedAt', 'is', null)
    .execute();
type ContractLine = Awaited<ReturnType<typeof contractRows>>[number];

const periodRows = (db: Db, clientId: string) =>
  db
    .selectFrom('contract')
    .innerJoin('contract_period as period', 'period.contractId', 'contract.id')
    .select(['period.id', 'period.contractId', 'period.kind', 'period.label', 'period.createdAt'])
    .select(['period.createdById', 'period.noticeSentOn', 'period.reviewOn', 'period.reviewById'])
    .where('contract.clientId', '=', clientId)
    .where('contract.deletedAt', 'is', null)
    .where('period.deletedAt', 'is', null)
    .execute();
type PeriodLine = Awaited<ReturnType<typeof periodRows>>[number];

/** The first moment of a day: it was not said at what time. */
type InstantOf = (on: string) => string;

function actsOfContract(row: ContractLine, instantOf: InstantOf): RecordAct[] {
  const act = (code: string, at: string, collaboratorId = row.createdById): RecordAct => ({
    ...{ id: `contract-${code}:${row.id}`, code, at, collaboratorId, subjectId: row.id },
    ...{ text: row.policyNumber || row.product, fieldGroup: row.branch },
  });
  const isQuote = row.status === 'DEVIS' || row.quoteOutcome !== null || row.quoteSentOn !== null;
  const endedOn = row.terminationNotifiedOn ?? row.terminationEffectiveOn;
  return [
    act(isQuote ? 'quoted' : 'made', row.createdAt),
    ...(row.quoteSentOn === null ? [] : [act('sent', instantOf(row.quoteSentOn), row.managerId)]),
    ...(row.quoteOutcome === 'ACCEPTE' && row.signedOn !== null
      ? [act('signed', instantOf(row.signedOn), row.managerId)]
      : []),
    ...(row.terminationReason === null || endedOn === null ? [] : [act('ended', instantOf(endedOn), null)]),
  ];
}

function actsOfPeriod(period: PeriodLine, contract: ContractLine, instantOf: InstantOf): RecordAct[] {
  const act = (code: string, at: string, collaboratorId: string | null): RecordAct => ({
    ...{ id: `contract-${code}:${period.id}`, code, at, collaboratorId, subjectId: contract.id },
    text: code === 'amended' ? period.label : contract.policyNumber || contract.product,
    fieldGroup: contract.branch,
  });
  const { kind, createdAt, createdById, noticeSentOn, reviewOn, reviewById } = period;
  return [
    ...(kind === 'RENOUVELLEMENT' ? [act('renewed', createdAt, createdById)] : []),
    ...(kind === 'AVENANT' ? [act('amended', createdAt, createdById)] : []),
    ...(noticeSentOn === null ? [] : [act('noticed', instantOf(noticeSentOn), null)]),
    ...(reviewOn === null ? [] : [act('reviewed', instantOf(reviewOn), reviewById)]),
  ];
}

const instantIn =
  ({ timeZone }: Pick<Context, 'timeZone'>): InstantOf =>
  (on) =>
    resolveMoment(timeZone(), on as DateOnly, '00:00' as CivilTime).instant;

/** All of them, in no order: a client has tens, never thousands. */
export async function contractActs(context: Context, clientId: string): Promise<RecordAct[]> {
  const instantOf = instantIn(context);
  const contracts = await contractRows(context.db, clientId);
  const byId = new Map(contracts.map((row) => [row.id, row]));
  const periods = await periodRows(context.db, clientId);
  return [
    ...contracts.flatMap((row) => actsOfContract(row, instantOf)),
    ...periods.flatMap((period) => {
      const contract = byId.get(period.contractId);
      return contract ? actsOfPeriod(period, contract, instantOf) : [];
    }),
  ];
}

export async function claimActs({ db }: Context, clientId: string): Promise<RecordAct[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('claim_step as step', 'step.claimId', 'claim.id')
    .innerJoin('contract', 'contract.id', 'claim.contractId')
    .select(['step.id', 'step.status', 'step.isReopening', 'step.createdAt', 'step.createdById'])
    .select(['claim.id as claimId', 'claim.kind', 'claim.number'])
    .where('claim.clientId', '=', clientId)
    .where('claim.deletedAt', 'is', null)
    .where('contract.deletedAt', 'is', null)
    .where('step.deletedAt', 'is', null)
    .execute();
  return rows.map(({ id, status, isReopening, createdAt, createdById, claimId, kind, number }) => ({
    ...{ id: `claim:${id}`, at: createdAt, collaboratorId: createdById, subjectId: claimId },
    ...{ code: isReopening === 1 ? 'reopened' : status, text: number, fieldGroup: kind },
  }));
}
