/** @file The tickets that wake up in the days on screen, while their layer is shown. */
import { api } from '../../ipc/api.ts';
import { liveQuery } from '../../ipc/live-query.svelte.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { AgendaState } from './agenda-state.svelte.ts';
import { itemOfTicket, type AgendaItem } from './agenda-items.ts';

/** Called while a component initialises. Whoever is not shown in the agenda has no tickets in it either. */
export function wakeUps(
  agenda: AgendaState,
  asked: () => { readonly from: DateOnly; readonly to: DateOnly },
): () => readonly AgendaItem[] {
  const query = liveQuery(
    async () => (agenda.isShown('ticket') ? api.ticket.wakeUps(asked()) : []),
    () => ['ticket', 'client', 'insurer', 'today'],
  );
  const isTheirs = (assigneeId: string | null): boolean =>
    agenda.ownerIds.length === 0 || agenda.ownerIds.some((one) => one === (assigneeId ?? 'none'));
  return () =>
    (query.data ?? []).flatMap((ticket) =>
      ticket.wakeOn !== null && isTheirs(ticket.assigneeId) ? [itemOfTicket(ticket, ticket.wakeOn)] : [],
    );
}
