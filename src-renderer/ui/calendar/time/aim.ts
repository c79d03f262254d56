/** @file Where a gesture that began at one point of the grid ends at another. */
import { diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import { DAY_MINUTES, STEP_MINUTES, type CalendarItem, type CalendarMove } from '../calendar.ts';
import {
  isBar,
  minuteAt,
  movedByDays,
  movedTo,
  movedToDay,
  placeOf,
  placeOfSlot,
  slotBetween,
  slotOfDays,
  snap,
  snapDown,
  stretchedTo,
} from '../place.ts';
import type { Drag } from '../gesture/drag-pointer.ts';
import type { TimePoint } from './point.ts';

interface Stroke {
  readonly days: readonly DateOnly[];
  readonly from: TimePoint;
  readonly to: TimePoint;
}

const dayAt = (days: readonly DateOnly[], index: number): DateOnly | undefined => days[index];

function aimMove(item: CalendarItem, { days, from, to }: Stroke): CalendarMove {
  const shifted = movedByDays(placeOf(item), to.day - from.day);
  const on = dayAt(days, to.day);
  if (on === undefined) return placeOf(item);
  if (item.startMinute === null) return to.minute === null ? shifted : movedTo(item, on, snapDown(to.minute));
  if (isBar(item)) return shifted;
  if (to.minute === null) return movedToDay(item, on);
  const start = snap(item.startMinute + to.minute - (from.minute ?? to.minute));
  return movedTo(item, shifted.startOn, Math.max(0, Math.min(DAY_MINUTES - STEP_MINUTES, start)));
}

function aimStretch(item: CalendarItem, { days, to }: Stroke): CalendarMove {
  const on = dayAt(days, to.day);
  if (on === undefined || to.minute === null) return placeOf(item);
  const isLater = diffDays(item.startOn, on) >= 0;
  const end = isLater ? minuteAt(on, snap(to.minute)) : minuteAt(item.startOn, 0);
  return stretchedTo(placeOf(item), end) ?? placeOf(item);
}

/** A slot stays on the day where it began; whole days go as far as the pointer. */
function aimDraw({ days, from, to }: Stroke): CalendarMove | null {
  const [first, last] = [dayAt(days, from.day), dayAt(days, to.day)];
  if (first === undefined || last === undefined) return null;
  if (from.minute === null) return placeOfSlot(slotOfDays(first, last));
  return placeOfSlot(slotBetween(first, snapDown(from.minute), snap(to.minute ?? 0)));
}

export function aimTime(drag: Drag<TimePoint>, days: readonly DateOnly[]): CalendarMove | null {
  const stroke = { days, from: drag.from, to: drag.to };
  if (!drag.item) return aimDraw(stroke);
  return drag.kind === 'move' ? aimMove(drag.item, stroke) : aimStretch(drag.item, stroke);
}
