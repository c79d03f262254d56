/** @file What a table accepts. */
import type { Snippet } from 'svelte';
import type { LoadPage } from './paged-rows.svelte.ts';
import type { Selection } from './selection.ts';

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

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  total: number;
  loadPage: LoadPage<Row>;
  rowId: (row: Row) => string;
  /** The row in words, for « Sélectionner … ». */
  rowName: (row: Row) => string;
  /** Changes when the rows may have changed: a topic was announced, a filter or the order is another. */
  version?: unknown;
  sort?: Sort | undefined;
  onsort?: (sort: Sort) => void;
  /** Leave out for a table without selection. */
  selection?: Selection | undefined;
  onselect?: (selection: Selection) => void;
  onopen?: (row: Row) => void;
  /** Ctrl+Entrée. */
  onopenwindow?: (row: Row) => void;
  /** Espace. */
  onpreview?: (row: Row) => void;
  /** Suppr. */
  onremove?: (row: Row) => void;
  widths?: Readonly<Record<string, number>>;
  onresize?: (widths: Readonly<Record<string, number>>) => void;
  /** Shown when there is no row. */
  empty?: Snippet;
}

export interface TableRowProps<Row> {
  id: string;
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  /** Undefined while its page is on its way. */
  row: Row | undefined;
  columns: readonly Column<Row>[];
  rowName: (row: Row) => string;
  isActive: boolean;
  /** Undefined in a table without selection. */
  isChosen: boolean | undefined;
  onactivate: () => void;
  onopen: () => void;
  onchoose: (isChosen: boolean) => void;
}

export const ROW_HEIGHT = 36;
export const MIN_COLUMN_WIDTH = 64;

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
  return (hasSelection ? ['36px', ...tracks] : tracks).join(' ');
}
