/** @file Acts on claims: each state they go through is a dated step, and stays. */
import type { claimApi } from '#shared/features/claim/claim.api.ts';
import { claimStatusesAfter, isOpenClaim } from '#shared/features/claim/claim.rules.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import type { Warning } from '#shared/ipc/saved.ts';
import { defined } from '#shared/kernel/defined.ts';
import { fail } from '#shared/kernel/errors.ts';
import { cleanMultiline, squeeze } from '#shared/kernel/text.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { getLivingContract } from '#main/db/rows/living-contract.ts';
import type { ClaimTable, ContractTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

type Api = typeof claimApi;
type Patch = InputOf<Api['update']>['patch'];

async function getLivingClaim(tx: WriteTransaction, id: string): Promise<ClaimTable> {
  const row = await tx.db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst();
  if (row?.deletedAt !== null) return fail('not-found', 'claim');
  await getLivingContract(tx, row.contractId);
  return row;
}

/** What is said of a claim as it is stored. */
function columnsOf(patch: Patch): Partial<Omit<ClaimTable, 'id'>> {
  const { hasInjury, circumstances, ...rest } = defined(patch);
  const columns: Partial<Omit<ClaimTable, 'id'>> = rest;
  for (const key of ['number', 'place', 'expertName', 'expertPhone'] as const) {
    if (rest[key] !== undefined) columns[key] = squeeze(rest[key]);
  }
  if (circumstances !== undefined) columns.circumstances = cleanMultiline(circumstances);
  if (hasInjury !== undefined) columns.hasInjury = hasInjury ? 1 : 0;
  return columns;
}

/** Remarks that never block: dates that surprise. */
export function claimWarnings(
  claim: ClaimTable,
  contract: Pick<ContractTable, 'effectiveOn'> & { terminationEffectiveOn: string | null },
  today: string,
): Warning[] {
  const warnings: Warning[] = [];
  const { occurredOn, declaredOn } = claim;
  if (occurredOn !== null && occurredOn > today)
    warnings.push({ field: 'occurredOn', code: 'date-in-future' });
  if (occurredOn !== null && declaredOn !== null && declaredOn < occurredOn) {
    warnings.push({ field: 'declaredOn', code: 'declared-before' });
  }
  const isBefore = occurredOn !== null && contract.effectiveOn !== null && occurredOn < contract.effectiveOn;
  const isAfter =
    occurredOn !== null &&
    contract.terminationEffectiveOn !== null &&
    occurredOn >= contract.terminationEffectiveOn;
  if (isBefore || isAfter) warnings.push({ field: 'occurredOn', code: 'outside-cover' });
  return warnings;
}

const emptyClaim = (id: string, createdAt: string, today: string) => ({
  ...{ id, number: '', occurredOn: null, occurredTime: null, knownOn: null, declaredOn: null, place: '' },
  ...{ circumstances: '', liabilityPercent: null, expertName: '', expertPhone: '', expertVisitOn: null },
  ...{ estimatedCents: null, deductibleCents: null, paidCents: null, lastActionOn: today, createdAt },
  deletedAt: null,
});

async function insertStep(
  context: Context,
  tx: WriteTransaction,
  claim: Pick<ClaimTable, 'id' | 'clientId' | 'status'>,
  step: { readonly stepOn: string; readonly comment: string; readonly isReopening: boolean },
): Promise<void> {
  await tx.insert('claim_step', {
    ...{ id: context.newId(), claimId: claim.id, clientId: claim.clientId, status: claim.status },
    ...{ stepOn: step.stepOn, comment: step.comment, isReopening: step.isReopening ? 1 : 0 },
    ...{ createdAt: context.clock.now(), createdById: context.collaboratorId(), deletedAt: null },
  });
}

export async function createClaim(
  context: Context,
  { contractId, kind, ...fields }: InputOf<Api['create']>,
): Promise<ResultOf<Api['create']>> {
  const today = context.today();
  const { operationId, value } = await context.write({ command: 'claim.create' }, async (tx) => {
    const contract = await getLivingContract(tx, contractId);
    if (contract.status === 'DEVIS') return fail('conflict', 'a quote covers nothing');
    const claim: ClaimTable = {
      ...emptyClaim(context.newId(), context.clock.now(), today),
      ...{ clientId: contract.clientId, contractId, kind, hasInjury: 0, status: 'DECLARE' },
      ...{ managerId: contract.managerId ?? context.collaboratorId(), createdById: context.collaboratorId() },
      ...columnsOf(fields),
    };
    await tx.insert('claim', claim);
    await insertStep(context, tx, claim, {
      stepOn: claim.declaredOn ?? today,
      comment: '',
      isReopening: false,
    });
    return { id: claim.id, warnings: claimWarnings(claim, contract, today) };
  });
  return { operationId, ...value };
}

export async function updateClaim(
  context: Context,
  { id, patch }: InputOf<Api['update']>,
): Promise<ResultOf<Api['update']>> {
  const today = context.today();
  const { operationId, value } = await context.write({ command: 'claim.update' }, async (tx) => {
    const before = await getLivingClaim(tx, id);
    const columns = columnsOf(patch);
    if (await tx.update('claim', id, columns)) await tx.update('claim', id, { lastActionOn: today });
    const contract = await getLivingContract(tx, before.contractId);
    return claimWarnings({ ...before, ...columns }, contract, today);
  });
  return { operationId, warnings: value };
}

export const moveClaim = (
  context: Context,
  { id, status, stepOn, comment }: InputOf<Api['move']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'claim.move' }, async (tx) => {
      const claim = await getLivingClaim(tx, id);
      const from = claim.status;
      if (!claimStatusesAfter(from).includes(status)) {
        fail('invalid-input', 'no way from this state', { fields: { status: 'state-impossible' } });
      }
      if (stepOn > context.today()) {
        fail('invalid-input', 'a step to come', { fields: { stepOn: 'date-in-future' } });
      }
      await tx.update('claim', id, { status, lastActionOn: context.today() });
      const step = { stepOn, comment: cleanMultiline(comment), isReopening: !isOpenClaim(from) };
      await insertStep(context, tx, { ...claim, status }, step);
    }),
  );

export const removeClaim = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'claim.remove' }, async (tx) => {
      await getLivingClaim(tx, id);
      await tx.remove('claim', id);
    }),
  );
