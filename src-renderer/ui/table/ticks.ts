/**
 * @file Which rows of a table are ticked: some by name, or everything the filter holds except some. So that Ctrl+A on
 * 100,000 rows costs nothing and loads nothing.
 */

export interface Ticks {
  readonly isInverted: boolean;
  readonly ids: ReadonlySet<string>;
}

export const NO_TICKS: Ticks = { isInverted: false, ids: new Set() };
export const ALL_TICKS: Ticks = { isInverted: true, ids: new Set() };

export const isTicked = (ticks: Ticks, id: string): boolean => ticks.ids.has(id) !== ticks.isInverted;

export function withTicks(ticks: Ticks, ids: readonly string[], isOn: boolean): Ticks {
  const next = new Set(ticks.ids);
  for (const id of ids) {
    if (isOn === ticks.isInverted) next.delete(id);
    else next.add(id);
  }
  return { ...ticks, ids: next };
}

/** @param total how many rows the filter holds */
export const countTicks = (ticks: Ticks, total: number): number =>
  ticks.isInverted ? Math.max(0, total - ticks.ids.size) : ticks.ids.size;
