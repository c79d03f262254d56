/** @file What each screen remembers while another one is looked at: filters, places, what is unfolded. */
import { provideAgendaState } from '../features/agenda/agenda-state.svelte.ts';
import { provideClaimListState } from '../features/claim/list/claim-list-state.svelte.ts';
import { provideClientListState } from '../features/client-list/list-state.svelte.ts';
import { provideHomeState } from './home/home-state.svelte.ts';
import { provideRenewalListState } from '../features/renewal/list/renewal-list-state.svelte.ts';
import { provideSoughtNote } from '../features/note/sought-note.svelte.ts';
import { provideTaskListState } from '../features/task-list/task-list-state.svelte.ts';
import { provideTicketListState } from '../features/ticket/list/ticket-list-state.svelte.ts';

/** Called once, while the window initialises. */
export function provideScreenStates(): void {
  provideAgendaState();
  provideClientListState();
  provideSoughtNote();
  provideRenewalListState();
  provideTicketListState();
  provideTaskListState();
  provideClaimListState();
  provideHomeState();
}
