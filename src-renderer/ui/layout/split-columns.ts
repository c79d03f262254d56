/** @file Columns side by side: what each is, and how a separator moves between two of them. */

export interface Column {
  readonly id: string;
  readonly label: string;
  /** Per cent of the width. */
  readonly share: number;
  /** A length under which the column does not shrink, whatever its share. */
  readonly least?: string;
}

/** No column is thinner, in per cent. */
export const LEAST_SHARE = 18;

/** Moves the separator before `index` by `delta` per cent; only its two neighbours change. */
export function moveSeparator(shares: readonly number[], index: number, delta: number): readonly number[] {
  const [before, after] = [shares[index - 1], shares[index]];
  if (before === undefined || after === undefined) return shares;
  const kept = Math.min(Math.max(delta, LEAST_SHARE - before), after - LEAST_SHARE);
  return shares.map((share, at) => (at === index - 1 ? share + kept : at === index ? share - kept : share));
}
