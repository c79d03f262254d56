/** @file What is done with a contract that falls due. Each act is dated, traced, undone as a whole. */
import { badgesOf } from '#shared/features/contract/state/badge.rules.ts';
import { periodAt, wholePeriod } from '#shared/features/contract/period.rules.ts';
import type { renewalApi, RenewalReport } from '#shared/features/renewal/renewal.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { emptyPeriod } from '#main/db/empty-rows.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import { factsOf } from '#main/db/rows/contract-rows.ts';
import { getLivingContract } from '#main/db/rows/living-contract.ts';
import type { Context } from '#main/ipc/context.ts';
import { actOnContracts } from './renewal-selection.ts';
import { endAfter, nextAmounts, periodsOf, renewable, standing } from './renewal-terms.ts';

type Api = typeof renewalApi;

export const prepareRenewal = (
  context: Context,
  { selection, reviewOn, outcome, text }: InputOf<Api['prepare']>,
): Promise<RenewalReport> => {
  if (reviewOn > context.today()) {
    fail('invalid-input', 'a review to come', { fields: { reviewOn: 'date-in-future' } });
  }
  return actOnContracts(context, 'renewal.prepare', selection, async (tx, line) => {
    const period = wholePeriod(await periodsOf(tx.db, line.id));
    const code = standing(line);
    if (code !== null || period === null) return code ?? 'anomaly';
    const review = {
      reviewOn,
      reviewOutcome: outcome,
      reviewText: text,
      reviewById: context.collaboratorId(),
    };
    await tx.update('contract_period', period.id, review);
    return null;
  });
};

export function renewContracts(
  context: Context,
  { selection, expectedDueOn, premium }: InputOf<Api['renew']>,
): Promise<RenewalReport> {
  const today = context.today();
  const expected = expectedDueOn as Readonly<Record<string, string>>;
  return actOnContracts(context, 'renewal.renew', selection, async (tx, line) => {
    const code = renewable(line, today, expected[line.id]);
    if (code !== null) return code;
    const startOn = line.dueOn as DateOnly;
    const endOn = endAfter(line, startOn);
    const periods = await periodsOf(tx.db, line.id);
    const base = { contractId: line.id, clientId: line.clientId, startOn };
    await tx.insert('contract_period', {
      ...emptyPeriod(context.newId(), base, context.clock.now()),
      ...nextAmounts(premium, periodAt(periods, addDays(startOn, -1))),
      ...{ kind: 'RENOUVELLEMENT', endOn, createdById: context.collaboratorId() },
    });
    await tx.update('contract', line.id, { dueOn: endOn });
    return null;
  });
}

/** @throws AppError `invalid-input` outside its periods */
export const amendContract = (
  context: Context,
  { id, effectiveOn, label, ...amounts }: InputOf<Api['amend']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'renewal.amend' }, async (tx) => {
      const row = await getLivingContract(tx, id);
      const whole = (await periodsOf(tx.db, id)).filter(({ kind }) => kind !== 'AVENANT');
      if (row.status === 'DEVIS' || whole.length === 0) return fail('conflict', 'nothing to amend yet');
      // Renewed ahead of its due date, it still runs in the period before.
      const period = whole.find(
        ({ startOn, endOn }) => effectiveOn >= startOn && (endOn === null || effectiveOn < endOn),
      );
      if (!period) {
        return fail('invalid-input', 'outside its periods', { fields: { effectiveOn: 'outside-period' } });
      }
      const base = { contractId: id, clientId: row.clientId, startOn: effectiveOn };
      return tx.insert('contract_period', {
        ...emptyPeriod(context.newId(), base, context.clock.now()),
        ...amounts,
        ...{
          kind: 'AVENANT',
          endOn: period.endOn,
          label: squeeze(label),
          createdById: context.collaboratorId(),
        },
      });
    }),
  );

export function terminateContracts(
  context: Context,
  { selection, reason, by, notifiedOn, receivedOn, effectiveOn }: InputOf<Api['terminate']>,
): Promise<RenewalReport> {
  if (notifiedOn !== null && receivedOn !== null && receivedOn < notifiedOn) {
    fail('invalid-input', 'received before it was sent', { fields: { receivedOn: 'end-before-start' } });
  }
  return actOnContracts(context, 'renewal.terminate', selection, async (tx, line) => {
    if (line.status === 'DEVIS') return 'quote';
    if (line.status !== 'EN_COURS' && line.status !== 'SUSPENDU') return 'ended';
    if (line.effectiveOn !== null && effectiveOn < line.effectiveOn) return 'before-effect';
    const termination = {
      ...{ terminationReason: reason, terminationBy: by, terminationEffectiveOn: effectiveOn },
      ...{ terminationNotifiedOn: notifiedOn, terminationReceivedOn: receivedOn },
    };
    // One that ends after its due date still falls due before.
    const endsFirst = line.dueOn === null || effectiveOn <= line.dueOn;
    const status = endsFirst
      ? ({ status: 'RESILIE', suspensionReason: null, suspendedOn: null } as const)
      : {};
    await tx.update('contract', line.id, { ...termination, ...status });
    return null;
  });
}

export const cancelTermination = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'renewal.cancelTermination' }, async (tx) => {
      const row = await getLivingContract(tx, id);
      if (row.terminationReason === null) fail('conflict', 'not terminated');
      await tx.update('contract', id, {
        ...{ status: 'EN_COURS', terminationReason: null, terminationBy: null },
        ...{ terminationNotifiedOn: null, terminationReceivedOn: null, terminationEffectiveOn: null },
      });
    }),
  );

/** It ended at its due date, and nobody wants it back. */
export const lapseContracts = (
  context: Context,
  { selection }: InputOf<Api['lapse']>,
): Promise<RenewalReport> =>
  actOnContracts(context, 'renewal.lapse', selection, async (tx, line) => {
    const code = standing(line);
    if (code !== null) return code;
    const badges = badgesOf(factsOf(line), { days: 0, byBranch: {} }, context.today());
    const isDue = badges.some(({ kind }) => kind === 'not-renewed' || kind === 'to-renew');
    if (!isDue) return 'too-early';
    await tx.update('contract', line.id, {
      ...{ status: 'TERMINE', suspensionReason: null, suspendedOn: null },
      terminationEffectiveOn: line.dueOn,
    });
    return null;
  });

export const assignContracts = (
  context: Context,
  { selection, managerId }: InputOf<Api['assign']>,
): Promise<RenewalReport> =>
  actOnContracts(context, 'renewal.assign', selection, async (tx, line) => {
    await tx.update('contract', line.id, { managerId });
    return null;
  });
