/** @file What one does to a ticket, from its panel or its line: each act says what it did and offers to take it back. */
import type { TicketRow } from '#shared/features/ticket/ticket.api.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { api } from '../../ipc/api.ts';
import { announceAct } from '../../ipc/announced-act.ts';
import { formatDate, type ToastMessage } from '../../ui/index.ts';
import { ticketLabels as labels } from './ticket.labels.ts';

interface Toasts {
  show(message: ToastMessage): void;
}
type Known = Pick<TicketRow, 'id'>;
const of = ({ id }: Known) => ({ selection: { ids: [id] } });

/** Bound to the messages of the window. */
export const ticketActs = (toasts: Toasts) => ({
  close: (ticket: Known) => announceAct(toasts, () => api.ticket.close(of(ticket)), labels.closed),
  reopen: (ticket: Known) => announceAct(toasts, () => api.ticket.reopen(of(ticket)), labels.reopened),
  remove: (ticket: Known) => announceAct(toasts, () => api.ticket.remove(of(ticket)), labels.removed),
  /** A refusal is thrown, for the field that shows its sentence. */
  wait: (ticket: Known, wakeOn: DateOnly | null) =>
    announceAct(
      toasts,
      () => api.ticket.wait({ ...of(ticket), wakeOn }),
      wakeOn === null ? null : labels.waiting(formatDate(wakeOn)),
      { throwsFields: true },
    ),
  assign: (ticket: Known, to: { readonly id: CollaboratorId; readonly name: string } | null) =>
    announceAct(
      toasts,
      () => api.ticket.assign({ ...of(ticket), assigneeId: to?.id ?? null }),
      to ? labels.assigned(to.name) : labels.unassigned,
    ),
  refuse: ({ id }: Known) => announceAct(toasts, () => api.ticket.notThisClient({ id }), labels.refused),
});
