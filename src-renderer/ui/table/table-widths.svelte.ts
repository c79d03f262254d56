/** @file How wide the columns of a table are: as given, or as the reader made them. */
import { rowWidthOf, tracksOf, type DataTableProps } from './data-table.ts';

export class TableWidths<Row> {
  readonly #read: () => DataTableProps<Row>;
  #own = $state.raw<Readonly<Record<string, number>>>({});

  constructor(read: () => DataTableProps<Row>) {
    this.#read = read;
  }

  get current(): Readonly<Record<string, number>> {
    return this.#read().widths ?? this.#own;
  }
  get row(): number {
    const { columns, selection } = this.#read();
    return rowWidthOf(columns, this.current, selection !== undefined);
  }
  get tracks(): string {
    const { columns, selection } = this.#read();
    return tracksOf(columns, this.current, selection !== undefined);
  }

  resize = (key: string, width: number): void => {
    this.#own = { ...this.current, [key]: width };
    this.#read().onresize?.(this.#own);
  };
}
