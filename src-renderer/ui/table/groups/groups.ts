/** @file Headings among the rows of a table: each stands before its rows, and takes a place like one of them. */

export interface RowGroup {
  readonly key: string;
  readonly label: string;
  /** How many rows follow the heading. Never none. */
  readonly count: number;
}

/** What stands at a place: a heading, or the row of that rank. */
export interface Spot {
  readonly group: RowGroup | null;
  readonly index: number;
}

export class Places {
  readonly count: number;
  readonly #groups: readonly RowGroup[];
  /** Rank of the first row of each group. */
  readonly #firsts: readonly number[];

  constructor(groups: readonly RowGroup[], total: number) {
    this.#groups = groups;
    this.count = total + groups.length;
    let before = 0;
    this.#firsts = groups.map(({ count }) => {
      const first = before;
      before += count;
      return first;
    });
  }

  at(place: number): Spot {
    // Heading `n` stands after its `n` forerunners and all their rows.
    const rank = this.#lastWhere((first, at) => first + at <= place);
    const first = this.#firsts[rank] ?? 0;
    if (rank >= 0 && first + rank === place) return { group: this.#groups[rank] ?? null, index: first };
    return { group: null, index: place - rank - 1 };
  }

  /** Where a row stands. */
  of(index: number): number {
    return index + this.#lastWhere((first) => first <= index) + 1;
  }

  #lastWhere(isBefore: (first: number, at: number) => boolean): number {
    let [low, high] = [-1, this.#firsts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (isBefore(this.#firsts[middle] ?? 0, middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
