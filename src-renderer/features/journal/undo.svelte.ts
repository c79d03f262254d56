/** @file Undo and redo of the last acts, wherever they were made, with a message that offers the way back. */
import type { OperationSummary } from '#shared/features/journal/journal.api.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import { api } from '../../ipc/api.ts';
import { describeError } from '../../ipc/error-messages.ts';
import { IpcError } from '../../ipc/ipc-error.ts';
import { liveQuery } from '../../ipc/live-query.svelte.ts';
import { useToasts } from '../../ui/index.ts';
import { undoLabels } from './operation.labels.ts';

const TOPICS: readonly Topic[] = ['journal'];

/** Made while a component initialises. */
export class Undo {
  readonly #toasts = useToasts();
  readonly #state = liveQuery(
    () => api.journal.state({}),
    () => TOPICS,
  );
  #last: Promise<void> = Promise.resolve();

  /** The act that Ctrl+Z would take back now. */
  get next(): OperationSummary | null {
    return this.#state.data?.undo ?? null;
  }

  undo = (): Promise<void> =>
    this.#inTurn(undoLabels.nothingToUndo, async () => {
      const { undone } = await api.journal.undo({});
      const action = { label: undoLabels.redoShort, onselect: () => void this.redo() };
      this.#toasts.show({ text: undoLabels.undone(undone), action });
    });

  redo = (): Promise<void> =>
    this.#inTurn(undoLabels.nothingToRedo, async () => {
      const { redone } = await api.journal.redo({});
      const action = { label: undoLabels.undoShort, onselect: () => void this.undo() };
      this.#toasts.show({ text: undoLabels.redone(redone), action });
    });

  /** Keys pressed faster than main answers are served in order. */
  #inTurn(nothing: string, act: () => Promise<void>): Promise<void> {
    const turn = async (): Promise<void> => {
      try {
        await act();
      } catch (error) {
        const isEmpty = error instanceof IpcError && error.code === 'nothing-to-undo';
        this.#toasts.show(isEmpty ? { text: nothing } : { text: describeError(error).text, tone: 'danger' });
      }
    };
    this.#last = this.#last.then(turn);
    return this.#last;
  }
}
