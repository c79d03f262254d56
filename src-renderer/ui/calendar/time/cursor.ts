/** @file The cell that has the keyboard, and where each key takes it. */
import { CELL_MINUTES, DAY_MINUTES } from '../calendar.ts';

export interface Cursor {
  /** Among the days shown. */
  readonly day: number;
  /** The start of a half-hour; `null` in the band of whole days. */
  readonly minute: number | null;
}

/** A cursor, or the neighbouring period, with the cursor to have there. */
export interface CursorStep {
  readonly cursor: Cursor;
  readonly period: -1 | 0 | 1;
}

const LAST_CELL = DAY_MINUTES - CELL_MINUTES;

const at = (day: number, minute: number | null): CursorStep => ({ cursor: { day, minute }, period: 0 });

function upFrom(minute: number | null): number | null {
  return minute === null || minute === 0 ? null : minute - CELL_MINUTES;
}

function downFrom(minute: number | null): number {
  return minute === null ? 0 : Math.min(LAST_CELL, minute + CELL_MINUTES);
}

function sideways(cursor: Cursor, by: -1 | 1, days: number): CursorStep {
  const day = cursor.day + by;
  if (day >= 0 && day < days) return at(day, cursor.minute);
  return { cursor: { ...cursor, day: by === 1 ? 0 : days - 1 }, period: by };
}

/** `null` for a key that does not move. Début and Fin go along the days; with Ctrl, or on a single day, along the hours. */
export function stepOf(event: KeyboardEvent, cursor: Cursor, days: number): CursorStep | null {
  const isAlongHours = event.ctrlKey || event.metaKey || days === 1;
  switch (event.key) {
    case 'ArrowUp':
      return at(cursor.day, upFrom(cursor.minute));
    case 'ArrowDown':
      return at(cursor.day, downFrom(cursor.minute));
    case 'ArrowLeft':
      return sideways(cursor, -1, days);
    case 'ArrowRight':
      return sideways(cursor, 1, days);
    case 'Home':
      return isAlongHours ? at(cursor.day, 0) : at(0, cursor.minute);
    case 'End':
      return isAlongHours ? at(cursor.day, LAST_CELL) : at(days - 1, cursor.minute);
    case 'PageUp':
      return { cursor, period: -1 };
    case 'PageDown':
      return { cursor, period: 1 };
    default:
      return null;
  }
}
