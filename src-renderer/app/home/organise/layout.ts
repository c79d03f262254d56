/** @file Moves and hides blocks: what is asked for becomes a layout, the same one when nothing would change. */
import type { DashboardBlock, DashboardLayout } from '#shared/features/dashboard/dashboard.api.ts';
import { completeLayout } from '#shared/features/dashboard/dashboard.rules.ts';

export const DEFAULT_LAYOUT: DashboardLayout = completeLayout([]);

export const sameLayout = (a: DashboardLayout, b: DashboardLayout): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** @param to the place it takes, from 0; beyond either end it stays at that end */
export function withPlace(layout: DashboardLayout, block: DashboardBlock, to: number): DashboardLayout {
  const moved = layout.find((one) => one.block === block);
  if (!moved) return layout;
  const others = layout.filter((one) => one !== moved);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

export const withShown = (
  layout: DashboardLayout,
  block: DashboardBlock,
  isShown: boolean,
): DashboardLayout => layout.map((one) => (one.block === block ? { block, isHidden: !isShown } : one));
