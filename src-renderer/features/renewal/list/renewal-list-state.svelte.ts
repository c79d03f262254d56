/** @file What the reader did to the renewal desk; it outlives the screen, and ends with the page. */
import { getContext, setContext } from 'svelte';
import {
  RenewalFilter,
  type RenewalSelection,
  type RenewalStep,
} from '#shared/features/renewal/renewal.api.ts';
import { ALL_TICKS, NO_TICKS, withTicks, type TablePlace, type Ticks } from '../../../ui/index.ts';

export const NO_RENEWAL_FILTER: RenewalFilter = RenewalFilter.parse({});
const KEY = Symbol('renewal list');

export class RenewalListState {
  filter = $state.raw<RenewalFilter>(NO_RENEWAL_FILTER);
  ticks = $state.raw<Ticks>(NO_TICKS);
  widths = $state.raw<Readonly<Record<string, number>>>({});
  place: TablePlace | undefined;

  readonly isFiltered = $derived(JSON.stringify(this.filter) !== JSON.stringify(NO_RENEWAL_FILTER));

  /** Another list: what was ticked may no longer be in sight. */
  changeFilter(change: Partial<RenewalFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.ticks = NO_TICKS;
  }

  clearFilter(): void {
    this.changeFilter(NO_RENEWAL_FILTER);
  }

  /** The contracts that a counter of « Accueil » counts, and no others. */
  show(steps: readonly RenewalStep[]): void {
    this.changeFilter({ ...NO_RENEWAL_FILTER, steps: [...steps] });
  }

  tick(ids: readonly string[], isOn: boolean): void {
    this.ticks = withTicks(this.ticks, ids, isOn);
  }

  tickAll(isOn: boolean): void {
    this.ticks = isOn ? ALL_TICKS : NO_TICKS;
  }

  selection(): RenewalSelection {
    const ids = [...this.ticks.ids] as never[];
    return this.ticks.isInverted ? { filter: this.filter, exceptIds: ids } : { ids };
  }
}

/** Called once, at the root of the window. */
export const provideRenewalListState = (): RenewalListState => setContext(KEY, new RenewalListState());

/** Called while a component initialises. A list shown alone keeps a state of its own. */
export const useRenewalListState = (): RenewalListState =>
  getContext<RenewalListState | undefined>(KEY) ?? new RenewalListState();
