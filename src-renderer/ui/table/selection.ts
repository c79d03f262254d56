/** @file The chosen rows of a table, by id. A set that was handed out is never changed. */

export type Selection = ReadonlySet<string>;

export const withRows = (selection: Selection, ...ids: string[]): Selection =>
  new Set([...selection, ...ids]);

export const withoutRow = (selection: Selection, id: string): Selection =>
  new Set([...selection].filter((one) => one !== id));
