/** @file Keys on an item: Alt and arrows move it, Maj and arrows stretch it; Alt+Début puts it on the whole day. */
import { STEP_MINUTES, type CalendarItem, type CalendarMove } from '../calendar.ts';
import { movedByDays, movedByMinutes, movedToDay, stretchedBy } from '../place.ts';

export interface KeyMove {
  readonly kind: 'move' | 'stretch';
  readonly place: CalendarMove;
}

const DAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

const isAlt = (event: KeyboardEvent): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
const isShift = (event: KeyboardEvent): boolean =>
  event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;

/** What changes an item, whether or not this one can: such a key is never somebody else's while an item is focused. */
export const isItemKey = (event: KeyboardEvent): boolean =>
  (isAlt(event) || isShift(event)) &&
  (event.key in DAYS || event.key in STEPS || (isAlt(event) && event.key === 'Home'));

function moved(event: KeyboardEvent, place: CalendarMove): CalendarMove {
  if (event.key === 'Home') return movedToDay(place, place.startOn);
  const days = DAYS[event.key];
  return days === undefined
    ? movedByMinutes(place, (STEPS[event.key] ?? 0) * STEP_MINUTES)
    : movedByDays(place, days);
}

/** From where the item now is; `null` when the key does nothing to it. */
export function keyMove(event: KeyboardEvent, item: CalendarItem, place: CalendarMove): KeyMove | null {
  if (!isItemKey(event) || !item.isMovable) return null;
  if (isAlt(event)) return { kind: 'move', place: moved(event, place) };
  const steps = STEPS[event.key] ?? 0;
  const days = DAYS[event.key] ?? steps;
  const stretched = stretchedBy(place, { minutes: steps * STEP_MINUTES, days });
  return stretched && { kind: 'stretch', place: stretched };
}

/** In a month every row is days: up and down are weeks. */
export function monthKeyMove(event: KeyboardEvent, item: CalendarItem, place: CalendarMove): KeyMove | null {
  if (!isItemKey(event) || !item.isMovable) return null;
  const days = DAYS[event.key] ?? (STEPS[event.key] ?? 0) * 7;
  if (isAlt(event)) return { kind: 'move', place: movedByDays(place, days) };
  return place.startMinute === null
    ? { kind: 'stretch', place: stretchedBy(place, { minutes: 0, days }) ?? place }
    : null;
}
