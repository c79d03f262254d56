/**
 * @file One field open at a time in a sheet. Opening a field leaves (and so saves) the one that was open;
 * Tab walks from field to field in the order of the page; a box can jump to any of them by name.
 */
import { createContext, onMount, tick } from 'svelte';
import { useFold, type Fold } from '../display/fold.ts';
import { uiLabels } from '../ui.labels.ts';
import type { FieldAddress } from './field-row.ts';

export interface SessionRow {
  readonly label: () => string;
  readonly element: () => HTMLElement | undefined;
  readonly begin: () => void;
  readonly leave: () => Promise<void>;
  /** Whether Tab stops here; the others are only jumped to. */
  readonly isField: boolean;
  readonly of?: FieldAddress | undefined;
  /** The rubric that holds the row. */
  readonly fold?: Fold | undefined;
}

export class EditSession {
  /** What a screen reader hears; one live region for the sixty rows of a sheet. */
  announcement = $state('');
  /** The sentence for an error of `onsave`. */
  explain: (error: unknown) => string = () => uiLabels.saveFailed;
  onhistory = $state.raw<((of: FieldAddress, label: string, anchor: HTMLElement) => void) | undefined>();
  undo: ((operationId: string) => Promise<void>) | undefined;
  /** Before a field opens by name: the column that holds it is shown. */
  onjump: (() => void) | undefined;
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

  /** In the order of the page. */
  rows(): SessionRow[] {
    return [...this.#rows].sort((a, b) => {
      const [first, second] = [a.element(), b.element()];
      if (!first || !second) return 0;
      return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  }

  /** Shows a row wherever it is folded, and opens it. */
  async jump(row: SessionRow): Promise<void> {
    this.onjump?.();
    row.fold?.open();
    await tick();
    row.element()?.scrollIntoView({ block: 'center' });
    row.begin();
  }

  /** The same, for a column of an entity (`client`, `birthOn`). */
  jumpTo(entity: string, field: string): void {
    const found = this.rows().find((row) => row.of?.entity === entity && row.of.field === field);
    if (found) void this.jump(found);
  }

  /** The next (1) or previous (-1) field on the page that can be seen. */
  neighbour(row: SessionRow, step: 1 | -1): SessionRow | undefined {
    const placed = this.rows().filter((one) => one.isField && one.element()?.closest('[hidden]') === null);
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

/** Makes a part of the sheet that is not a field reachable by name. Called while a component initialises. */
export function useJumpTarget(
  target: Pick<SessionRow, 'label' | 'element' | 'begin'> & { readonly of?: FieldAddress },
): void {
  const session = useEditSession();
  const fold = useFold();
  onMount(() => session.register({ ...target, fold, leave: () => Promise.resolve(), isField: false }));
}
