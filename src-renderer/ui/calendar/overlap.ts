/**
 * @file Side by side: what overlaps shares the width of its day. A cluster is what hangs together by overlaps; its
 * columns (lanes) are equal, an item takes the first that is free, then widens over the lanes that stay free beside it.
 */

export interface Span {
  readonly id: string;
  readonly from: number;
  /** Not included: what ends at 10:00 leaves 10:00 free. */
  readonly to: number;
}

export interface Lane {
  readonly id: string;
  readonly lane: number;
  /** How many lanes it covers. */
  readonly width: number;
  /** Of its cluster: all of a cluster share them. */
  readonly lanes: number;
}

/** « + 3 autres »: what found no room, gathered where it hangs together. */
export interface Overflow {
  readonly from: number;
  readonly ids: readonly string[];
  readonly lane: number;
  readonly lanes: number;
}

export interface LaidOut {
  readonly lanes: readonly Lane[];
  readonly overflows: readonly Overflow[];
}

interface Seat {
  readonly span: Span;
  readonly lane: number;
}

export const doOverlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** Earlier first, then longer, then by id: the same items always stand in the same order. */
const inOrder = (a: Span, b: Span): number => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1);

function clustersOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const clusters: Span[][] = [];
  let end = -Infinity;
  for (const span of [...spans].sort(inOrder)) {
    if (span.from >= end) clusters.push([]);
    clusters.at(-1)?.push(span);
    end = Math.max(end, span.to);
  }
  return clusters;
}

/** The first free lane for each. */
function seat(cluster: readonly Span[]): readonly Seat[] {
  const ends: number[] = [];
  return cluster.map((span) => {
    const free = ends.findIndex((end) => end <= span.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.to;
    return { span, lane };
  });
}

const lanesOf = (seats: readonly Seat[]): number =>
  seats.reduce((most, { lane }) => Math.max(most, lane + 1), 0);

function widthOf({ span, lane }: Seat, seats: readonly Seat[], lanes: number): number {
  const next = seats
    .filter((other) => other.lane > lane && doOverlap(other.span, span))
    .reduce((nearest, other) => Math.min(nearest, other.lane), lanes);
  return next - lane;
}

/** Those from the last shown lane on stay when nothing of their group is beyond it. */
function split(seats: readonly Seat[], most: number) {
  const last = most - 1;
  const groups = clustersOf(seats.filter(({ lane }) => lane >= last).map(({ span }) => span));
  const laneOf = new Map(seats.map(({ span, lane }) => [span.id, lane]));
  const folded = groups.filter((group) => group.some(({ id }) => (laneOf.get(id) ?? 0) > last));
  const hidden = new Set(folded.flat().map(({ id }) => id));
  return { folded, shown: seats.filter(({ span }) => !hidden.has(span.id)) };
}

function layOutCluster(cluster: readonly Span[], most: number): LaidOut {
  const seats = seat(cluster);
  const lanes = Math.min(lanesOf(seats), most);
  const { folded, shown } = split(seats, most);
  const overflows = folded.map((group) => ({
    from: group[0]?.from ?? 0,
    ids: group.map(({ id }) => id),
    lane: lanes - 1,
    lanes,
  }));
  // What is folded keeps its lane: nothing widens under « + 3 autres ».
  const taken = [...shown, ...folded.flat().map((span) => ({ span, lane: lanes - 1 }))];
  return {
    lanes: shown.map((one) => ({
      id: one.span.id,
      lane: one.lane,
      width: widthOf(one, taken, lanes),
      lanes,
    })),
    overflows,
  };
}

/** Places what is on one day; beyond `most` lanes, the last one says how many more there are. */
export function layOut(spans: readonly Span[], most: number): LaidOut {
  const clusters = clustersOf(spans).map((cluster) => layOutCluster(cluster, Math.max(1, most)));
  return {
    lanes: clusters.flatMap(({ lanes }) => lanes),
    overflows: clusters.flatMap(({ overflows }) => overflows),
  };
}
