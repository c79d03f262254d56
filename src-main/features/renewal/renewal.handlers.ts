/** @file Wiring of the renewal desk. */
import { wholePeriod } from '#shared/features/contract/period.rules.ts';
import { RenewalFilter, type renewalApi } from '#shared/features/renewal/renewal.api.ts';
import { diffDays } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import {
  contractRowsOf,
  periodsByContract,
  readHorizons,
  type PeriodLine,
} from '#main/db/rows/contract-rows.ts';
import type { Context, Handlers } from '#main/ipc/context.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { dueContracts, renewalPage, renewalTotals, stepCounts } from './renewal.repository.ts';
import { recordNotice, writeNotices } from './notice/notice.service.ts';
import {
  amendContract,
  assignContracts,
  cancelTermination,
  lapseContracts,
  prepareRenewal,
  renewContracts,
  terminateContracts,
} from './renewal.service.ts';

type Api = typeof renewalApi;

const NO_FILTER = RenewalFilter.parse({});

/** The review and the notice of the due date. */
function workOn(
  periods: readonly PeriodLine[],
): Pick<PeriodLine, 'reviewOn' | 'reviewOutcome' | 'noticeSentOn'> {
  const { reviewOn = null, reviewOutcome = null, noticeSentOn = null } = wholePeriod(periods) ?? {};
  return { reviewOn, reviewOutcome, noticeSentOn };
}

async function readRenewals(
  context: Context,
  { filter, offset, limit }: InputOf<Api['list']>,
): Promise<ResultOf<Api['list']>> {
  const { db } = context;
  const on = { today: context.today(), horizons: await readHorizons(db) };
  const lines = await renewalPage(db, filter, on, { offset, limit });
  const rows = await contractRowsOf(context, lines);
  const periods = await periodsByContract(
    db,
    lines.map(({ id }) => id),
  );
  const counts = await stepCounts(db, filter, on);
  const countOf = (step: 'late' | 'to-renew' | 'later'): number => counts.get(step) ?? 0;
  return {
    rows: rows.map((row) => ({ ...row, ...workOn(periods.get(row.id) ?? []) })),
    ...(await renewalTotals(db, filter, on)),
    stepCounts: { late: countOf('late'), 'to-renew': countOf('to-renew'), later: countOf('later') },
  } as unknown as ResultOf<Api['list']>;
}

const MOST_DAYS = 62;

async function readDueDays(
  context: Context,
  { from, to, managerIds }: InputOf<Api['dueDays']>,
): Promise<ResultOf<Api['dueDays']>> {
  const length = diffDays(from, to) + 1;
  if (length < 1) fail('invalid-input', 'range', { fields: { to: 'end-before-start' } });
  if (length > MOST_DAYS) fail('invalid-input', 'range', { fields: { to: 'range-too-long' } });
  const { db } = context;
  const on = { today: context.today(), horizons: await readHorizons(db) };
  const rows = await dueContracts(db, { ...NO_FILTER, dueFrom: from, dueTo: to, managerIds }, on);
  const days = new Map<string, { dueOn: string; count: number; contracts: object[] }>();
  for (const { dueOn, count, rank: _rank, ...contract } of rows) {
    const day = days.get(dueOn) ?? { dueOn, count, contracts: [] };
    day.contracts.push(contract);
    days.set(dueOn, day);
  }
  // Branded texts are proved by the router's parser of outputs.
  return [...days.values()] as unknown as ResultOf<Api['dueDays']>;
}

export const renewalHandlers: Handlers<typeof renewalApi> = {
  list: (input, context) => readRenewals(context, input),
  dueDays: (input, context) => readDueDays(context, input),
  prepare: (input, context) => prepareRenewal(context, input),
  recordNotice: (input, context) => recordNotice(context, input),
  writeNotices: (input, context) => writeNotices(context, input),
  renew: (input, context) => renewContracts(context, input),
  amend: (input, context) => amendContract(context, input),
  terminate: (input, context) => terminateContracts(context, input),
  cancelTermination: ({ id }, context) => cancelTermination(context, id),
  lapse: (input, context) => lapseContracts(context, input),
  assign: (input, context) => assignContracts(context, input),
};
