/** @file Wiring of the renewal desk. */
import { wholePeriod } from '#shared/features/contract/period.rules.ts';
import type { renewalApi } from '#shared/features/renewal/renewal.api.ts';
import {
  contractRowsOf,
  periodsByContract,
  readHorizons,
  type PeriodLine,
} from '#main/db/rows/contract-rows.ts';
import type { Context, Handlers } from '#main/ipc/context.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { renewalPage, renewalTotals, stepCounts } from './renewal.repository.ts';
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

export const renewalHandlers: Handlers<typeof renewalApi> = {
  list: (input, context) => readRenewals(context, input),
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
