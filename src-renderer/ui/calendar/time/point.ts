/** @file From the pointer to a day and an hour, by where the columns are drawn. */
import { DAY_MINUTES } from '../calendar.ts';

export interface TimePoint {
  /** Among the days shown. */
  readonly day: number;
  /** Not snapped; `null` over the band of whole days. */
  readonly minute: number | null;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** `grid` holds one `[data-hours]` and one `[data-band]` for each day. */
export function pointAt(grid: HTMLElement, at: { clientX: number; clientY: number }): TimePoint | null {
  const columns = grid.querySelectorAll('[data-hours]');
  const hours = columns[0]?.getBoundingClientRect();
  if (!hours || hours.width === 0 || hours.height === 0) return null;
  const day = clamp(Math.floor((at.clientX - hours.left) / hours.width), 0, columns.length - 1);
  const band = grid.querySelector('[data-band]')?.getBoundingClientRect();
  if (band && at.clientY < band.bottom) return { day, minute: null };
  const minute = ((at.clientY - hours.top) / hours.height) * DAY_MINUTES;
  return { day, minute: clamp(minute, 0, DAY_MINUTES) };
}

const EDGE = 28;
const SPEED = 10;

/** Near the upper or lower edge the hours go by under what is held. */
export function edgeScroll(grid: HTMLElement, clientY: number): number {
  const top = grid.querySelector('[data-band]')?.getBoundingClientRect().bottom ?? 0;
  const { bottom } = grid.getBoundingClientRect();
  if (bottom - top < 4 * EDGE) return 0;
  if (clientY > bottom - EDGE) return SPEED;
  return clientY > top && clientY < top + EDGE ? -SPEED : 0;
}
