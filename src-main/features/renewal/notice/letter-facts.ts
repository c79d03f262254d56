/** @file Gathers what the notices of contracts say; of those that cannot have one, why. */
import type { Branch } from '#shared/features/contract/branches.ts';
import { instalmentsOf } from '#shared/features/contract/contract-dates.ts';
import { periodAt, wholePeriod } from '#shared/features/contract/period.rules.ts';
import { riskTextOf } from '#shared/features/contract/risk-fields.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import type { Cents } from '#shared/kernel/money.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import { amongTexts, type ContractLine, type ReadDb } from '#main/db/rows/contract-rows.ts';
import type { ContractPeriodTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { linesOf } from '../renewal-selection.ts';
import { endAfter, nextAmounts, renewable, type Premium } from '../renewal-terms.ts';
import { clientWays } from './client-ways.ts';
import type { LetterHead, NoticeLetter } from './letter.ts';
import { envelopesOf, letterHead } from './letter-people.ts';

export interface NoticeAsked {
  readonly sentOn: DateOnly;
  /** By contract. */
  readonly expectedDueOn: Readonly<Record<string, string>>;
  readonly premium: Premium;
}

/** What the letters of one act have in common. */
interface Common extends NoticeAsked {
  readonly today: DateOnly;
  readonly cabinet: LetterHead;
  readonly region: HolidayRegion;
  /** Notices that are among the documents now. */
  readonly filed: ReadonlySet<string>;
  readonly envelopes: ReadonlyMap<string, readonly string[]>;
}

export interface Ready {
  readonly line: ContractLine;
  readonly periodId: string;
  readonly letter: NoticeLetter;
}
/** A letter to be drawn, or the code of why there is none. */
export type Gathered = Ready | string;

function gather(line: ContractLine, periods: readonly ContractPeriodTable[], common: Common): Gathered {
  const { sentOn, today, premium } = common;
  const period = wholePeriod(periods);
  const code = renewable(line, today, common.expectedDueOn[line.id]);
  if (code !== null || period === null) return code ?? 'anomaly';
  const dueOn = line.dueOn as DateOnly;
  if (dueOn <= sentOn) return 'due-over';
  if (period.noticeDocumentId !== null && common.filed.has(period.noticeDocumentId)) return 'notice-made';
  const recipient = common.envelopes.get(line.clientId);
  if (!recipient) return 'no-address';
  const amounts = nextAmounts(premium, periodAt(periods, addDays(dueOn, -1)));
  if (amounts.premiumTtcCents === null) return 'no-premium';
  const next = { startOn: dueOn, renewalOn: endAfter(line, dueOn) };
  const premiumTtcCents = amounts.premiumTtcCents as Cents;
  const letter: NoticeLetter = {
    ...{ cabinet: common.cabinet, recipient, sentOn, dueOn, premiumTtcCents },
    branch: line.branch as Branch,
    ...{ product: line.product, formula: line.formula, policyNumber: line.policyNumber },
    riskText: riskTextOf(line.branch as Branch, JSON.parse(line.risk) as Record<string, string>),
    insurerName: line.insurerName ?? '',
    isTacit: line.isTacit === 1,
    lastOn: addDays(next.renewalOn, -1),
    premiumHtCents: amounts.premiumHtCents as Cents | null,
    taxCents: amounts.taxCents as Cents | null,
    split: line.split,
    paymentMode: line.paymentMode as NoticeLetter['paymentMode'],
    instalments: instalmentsOf(next, line.split, premiumTtcCents),
    ways: clientWays(line, { startOn: period.startOn, sentOn }, common.region),
  };
  return { line, periodId: period.id, letter };
}

const periodsOfAll = (db: ReadDb, ids: readonly string[]): Promise<ContractPeriodTable[]> =>
  db
    .selectFrom('contract_period')
    .selectAll()
    .where('contractId', 'in', amongTexts(ids))
    .where('deletedAt', 'is', null)
    .execute();

async function filedAmong(db: ReadDb, documentIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where('id', 'in', amongTexts(documentIds))
    .where('deletedAt', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** By contract, in the order of their due dates. */
export async function gatherLetters(
  context: Context,
  ids: readonly string[],
  asked: NoticeAsked,
): Promise<Map<string, Gathered>> {
  const { db } = context;
  const lines = await linesOf(db, ids);
  const periods = await periodsOfAll(db, ids);
  const ofContract = new Map<string, ContractPeriodTable[]>();
  for (const one of periods) ofContract.set(one.contractId, [...(ofContract.get(one.contractId) ?? []), one]);
  const made = periods.flatMap(({ noticeDocumentId }) => noticeDocumentId ?? []);
  const common: Common = {
    ...{ ...asked, today: context.today(), cabinet: await letterHead(db) },
    region: await cabinetRegion(context),
    filed: await filedAmong(db, made),
    envelopes: await envelopesOf(
      db,
      lines.map(({ clientId }) => clientId),
    ),
  };
  return new Map(lines.map((line) => [line.id, gather(line, ofContract.get(line.id) ?? [], common)]));
}
