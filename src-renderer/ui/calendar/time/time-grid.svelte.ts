/** @file The keyboard and the focus of the hours: which cell has the cursor, and what each key does there. */
import { tick } from 'svelte';
import { diffDays, type DateOnly } from '#shared/kernel/date-only.ts';
import {
  CELL_MINUTES,
  DAY_MINUTES,
  OPENING_MINUTE,
  type CalendarItem,
  type TimeGridProps,
} from '../calendar.ts';
import { calendarLabels } from '../calendar.labels.ts';
import type { Gesture, GestureState } from '../gesture/gesture.svelte.ts';
import { isItemKey, keyMove } from '../gesture/item-keys.ts';
import { boundsOf, cellOf, minuteAt, placeOfSlot, slotBetween, slotOfDays } from '../place.ts';
import { stepOf, type Cursor } from './cursor.ts';

export class TimeKeys {
  cursor = $state.raw<Cursor>({ day: 0, minute: cellOf(OPENING_MINUTE + CELL_MINUTES) });
  readonly #props: () => TimeGridProps;
  readonly #gesture: GestureState;
  readonly #grid: () => HTMLElement | undefined;
  readonly #itemOf: (id: string) => CalendarItem | undefined;

  constructor(options: {
    props: () => TimeGridProps;
    gesture: GestureState;
    grid: () => HTMLElement | undefined;
    itemOf: (id: string) => CalendarItem | undefined;
  }) {
    this.#props = options.props;
    this.#gesture = options.gesture;
    this.#grid = options.grid;
    this.#itemOf = options.itemOf;
  }

  /** The cursor comes where the focus goes, by Tab or by mouse. */
  onfocusin = (event: FocusEvent): void => {
    const cell = event.target instanceof Element && event.target.closest<HTMLElement>('[data-cell]');
    if (!cell) return;
    const minute = cell.dataset['cell'];
    this.cursor = { day: Number(cell.dataset['day']), minute: minute === 'day' ? null : Number(minute) };
  };

  onkeydown = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (!target || event.isComposing) return;
    this.#gesture.refocus = null;
    const id = target.dataset['item'];
    const isHandled =
      this.#escape(event) ||
      (id === undefined ? false : this.#onItem(event, id)) ||
      this.#onCell(event, target);
    if (isHandled) event.preventDefault();
  };

  /** Letting go of Alt or Maj ends what they began: one act, however many arrows it took. A slot waits for Entrée. */
  onkeyup = (event: KeyboardEvent): void => {
    if (this.#gesture.current?.kind === 'draw') return;
    if (event.key === 'Alt' || event.key === 'Shift') this.finish();
  };

  /** Also when the focus leaves: what was moved is not lost. */
  finish = (): void => {
    const { current } = this.#gesture;
    if (current?.by !== 'keys') return;
    if (current.kind === 'draw') this.#gesture.current = null;
    else this.#follow(this.#gesture.commit());
  };

  /** What left the days shown is followed. */
  #follow(done: Gesture | null): void {
    const { days, onperiod } = this.#props();
    const [first, last] = [days[0], days.at(-1)];
    if (!done || !first || !last) return;
    if (done.place.startOn > last) onperiod?.(1);
    else if (done.place.startOn < first) onperiod?.(-1);
  }

  #escape(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape' || !this.#gesture.current) return false;
    this.#gesture.cancel();
    return true;
  }

  #onItem(event: KeyboardEvent, id: string): boolean {
    if (!isItemKey(event)) return false;
    const item = this.#itemOf(id);
    if (!item) return false;
    const next = this.#gesture.canMove(item) && keyMove(event, item, this.#gesture.placeOf(item));
    if (next) this.#gesture.aim({ ...next, item, by: 'keys' });
    else this.#gesture.say(calendarLabels.fixed);
    if (next)
      void tick().then(() =>
        this.#grid()?.querySelector('[data-ghost]')?.scrollIntoView({ block: 'nearest' }),
      );
    return true;
  }

  #onCell(event: KeyboardEvent, target: HTMLElement): boolean {
    if (event.altKey) return false;
    const isCell = target.dataset['cell'] !== undefined;
    if (isCell && (event.key === 'Enter' || event.key === ' ')) return this.#create();
    if (isCell && event.shiftKey) return this.#draw(event);
    if (event.shiftKey) return false;
    const step = stepOf(event, this.cursor, this.#props().days.length);
    if (!step) return false;
    if (this.#gesture.current?.by === 'keys') this.#gesture.current = null;
    if (step.period !== 0) {
      if (!this.#props().onperiod) return true;
      this.#props().onperiod?.(step.period);
    }
    void this.#focus(step.cursor, step.period !== 0);
    return true;
  }

  async #focus(cursor: Cursor, isOtherPeriod: boolean): Promise<void> {
    this.cursor = cursor;
    await tick();
    const cell = this.#grid()?.querySelector<HTMLElement>(
      `[data-day="${cursor.day}"][data-cell="${cursor.minute ?? 'day'}"]`,
    );
    cell?.focus();
    // The cell is the same element with another day: nothing else would tell it.
    const on = this.#props().days[cursor.day];
    if (isOtherPeriod && on !== undefined) this.#gesture.say(calendarLabels.cell(on, cursor.minute));
  }

  #create(): boolean {
    const { oncreate, days } = this.#props();
    const on = days[this.cursor.day];
    if (!oncreate || on === undefined) return true;
    const drawn = this.#gesture.current?.kind === 'draw' ? this.#gesture.current.place : null;
    this.#gesture.aim({ kind: 'draw', item: null, place: drawn ?? this.#ownSlot(on), by: 'pointer' });
    this.#gesture.commit();
    return true;
  }

  #ownSlot(on: DateOnly) {
    const { minute } = this.cursor;
    return placeOfSlot(minute === null ? slotOfDays(on, on) : slotBetween(on, minute, minute + CELL_MINUTES));
  }

  /** Maj and arrows choose how long: half-hours down a day, or whole days along the band. */
  #draw(event: KeyboardEvent): boolean {
    const { days, oncreate } = this.#props();
    const on = days[this.cursor.day];
    if (!oncreate || on === undefined) return false;
    const { current } = this.#gesture;
    const now = current?.kind === 'draw' ? current.place : this.#ownSlot(on);
    const place =
      this.cursor.minute === null
        ? this.#drawDays(event, on, now.endOn)
        : this.#drawHours(event, on, boundsOf(now).to);
    if (!place) return false;
    this.#gesture.aim({ kind: 'draw', item: null, place, by: 'keys' });
    return true;
  }

  #drawDays(event: KeyboardEvent, on: DateOnly, end: DateOnly) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return null;
    const { days } = this.#props();
    const reached =
      days[Math.max(this.cursor.day, Math.min(days.length - 1, this.cursor.day + diffDays(on, end) + by))];
    return reached === undefined ? null : placeOfSlot(slotOfDays(on, reached));
  }

  #drawHours(event: KeyboardEvent, on: DateOnly, end: number) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const start = this.cursor.minute ?? 0;
    if (by === 0) return null;
    const reached = end - minuteAt(on, 0) + by * CELL_MINUTES;
    return placeOfSlot(
      slotBetween(on, start, Math.max(start + CELL_MINUTES, Math.min(DAY_MINUTES, reached))),
    );
  }
}
