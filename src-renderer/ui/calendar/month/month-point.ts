/** @file From the pointer to a day of the month, and where a drag between two days ends. */
import { diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import type { CalendarMove } from '../calendar.ts';
import type { Drag } from '../gesture/drag-pointer.ts';
import { movedByDays, placeOf, placeOfSlot, slotOfDays } from '../place.ts';

/** Each cell carries its day. Beyond the edge it is the nearest one. */
export function dayAt(grid: HTMLElement, at: { clientX: number; clientY: number }): DateOnly | null {
  let nearest: { on: string; distance: number } | null = null;
  for (const cell of grid.querySelectorAll<HTMLElement>('[data-cell]')) {
    const box = cell.getBoundingClientRect();
    if (box.width === 0) continue;
    const distance = Math.hypot(
      Math.max(box.left - at.clientX, 0, at.clientX - box.right),
      Math.max(box.top - at.clientY, 0, at.clientY - box.bottom),
    );
    if (!nearest || distance < nearest.distance) nearest = { on: cell.dataset['cell'] ?? '', distance };
  }
  return nearest && (nearest.on as DateOnly);
}

export function aimMonth({ item, from, to }: Drag<DateOnly>): CalendarMove {
  if (!item) return placeOfSlot(slotOfDays(from, to));
  return movedByDays(placeOf(item), diffDays(from, to));
}
