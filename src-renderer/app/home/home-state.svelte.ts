/** @file How « Accueil » was left: it is found so on coming back, until the window closes. */
import { getContext, setContext } from 'svelte';

export type AgendaSpan = 'today' | 'week';
const KEY = Symbol('home');

export class HomeState {
  span = $state<AgendaSpan>('today');
  /** In the agenda block: everybody's events, or those of whoever works here. */
  isMineOnly = $state(false);
  scrollTop = 0;
}

/** Called once, at the root of the window. */
export const provideHomeState = (): HomeState => setContext(KEY, new HomeState());

/** Called while a component initialises. A screen shown alone keeps a state of its own. */
export const useHomeState = (): HomeState => getContext<HomeState | undefined>(KEY) ?? new HomeState();
