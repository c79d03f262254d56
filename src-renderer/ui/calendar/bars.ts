/** @file Bars over whole days: each takes the first row that is free on all its days, as in a calendar on the wall. */
import { diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { CalendarItem } from './calendar.ts';
import { lastDayOf } from './place.ts';

export interface Bar {
  readonly item: CalendarItem;
  /** Among the days shown. */
  readonly first: number;
  readonly last: number;
  readonly row: number;
  /** It goes on before the first day shown, or after the last. */
  readonly isFromBefore: boolean;
  readonly isBeyond: boolean;
}

export const byStart = (a: CalendarItem, b: CalendarItem): number => {
  if (a.startOn !== b.startOn) return a.startOn < b.startOn ? -1 : 1;
  const [lastA, lastB] = [lastDayOf(a), lastDayOf(b)];
  if (lastA !== lastB) return lastA < lastB ? 1 : -1;
  return (a.startMinute ?? -1) - (b.startMinute ?? -1) || (a.id < b.id ? -1 : 1);
};

/** `days` follow each other; what touches none of them is left out. */
export function layBars(items: readonly CalendarItem[], days: readonly DateOnly[]): readonly Bar[] {
  const [start, end] = [days[0], days.at(-1)];
  if (start === undefined || end === undefined) return [];
  const rows: boolean[][] = [];
  const bars: Bar[] = [];
  for (const item of [...items].sort(byStart)) {
    const lastOn = lastDayOf(item);
    if (item.startOn > end || lastOn < start) continue;
    const first = Math.max(0, diffDays(start, item.startOn));
    const last = Math.min(days.length - 1, diffDays(start, lastOn));
    let row = 0;
    while (rows[row]?.slice(first, last + 1).some(Boolean)) row += 1;
    const taken = (rows[row] ??= days.map(() => false));
    taken.fill(true, first, last + 1);
    bars.push({ item, first, last, row, isFromBefore: item.startOn < start, isBeyond: lastOn > end });
  }
  return bars;
}

export interface FoldedBars {
  readonly shown: readonly Bar[];
  /** How many are hidden on each day. */
  readonly hidden: readonly number[];
}

/** Keeps `most` rows; where one day has more, its last row says how many. */
export function foldBars(bars: readonly Bar[], days: number, most: number): FoldedBars {
  const deepest = Array.from({ length: days }, (_, day) =>
    bars.reduce(
      (rows, { first, last, row }) => (first <= day && day <= last ? Math.max(rows, row + 1) : rows),
      0,
    ),
  );
  const room = deepest.map((rows) => (rows > most ? most - 1 : most));
  const isShown = ({ first, last, row }: Bar): boolean =>
    room.slice(first, last + 1).every((rows) => row < rows);
  const shown = bars.filter(isShown);
  const hidden = deepest.map(
    (_, day) => bars.filter((bar) => !isShown(bar) && bar.first <= day && day <= bar.last).length,
  );
  return { shown, hidden };
}
