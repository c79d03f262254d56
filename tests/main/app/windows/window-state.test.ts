import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besides, MAIN_SIZES, visibleBounds, type Bounds } from '#main/app/windows/window-state.ts';

const laptop: Bounds = { x: 0, y: 24, width: 1440, height: 876 };
const screenOnTheLeft: Bounds = { x: -1920, y: 0, width: 1920, height: 1080 };

describe('the bounds a window opens with', () => {
  it('are those it had, when their display is there', () => {
    const saved = { x: -1800, y: 40, width: 1200, height: 800 };
    expect(visibleBounds(saved, [laptop, screenOnTheLeft])).toEqual(saved);
  });

  it('are centred on the main display when the display is gone', () => {
    const saved = { x: -1800, y: 40, width: 1200, height: 800 };
    expect(visibleBounds(saved, [laptop])).toEqual({ x: 120, y: 62, width: 1200, height: 800 });
  });

  it('are pulled back when a part is outside', () => {
    const saved = { x: 1300, y: 500, width: 1200, height: 800 };
    expect(visibleBounds(saved, [laptop])).toEqual({ x: 240, y: 100, width: 1200, height: 800 });
  });

  it('stay on the display that shows most of the window', () => {
    // A window that is snapped has an invisible border, which reaches over the edge.
    const saved = { x: -1000, y: 0, width: 1008, height: 1000 };
    expect(visibleBounds(saved, [laptop, screenOnTheLeft])).toEqual({ ...saved, x: -1008 });
  });

  it('are always wholly on a display, whatever was saved', () => {
    const side = fc.integer({ min: -8000, max: 8000 });
    const length = fc.integer({ min: 1, max: 9000 });
    const bounds = fc.record({ x: side, y: side, width: length, height: length });
    fc.assert(
      fc.property(fc.option(bounds), (saved) => {
        const areas: [Bounds, Bounds] = [laptop, screenOnTheLeft];
        const { x, y, width, height } = visibleBounds(saved, areas);
        const isInside = areas.some(
          (area) =>
            x >= area.x &&
            y >= area.y &&
            x + width <= area.x + area.width &&
            y + height <= area.y + area.height,
        );
        expect(isInside).toBe(true);
        expect(width).toBeGreaterThanOrEqual(MAIN_SIZES.least.width);
      }),
    );
  });
});

describe('a window that would hide another exactly', () => {
  const bounds: Bounds = { x: 100, y: 100, width: 700, height: 800 };

  it('opens a little below and to the right of it, and of those that moved aside before', () => {
    expect(besides(bounds, [])).toEqual(bounds);
    expect(besides(bounds, [bounds])).toEqual({ ...bounds, x: 132, y: 132 });
    expect(besides(bounds, [bounds, { ...bounds, x: 132, y: 132 }])).toEqual({ ...bounds, x: 164, y: 164 });
  });

  it('stays where it was when the other only overlaps it', () => {
    expect(besides(bounds, [{ ...bounds, x: 140 }])).toEqual(bounds);
  });
});
