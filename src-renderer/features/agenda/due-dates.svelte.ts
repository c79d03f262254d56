/** @file The due dates of contracts in the days on screen, while their layer is shown. */
import { api } from '../../ipc/api.ts';
import { liveQuery } from '../../ipc/live-query.svelte.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { AgendaState } from './agenda-state.svelte.ts';
import { itemOfDue, itemOfMoreDue, type AgendaItem } from './agenda-items.ts';

/** Called while a component initialises. Of those alone whose agendas are shown, as the other layers are. */
export function dueDates(
  agenda: AgendaState,
  asked: () => { readonly from: DateOnly; readonly to: DateOnly },
): () => readonly AgendaItem[] {
  const query = liveQuery(
    async () =>
      agenda.isShown('contract') ? api.renewal.dueDays({ ...asked(), managerIds: [...agenda.ownerIds] }) : [],
    () => ['contract', 'client', 'today'],
  );
  return () =>
    (query.data ?? []).flatMap(({ dueOn, count, contracts }) => [
      ...contracts.map((contract) => itemOfDue(contract, dueOn)),
      ...(count > contracts.length ? [itemOfMoreDue(count - contracts.length, dueOn)] : []),
    ]);
}
