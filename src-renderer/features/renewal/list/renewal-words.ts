/** @file A row of the desk in words: what it is called, the day to act before, its week. */
import type { LegalDate } from '#shared/features/contract/state/contract-state.ts';
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { formatDate, type RowGroup } from '../../../ui/index.ts';
import type { RenewalRow } from '../renewal-targets.ts';
import { renewalLabels as labels } from '../renewal.labels.ts';

export const nameOfRow = ({ clientName, policyNumber, product }: RenewalRow): string =>
  labels.rowName(clientName, policyNumber || product);

/** The day alone, or why there is none; the whole sentence is its tooltip. */
export function legalWords({ state, limitOn, opensOn }: LegalDate): string {
  switch (state) {
    case 'unverified':
      return labels.legal.unverified;
    case 'closed':
      return limitOn === null ? '' : labels.legal.over(formatDate(limitOn));
    case 'open':
      return limitOn === null ? labels.legal.any : formatDate(limitOn);
    case 'later':
      return opensOn === null ? '' : labels.legal.from(formatDate(opensOn));
  }
}

export const weekGroups = (
  weeks: readonly { readonly mondayOn: DateOnly; readonly count: number }[],
): RowGroup[] =>
  weeks.map(({ mondayOn, count }) => ({
    key: mondayOn,
    label: labels.week(formatDate(mondayOn), formatDate(addDays(mondayOn, 6))),
    count,
  }));
