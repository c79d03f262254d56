/** @file The note that someone asks to see: found by its words or in the thread, wherever it stands among the others. */
import { getContext, setContext } from 'svelte';
import type { ClientId, NoteId } from '#shared/kernel/ids.ts';
import { revealShown } from '../../ui/index.ts';

export const SOUGHT_NOTE_KEY = Symbol('sought note');

export class SoughtNote {
  #asked = $state.raw<{ readonly clientId: ClientId; readonly noteId: NoteId } | null>(null);

  /** What the notes of this client must show, beside those that they show anyway. */
  of(clientId: ClientId): NoteId | null {
    return this.#asked?.clientId === clientId ? this.#asked.noteId : null;
  }

  /** On the sheet of its client, which is or will be on screen. @returns whether it was there to be shown */
  show(clientId: ClientId, noteId: NoteId): Promise<boolean> {
    this.#asked = { clientId, noteId };
    return revealShown(`#screen [data-note="${noteId}"]`);
  }

  /** Forgets the note that was sought once its sheet is left: opening the sheet again shows its newest notes. */
  leave(clientId: ClientId): void {
    if (this.of(clientId) !== null) this.#asked = null;
  }
}

/** Called once, at the root of the window. */
export const provideSoughtNote = (): SoughtNote => setContext(SOUGHT_NOTE_KEY, new SoughtNote());

/** Called while a component initialises. A sheet shown alone seeks for itself. */
export const useSoughtNote = (): SoughtNote =>
  getContext<SoughtNote | undefined>(SOUGHT_NOTE_KEY) ?? new SoughtNote();
