/** @file What the reader did to the list of claims; it outlives the screen, and ends with the page. */
import { getContext, setContext } from 'svelte';
import { ClaimFilter } from '#shared/features/claim/claim.api.ts';
import type { TablePlace } from '../../../ui/index.ts';

const NO_FILTER: ClaimFilter = ClaimFilter.parse({});
const KEY = Symbol('claim list');

export class ClaimListState {
  filter = $state.raw<ClaimFilter>(NO_FILTER);
  widths = $state.raw<Readonly<Record<string, number>>>({});
  place: TablePlace | undefined;

  readonly isFiltered = $derived(JSON.stringify(this.filter) !== JSON.stringify(NO_FILTER));

  changeFilter(change: Partial<ClaimFilter>): void {
    this.filter = { ...this.filter, ...change };
  }

  /** Open ones, whatever they wait for: those that « Accueil » counts. */
  clearFilter = (): void => {
    this.filter = NO_FILTER;
  };
}

/** Called once, at the root of the window. */
export const provideClaimListState = (): ClaimListState => setContext(KEY, new ClaimListState());

/** Called while a component initialises. A list shown alone keeps a state of its own. */
export const useClaimListState = (): ClaimListState =>
  getContext<ClaimListState | undefined>(KEY) ?? new ClaimListState();
