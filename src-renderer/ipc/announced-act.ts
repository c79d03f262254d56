/** @file An act that ends in a message with « Annuler », or in the sentence that says why it was refused. */
import type { Saved } from '#shared/ipc/saved.ts';
import { actLabels } from './act.labels.ts';
import { api } from './api.ts';
import { describeError } from './error-messages.ts';
import { IpcError } from './ipc-error.ts';

interface Messages {
  show(message: {
    readonly text: string;
    readonly tone?: 'neutral' | 'danger';
    readonly action?: { readonly label: string; readonly onselect: () => void };
  }): void;
}

/** Says why something was refused or failed. */
export function tellFailure(messages: Messages, error: unknown): void {
  const { text, severity } = describeError(error);
  messages.show({ text, tone: severity === 'error' ? 'danger' : 'neutral' });
}

/** Takes an act back and says so. */
export async function undoAct(
  messages: Messages,
  operationId: NonNullable<Saved['operationId']>,
): Promise<void> {
  try {
    await api.journal.undoOperation({ operationId });
    messages.show({ text: actLabels.undone });
  } catch (error) {
    tellFailure(messages, error);
  }
}

/** Says what was done and offers to take it back; nothing when nothing differed. */
export function sayDone(messages: Messages, { operationId }: Saved, text: string): void {
  if (operationId === null) return;
  const onselect = (): void => void undoAct(messages, operationId);
  messages.show({ text, action: { label: actLabels.undo, onselect } });
}

interface ActOptions {
  /** A refusal that names fields is thrown, for the form that shows sentences beside them. */
  readonly throwsFields?: boolean;
}

/**
 * Says `text` once the act is done, unless it is null: what is seen needs no words. A text that depends on what main
 * answered is a function of the answer.
 * @returns what main answered, or undefined when it refused
 */
export async function announceAct<S extends Saved>(
  messages: Messages,
  act: () => Promise<S>,
  text: string | ((saved: S) => string) | null,
  { throwsFields = false }: ActOptions = {},
): Promise<S | undefined> {
  try {
    const saved = await act();
    if (text !== null) sayDone(messages, saved, typeof text === 'string' ? text : text(saved));
    return saved;
  } catch (error) {
    if (throwsFields && error instanceof IpcError && error.fields) throw error;
    tellFailure(messages, error);
    return undefined;
  }
}
