/**
 * @file Rows of a long list, fetched by page ahead of the reader. After a change, the rows already there stay on
 * screen until their page has come back, so a refresh never blinks.
 */

export type LoadPage<Row> = (offset: number, limit: number) => Promise<readonly Row[]>;

export const PAGE_SIZE = 100;
const AHEAD = 150;
const KEPT_PAGES = 80;

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly version: number;
}

export class PagedRows<Row> {
  #pages = $state.raw<ReadonlyMap<number, Page<Row>>>(new Map());
  #failed = $state.raw<ReadonlySet<number>>(new Set());
  #asked = new Set<string>();
  #version = 0;
  readonly #load: LoadPage<Row>;

  constructor(load: LoadPage<Row>) {
    this.#load = load;
  }

  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE];
  }

  /** A page could not be read, and was not read since. */
  get hasFailed(): boolean {
    return this.#failed.size > 0;
  }

  /** What is on screen is `first`..`last`; asks for it and for a page on each side. */
  want(first: number, last: number, total: number): void {
    const from = Math.floor(Math.max(0, first - AHEAD) / PAGE_SIZE);
    const to = Math.floor(Math.min(total - 1, last + AHEAD) / PAGE_SIZE);
    const middle = Math.floor(first / PAGE_SIZE);
    const pages = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
    pages.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    for (const page of pages) void this.#ask(page);
  }

  /** Every row from `first` to `last`, those that were never on screen too. */
  async between(first: number, last: number): Promise<readonly Row[]> {
    const from = Math.floor(first / PAGE_SIZE);
    const pages = Array.from({ length: Math.floor(last / PAGE_SIZE) - from + 1 }, (_, at) => from + at);
    const rowsOf = async (page: number): Promise<readonly Row[]> =>
      this.#pages.get(page)?.rows ?? this.#load(page * PAGE_SIZE, PAGE_SIZE);
    const loaded = await Promise.all(pages.map(rowsOf));
    return loaded.flat().slice(first - from * PAGE_SIZE, last - from * PAGE_SIZE + 1);
  }

  /** The list changed (a write, another order): every page is asked again when it is next wanted. */
  invalidate(): void {
    this.#version += 1;
    this.#asked.clear();
    this.#failed = new Set();
  }

  /** Another list altogether: the old rows must not be seen again. */
  clear(): void {
    this.invalidate();
    this.#pages = new Map();
  }

  async #ask(page: number): Promise<void> {
    const version = this.#version;
    const key = `${version}:${page}`;
    if (this.#pages.get(page)?.version === version || this.#asked.has(key)) return;
    this.#asked.add(key);
    try {
      const rows = await this.#load(page * PAGE_SIZE, PAGE_SIZE);
      if (version === this.#version) this.#keep(page, { rows, version });
    } catch {
      // The router has logged the cause; the reader is told that rows are missing.
      if (version === this.#version) this.#failed = new Set([...this.#failed, page]);
    } finally {
      this.#asked.delete(key);
    }
  }

  #keep(page: number, loaded: Page<Row>): void {
    const next = new Map(this.#pages);
    next.delete(page);
    next.set(page, loaded);
    for (const oldest of next.keys()) {
      if (next.size <= KEPT_PAGES) break;
      next.delete(oldest);
    }
    this.#pages = next;
    if (this.hasFailed) this.#failed = new Set([...this.#failed].filter((one) => one !== page));
  }
}
