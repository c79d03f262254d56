/** @file What the reader did to the list of tickets; it outlives the screen, and ends with the page. */
import { getContext, setContext } from 'svelte';
import { TicketFilter, type TicketSelection } from '#shared/features/ticket/ticket.api.ts';
import type { TicketState } from '#shared/features/ticket/ticket.rules.ts';
import { ALL_TICKS, NO_TICKS, withTicks, type TablePlace, type Ticks } from '../../../ui/index.ts';

export const SHOWN = ['pending', 'OUVERT', 'EN_ATTENTE', 'FERME', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

const STATES: Readonly<Record<Shown, readonly TicketState[]>> = {
  pending: ['OUVERT', 'EN_ATTENTE'],
  OUVERT: ['OUVERT'],
  EN_ATTENTE: ['EN_ATTENTE'],
  FERME: ['FERME'],
  all: [],
};

const NO_FILTER: TicketFilter = TicketFilter.parse({ states: [...STATES.pending] });
const KEY = Symbol('ticket list');

export class TicketListState {
  filter = $state.raw<TicketFilter>(NO_FILTER);
  /** Of the client that the filter names. */
  clientName = $state('');
  ticks = $state.raw<Ticks>(NO_TICKS);
  widths = $state.raw<Readonly<Record<string, number>>>({});
  place: TablePlace | undefined;

  readonly isFiltered = $derived(JSON.stringify(this.filter) !== JSON.stringify(NO_FILTER));
  readonly shown: Shown = $derived(
    SHOWN.find((one) => JSON.stringify(STATES[one]) === JSON.stringify(this.filter.states)) ?? 'all',
  );

  /** Another list: what was ticked may no longer be in sight. */
  changeFilter(change: Partial<TicketFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.ticks = NO_TICKS;
  }

  clearFilter(): void {
    this.clientName = '';
    this.changeFilter(NO_FILTER);
  }

  show(shown: Shown): void {
    this.changeFilter({ states: [...STATES[shown]] });
  }

  /** The tickets that a counter of « Accueil » counts, and no others. */
  showOnly(shown: Shown): void {
    this.clearFilter();
    this.show(shown);
  }

  tick(ids: readonly string[], isOn: boolean): void {
    this.ticks = withTicks(this.ticks, ids, isOn);
  }

  tickAll(isOn: boolean): void {
    this.ticks = isOn ? ALL_TICKS : NO_TICKS;
  }

  selection(): TicketSelection {
    const ids = [...this.ticks.ids] as never[];
    return this.ticks.isInverted ? { filter: this.filter, exceptIds: ids } : { ids };
  }
}

/** Called once, at the root of the window. */
export const provideTicketListState = (): TicketListState => setContext(KEY, new TicketListState());

/** Called while a component initialises. A list shown alone keeps a state of its own. */
export const useTicketListState = (): TicketListState =>
  getContext<TicketListState | undefined>(KEY) ?? new TicketListState();
