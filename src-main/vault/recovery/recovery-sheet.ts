/** @file What the printed recovery sheet says. It names neither the cabinet nor any client: only the key. */
import type { RecoverySheet } from '#shared/features/vault/vault.api.ts';
import { type DateOnly, partsOf } from '#shared/kernel/date-only.ts';
import { recoveryKeyGroups } from './recovery-key.ts';
import { frenchDate, recoverySheetLabels } from './recovery-sheet.labels.ts';

export interface RecoverySheetFacts {
  readonly key: Buffer;
  readonly vaultId: string;
  readonly createdOn: DateOnly;
}

/** The content of the sheet; drawing and printing it is the window's work. */
export function recoverySheet({ key, vaultId, createdOn }: RecoverySheetFacts): RecoverySheet {
  const { year, month, day } = partsOf(createdOn);
  const { steps, keeping, ...labels } = recoverySheetLabels;
  return {
    ...labels,
    steps: [...steps],
    keeping: [...keeping],
    keyGroups: recoveryKeyGroups(key),
    createdOn: frenchDate(year, month, day),
    vaultMark: vaultId.slice(0, 8).toUpperCase(),
  };
}
