/**
 * @file One field open at a time in a sheet. Opening a field leaves (and so saves) the one that was open;
 * Tab walks from field to field in the order of the page.
 */
import { createContext } from 'svelte';
import { uiLabels } from '../ui.labels.ts';

export interface SessionRow {
  readonly element: () => HTMLElement | undefined;
  readonly begin: () => void;
  readonly leave: () => Promise<void>;
}

export class EditSession {
  /** What a screen reader hears; one live region for the sixty rows of a sheet. */
  announcement = $state('');
  /** The sentence for an error of `onsave`. */
  explain: (error: unknown) => string = () => uiLabels.saveFailed;
  #rows = new Set<SessionRow>();
  #open: SessionRow | null = null;

  register(row: SessionRow): () => void {
    this.#rows.add(row);
    return () => {
      if (this.#open === row) this.#open = null;
      this.#rows.delete(row);
    };
  }

  opened(row: SessionRow): void {
    const before = this.#open;
    this.#open = row;
    if (before && before !== row) void before.leave();
  }

  closed(row: SessionRow): void {
    if (this.#open === row) this.#open = null;
  }

  /** The next (1) or previous (-1) row on the page that can be seen. */
  neighbour(row: SessionRow, step: 1 | -1): SessionRow | undefined {
    const placed = [...this.#rows].filter((one) => one.element()?.closest('[hidden]') === null);
    placed.sort((a, b) => {
      const [first, second] = [a.element(), b.element()];
      if (!first || !second) return 0;
      return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return placed[placed.indexOf(row) + step];
  }
}

const [getSession, setSession] = createContext<EditSession>();

export const provideEditSession = (): EditSession => setSession(new EditSession());

/** The session of the nearest `EditScope`; a row outside any scope is alone in its own. */
export function useEditSession(): EditSession {
  try {
    return getSession();
  } catch {
    return new EditSession();
  }
}
