/** @file What stands on each day of a week, and beside what. */
import { addDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { CELL_MINUTES, DAY_MINUTES, type CalendarItem, type CalendarMove } from './calendar.ts';
import { layOut, type Lane, type Overflow } from './overlap.ts';
import { boundsOf, cellOf, isBar, minuteAt } from './place.ts';

/** The part of an item that is on one day, in minutes of that day. */
export interface Segment {
  readonly item: CalendarItem;
  readonly from: number;
  readonly to: number;
  /** The item starts here, and ends here: it may go on over midnight. */
  readonly isStart: boolean;
  readonly isEnd: boolean;
  readonly lane: Lane;
}

export interface DayPlan {
  readonly on: DateOnly;
  /** By the half-hour in which they start. */
  readonly byCell: ReadonlyMap<number, readonly Segment[]>;
  readonly overflows: ReadonlyMap<number, readonly Overflow[]>;
}

/** Of a timed place on a day; `null` when it is not on it. */
export function spanOn(place: CalendarMove, on: DateOnly): { from: number; to: number } | null {
  const { from, to } = boundsOf(place);
  const start = minuteAt(on, 0);
  const isInstant = from === to;
  if (from >= start + DAY_MINUTES || (isInstant ? to < start : to <= start)) return null;
  return { from: Math.max(0, from - start), to: Math.min(DAY_MINUTES, to - start) };
}

/** Nothing is drawn lower than a half-hour: a quarter can still be read and hit. */
function drawn({ from, to }: { from: number; to: number }): { from: number; to: number } {
  const top = Math.min(from, DAY_MINUTES - CELL_MINUTES);
  return { from: top, to: Math.max(to, top + CELL_MINUTES) };
}

function groupByCell<T extends { readonly from: number }>(
  all: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const cells = new Map<number, T[]>();
  for (const one of [...all].sort((a, b) => a.from - b.from)) {
    const cell = cellOf(one.from);
    const known = cells.get(cell);
    if (known) known.push(one);
    else cells.set(cell, [one]);
  }
  return cells;
}

function planDay(items: readonly CalendarItem[], on: DateOnly, most: number): DayPlan {
  const here = new Map<string, Omit<Segment, 'lane'>>();
  for (const item of items) {
    const span = spanOn(item, on);
    if (!span) continue;
    const isEnd = item.endMinute === null || item.endOn === on || spanOn(item, addDays(on, 1)) === null;
    here.set(item.id, { item, ...drawn(span), isStart: item.startOn === on, isEnd });
  }
  const { lanes, overflows } = layOut(
    [...here].map(([id, { from, to }]) => ({ id, from, to })),
    most,
  );
  const segments = lanes.flatMap((lane) => {
    const segment = here.get(lane.id);
    return segment ? [{ ...segment, lane }] : [];
  });
  return { on, byCell: groupByCell(segments), overflows: groupByCell(overflows) };
}

export function planDays(
  items: readonly CalendarItem[],
  days: readonly DateOnly[],
  most: number,
): readonly DayPlan[] {
  const timed = items.filter((item) => !isBar(item));
  return days.map((on) => planDay(timed, on, most));
}

const DAY_LANES = 12;
const LEAST_LANE = 44;

/** How many stand side by side before « + 3 autres »: as many as can be read, four at most in a week. */
export function mostLanes(columnWidth: number, days: number): number {
  const most = days === 1 ? DAY_LANES : 4;
  return columnWidth === 0 ? most : Math.max(2, Math.min(most, Math.floor(columnWidth / LEAST_LANE)));
}
