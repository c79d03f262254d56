/** @file What the screen « Documents » shows: a page of documents, what is suggested for each, and those chosen. */
import type { DocumentFilter, DocumentRow, Suggestions } from '#shared/features/document/document.api.ts';
import type { DocumentId } from '#shared/kernel/ids.ts';
import { api } from '../../../ipc/api.ts';
import { liveQuery, type LiveQuery } from '../../../ipc/live-query.svelte.ts';

export interface InboxLine {
  readonly row: DocumentRow;
  /** Null for what is filed already. */
  readonly suggestions: Suggestions | null;
}
interface Loaded {
  readonly lines: readonly InboxLine[];
  readonly total: number;
  readonly inboxCount: number;
}

const PAGE = 50;

export class InboxState {
  state = $state<DocumentFilter['state']>('inbox');
  text = $state('');
  limit = $state(PAGE);
  ticked = $state.raw<ReadonlySet<DocumentId>>(new Set());
  readonly loaded: LiveQuery<Loaded> = liveQuery(
    () => this.#load(this.state, this.text, this.limit),
    () => ['document', 'client', 'contract', 'list'],
  );
  readonly lines: readonly InboxLine[] = $derived(this.loaded.data?.lines ?? []);
  /** Those that are still there. */
  readonly chosen: readonly InboxLine[] = $derived(this.lines.filter(({ row }) => this.ticked.has(row.id)));

  choose(state: string): void {
    this.state = state === 'filed' || state === 'all' ? state : 'inbox';
    this.limit = PAGE;
    this.ticked = new Set();
  }

  more(): void {
    this.limit += PAGE;
  }

  tick(id: DocumentId, isTicked: boolean): void {
    const next = new Set(this.ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    this.ticked = next;
  }

  async #load(state: DocumentFilter['state'], text: string, limit: number): Promise<Loaded> {
    const page = await api.document.list({ filter: { state, text, typeIds: [] }, offset: 0, limit });
    const lines: InboxLine[] = [];
    for (const row of page.rows) {
      const suggestions = row.links.length === 0 ? await api.document.suggest({ id: row.id }) : null;
      lines.push({ row, suggestions });
    }
    return { lines, total: page.total, inboxCount: page.inboxCount };
  }
}

/** What accepting a line files: its type, its date, and the likeliest record. Null where nothing is suggested. */
export function acceptedOf({ row, suggestions }: InboxLine) {
  if (!suggestions) return null;
  const { type, date, targets } = suggestions;
  const [target] = targets;
  if (!type && !target) return null;
  return {
    id: row.id,
    ...(type && { typeId: type.typeId }),
    ...(date && { documentOn: date.documentOn }),
    ...(target && { target: target.target }),
  };
}
