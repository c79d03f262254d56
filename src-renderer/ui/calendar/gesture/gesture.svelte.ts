/**
 * @file A gesture: drawing a slot, moving or stretching an item. A pointer and keys make the same one: while it
 * lasts a ghost shows where it would end, Échap gives up, and only its end is written, as one act to take back.
 */
import type { CalendarItem, CalendarMove, CalendarProps } from '../calendar.ts';
import { calendarLabels } from '../calendar.labels.ts';
import { PendingMoves } from './pending-moves.svelte.ts';
import { isSamePlace, placeOf } from '../place.ts';

export interface Gesture {
  readonly kind: 'draw' | 'move' | 'stretch';
  /** `null` for a slot that is drawn. */
  readonly item: CalendarItem | null;
  readonly place: CalendarMove;
  readonly by: 'pointer' | 'keys';
}

interface Moved {
  readonly id: string;
  readonly title: string;
  readonly place: CalendarMove;
  readonly isFocused: boolean;
}

type Callbacks = Pick<CalendarProps, 'oncreate' | 'onmove'>;

export class GestureState {
  current = $state.raw<Gesture | null>(null);
  /** For the live region. */
  announcement = $state('');
  /** What was just moved takes the focus where it now is; until the next key. */
  refocus: Moved | null = null;
  readonly pending = new PendingMoves();
  readonly #callbacks: () => Callbacks;

  constructor(callbacks: () => Callbacks) {
    this.#callbacks = callbacks;
  }

  say(words: string): void {
    this.announcement = words;
  }

  canMove(item: CalendarItem): boolean {
    return item.isMovable && this.#callbacks().onmove !== undefined;
  }

  aim(gesture: Gesture): void {
    this.current = gesture;
    if (gesture.by === 'pointer') return;
    const words = {
      draw: calendarLabels.drawn,
      move: calendarLabels.moved,
      stretch: calendarLabels.stretched,
    };
    this.say(words[gesture.kind](gesture.place));
  }

  /** Where the item would be if the gesture ended now. */
  placeOf(item: CalendarItem): CalendarMove {
    return this.current?.item?.id === item.id ? this.current.place : placeOf(item);
  }

  isHeld(item: CalendarItem): boolean {
    return this.current?.item?.id === item.id;
  }

  cancel(): void {
    if (!this.current) return;
    this.current = null;
    this.say(calendarLabels.cancelled);
  }

  /**
   * Once the screen shows where it now is, and again should the list that comes then draw it anew: a day taken out of
   * its series is another item.
   */
  focusMoved(grid: HTMLElement | undefined, items: readonly CalendarItem[]): void {
    const moved = this.refocus;
    const isLost = document.activeElement === document.body;
    if (!grid || moved === null || (moved.isFocused && !isLost)) return;
    const same = items.find((item) => item.title === moved.title && isSamePlace(placeOf(item), moved.place));
    const all = [...grid.querySelectorAll<HTMLElement>('[data-item]')];
    const element = [moved.id, same?.id]
      .map((id) => all.find(({ dataset }) => dataset['item'] === id))
      .find((found) => found !== undefined);
    if (element) {
      this.refocus = { ...moved, isFocused: true };
      element.focus({ preventScroll: true });
    } else if (isLost) {
      // Folded under « + autres », or not come yet: the keys must not fall out of the calendar.
      grid.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true });
    }
  }

  /** What became of it, or `null` when nothing changed. */
  commit(): Gesture | null {
    const gesture = this.current;
    this.current = null;
    if (!gesture) return null;
    const { oncreate, onmove } = this.#callbacks();
    const { item, place, kind } = gesture;
    if (item === null) {
      const { startOn, startMinute, endOn, endMinute } = place;
      oncreate?.({ on: startOn, startMinute, endOn, endMinute });
      return gesture;
    }
    if (!onmove || isSamePlace(placeOf(item), place)) return null;
    this.refocus = { id: item.id, title: item.title, place, isFocused: false };
    if (gesture.by === 'pointer') {
      this.say(kind === 'move' ? calendarLabels.moved(place) : calendarLabels.stretched(place));
    }
    this.pending.apply(item, place, onmove);
    return gesture;
  }
}
