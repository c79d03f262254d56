/**
 * @file Items stay where they were dropped while the move is written, and until the list that holds it has come:
 * nothing jumps back in between. A move that is refused returns to what the list says.
 */
import type { CalendarItem, CalendarMove, OnMove } from '../calendar.ts';

interface Pending {
  readonly move: CalendarMove;
  readonly isSettled: boolean;
}

export class PendingMoves {
  #moves = $state.raw<ReadonlyMap<string, Pending>>(new Map());

  /** The list, with each item where it was last dropped. */
  over(items: readonly CalendarItem[]): readonly CalendarItem[] {
    const moves = this.#moves;
    if (moves.size === 0) return items;
    return items.map((item) => {
      const pending = moves.get(item.id);
      return pending ? { ...item, ...pending.move } : item;
    });
  }

  apply(item: CalendarItem, move: CalendarMove, onmove: OnMove): void {
    const answer = onmove(item, move);
    const pending = { move, isSettled: answer === undefined };
    this.#set(item.id, pending);
    answer?.then(
      (isDone) => this.#replace(item.id, pending, isDone === false ? null : { move, isSettled: true }),
      () => this.#replace(item.id, pending, null),
    );
  }

  /** A new list has come: it holds what was written before it. */
  dropSettled(): void {
    const open = [...this.#moves].filter(([, { isSettled }]) => !isSettled);
    if (open.length < this.#moves.size) this.#moves = new Map(open);
  }

  /** A later move of the same item has its own answer to wait for. */
  #replace(id: string, from: Pending, to: Pending | null): void {
    if (this.#moves.get(id) === from) this.#set(id, to);
  }

  #set(id: string, pending: Pending | null): void {
    const moves = new Map(this.#moves);
    if (pending) moves.set(id, pending);
    else moves.delete(id);
    this.#moves = moves;
  }
}
