/** @file Where the windows were, and where they may open again: always wholly on a display that exists. */
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

/** Where the last window of each kind of record was: « contrat », « document ». */
export const RecordBounds = z.record(z.string().max(20), Bounds);
export type RecordBounds = z.output<typeof RecordBounds>;

export interface WindowSizes {
  readonly least: Pick<Bounds, 'width' | 'height'>;
  readonly usual: Pick<Bounds, 'width' | 'height'>;
}

export const MAIN_SIZES: WindowSizes = {
  least: { width: 800, height: 560 },
  usual: { width: 1440, height: 900 },
};
export const RECORD_SIZES: WindowSizes = {
  least: { width: 480, height: 420 },
  usual: { width: 720, height: 860 },
};

/** How far a window opens from one that is where it would be. */
const CASCADE = 32;

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
export function visibleBounds(
  saved: Bounds | null,
  areas: readonly [Bounds, ...Bounds[]],
  { least, usual }: WindowSizes = MAIN_SIZES,
): Bounds {
  const [main] = areas;
  const home = saved ? homeOf(saved, areas) : undefined;
  const area = home ?? main;
  const width = Math.min(Math.max(saved?.width ?? usual.width, least.width), area.width);
  const height = Math.min(Math.max(saved?.height ?? usual.height, least.height), area.height);
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

/** The same size, a little below and to the right of every window that would be hidden exactly. */
export function besides(bounds: Bounds, others: readonly Bounds[]): Bounds {
  let { x, y } = bounds;
  while (others.some((other) => other.x === x && other.y === y)) {
    x += CASCADE;
    y += CASCADE;
  }
  return { ...bounds, x, y };
}
