/** @file An act that is saved at once: what was done is said with « Annuler », a refusal is worded. */
import type { Saved } from '#shared/ipc/saved.ts';
import { actsLabels } from './acts.labels.ts';
import { api } from './api.ts';
import { describeError } from './error-messages.ts';
import { IpcError } from './ipc-error.ts';

/** Where the sentences go: the toasts of the window. */
export interface Teller {
  show(message: {
    text: string;
    tone?: 'neutral' | 'success' | 'danger';
    action?: { label: string; onselect: () => void };
  }): void;
}

export interface Acts {
  /** Says `done` once main has accepted, unless it is null (what is seen needs no words); answers whether it has. */
  readonly run: (act: () => Promise<Saved>, done: string | null) => Promise<boolean>;
  /** The same for a form: a refusal that names fields is thrown, so that the form shows it beside them. */
  readonly submit: (act: () => Promise<Saved>, done: string) => Promise<boolean>;
  /** Says why something failed, for calls that answer something else. */
  readonly tellFailure: (error: unknown) => void;
}

/** `createActs(useToasts())`, while a component initialises. */
export function createActs(toasts: Teller): Acts {
  const tellFailure = (error: unknown): void => {
    const { text, severity } = describeError(error);
    toasts.show({ text, tone: severity === 'error' ? 'danger' : 'neutral' });
  };
  const undo = async ({ operationId }: Saved): Promise<void> => {
    if (operationId === null) return;
    try {
      await api.journal.undoOperation({ operationId });
      toasts.show({ text: actsLabels.undone });
    } catch (error) {
      tellFailure(error);
    }
  };
  const attempt = async (
    act: () => Promise<Saved>,
    done: string | null,
    isForTheForm: (error: unknown) => boolean,
  ): Promise<boolean> => {
    try {
      const saved = await act();
      if (saved.operationId !== null && done !== null)
        toasts.show({ text: done, action: { label: actsLabels.undo, onselect: () => void undo(saved) } });
      return true;
    } catch (error) {
      if (isForTheForm(error)) throw error;
      tellFailure(error);
      return false;
    }
  };
  return {
    run: (act, done) => attempt(act, done, () => false),
    submit: (act, done) =>
      attempt(act, done, (error) => error instanceof IpcError && error.fields !== undefined),
    tellFailure,
  };
}
