/** @file Which lines of the tab « Contrats » each filter keeps. Pure. */
import type { ContractRow } from '#shared/features/contract/contract.api.ts';
import { isEnded } from '#shared/features/contract/state/badge.rules.ts';
import type { ContractBadge } from '#shared/features/contract/state/contract-state.ts';

export const SELECTIONS = ['all', 'running', 'to-handle'] as const;
export type Selection = (typeof SELECTIONS)[number];

/** Days after which nobody has answered a quote: it is followed up (rule R-DEVIS). */
const FOLLOW_UP_DAYS = 15;

function asksForWork(badge: ContractBadge): boolean {
  switch (badge.kind) {
    case 'not-renewed':
    case 'to-renew':
    case 'anomaly':
    case 'quote-draft':
      return true;
    case 'quote-sent':
      return badge.days >= FOLLOW_UP_DAYS;
    default:
      return false;
  }
}

type Line = Pick<ContractRow, 'badges' | 'status'>;

export const isQuote = ({ status }: Pick<ContractRow, 'status'>): boolean => status === 'DEVIS';

const KEEPS: Readonly<Record<Selection, (row: Line) => boolean>> = {
  all: () => true,
  running: ({ badges }) => !isEnded(badges),
  'to-handle': ({ badges }) => badges.some(asksForWork),
};

/** What is over comes last, in the order that it came in. */
export function selected<R extends Line>(rows: readonly R[], selection: Selection): R[] {
  const kept = rows.filter(KEEPS[selection]);
  return [...kept.filter((row) => !isEnded(row.badges)), ...kept.filter((row) => isEnded(row.badges))];
}

/** How many lines each filter would show: always as many as it shows. */
export const countsOf = (rows: readonly Line[]): Readonly<Record<Selection, number>> => ({
  all: rows.length,
  running: selected(rows, 'running').length,
  'to-handle': selected(rows, 'to-handle').length,
});
