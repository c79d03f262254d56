/** @file Which notes of a client are on screen: few at first, more on request, and the one that was looked for. */
import type { Note } from '#shared/features/note/note.api.ts';
import { clientTopic } from '#shared/ipc/topics.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { api } from '../../ipc/api.ts';
import { liveQuery } from '../../ipc/live-query.svelte.ts';
import type { SoughtNote } from './sought-note.svelte.ts';

/** So that the tasks below are not out of sight. */
const FEW_PINNED = 5;
const FEW = 8;
const FEWEST_LATEST = 3;
const PAGE = 50;

export interface NotesOfClient {
  readonly clientId: ClientId;
  readonly pinned: readonly Note[];
  /** The newest of the others. */
  readonly latest: readonly Note[];
  readonly count: number;
}

export class NoteList {
  readonly #of: () => NotesOfClient;
  readonly #sought: SoughtNote;
  readonly #older;
  readonly #found;
  #areAllPinnedAsked = $state(false);
  #isLatestAsked = $state(false);
  /** How many older ones than those that came with the sheet. */
  #wanted = $state(0);

  /** Called while a component initialises. */
  constructor(of: () => NotesOfClient, sought: SoughtNote) {
    this.#of = of;
    this.#sought = sought;
    const topics = () => [clientTopic(of().clientId)];
    // Read again as a whole when a note changes, so that none is shown as it was.
    this.#older = liveQuery(() => this.#readOlder(), topics);
    this.#found = liveQuery(() => this.#readFound(), topics);
  }

  readonly #soughtId = $derived.by(() => this.#sought.of(this.#of().clientId));
  readonly #known = $derived.by(() => [...this.#of().pinned, ...this.#of().latest]);

  readonly pinned: readonly Note[] = $derived.by(() => {
    const { pinned } = this.#of();
    const isAll = this.#areAllPinnedAsked || pinned.slice(FEW_PINNED).some(({ id }) => id === this.#soughtId);
    return isAll ? pinned : pinned.slice(0, FEW_PINNED);
  });

  readonly latest: readonly Note[] = $derived.by(() => {
    const { latest } = this.#of();
    const few = latest.slice(0, Math.max(FEWEST_LATEST, FEW - this.pinned.length));
    const isFolded = !this.#isLatestAsked && few.length < latest.length;
    if (isFolded && !latest.slice(few.length).some(({ id }) => id === this.#soughtId)) return few;
    const known = new Set(this.#known.map(({ id }) => id));
    return [...latest, ...(this.#older.data ?? []).filter(({ id }) => !known.has(id))];
  });

  /** The one that was looked for, when it is further down than what is shown. */
  readonly found: Note | null = $derived.by(() => {
    const note = this.#found.data ?? null;
    const isShown = [...this.pinned, ...this.latest].some(({ id }) => id === note?.id);
    return note === null || note.id !== this.#soughtId || isShown ? null : note;
  });

  readonly all: readonly Note[] = $derived.by(() => [
    ...this.pinned,
    ...this.latest,
    ...(this.found ? [this.found] : []),
  ]);

  readonly hasMorePinned = $derived.by(() => this.pinned.length < this.#of().pinned.length);
  readonly hasOlder = $derived.by(() => this.#of().pinned.length + this.latest.length < this.#of().count);
  readonly isLoading = $derived.by(() => this.#older.isLoading && this.#wanted > 0);

  showAllPinned = (): void => {
    this.#areAllPinnedAsked = true;
  };

  showOlder = (): void => {
    if (this.latest.length < this.#of().latest.length) this.#isLatestAsked = true;
    else this.#wanted += PAGE;
  };

  async #readOlder(): Promise<readonly Note[]> {
    const { clientId, latest } = this.#of();
    const oldest = latest.at(-1);
    let before = oldest ? { createdAt: oldest.createdAt, id: oldest.id } : null;
    const found: Note[] = [];
    for (let left = this.#wanted; left > 0; left -= PAGE) {
      const { notes, hasMore } = await api.note.page({ clientId, before, limit: PAGE });
      found.push(...notes);
      const last = notes.at(-1);
      if (!last || !hasMore) break;
      before = { createdAt: last.createdAt, id: last.id };
    }
    return found;
  }

  /** One that has gone to the bin since is simply not there. */
  async #readFound(): Promise<Note | null> {
    const id = this.#soughtId;
    if (id === null || this.#known.some((note) => note.id === id)) return null;
    return api.note.get({ id }).catch(() => null);
  }
}
