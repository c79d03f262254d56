/** @file A text cut where what was searched stands in it. */

export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Segment {
  readonly at: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** Marks in order, that do not overlap. */
export function segmentsOf(text: string, marks: readonly Mark[] = []): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const take = (end: number, isMarked: boolean): void => {
    if (end > at) segments.push({ at, text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    take(start, false);
    take(end, true);
  }
  take(text.length, false);
  return segments;
}
