/** @file An act that ends in a message with « Annuler », or in the sentence that says why it was refused. */
import type { Saved } from '#shared/ipc/saved.ts';
import { actLabels } from './act.labels.ts';
import { api } from './api.ts';
import { describeError } from './error-messages.ts';

interface Messages {
  show(message: {
    readonly text: string;
    readonly tone?: 'neutral' | 'danger';
    readonly action?: { readonly label: string; readonly onselect: () => void };
  }): void;
}

const refuse = (messages: Messages, error: unknown): void =>
  messages.show({ text: describeError(error).text, tone: 'danger' });

/** Takes an act back and says so. */
export async function undoAct(
  messages: Messages,
  operationId: NonNullable<Saved['operationId']>,
): Promise<void> {
  try {
    await api.journal.undoOperation({ operationId });
    messages.show({ text: actLabels.undone });
  } catch (error) {
    refuse(messages, error);
  }
}

/** Says what was done and offers to take it back; nothing when nothing differed. */
export function sayDone(messages: Messages, { operationId }: Saved, text: string): void {
  if (operationId === null) return;
  const onselect = (): void => void undoAct(messages, operationId);
  messages.show({ text, action: { label: actLabels.undo, onselect } });
}

/** Answers what main answered, or nothing when it refused. */
export async function announceAct<S extends Saved>(
  messages: Messages,
  act: () => Promise<S>,
  text: string,
): Promise<S | undefined> {
  try {
    const saved = await act();
    sayDone(messages, saved, text);
    return saved;
  } catch (error) {
    refuse(messages, error);
    return undefined;
  }
}
