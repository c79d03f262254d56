/**
 * @file What the reader did to the client list: filter, order, columns, ticks, place. It outlives the screen, so
 * that coming back from a sheet finds everything as it was left; locking ends it with the page.
 */
import { getContext, setContext } from 'svelte';
import {
  ClientFilter,
  type ClientSort,
  type SavedView,
} from '#shared/features/client-list/client-list.api.ts';
import { ALL_TICKS, NO_TICKS, withTicks, type TablePlace, type Ticks } from '../../ui/index.ts';
import { DEFAULT_COLUMNS, readColumns, writeColumns, type ColumnKey, type Widths } from './columns.ts';
import type { NewClientValues } from './new-client/new-client-form.ts';

export const NO_FILTER: ClientFilter = ClientFilter.parse({});
const BY_NAME: ClientSort = { column: 'name', direction: 'asc' };
const KEY = Symbol('client list');

type ViewContent = Pick<SavedView, 'filter' | 'sort' | 'columns'>;

/** Two contents are the same view; the order of the keys is that of the schema on both sides. */
const written = ({ filter, sort, columns }: ViewContent): string =>
  JSON.stringify([ClientFilter.parse(filter), sort.column, sort.direction, columns]);

export class ClientListState {
  filter = $state.raw<ClientFilter>(NO_FILTER);
  sort = $state.raw<ClientSort>(BY_NAME);
  columns = $state.raw<readonly ColumnKey[]>(DEFAULT_COLUMNS);
  widths = $state.raw<Widths>({});
  ticks = $state.raw<Ticks>(NO_TICKS);
  /** The saved view that is open; null for « Tous ». */
  viewId = $state.raw<SavedView['id'] | null>(null);
  /** What was typed into « Nouveau client » and not saved, the latest last. */
  drafts = $state.raw<readonly NewClientValues[]>([]);
  place: TablePlace | undefined;

  readonly isFiltered = $derived(JSON.stringify(this.filter) !== JSON.stringify(NO_FILTER));

  /** Another list: what was ticked may no longer be in sight. */
  changeFilter(change: Partial<ClientFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.ticks = NO_TICKS;
  }

  clearFilter(): void {
    this.changeFilter(NO_FILTER);
  }

  changeSort(sort: ClientSort): void {
    this.sort = sort;
  }

  /** The clients that a counter of « Accueil » counts, and no others. */
  showMissing(missing: ClientFilter['missing']): void {
    this.openAll();
    this.changeFilter({ missing });
  }

  tick(ids: readonly string[], isOn: boolean): void {
    this.ticks = withTicks(this.ticks, ids, isOn);
  }

  tickAll(isOn: boolean): void {
    this.ticks = isOn ? ALL_TICKS : NO_TICKS;
  }

  keepDraft(values: NewClientValues): void {
    this.drafts = [...this.drafts, values];
  }

  takeDraft(): NewClientValues | undefined {
    const latest = this.drafts.at(-1);
    this.drafts = this.drafts.slice(0, -1);
    return latest;
  }

  content(): ViewContent {
    return { filter: this.filter, sort: this.sort, columns: writeColumns(this.columns, this.widths) };
  }

  differsFrom(view: SavedView): boolean {
    return written(view) !== written(this.content());
  }

  openView(view: SavedView): void {
    this.changeFilter(view.filter);
    this.changeSort(view.sort);
    const { columns, widths } = readColumns(view.columns);
    this.columns = columns;
    this.widths = widths;
    this.viewId = view.id;
  }

  /** « Tous »: everything, by name, with the columns of the reader. */
  openAll(): void {
    this.clearFilter();
    this.changeSort(BY_NAME);
    if (this.viewId === null) return;
    this.viewId = null;
    this.columns = DEFAULT_COLUMNS;
    this.widths = {};
  }
}

/** Called once, at the root of the window. */
export const provideClientListState = (): ClientListState => setContext(KEY, new ClientListState());

/** Called while a component initialises. A list shown alone keeps a state of its own. */
export const useClientListState = (): ClientListState =>
  getContext<ClientListState | undefined>(KEY) ?? new ClientListState();
