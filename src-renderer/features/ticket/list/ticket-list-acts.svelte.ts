/** @file Acts on one or several tickets of the list: each says what it did and offers to take it back. */
import type { TicketSelection } from '#shared/features/ticket/ticket.api.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import type { Saved } from '#shared/ipc/saved.ts';
import { api } from '../../../ipc/api.ts';
import { announceAct } from '../../../ipc/announced-act.ts';
import { formatDate, formatNumber, type ToastMessage } from '../../../ui/index.ts';
import { ticketListLabels as labels } from './ticket-list.labels.ts';

interface Toasts {
  show(message: ToastMessage): void;
}
interface Done extends Saved {
  readonly changed: number;
}

export class TicketListActs {
  isBusy = $state(false);
  readonly #toasts: Toasts;

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  close = (selection: TicketSelection): Promise<boolean> =>
    this.#act(() => api.ticket.close({ selection }), labels.closed);

  reopen = (selection: TicketSelection): Promise<boolean> =>
    this.#act(() => api.ticket.reopen({ selection }), labels.reopened);

  remove = (selection: TicketSelection): Promise<boolean> =>
    this.#act(() => api.ticket.remove({ selection }), labels.binned);

  /** A refusal is thrown, for the field that shows its sentence. */
  wait = (selection: TicketSelection, wakeOn: DateOnly | null): Promise<boolean> =>
    this.#act(
      () => api.ticket.wait({ selection, wakeOn }),
      (count, written) => labels.waiting(count, written, wakeOn === null ? '' : formatDate(wakeOn)),
      { throwsFields: true },
    );

  assign = (
    selection: TicketSelection,
    to: { readonly id: CollaboratorId; readonly name: string } | null,
  ): Promise<boolean> =>
    this.#act(
      () => api.ticket.assign({ selection, assigneeId: to?.id ?? null }),
      (count, written) => (to ? labels.assigned(count, written, to.name) : labels.unassigned(count, written)),
    );

  async #act(
    run: () => Promise<Done>,
    words: (count: number, written: string) => string,
    options: { readonly throwsFields?: boolean } = {},
  ): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    try {
      const say = ({ changed }: Done): string => words(changed, formatNumber(changed));
      const done = await announceAct(this.#toasts, run, say, options);
      if (done?.operationId === null) this.#toasts.show({ text: labels.nothingChanged });
      return done !== undefined;
    } finally {
      this.isBusy = false;
    }
  }
}
