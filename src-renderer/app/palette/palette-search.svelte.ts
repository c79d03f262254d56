/** @file The palette's text, what it finds, and the line that Entrée opens. An answer to an older text is dropped. */
import History from '@lucide/svelte/icons/history';
import User from '@lucide/svelte/icons/user-round';
import type { DocumentHit } from '#shared/features/document/document-answers.ts';
import type { TicketHit } from '#shared/features/ticket/ticket.api.ts';
import type { NoteHit } from '#shared/features/note/note.api.ts';
import { findHelpPages, findHelpTitles } from '../../features/help/search.ts';
import { api } from '../../ipc/api.ts';
import type { Desk } from '../desk.svelte.ts';
import { clientOf } from '../new-records.ts';
import type { RecentClient } from '../recent-clients.svelte.ts';
import { readPaletteText, type PaletteEntry, type PaletteGroup, type PaletteMode } from './entries.ts';
import { PaletteGroups, type FoundClient } from './palette-groups.ts';
import { proposeTask, type TaskProposal } from './task-proposal.ts';

const HITS = 8;
const NOTE_HITS = 5;
/** A shorter text is in every note. */
const SHORTEST_IN_NOTES = 3;

interface Asked {
  readonly mode: PaletteMode;
  readonly words: string;
}

const isCreation = (id: string): boolean => id === 'new-client';

export class PaletteSearch {
  text = $state('');
  isSearching = $state(false);
  #hits = $state.raw<readonly FoundClient[]>([]);
  #notes = $state.raw<readonly NoteHit[]>([]);
  #tickets = $state.raw<readonly TicketHit[]>([]);
  #documents = $state.raw<readonly DocumentHit[]>([]);
  #proposal = $state.raw<TaskProposal | null>(null);
  #recents = $state.raw<readonly RecentClient[]>([]);
  #activeId = $state<string>();
  #turn = 0;
  #answer: Promise<void> = Promise.resolve();
  readonly #desk: Desk;
  readonly #lines: PaletteGroups;
  /** Only a client is asked for, whatever is typed. */
  readonly #isForClient: boolean;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#lines = new PaletteGroups(desk);
    this.#isForClient = desk.paletteAim !== 'sheet';
    void desk.recents.list().then((recents) => (this.#recents = recents));
  }

  readonly #asked: Asked = $derived.by(() => this.#read());

  readonly groups: readonly PaletteGroup[] = $derived.by(() => {
    const { mode, words } = this.#asked;
    const lines = this.#lines;
    const groups: PaletteGroup[] = [];
    if (mode === 'task' && this.#proposal) groups.push(lines.task(this.#proposal));
    if (mode === 'all' || mode === 'clients') groups.push(this.#clients(words));
    if (mode === 'all' || mode === 'actions') groups.push(lines.actions(words, mode === 'all'));
    if (mode === 'all')
      groups.push(lines.tickets(this.#tickets), lines.notes(this.#notes), lines.documents(this.#documents));
    if (mode === 'help' || (mode === 'all' && words !== ''))
      groups.push(lines.help(mode === 'help' ? findHelpPages(words) : findHelpTitles(words)));
    if ((mode === 'all' || mode === 'clients') && /\p{L}{2}/u.test(words)) groups.push(lines.creation(words));
    return groups.filter(({ entries }) => entries.length > 0);
  });
  readonly entries: readonly PaletteEntry[] = $derived(this.groups.flatMap((group) => group.entries));
  readonly active: PaletteEntry | undefined = $derived(
    this.entries.find(({ id }) => id === this.#activeId) ?? this.entries[0],
  );
  /** What answers the text; creating a client is not an answer. */
  readonly found: readonly PaletteEntry[] = $derived(this.entries.filter(({ id }) => !isCreation(id)));
  /** Nothing matched, and nothing is under way. */
  readonly isEmpty = $derived(this.found.length === 0 && this.#asked.words !== '' && !this.isSearching);

  type(text: string): void {
    this.text = text;
    this.#activeId = undefined;
    this.#answer = this.#search();
  }

  point(id: string): void {
    this.#activeId = id;
  }

  /** ↑ and ↓ go round. */
  move(step: number): void {
    const count = this.entries.length;
    if (count === 0) return;
    const at = this.active ? this.entries.indexOf(this.active) : 0;
    this.#activeId = this.entries[(at + step + count) % count]?.id;
  }

  /** Typing fast then Entrée: the line that opens is the one that this text finds, not the one still shown. */
  async choose(): Promise<void> {
    if (this.isSearching && this.#activeId === undefined) await this.#answer;
    if (this.active) this.open(this.active);
  }

  open(entry: PaletteEntry): void {
    this.#desk.close('palette');
    entry.run();
  }

  #read(): Asked {
    if (this.#isForClient) return { mode: 'clients', words: this.text.trim() };
    return readPaletteText(this.text);
  }

  #clients(words: string): PaletteGroup {
    if (words === '') return this.#lines.clients('recent', this.#recents, History);
    return this.#lines.clients('clients', this.#hits, User);
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const { mode, words } = this.#read();
    if (mode !== 'task') this.#proposal = null;
    if (mode !== 'all' || words.length < SHORTEST_IN_NOTES) this.#forgetTexts();
    else void this.#searchTexts(words, turn);
    if (words === '' || mode === 'actions' || mode === 'help') {
      this.#hits = [];
      this.#proposal = null;
      this.isSearching = false;
      return;
    }
    this.isSearching = true;
    try {
      if (mode === 'task') await this.#readTask(words, turn);
      else await this.#searchClients(words, turn);
    } catch (error) {
      if (turn === this.#turn) this.#hits = [];
      this.#desk.showError(error);
    } finally {
      if (turn === this.#turn) this.isSearching = false;
    }
  }

  async #searchClients(words: string, turn: number): Promise<void> {
    const hits = await api.clientList.search({ text: words, limit: HITS });
    if (turn === this.#turn) this.#hits = hits;
  }

  async #readTask(words: string, turn: number): Promise<void> {
    const hereId = clientOf(this.#desk.router.route);
    const here = this.#recents.find(({ clientId }) => clientId === hereId) ?? null;
    const proposal = await proposeTask(words, here);
    if (turn === this.#turn) this.#proposal = proposal;
  }

  /** They come under the rest, when they come: Entrée never waits for them. */
  async #searchTexts(words: string, turn: number): Promise<void> {
    const asked = { text: words, limit: NOTE_HITS };
    const [notes, tickets, documents] = await Promise.all([
      api.note.search(asked).catch(() => []),
      api.ticket.search(asked).catch(() => []),
      api.document.search(asked).catch(() => []),
    ]);
    if (turn !== this.#turn) return;
    this.#notes = notes;
    this.#tickets = tickets;
    this.#documents = documents;
  }

  #forgetTexts(): void {
    this.#notes = [];
    this.#tickets = [];
    this.#documents = [];
  }
}
