/** @file Acts on one or several tasks of the list: each says what it did and offers to take it back. */
import type { TaskSelection } from '#shared/features/task/task.api.ts';
import type { DateOnly } from '#shared/kernel/date-only.ts';
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { api } from '../../ipc/api.ts';
import { announceAct } from '../../ipc/announced-act.ts';
import type { Saved } from '#shared/ipc/saved.ts';
import { formatDate, formatNumber, type ToastMessage } from '../../ui/index.ts';
import { taskListLabels as labels } from './task-list.labels.ts';

interface Toasts {
  show(message: ToastMessage): void;
}
interface Done extends Saved {
  readonly changed: number;
}

export class TaskListActs {
  isBusy = $state(false);
  readonly #toasts: Toasts;

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  complete = (selection: TaskSelection): Promise<boolean> =>
    this.#act(() => api.task.complete({ selection }), labels.completed);

  cancel = (selection: TaskSelection): Promise<boolean> =>
    this.#act(() => api.task.cancel({ selection }), labels.cancelled);

  reopen = (selection: TaskSelection): Promise<boolean> =>
    this.#act(() => api.task.reopen({ selection }), labels.reopened);

  remove = (selection: TaskSelection): Promise<boolean> =>
    this.#act(() => api.task.remove({ selection }), labels.binned);

  postpone = (selection: TaskSelection, dueOn: DateOnly): Promise<boolean> =>
    this.#act(
      () => api.task.postpone({ selection, to: { dueOn } }),
      (count, written) => labels.postponed(count, written, formatDate(dueOn)),
    );

  assign = (
    selection: TaskSelection,
    to: { readonly id: CollaboratorId; readonly name: string } | null,
  ): Promise<boolean> =>
    this.#act(
      () => api.task.assign({ selection, assigneeId: to?.id ?? null }),
      (count, written) => (to ? labels.assigned(count, written, to.name) : labels.unassigned(count, written)),
    );

  async #act(run: () => Promise<Done>, words: (count: number, written: string) => string): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    try {
      const done = await announceAct(this.#toasts, run, ({ changed }) =>
        words(changed, formatNumber(changed)),
      );
      if (done?.operationId === null) this.#toasts.show({ text: labels.nothingChanged });
      return done !== undefined;
    } finally {
      this.isBusy = false;
    }
  }
}
