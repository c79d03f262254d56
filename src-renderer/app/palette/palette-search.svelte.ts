/** @file The palette's text, what it finds, and the line that Entrée opens. An answer to an older text is dropped. */
import CircleHelp from '@lucide/svelte/icons/circle-help';
import History from '@lucide/svelte/icons/history';
import UserPlus from '@lucide/svelte/icons/user-round-plus';
import User from '@lucide/svelte/icons/user-round';
import { commandLabels } from '#shared/commands/commands.labels.ts';
import type { ClientId } from '#shared/kernel/ids.ts';
import { findHelpPages, findHelpTitles } from '../../features/help/search.ts';
import type { HelpPage } from '../../features/help/help-page.ts';
import { api } from '../../ipc/api.ts';
import type { Icon } from '../../ui/index.ts';
import { paletteLabels } from '../app.labels.ts';
import type { Desk } from '../desk.svelte.ts';
import type { RecentClient } from '../recent-clients.svelte.ts';
import { paths } from '../routes.ts';
import { commandIcons } from './command-icons.ts';
import { findCommands, readPaletteText, type PaletteEntry, type PaletteGroup } from './entries.ts';

const HITS = 8;
const ACTIONS_BESIDE_CLIENTS = 5;

interface Hit {
  readonly clientId: ClientId;
  readonly name: string;
  readonly town: string;
  readonly phone?: string;
}

export class PaletteSearch {
  text = $state('');
  isSearching = $state(false);
  #hits = $state.raw<readonly Hit[]>([]);
  #recents = $state.raw<readonly RecentClient[]>([]);
  #activeId = $state<string>();
  #turn = 0;
  #answer: Promise<void> = Promise.resolve();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    void desk.recents.list().then((recents) => (this.#recents = recents));
  }

  readonly #asked = $derived(readPaletteText(this.text));

  readonly groups: readonly PaletteGroup[] = $derived.by(() => {
    const { mode, words } = this.#asked;
    const groups: PaletteGroup[] = [];
    if (mode === 'all' || mode === 'clients') groups.push(words === '' ? this.#recent() : this.#clients());
    if (mode === 'all' || mode === 'actions') groups.push(this.#actions(words, mode === 'all'));
    if (mode === 'help' || (mode === 'all' && words !== ''))
      groups.push(this.#help(mode === 'help' ? findHelpPages(words) : findHelpTitles(words)));
    if (mode !== 'actions' && mode !== 'help' && /\p{L}{2}/u.test(words)) groups.push(this.#creation(words));
    return groups.filter(({ entries }) => entries.length > 0);
  });
  readonly entries: readonly PaletteEntry[] = $derived(this.groups.flatMap((group) => group.entries));
  readonly active: PaletteEntry | undefined = $derived(
    this.entries.find(({ id }) => id === this.#activeId) ?? this.entries[0],
  );
  /** What answers the text; creating a client is not an answer. */
  readonly found: readonly PaletteEntry[] = $derived(this.entries.filter(({ id }) => id !== 'new-client'));
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

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const { mode, words } = readPaletteText(this.text);
    if (words === '' || mode === 'actions' || mode === 'help') {
      this.#hits = [];
      this.isSearching = false;
      return;
    }
    this.isSearching = true;
    try {
      const hits = await api.clientList.search({ text: words, limit: HITS });
      if (turn === this.#turn) this.#hits = hits;
    } catch (error) {
      if (turn === this.#turn) this.#hits = [];
      this.#desk.showError(error);
    } finally {
      if (turn === this.#turn) this.isSearching = false;
    }
  }

  #entryOf({ clientId, name, town, phone }: Hit, icon: Icon): PaletteEntry {
    const detail = [town, phone].filter(Boolean).join(' · ');
    const run = (): void => this.#desk.router.go(paths.client(clientId));
    return { id: `client-${clientId}`, label: name, detail, icon, run };
  }

  #recent(): PaletteGroup {
    const entries = this.#recents.map((client) => this.#entryOf(client, History));
    return { id: 'recent', heading: paletteLabels.recent, entries };
  }

  #clients(): PaletteGroup {
    const entries = this.#hits.map((hit) => this.#entryOf(hit, User));
    return { id: 'clients', heading: paletteLabels.clients, entries };
  }

  #actions(words: string, isBesideClients: boolean): PaletteGroup {
    const found = findCommands(words);
    const shown = words !== '' && isBesideClients ? found.slice(0, ACTIONS_BESIDE_CLIENTS) : found;
    const entries = shown.map(({ id, group }) => ({
      id: `command-${id}`,
      label: commandLabels[id].label,
      keys: this.#desk.keys(id),
      icon: commandIcons[group],
      run: () => this.#desk.run(id),
    }));
    return { id: 'actions', heading: paletteLabels.actions, entries };
  }

  /** Last, so that it is never the line that Entrée opens by haste. */
  #creation(words: string): PaletteGroup {
    const label = paletteLabels.newClient(words);
    const entry = { id: 'new-client', label, icon: UserPlus, run: () => this.#desk.newClient(words) };
    return { id: 'create', heading: paletteLabels.create, entries: [entry] };
  }

  #help(pages: readonly HelpPage[]): PaletteGroup {
    const entries = pages.map(({ id, title, summary }) => ({
      id: `help-${id}`,
      label: title,
      detail: summary,
      icon: CircleHelp,
      run: () => this.#desk.router.go(paths.help(id)),
    }));
    return { id: 'help', heading: paletteLabels.help, entries };
  }
}
