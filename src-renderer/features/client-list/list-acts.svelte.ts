/** @file Acts on several clients at once: each says what it did and offers to take it back. */
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { api } from '../../ipc/api.ts';
import { describeError } from '../../ipc/error-messages.ts';
import { formatNumber, type ToastMessage } from '../../ui/index.ts';
import { listLabels } from './client-list.labels.ts';
import type { Selection } from './selection.ts';

interface Toasts {
  show(message: ToastMessage): void;
}

interface Done {
  readonly operationId: string | null;
  readonly changed: number;
}

export interface NamedManager {
  readonly id: CollaboratorId;
  readonly name: string;
}

export class ListActs {
  isBusy = $state(false);
  readonly #toasts: Toasts;

  constructor(toasts: Toasts) {
    this.#toasts = toasts;
  }

  /** True when it was done. `null` takes the manager away. */
  assign(selection: Selection, manager: NamedManager | null): Promise<boolean> {
    return this.#act(
      () => api.clientList.assign({ selection, managerId: manager?.id ?? null }),
      (count) =>
        manager
          ? listLabels.assigned(count, formatNumber(count), manager.name)
          : listLabels.unassigned(count, formatNumber(count)),
    );
  }

  /** `name` when it is one client that has one. */
  bin(selection: Selection, name?: string): Promise<boolean> {
    return this.#act(
      () => api.clientList.removeMany({ selection }),
      (count) => (name ? listLabels.binnedOne(name) : listLabels.binned(count, formatNumber(count))),
    );
  }

  /** Says `text`, with « Annuler » when something was written. */
  say(text: string, operationId: string | null): void {
    if (operationId === null) return this.#toasts.show({ text: listLabels.nothingChanged });
    const action = { label: listLabels.undo, onselect: () => void this.#undo(operationId) };
    this.#toasts.show({ text, tone: 'success', action });
  }

  complain(error: unknown): void {
    this.#toasts.show({ text: describeError(error).text, tone: 'danger' });
  }

  async #act(run: () => Promise<Done>, words: (count: number) => string): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    try {
      const { operationId, changed } = await run();
      this.say(words(changed), operationId);
      return true;
    } catch (error) {
      this.complain(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  async #undo(operationId: string): Promise<void> {
    try {
      await api.journal.undoOperation({ operationId });
      this.#toasts.show({ text: listLabels.undone });
    } catch (error) {
      this.complain(error);
    }
  }
}
