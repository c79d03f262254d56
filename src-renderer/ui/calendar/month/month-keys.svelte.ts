/** @file The keyboard of the month: one day has the cursor, days left and right, weeks up and down. */
import { tick } from 'svelte';
import { addDays, addMonths, diffDays, weekdayOf, type DateOnly } from '#shared/kernel/date-only.ts';
import type { CalendarItem, MonthGridProps } from '../calendar.ts';
import { calendarLabels } from '../calendar.labels.ts';
import type { GestureState } from '../gesture/gesture.svelte.ts';
import { isItemKey, monthKeyMove } from '../gesture/item-keys.ts';
import { placeOfSlot, slotOfDays } from '../place.ts';

interface Options {
  readonly props: () => MonthGridProps;
  /** The days shown, in whole weeks. */
  readonly days: () => readonly DateOnly[];
  readonly gesture: GestureState;
  readonly grid: () => HTMLElement | undefined;
  readonly itemOf: (id: string) => CalendarItem | undefined;
}

/** Where each key takes the cursor. */
function reachedBy(key: string, on: DateOnly): DateOnly | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(on, -1);
    case 'ArrowRight':
      return addDays(on, 1);
    case 'ArrowUp':
      return addDays(on, -7);
    case 'ArrowDown':
      return addDays(on, 7);
    case 'Home':
      return addDays(on, 1 - weekdayOf(on));
    case 'End':
      return addDays(on, 7 - weekdayOf(on));
    case 'PageUp':
      return addMonths(on, -1);
    case 'PageDown':
      return addMonths(on, 1);
    default:
      return null;
  }
}

export class MonthKeys {
  cursor = $state.raw<DateOnly | null>(null);
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  onfocusin = (event: FocusEvent): void => {
    const cell = event.target instanceof Element && event.target.closest<HTMLElement>('[data-cell]');
    if (cell) this.cursor = cell.dataset['cell'] as DateOnly;
  };

  onkeydown = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (!target || event.isComposing) return;
    this.#options.gesture.refocus = null;
    const id = target.dataset['item'];
    const isHandled =
      this.#escape(event) || (id !== undefined && this.#onItem(event, id)) || this.#onCell(event, target);
    if (isHandled) event.preventDefault();
  };

  onkeyup = (event: KeyboardEvent): void => {
    if (this.#options.gesture.current?.kind === 'draw') return;
    if (event.key === 'Alt' || event.key === 'Shift') this.finish();
  };

  finish = (): void => {
    const { gesture } = this.#options;
    if (gesture.current?.by !== 'keys') return;
    if (gesture.current.kind === 'draw') return void (gesture.current = null);
    const done = gesture.commit();
    if (done) this.#follow(done.place.startOn);
  };

  #escape(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape' || !this.#options.gesture.current) return false;
    this.#options.gesture.cancel();
    return true;
  }

  #onItem(event: KeyboardEvent, id: string): boolean {
    const { gesture, itemOf } = this.#options;
    const item = isItemKey(event) ? itemOf(id) : undefined;
    if (!item) return false;
    const next = gesture.canMove(item) && monthKeyMove(event, item, gesture.placeOf(item));
    if (next) gesture.aim({ ...next, item, by: 'keys' });
    else gesture.say(calendarLabels.fixed);
    return true;
  }

  #onCell(event: KeyboardEvent, target: HTMLElement): boolean {
    const on = this.cursor;
    if (on === null || event.altKey || event.ctrlKey || event.metaKey) return false;
    const isCell = target.dataset['cell'] !== undefined;
    if (isCell && (event.key === 'Enter' || event.key === ' ')) return this.#create(on);
    const { gesture } = this.#options;
    if (event.shiftKey) return isCell && this.#draw(event, on);
    const reached = reachedBy(event.key, on);
    if (!reached) return false;
    if (gesture.current?.by === 'keys') gesture.current = null;
    void this.#focus(reached, event.key.startsWith('Page'));
    return true;
  }

  /** A day that is not shown is in the month before or after. */
  #follow(on: DateOnly, isOtherMonth = false): boolean {
    const { onperiod, month } = this.#options.props();
    const isShown = this.#options.days().includes(on);
    if (isShown && !isOtherMonth) return true;
    onperiod?.(on < month ? -1 : 1);
    return onperiod !== undefined;
  }

  async #focus(on: DateOnly, isOtherMonth: boolean): Promise<void> {
    if (!this.#follow(on, isOtherMonth)) return;
    this.cursor = on;
    await tick();
    this.#options.grid()?.querySelector<HTMLElement>(`[data-cell="${on}"]`)?.focus();
  }

  #create(on: DateOnly): boolean {
    const { gesture } = this.#options;
    const drawn = gesture.current?.kind === 'draw' ? gesture.current.place : null;
    gesture.aim({ kind: 'draw', item: null, place: drawn ?? placeOfSlot(slotOfDays(on, on)), by: 'pointer' });
    gesture.commit();
    return true;
  }

  #draw(event: KeyboardEvent, on: DateOnly): boolean {
    const { gesture, props } = this.#options;
    if (!props().oncreate || !event.key.startsWith('Arrow')) return false;
    const end = gesture.current?.kind === 'draw' ? gesture.current.place.endOn : on;
    const reached = reachedBy(event.key, end) ?? end;
    const last = diffDays(on, reached) < 0 ? on : reached;
    gesture.aim({ kind: 'draw', item: null, place: placeOfSlot(slotOfDays(on, last)), by: 'keys' });
    return true;
  }
}
