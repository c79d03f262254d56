/**
 * @file The contracts that an act is for, with the due date that the screen showed of each: main compares, so that
 * what was renewed meanwhile in another window is left alone.
 */
import type { RenewalFilter } from '#shared/features/renewal/renewal.api.ts';
import { api } from '../../ipc/api.ts';
import { isTicked, type Ticks } from '../../ui/index.ts';

export type RenewalRow = Awaited<ReturnType<typeof api.renewal.list>>['rows'][number];
export type RenewalTarget = Pick<RenewalRow, 'id' | 'dueOn' | 'premiumTtcCents'>;

/** As many as main gives at once. */
const PAGE = 200;

/** Those of the filter that are ticked, read now: the act is then for what was counted, whatever comes in meanwhile. */
export async function tickedTargets(filter: RenewalFilter, ticks: Ticks): Promise<RenewalTarget[]> {
  const targets: RenewalTarget[] = [];
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await api.renewal.list({ filter, offset, limit: PAGE });
    total = page.total;
    for (const row of page.rows) if (isTicked(ticks, row.id)) targets.push(row);
  }
  return targets;
}

export const selectionOf = (targets: readonly RenewalTarget[]) => ({ ids: targets.map(({ id }) => id) });

export const expectedDueOn = (targets: readonly RenewalTarget[]) =>
  Object.fromEntries(targets.flatMap(({ id, dueOn }) => (dueOn === null ? [] : [[id, dueOn]])));

/** Null where the premium of one of them is unknown. */
export function premiumOf(targets: readonly RenewalTarget[]): number | null {
  let sum = 0;
  for (const { premiumTtcCents } of targets) {
    if (premiumTtcCents === null) return null;
    sum += premiumTtcCents;
  }
  return sum;
}
