/** @file Acts on several clients at once: each says what it did and offers to take it back. */
import type { CollaboratorId } from '#shared/kernel/ids.ts';
import { api } from '../../ipc/api.ts';
import { describeError } from '../../ipc/describe-error.ts';
import { formatNumber, type ToastMessage } from '../../ui/index.ts';
import { listLabels } from './client-list.labels.ts';
import type { Selection } from './ticks.ts';

interface Toasts {
  show(message: ToastMessage): void;
}

interface Done {
  readonly operationId: string | null;
  readonly changed: number;
}

export interface ListActs {
  assign(selection: Selection, manager: { id: CollaboratorId; name: string } | null): Promise<boolean>;
  /** `name` when it is one client that has one. */
  bin(selection: Selection, name?: string): Promise<boolean>;
  /** Says `text`, with « Annuler » when something was written. */
  say(text: string, operationId: string | null): void;
  complain(error: unknown): void;
}

export function createListActs(toasts: Toasts): ListActs {
  const complain = (error: unknown): void =>
    toasts.show({ text: describeError(error).text, tone: 'danger' });

  async function undo(operationId: string): Promise<void> {
    try {
      await api.journal.undoOperation({ operationId });
      toasts.show({ text: listLabels.undone });
    } catch (error) {
      complain(error);
    }
  }

  function say(text: string, operationId: string | null): void {
    if (operationId === null) toasts.show({ text: listLabels.nothingChanged });
    else
      toasts.show({
        text,
        tone: 'success',
        action: { label: listLabels.undo, onselect: () => void undo(operationId) },
      });
  }

  async function act(run: () => Promise<Done>, words: (count: number) => string): Promise<boolean> {
    try {
      const { operationId, changed } = await run();
      say(words(changed), operationId);
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  }

  return {
    assign: (selection, manager) =>
      act(
        () => api.clientList.assign({ selection, managerId: manager?.id ?? null }),
        (count) =>
          manager
            ? listLabels.assigned(count, formatNumber(count), manager.name)
            : listLabels.unassigned(count, formatNumber(count)),
      ),
    bin: (selection, name) =>
      act(
        () => api.clientList.removeMany({ selection }),
        (count) => (name ? listLabels.binnedOne(name) : listLabels.binned(count, formatNumber(count))),
      ),
    say,
    complain,
  };
}
