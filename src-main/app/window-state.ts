/** @file Where the window was, and where it may open again: always wholly on a display that exists. */
import { z } from 'zod';

export const Bounds = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Bounds = z.output<typeof Bounds>;

export const WindowState = z.strictObject({ bounds: Bounds.nullable(), isMaximised: z.boolean() });
export type WindowState = z.output<typeof WindowState>;

export const MINIMUM = { width: 800, height: 560 } as const;
const USUAL = { width: 1440, height: 900 } as const;

const overlap = (a: Bounds, b: Bounds): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The display that shows most of the window; an invisible border may reach over the edge of another. */
function homeOf(saved: Bounds, areas: readonly Bounds[]): Bounds | undefined {
  const shown = areas.filter((area) => overlap(saved, area) > 0);
  return shown.sort((a, b) => overlap(saved, b) - overlap(saved, a))[0];
}

/**
 * The bounds to open with.
 * @param saved where the window was, or null at the first start
 * @param areas work areas of the displays of today, the main one first
 */
export function visibleBounds(saved: Bounds | null, areas: readonly [Bounds, ...Bounds[]]): Bounds {
  const [main] = areas;
  const home = saved ? homeOf(saved, areas) : undefined;
  const area = home ?? main;
  const width = Math.min(Math.max(saved?.width ?? USUAL.width, MINIMUM.width), area.width);
  const height = Math.min(Math.max(saved?.height ?? USUAL.height, MINIMUM.height), area.height);
  if (saved === null || home === undefined) {
    const x = area.x + Math.round((area.width - width) / 2);
    return { x, y: area.y + Math.round((area.height - height) / 2), width, height };
  }
  return {
    x: clamp(saved.x, area.x, area.x + area.width - width),
    y: clamp(saved.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}
