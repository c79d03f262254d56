/** @file What becomes of a contract or a quote between its beginning and its end. */
import type { contractApi } from '#shared/features/contract/contract.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { getLivingContract } from '#main/db/rows/living-contract.ts';
import { HORIZONS, readHorizons } from '#main/db/rows/contract-rows.ts';
import { saveSetting } from '#main/db/rows/setting-rows.ts';
import type { ContractTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { patched, periodEnd, withBranchDefaults } from './contract-fields.ts';
import { periodRowsOf } from './contract.repository.ts';

type Api = typeof contractApi;

const getQuote = async (tx: WriteTransaction, id: string): Promise<ContractTable> => {
  const row = await getLivingContract(tx, id);
  return row.status === 'DEVIS' ? row : fail('conflict', 'not a quote any more');
};

export const suspendContract = (
  context: Context,
  { id, reason, suspendedOn }: InputOf<Api['suspend']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.suspend' }, async (tx) => {
      const row = await getLivingContract(tx, id);
      if (row.status !== 'EN_COURS') fail('conflict', 'only what runs can be suspended');
      await tx.update('contract', id, { status: 'SUSPENDU', suspensionReason: reason, suspendedOn });
    }),
  );

/** Cover resumes; the day is kept in the history of the contract. */
export const resumeContract = (
  context: Context,
  { id, resumedOn }: InputOf<Api['resume']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.resume' }, async (tx) => {
      const row = await getLivingContract(tx, id);
      if (row.status !== 'SUSPENDU') fail('conflict', 'the contract is not suspended');
      if (row.suspendedOn !== null && resumedOn < row.suspendedOn) {
        fail('invalid-input', 'resumed before it stopped', { fields: { resumedOn: 'end-before-start' } });
      }
      await tx.update('contract', id, { status: 'EN_COURS', suspensionReason: null, suspendedOn: null });
    }),
  );

export const sendQuote = (
  context: Context,
  { id, sentOn, expiresOn }: InputOf<Api['sendQuote']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.sendQuote' }, async (tx) => {
      await getQuote(tx, id);
      if (expiresOn !== null && expiresOn < sentOn) {
        fail('invalid-input', 'lapses before it leaves', { fields: { expiresOn: 'end-before-start' } });
      }
      await tx.update('contract', id, { quoteSentOn: sentOn, quoteExpiresOn: expiresOn, quoteOutcome: null });
    }),
  );

export const closeQuote = (
  context: Context,
  { id, outcome }: InputOf<Api['closeQuote']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.closeQuote' }, async (tx) => {
      await getQuote(tx, id);
      await tx.update('contract', id, { quoteOutcome: outcome });
    }),
  );

/** What the new contract replaces ends when it begins. */
async function endReplaced(tx: WriteTransaction, id: string, effectiveOn: string): Promise<void> {
  const former = await getLivingContract(tx, id);
  if (former.status !== 'EN_COURS' && former.status !== 'SUSPENDU') return;
  await tx.update('contract', id, {
    ...{ status: 'RESILIE', suspensionReason: null, suspendedOn: null },
    ...{ terminationReason: 'REMPLACEMENT', terminationBy: 'CLIENT', terminationEffectiveOn: effectiveOn },
  });
}

export const acceptQuote = (
  context: Context,
  { id, signedOn, effectiveOn, policyNumber }: InputOf<Api['acceptQuote']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.acceptQuote' }, async (tx) => {
      const quote = await getQuote(tx, id);
      const { mainDue, fixedEndOn } = quote;
      const said = { signedOn, effectiveOn, ...(policyNumber === undefined ? {} : { policyNumber }) };
      const usual = withBranchDefaults({ branch: quote.branch as never, effectiveOn });
      const dates = mainDue === null && fixedEndOn === null ? { mainDue: usual.mainDue ?? null } : {};
      const next = patched({ ...quote, status: 'EN_COURS', quoteOutcome: 'ACCEPTE' }, { ...dates, ...said });
      const endOn = periodEnd(next, effectiveOn);
      const [first] = await periodRowsOf(tx.db, id);
      if (first) await tx.update('contract_period', first.id, { startOn: effectiveOn, endOn });
      const { id: _id, ...columns } = { ...next, dueOn: endOn };
      await tx.update('contract', id, columns);
      if (quote.replacesId !== null) await endReplaced(tx, quote.replacesId, effectiveOn);
    }),
  );

/** For every branch, or for one; null gives a branch back to the general delay. */
export const setHorizon = (
  context: Context,
  { branch, days }: InputOf<Api['setHorizon']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'contract.setHorizon' }, async (tx) => {
      const known = await readHorizons(tx.db);
      if (branch === null) {
        if (days === null) return fail('invalid-input', 'no delay', { fields: { days: 'too-small' } });
        return saveSetting(tx, HORIZONS, { ...known, days });
      }
      const { [branch]: _former, ...others } = known.byBranch;
      const byBranch = days === null ? others : { ...others, [branch]: days };
      return saveSetting(tx, HORIZONS, { ...known, byBranch });
    }),
  );
