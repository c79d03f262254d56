/** @file What every dialog of the desk is given. */
import { formatNumber } from '../../../ui/index.ts';
import type { RenewalActs } from '../renewal-acts.svelte.ts';
import type { RenewalTarget } from '../renewal-targets.ts';
import { renewalLabels } from '../renewal.labels.ts';

export interface ActDialogProps {
  readonly targets: readonly RenewalTarget[];
  readonly acts: RenewalActs;
  readonly onclose: () => void;
}

/** « 3 contrats ». */
export const countWords = ({ length }: readonly RenewalTarget[]): string =>
  renewalLabels.forContracts(length, formatNumber(length));
