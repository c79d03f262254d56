/** @file The pointer over a calendar: draws on empty ground, moves an item, stretches it by its lower edge. */
import type { CalendarItem, CalendarMove } from '../calendar.ts';
import type { Gesture, GestureState } from './gesture.svelte.ts';

interface At {
  readonly clientX: number;
  readonly clientY: number;
}

export interface Drag<Point> {
  readonly kind: Gesture['kind'];
  /** `null` when a slot is drawn. */
  readonly item: CalendarItem | null;
  readonly from: Point;
  readonly to: Point;
}

export interface DragOptions<Point> {
  readonly gesture: GestureState;
  readonly itemOf: (id: string) => CalendarItem | undefined;
  readonly canCreate: () => boolean;
  readonly pointAt: (grid: HTMLElement, at: At) => Point | null;
  readonly aim: (drag: Drag<Point>) => CalendarMove | null;
  /** How far to scroll when the pointer is near an edge. */
  readonly edgeScroll: (grid: HTMLElement, clientY: number) => number;
}

interface Press<Point> {
  readonly grid: HTMLElement;
  readonly pointerId: number;
  readonly at: At;
  readonly point: Point;
  readonly item: CalendarItem | null;
  readonly kind: Gesture['kind'];
}

/** Less than this is a click. */
const THRESHOLD = 4;

export class DragPointer<Point> {
  readonly #options: DragOptions<Point>;
  #press: Press<Point> | null = null;
  #last: At | null = null;
  #frame = 0;
  #isJustDropped = false;

  constructor(options: DragOptions<Point>) {
    this.#options = options;
  }

  onpointerdown = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    this.#isJustDropped = false;
    // A finger scrolls; everything it cannot draw here has a form.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const press = this.#pressOf(event);
    if (press) this.#press = press;
  };

  onpointermove = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press || event.pointerId !== press.pointerId) return;
    const isStarted = this.#options.gesture.current !== null;
    if (!isStarted) {
      if (Math.hypot(event.clientX - press.at.clientX, event.clientY - press.at.clientY) < THRESHOLD) return;
      press.grid.setPointerCapture(press.pointerId);
    }
    this.#last = event;
    this.#aim(press, event);
    this.#scroll();
  };

  onpointerup = (): void => {
    const isDrop = this.#press !== null && this.#options.gesture.current !== null;
    this.#release();
    if (!isDrop) return;
    this.#isJustDropped = true;
    this.#options.gesture.commit();
  };

  /** Taken away by the system, or Échap. */
  oncancel = (): void => {
    if (!this.#press) return;
    this.#release();
    this.#options.gesture.cancel();
  };

  /** The click that ends a drag is none. It does not come when a question opened first: a key's click is not it. */
  onclickcapture = (event: MouseEvent): void => {
    if (this.#isJustDropped && event.detail > 0) event.stopPropagation();
    this.#isJustDropped = false;
  };

  #pressOf(event: PointerEvent & { currentTarget: HTMLElement }): Press<Point> | null {
    const target = event.target instanceof Element ? event.target : null;
    const grid = event.currentTarget;
    const point = this.#options.pointAt(grid, event);
    if (!target || !point) return null;
    const rest = { grid, pointerId: event.pointerId, at: event, point };
    const edge = target.closest<HTMLElement>('[data-edge]');
    const id = edge?.dataset['edge'] ?? target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (id !== undefined) {
      const item = this.#options.itemOf(id);
      if (!item || !this.#options.gesture.canMove(item)) return null;
      return { ...rest, item, kind: edge ? 'stretch' : 'move' };
    }
    const isGround = target.closest('button, a') === null && target.closest('[data-cell]') !== null;
    return isGround && this.#options.canCreate() ? { ...rest, item: null, kind: 'draw' } : null;
  }

  #aim(press: Press<Point>, at: At): void {
    const to = this.#options.pointAt(press.grid, at);
    const place = to && this.#options.aim({ kind: press.kind, item: press.item, from: press.point, to });
    if (place) this.#options.gesture.aim({ kind: press.kind, item: press.item, place, by: 'pointer' });
  }

  #scroll(): void {
    cancelAnimationFrame(this.#frame);
    const [press, last] = [this.#press, this.#last];
    const by = press && last ? this.#options.edgeScroll(press.grid, last.clientY) : 0;
    if (!press || !last || by === 0) return;
    this.#frame = requestAnimationFrame(() => {
      const before = press.grid.scrollTop;
      press.grid.scrollTop += by;
      if (press.grid.scrollTop === before) return;
      this.#aim(press, last);
      this.#scroll();
    });
  }

  #release(): void {
    cancelAnimationFrame(this.#frame);
    const press = this.#press;
    this.#press = null;
    this.#last = null;
    if (press?.grid.hasPointerCapture(press.pointerId)) press.grid.releasePointerCapture(press.pointerId);
  }
}
