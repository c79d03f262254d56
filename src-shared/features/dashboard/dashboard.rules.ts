/** @file The order of the dashboard's blocks, whatever an older or newer version of the application has stored. */
import { DashboardBlock, type DashboardLayout } from './dashboard.api.ts';

/**
 * Known blocks once each, in the order given; those that it does not name are shown, after the one that precedes them
 * in the order of the application.
 * @param stored what was saved, parsed from JSON and not believed
 */
export function completeLayout(stored: unknown): DashboardLayout {
  const layout: DashboardLayout = [];
  for (const one of Array.isArray(stored) ? (stored as unknown[]) : []) {
    const { block, isHidden } = (one ?? {}) as { block?: unknown; isHidden?: unknown };
    const known = DashboardBlock.safeParse(block);
    if (!known.success || layout.some((other) => other.block === known.data)) continue;
    layout.push({ block: known.data, isHidden: isHidden === true });
  }
  for (const [rank, block] of DashboardBlock.options.entries()) {
    if (layout.some((one) => one.block === block)) continue;
    const before = DashboardBlock.options[rank - 1];
    const place = layout.findIndex((one) => one.block === before) + 1;
    layout.splice(place, 0, { block, isHidden: false });
  }
  return layout;
}
