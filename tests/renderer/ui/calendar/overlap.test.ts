import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doOverlap, layOut, type Lane, type Span } from '#renderer/ui/calendar/overlap.ts';

const spans = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 1, max: 30 }) }), {
    maxLength: 40,
  })
  .map((all) => all.map(({ from, length }, at): Span => ({ id: `i${at}`, from, to: from + length })));

const sharesColumn = (a: Lane, b: Lane): boolean => a.lane < b.lane + b.width && b.lane < a.lane + a.width;

/** Every pair that is at the same time, with the places it was given. */
function pairsOf(all: readonly Span[], lanes: readonly Lane[]) {
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b) => {
      const [laneA, laneB] = [laneOf.get(a.id), laneOf.get(b.id)];
      return doOverlap(a, b) && laneA && laneB ? [[laneA, laneB] as const] : [];
    }),
  );
}

describe('items at the same time', () => {
  it('never share a column, however far they widen', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 40 }), (all, most) => {
        const { lanes } = layOut(all, most);
        expect(pairsOf(all, lanes).filter(([a, b]) => sharesColumn(a, b))).toEqual([]);
      }),
    );
  });

  it('share the width of what hangs together', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const { lanes } = layOut(all, 40);
        expect(pairsOf(all, lanes).filter(([a, b]) => a.lanes !== b.lanes)).toEqual([]);
        expect(lanes.every(({ lane, width, lanes: of }) => width >= 1 && lane + width <= of)).toBe(true);
      }),
    );
  });

  it('stand in the same order whatever order they come in', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 6 }), (all, most) => {
        expect(layOut([...all].reverse(), most)).toEqual(layOut(all, most));
      }),
    );
  });

  it('are each shown or counted, once', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 6 }), (all, most) => {
        const { lanes, overflows } = layOut(all, most);
        const told = [...lanes.map(({ id }) => id), ...overflows.flatMap(({ ids }) => ids)];
        expect(told.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });

  it('leave the column of « + autres » to it', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 2, max: 5 }), (all, most) => {
        const { lanes, overflows } = layOut(all, most);
        const spanOf = new Map(all.map((span) => [span.id, span]));
        const under = overflows.flatMap((overflow) =>
          lanes.filter((lane) => {
            const span = spanOf.get(lane.id)!;
            const isThen = span.from <= overflow.from && overflow.from < span.to;
            return isThen && lane.lane + lane.width > overflow.lane;
          }),
        );
        expect(under).toEqual([]);
      }),
    );
  });
});

describe('the lanes of a day', () => {
  it('go to what comes first, then to what is longer', () => {
    const { lanes } = layOut(
      [
        { id: 'short', from: 0, to: 30 },
        { id: 'long', from: 0, to: 60 },
        { id: 'after', from: 30, to: 60 },
      ],
      4,
    );
    expect(lanes.map(({ id, lane, lanes: of }) => [id, lane, of])).toEqual([
      ['long', 0, 2],
      ['short', 1, 2],
      ['after', 1, 2],
    ]);
  });

  it('are whole again for what touches nothing', () => {
    const { lanes } = layOut(
      [
        { id: 'a', from: 0, to: 30 },
        { id: 'b', from: 30, to: 60 },
      ],
      4,
    );
    expect(lanes.every(({ lanes: of, width }) => of === 1 && width === 1)).toBe(true);
  });

  it('keep three of twenty at the same hour, and count the seventeen others', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => ({ id: `i${at + 10}`, from: 600, to: 660 }));
    const { lanes, overflows } = layOut(twenty, 4);
    expect(lanes).toHaveLength(3);
    expect(overflows.map(({ ids, lane, from }) => [ids.length, lane, from])).toEqual([[17, 3, 600]]);
  });
});
