/** @file The columns of the client list: which exist, which are shown, and how a saved view writes them. */
import type { ClientSort } from '#shared/features/client-list/client-list.api.ts';

export const COLUMN_KEYS = [
  'name',
  'phone',
  'email',
  'town',
  'stage',
  'kind',
  'manager',
  'origin',
  'birthOn',
  'createdAt',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const DEFAULT_COLUMNS: readonly ColumnKey[] = ['name', 'phone', 'email', 'town', 'stage', 'manager'];

export const COLUMN_WIDTHS: Readonly<Record<ColumnKey, number>> = {
  name: 200,
  phone: 120,
  email: 200,
  town: 184,
  stage: 132,
  kind: 124,
  manager: 144,
  origin: 144,
  birthOn: 104,
  createdAt: 104,
};

const SORTABLE: ReadonlySet<string> = new Set<ClientSort['column']>([
  'name',
  'town',
  'createdAt',
  'stage',
  'manager',
]);
export const isSortable = (key: string): key is ClientSort['column'] => SORTABLE.has(key);

export type Widths = Readonly<Record<string, number>>;

const isColumnKey = (key: string): key is ColumnKey => (COLUMN_KEYS as readonly string[]).includes(key);

/** `town`, or `town:260` once the reader has changed its width. */
export const writeColumns = (columns: readonly ColumnKey[], widths: Widths): string[] =>
  columns.map((key) => (widths[key] === undefined ? key : `${key}:${widths[key]}`));

/** A column of another version of the application is passed over; the name is always there. */
export function readColumns(written: readonly string[]): { columns: readonly ColumnKey[]; widths: Widths } {
  const parts = written.map((one) => one.split(':'));
  const columns = parts.map(([key = '']) => key).filter(isColumnKey);
  const widths = parts.flatMap(([key = '', width]) =>
    width && /^\d{2,4}$/.test(width) ? [[key, Number(width)] as const] : [],
  );
  return {
    columns: columns.includes('name') ? columns : ['name', ...columns],
    widths: Object.fromEntries(widths),
  };
}

/** The chosen columns, always in the same order. */
export const orderedColumns = (chosen: ReadonlySet<string>): readonly ColumnKey[] =>
  COLUMN_KEYS.filter((key) => key === 'name' || chosen.has(key));
