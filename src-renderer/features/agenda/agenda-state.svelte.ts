/** @file What the agenda shows and of whom: kept while the window is open, whatever screen is left and come back to. */
import { getContext, setContext } from 'svelte';
import type { AgendaLayer } from '#shared/features/agenda/agenda.api.ts';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import type { AgendaLook } from './period.ts';

export type ShownLayer = AgendaLayer | 'ticket' | 'contract' | 'holiday';
export type Owner = CollaboratorId | 'none';

const KEY = Symbol('agenda-state');

export class AgendaState {
  look = $state<AgendaLook>('semaine');
  hidden = $state.raw<ReadonlySet<ShownLayer>>(new Set());
  /** Empty: everybody's. */
  ownerIds = $state.raw<readonly Owner[]>([]);

  isShown = (layer: ShownLayer): boolean => !this.hidden.has(layer);

  show(layer: ShownLayer, isShown: boolean): void {
    const others = [...this.hidden].filter((one) => one !== layer);
    this.hidden = new Set(isShown ? others : [...others, layer]);
  }

  /** How many choices narrow what is shown. */
  get narrowing(): number {
    return this.hidden.size + (this.ownerIds.length > 0 ? 1 : 0);
  }
}

/** Called once, at the root of the window. */
export const provideAgendaState = (): AgendaState => setContext(KEY, new AgendaState());
/** Called while a component initialises. */
export const useAgendaState = (): AgendaState =>
  getContext<AgendaState | undefined>(KEY) ?? new AgendaState();
