/** @file What the rows of a claim share: their name in the journal, their warning, their saving, how they are read. */
import type { Claim, claimApi } from '#shared/features/claim/claim.api.ts';
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import { cents } from '#shared/kernel/money.ts';
import { api } from '../../../ipc/api.ts';
import { warningOf } from '../../../ipc/warning.labels.ts';
import { parseCents, type FieldAddress, type Reading, type SavedOperation } from '../../../ui/index.ts';
import { claimLabels as labels } from '../claim.labels.ts';

export type ClaimPatch = CallInputOf<(typeof claimApi)['update']>['patch'];

/** The part of a row that says which column it edits. */
export const columnOf = (
  claim: Claim,
  field: string,
): { readonly of: FieldAddress; readonly warning: string | undefined } => ({
  of: { entity: 'claim', rowId: claim.id, field },
  warning: warningOf(claim, field),
});

/** Writes only the columns given. */
export const saveClaim = (claim: Claim, patch: ClaimPatch): Promise<SavedOperation> =>
  api.claim.update({ id: claim.id, patch });

const problemOf =
  (read: (text: string) => Reading<unknown>) =>
  (text: string): string | null => {
    const reading = text.trim() === '' ? null : read(text);
    return reading && !reading.ok ? reading.message : null;
  };

/** An amount as a row types it; empty is unknown. */
export const amountProblem = problemOf(parseCents);
export function amountOf(text: string) {
  const reading = parseCents(text);
  return text.trim() !== '' && reading.ok ? cents(reading.value) : null;
}

const readPercent = (text: string): Reading<number> =>
  /^\d{1,3}$/u.test(text.trim()) && Number(text) <= 100
    ? { ok: true, value: Number(text) }
    : { ok: false, message: labels.percentProblem };
export const percentProblem = problemOf(readPercent);
export const percentOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));
