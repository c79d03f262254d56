/** @file What a table accepts. */
import type { Snippet } from 'svelte';
import type { RowGroup } from './groups/groups.ts';
import type { LoadPage } from './paged-rows.svelte.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** Pixels; the reader may change them. */
  readonly width: number;
  readonly minWidth?: number;
  /** Takes what is left of the width. */
  readonly isFlexible?: boolean;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  readonly text?: (row: Row) => string;
  /** Instead of `text`: something drawn. */
  readonly cell?: Snippet<[Row]>;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Where the reader is: given back when the table returns, so that a list is found as it was left. */
export interface TablePlace {
  readonly active: number;
  readonly scrollTop: number;
  /** The list it is a place of: another list starts at its top. */
  readonly listKey: string | undefined;
}

/** The box at the head of the column of boxes. Ctrl+A does the same. */
export interface SelectAll {
  readonly state: 'none' | 'some' | 'all';
  readonly onchange: (isSelected: boolean) => void;
}

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  total: number;
  /** Headings, in the order of the rows; their counts add up to `total`. */
  groups?: readonly RowGroup[] | undefined;
  loadPage: LoadPage<Row>;
  rowId: (row: Row) => string;
  /** The row in words, for « Sélectionner … ». */
  rowName: (row: Row) => string;
  /** Changes when the rows may have changed: a topic was announced, a filter or the order is another. */
  version?: unknown;
  /** Another key is another list: no row of the former is seen again, and reading starts at the top. */
  listKey?: string;
  sort?: Sort | undefined;
  onsort?: (sort: Sort) => void;
  /** Which rows are ticked. Leave out for a table without selection. */
  selection?: Pick<ReadonlySet<string>, 'has'> | undefined;
  onselect?: (rowIds: readonly string[], isSelected: boolean) => void;
  selectAll?: SelectAll | undefined;
  /** The row whose preview is open. */
  previewedId?: string | undefined;
  /** The row that the keys or the pointer reached. */
  onactivate?: (row: Row) => void;
  onopen?: (row: Row) => void;
  /** Ctrl+Entrée. */
  onopenwindow?: (row: Row) => void;
  /** Espace. */
  onpreview?: (row: Row) => void;
  /** Suppr. */
  onremove?: (row: Row) => void;
  widths?: Readonly<Record<string, number>>;
  onresize?: (widths: Readonly<Record<string, number>>) => void;
  /** Read once, when the table appears. */
  place?: TablePlace | undefined;
  /** Told once, when the table goes. */
  onplace?: (place: TablePlace) => void;
  /** Shown when there is no row. */
  empty?: Snippet;
}

export const ROW_HEIGHT = 36;
export const MIN_COLUMN_WIDTH = 64;
const TICK_WIDTH = 36;

/** The other direction when the column already sorts; ascending otherwise. */
export const nextSort = (sort: Sort | undefined, key: string): Sort => ({
  key,
  direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending',
});

export function tracksOf<Row>(
  columns: readonly Column<Row>[],
  widths: Readonly<Record<string, number>>,
  hasSelection: boolean,
): string {
  const tracks = columns.map((column) => {
    const width = widths[column.key] ?? column.width;
    return column.isFlexible ? `minmax(${width}px, 1fr)` : `${width}px`;
  });
  return (hasSelection ? [`${TICK_WIDTH}px`, ...tracks] : tracks).join(' ');
}

/** Both ends of a row, as its style says. */
const ROW_PADDING = 16;

/** Pixels that a row takes at least: told to the browser, which then lays each row out by itself. */
export const rowWidthOf = <Row>(
  columns: readonly Column<Row>[],
  widths: Readonly<Record<string, number>>,
  hasSelection: boolean,
): number =>
  columns.reduce((sum, column) => sum + (widths[column.key] ?? column.width), ROW_PADDING) +
  (hasSelection ? TICK_WIDTH : 0);

/** A vertical scrollbar, where the system draws one beside the rows. */
const SCROLLBAR = 16;

/**
 * The columns that a width has room for, in their own order: the first of `priority` stay longest. What the reader
 * widened by hand is scrolled to, never a reason to drop something.
 */
export function fittingColumns<Row>(
  columns: readonly Column<Row>[],
  priority: readonly string[],
  room: number,
): Column<Row>[] {
  const rank = ({ key }: Column<Row>): number => priority.indexOf(key);
  let kept = [...columns];
  while (kept.length > 1 && rowWidthOf(kept, {}, true) + SCROLLBAR > room) {
    const last = kept.reduce((least, one) => (rank(one) > rank(least) ? one : least));
    kept = kept.filter((one) => one !== last);
  }
  return kept;
}

/** One row of the table. */
export interface TableRowProps<Row> {
  id: string;
  /** Its place among headings and rows. */
  index: number;
  start: number;
  /** Not there while its page is under way. */
  row: Row | undefined;
  name: string;
  columns: readonly Column<Row>[];
  isActive: boolean;
  isPreviewed: boolean;
  /** Undefined in a table without selection. */
  isChosen: boolean | undefined;
  onclick: (event: MouseEvent) => void;
  ondblclick: () => void;
  onselect: (isSelected: boolean) => void;
}

/** The row of titles. */
export interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  widths: Readonly<Record<string, number>>;
  hasSelection: boolean;
  selectAll: SelectAll | undefined;
  sort: Sort | undefined;
  onsort: ((sort: Sort) => void) | undefined;
  onresize: (key: string, width: number) => void;
}
