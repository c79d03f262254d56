/** @file Wiring of claims, and their rows as the screens read them. */
import type { Claim, claimApi, ClaimRow } from '#shared/features/claim/claim.api.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';
import { declarationLimitOf } from '#shared/features/claim/declaration.rules.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { HolidayRegion } from '#shared/kernel/holidays.ts';
import { cabinetRegion } from '#main/db/rows/cabinet-region.ts';
import type { Context, Handlers } from '#main/ipc/context.ts';
import {
  claimLinesOfContract,
  claimPage,
  claimStatusCounts,
  findClaimLine,
  stepRowsOf,
  type ClaimLine,
} from './claim.repository.ts';
import { claimWarnings, createClaim, moveClaim, removeClaim, updateClaim } from './claim.service.ts';

type Api = typeof claimApi;

// Closed lists are text in SQL; the router's parser of outputs is what proves them.
const rowOf = (line: ClaimLine): ClaimRow =>
  ({
    ...{ id: line.id, clientId: line.clientId, clientName: line.clientName, contractId: line.contractId },
    ...{ contractLabel: line.policyNumber || line.product, branch: line.branch, number: line.number },
    ...{ insurerName: line.insurerName ?? '', kind: line.kind, occurredOn: line.occurredOn },
    ...{ status: line.status, lastActionOn: line.lastActionOn, managerId: line.managerId },
    ...{ estimatedCents: line.estimatedCents, paidCents: line.paidCents },
  }) as ClaimRow;

async function readClaims(
  { db, today: todayOf }: Context,
  { filter, offset, limit }: InputOf<Api['list']>,
): Promise<ResultOf<Api['list']>> {
  const today = todayOf();
  const rows = await claimPage(db, filter, today, { offset, limit });
  const counts = await claimStatusCounts(db, filter, today);
  const wanted = ({ status }: { status: string }): boolean =>
    filter.statuses.length === 0 || filter.statuses.some((one) => one === status);
  return {
    rows: rows.map(rowOf),
    total: counts.filter(wanted).reduce((sum, { count }) => sum + count, 0),
    statusCounts: Object.fromEntries(counts.map(({ status, count }) => [status, count])),
  };
}

const declareBeforeOn = ({ kind, knownOn }: ClaimLine, region: HolidayRegion): DateOnly | null =>
  declarationLimitOf({ kind: kind as ClaimKind, knownOn: knownOn as DateOnly | null }, region);

async function readClaim(context: Context, id: string): Promise<Claim> {
  const { db, today } = context;
  const line = (await findClaimLine(db, id)) ?? fail('not-found', 'claim');
  const { policyNumber, product, deletedAt, ...claim } = line;
  const contract = await db
    .selectFrom('contract')
    .select(['effectiveOn', 'terminationEffectiveOn'])
    .where('id', '=', line.contractId)
    .executeTakeFirstOrThrow();
  const steps = await stepRowsOf(db, id);
  return {
    ...claim,
    ...{ contractLabel: policyNumber || product, insurerName: line.insurerName ?? '' },
    ...{ hasInjury: line.hasInjury === 1, isDeleted: deletedAt !== null },
    declareBeforeOn: declareBeforeOn(line, await cabinetRegion(context)),
    steps: steps.map(({ claimId: _claim, clientId: _client, deletedAt: _deleted, isReopening, ...step }) => ({
      ...step,
      isReopening: isReopening === 1,
    })),
    warnings: claimWarnings(line, contract, today()),
  } as unknown as Claim;
}

export const claimHandlers: Handlers<typeof claimApi> = {
  list: (input, context) => readClaims(context, input),
  ofContract: async ({ contractId }, { db }) => (await claimLinesOfContract(db, contractId)).map(rowOf),
  get: ({ id }, context) => readClaim(context, id),
  create: (input, context) => createClaim(context, input),
  update: (input, context) => updateClaim(context, input),
  move: (input, context) => moveClaim(context, input),
  remove: ({ id }, context) => removeClaim(context, id),
};
