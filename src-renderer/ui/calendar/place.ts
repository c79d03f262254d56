/** @file Arithmetic of places: absolute minutes since 1970-01-01 of the wall clock, as if every day had 24 hours. */
import { addDays, dateOfDayNumber, type DateOnly, dayNumberOf, diffDays } from '#shared/kernel/date-only.ts';
import {
  CELL_MINUTES,
  DAY_MINUTES,
  MORNING_MINUTE,
  STEP_MINUTES,
  type CalendarMove,
  type CalendarSlot,
} from './calendar.ts';

export const minuteAt = (on: DateOnly, minute: number): number => dayNumberOf(on) * DAY_MINUTES + minute;
const dayOfMinute = (at: number): DateOnly => dateOfDayNumber(Math.floor(at / DAY_MINUTES));
const minuteOfDay = (at: number): number => ((at % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

/** Of a timed place; a moment without length ends where it starts. */
export function boundsOf(place: CalendarMove): { readonly from: number; readonly to: number } {
  const from = minuteAt(place.startOn, place.startMinute ?? 0);
  const to = place.endMinute === null ? from : minuteAt(place.endOn, place.endMinute);
  return { from, to: Math.max(from, to) };
}

/** Drawn as a bar over whole days: without hours, or a day long at least. */
export function isBar(place: CalendarMove): boolean {
  if (place.startMinute === null) return true;
  const { from, to } = boundsOf(place);
  return to - from >= DAY_MINUTES;
}

/** The last day that an item is on: ending at midnight is not being on the next day. */
export function lastDayOf(place: CalendarMove): DateOnly {
  if (place.startMinute === null) return place.endOn < place.startOn ? place.startOn : place.endOn;
  const { from, to } = boundsOf(place);
  return dayOfMinute(Math.max(from, to - 1));
}

export const isSamePlace = (a: CalendarMove, b: CalendarMove): boolean =>
  a.startOn === b.startOn &&
  a.startMinute === b.startMinute &&
  a.endOn === b.endOn &&
  a.endMinute === b.endMinute;

/** The place alone, without what stands there. */
export const placeOf = ({ startOn, startMinute, endOn, endMinute }: CalendarMove): CalendarMove => ({
  startOn,
  startMinute,
  endOn,
  endMinute,
});

const timed = (from: number, to: number | null): CalendarMove => ({
  startOn: dayOfMinute(from),
  startMinute: minuteOfDay(from),
  endOn: dayOfMinute(to ?? from),
  endMinute: to === null ? null : minuteOfDay(to),
});

/** Shifts by whole days; the hours stay. */
export const movedByDays = (place: CalendarMove, days: number): CalendarMove => ({
  ...place,
  startOn: addDays(place.startOn, days),
  endOn: addDays(place.endOn, days),
});

/** So that it starts at that day and minute, as long as it was; a whole day becomes an hour. */
export function movedTo(place: CalendarMove, on: DateOnly, startMinute: number): CalendarMove {
  const from = minuteAt(on, startMinute);
  if (place.startMinute === null) return timed(from, from + 60);
  const { from: before, to } = boundsOf(place);
  return timed(from, place.endMinute === null ? null : from + (to - before));
}

/** To the band of whole days; a bar keeps its length. */
export function movedToDay(place: CalendarMove, on: DateOnly): CalendarMove {
  const length = place.startMinute === null ? diffDays(place.startOn, lastDayOf(place)) : 0;
  return { startOn: on, startMinute: null, endOn: addDays(on, length), endMinute: null };
}

/** Earlier or later by minutes, on the same day: past midnight is what whole days are for. */
export function movedByMinutes(place: CalendarMove, minutes: number): CalendarMove {
  if (place.startMinute === null) return minutes > 0 ? movedTo(place, place.startOn, MORNING_MINUTE) : place;
  const start = place.startMinute + minutes;
  if (place.startMinute === 0 && minutes < 0) return movedToDay(place, place.startOn);
  return movedTo(place, place.startOn, Math.max(0, Math.min(DAY_MINUTES - STEP_MINUTES, start)));
}

/** Longer or shorter by minutes, a step at least. `null` for what has no end to move. */
export function stretchedTo(place: CalendarMove, end: number): CalendarMove | null {
  if (place.startMinute === null || place.endMinute === null) return null;
  const { from } = boundsOf(place);
  return timed(from, Math.max(from + STEP_MINUTES, end));
}

export function stretchedBy(
  place: CalendarMove,
  amount: { minutes: number; days: number },
): CalendarMove | null {
  if (place.startMinute === null) {
    const length = Math.max(0, diffDays(place.startOn, lastDayOf(place)) + amount.days);
    return { ...place, endOn: addDays(place.startOn, length) };
  }
  return stretchedTo(place, boundsOf(place).to + amount.minutes);
}

export const snap = (minute: number): number => Math.round(minute / STEP_MINUTES) * STEP_MINUTES;
export const snapDown = (minute: number): number => Math.floor(minute / STEP_MINUTES) * STEP_MINUTES;

/** What was drawn from one minute to another, either way; a step at least. */
export function slotBetween(on: DateOnly, anchor: number, reached: number): CalendarSlot {
  const start = Math.min(anchor, reached);
  const end = Math.max(anchor, reached, start + STEP_MINUTES);
  const { endOn, endMinute } = timed(minuteAt(on, start), minuteAt(on, end));
  return { on, startMinute: start, endOn, endMinute };
}

export const slotOfDays = (first: DateOnly, last: DateOnly): CalendarSlot => ({
  on: first < last ? first : last,
  startMinute: null,
  endOn: first < last ? last : first,
  endMinute: null,
});

/** The place that a new item would have there. */
export const placeOfSlot = ({ on, startMinute, endOn, endMinute }: CalendarSlot): CalendarMove => ({
  startOn: on,
  startMinute,
  endOn,
  endMinute,
});

export const cellOf = (minute: number): number => Math.floor(minute / CELL_MINUTES) * CELL_MINUTES;
