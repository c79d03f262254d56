/** @file What the frame of the window shares: where we are, what floats above, and what each command does. */
import { getContext, setContext, tick } from 'svelte';
import { findCommand, type CommandId } from '#shared/commands/registry.ts';
import type { Errand } from '#shared/features/window/window.api.ts';
import { shownKeysOf } from '#shared/commands/keys.ts';
import { Undo } from '../features/journal/undo.svelte.ts';
import { api } from '../ipc/api.ts';
import { onChanged } from '../ipc/bridge.ts';
import { describeError } from '../ipc/error-messages.ts';
import { useRecordOpener } from '../ipc/record-opener.ts';
import { useToasts } from '../ui/index.ts';
import { useSoughtNote } from '../features/note/sought-note.svelte.ts';
import { appLabels } from './app.labels.ts';
import { beginNote, beginTask, clientOf, recordFor, type OfClient } from './new-records.ts';
import { recordAddressOf } from './panel-address.ts';
import { PanelLooks } from './panel-looks.svelte.ts';
import { platformHere } from './platform.ts';
import type { WindowPreferences } from './preferences.svelte.ts';
import { RecentClients } from './recent-clients.svelte.ts';
import { Router } from './router.svelte.ts';
import { helpPageAt, paths } from './routes.ts';
import { isTyping } from './shortcuts.ts';

/** What floats above the screen; one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'new-menu' | 'new-client' | 'reminders';

const KEY = Symbol('desk');

/** What a window with one record does itself; the rest is asked of the main window. */
const DONE_ALONE: ReadonlySet<CommandId> = new Set([
  ...(['journal.undo', 'journal.redo', 'screen.print', 'history.back', 'history.forward'] as const),
  ...(['view.zoomIn', 'view.zoomOut', 'view.zoomReset', 'view.toggleRail'] as const),
  ...(['theme.system', 'theme.light', 'theme.dark'] as const),
  ...(['record.apart', 'help.open', 'shortcuts.open', 'vault.lock'] as const),
]);

/** The field in which the screen searches, if it has one. */
const searchField = (): HTMLInputElement | null =>
  document.querySelector('#screen [data-search-here], #screen input[type="search"]');

export class Desk {
  readonly router: Router;
  readonly recents = new RecentClients();
  readonly undo = new Undo();
  readonly platform = platformHere();
  readonly preferences: WindowPreferences;
  /** This window has one record and nothing else. */
  readonly isAlone: boolean;
  readonly panelLooks: PanelLooks;
  overlay = $state<Overlay | null>(null);
  /** What the palette was asked for and did not find. */
  newClientName = $state('');
  /** What the client chosen in the palette is for: its sheet, a note on it, or a record of theirs. */
  paletteAim = $state<'sheet' | 'note' | OfClient>('sheet');
  readonly toasts = useToasts();
  readonly records = useRecordOpener();
  readonly soughtNote = useSoughtNote();

  constructor(preferences: WindowPreferences, isAlone: boolean) {
    this.preferences = preferences;
    this.isAlone = isAlone;
    this.panelLooks = new PanelLooks(preferences);
    this.router = new Router(isAlone ? (hash) => void this.#askMain({ kind: 'address', hash }) : undefined);
  }

  /** Runs a command; a failure is said, never lost. */
  run = (id: CommandId): void => {
    void (async () => {
      try {
        if (this.isAlone && !DONE_ALONE.has(id)) await this.#askMain({ kind: 'command', id });
        else await this.#handlers[id]();
      } catch (error) {
        this.showError(error);
      }
    })();
  };

  /** For identifiers that come from a native menu. */
  runNamed = (id: string): void => {
    const command = findCommand(id);
    if (command) this.run(command.id);
  };

  /** What a click on a notification or another window asked for, before this page was there or while it is. Returns how to stop. */
  followErrands = (): (() => void) => {
    const take = async (): Promise<void> => {
      const { errand } = await api.window.takeErrand({});
      if (errand?.kind === 'command') this.runNamed(errand.id);
      else if (errand) this.router.go(errand.hash);
    };
    void take().catch(this.showError);
    return onChanged((topics) => {
      if (topics.includes('errand')) void take().catch(this.showError);
    });
  };

  showError = (error: unknown): void => {
    this.toasts.show({ text: describeError(error).text, tone: 'danger' });
  };

  /** The shortcut to show beside a command. */
  keys(id: CommandId): string | undefined {
    const command = findCommand(id);
    return command && shownKeysOf(command, this.platform);
  }

  open = (overlay: Overlay): void => {
    this.overlay = overlay;
  };

  /** `which` closes only itself: what opened in its place stays. */
  close = (which: Overlay): void => {
    if (this.overlay === which) this.overlay = null;
  };

  openPalette = (aim: Desk['paletteAim']): void => {
    this.paletteAim = aim;
    this.open('palette');
  };

  newClient = (name: string): void => {
    this.newClientName = name;
    this.open('new-client');
  };

  get #handlers(): Readonly<Record<CommandId, () => unknown>> {
    const to = (path: string) => () => this.router.go(path);
    return {
      ...this.preferences.commands,
      'client.new': () => this.newClient(''),
      'task.new': () => beginTask(this.router.route, this.records),
      'note.new': () => (clientOf(this.router.route) === null ? this.openPalette('note') : beginNote()),
      'event.new': () => this.records.open({ kind: 'new-event', clientId: clientOf(this.router.route) }),
      'ticket.new': () => this.records.open({ kind: 'new-ticket', clientId: clientOf(this.router.route) }),
      'contract.new': () => this.#beginFor('contract'),
      'quote.new': () => this.#beginFor('quote'),
      'claim.new': () => this.#claim(),
      'client.brief': () => this.#brief(),
      'record.apart': () => this.#openApart(),
      'create.menu': () => this.open('new-menu'),
      'journal.undo': () => this.#inField('undo', this.undo.undo),
      'journal.redo': () => this.#inField('redo', this.undo.redo),
      'search.here': () => this.#searchHere(),
      'screen.print': () => window.print(),
      'palette.open': () => this.openPalette('sheet'),
      'nav.home': to(paths.home),
      'nav.agenda': to(paths.agenda()),
      'nav.tasks': to(paths.tasks),
      'nav.renewals': to(paths.renewals),
      'nav.claims': to(paths.claims),
      'nav.clients': to(paths.clients),
      'nav.tickets': to(paths.tickets),
      'nav.documents': to(paths.documents),
      'reminders.open': () => this.open('reminders'),
      'nav.bin': to(paths.bin),
      'nav.settings': to(paths.settings),
      'history.back': this.router.back,
      'history.forward': this.router.forward,
      'view.toggleRail': () =>
        this.preferences.update({ isRailCollapsed: !this.preferences.current.isRailCollapsed }),
      'vault.lock': () => api.vault.lock({}),
      'help.open': () => this.router.go(paths.help(helpPageAt(this.router.route, this.router.panel))),
      'shortcuts.open': () => this.open('shortcuts'),
    };
  }

  /**
   * A native menu takes Ctrl+Z before the field does (macOS always): while a field is edited, its own typing is
   * what is taken back. `execCommand` is the only way to ask a field for that.
   */
  #inField(command: 'undo' | 'redo', act: () => Promise<void>): Promise<void> | void {
    if (isTyping(document.activeElement)) document.execCommand(command);
    else return act();
  }

  /** Of the sheet on screen; pressed again it closes. Elsewhere, the palette asks whose. */
  #brief(): void {
    if (this.router.panel?.kind === 'brief') return this.records.close();
    this.#beginFor('brief');
  }

  /** For the client on screen; elsewhere, the palette asks whose it is. */
  #beginFor(aim: OfClient): void {
    const clientId = clientOf(this.router.route);
    if (clientId === null) return this.openPalette(aim);
    this.records.open(recordFor(aim, clientId));
  }

  /** On the contract that is open, if there is one. */
  #claim(): void {
    const { panel } = this.router;
    if (panel?.kind === 'contract') return this.records.open({ kind: 'new-claim', contractId: panel.id });
    this.#beginFor('claim');
  }

  /** The panel leaves first: what is being typed in it is saved before the window reads it. */
  async #openApart(): Promise<void> {
    if (this.isAlone) return;
    const record = this.router.panel && recordAddressOf(this.router.panel);
    if (record === null) return void this.toasts.show({ text: appLabels.nothingApart });
    this.records.close();
    await tick();
    await api.window.open({ record });
  }

  async #askMain(errand: Errand): Promise<void> {
    await api.window.askMain({ errand }).catch(this.showError);
  }

  #searchHere(): void {
    const field = searchField();
    if (!field) return this.openPalette('sheet');
    field.focus();
    field.select();
  }
}

export const provideDesk = (preferences: WindowPreferences, isAlone = false): Desk =>
  setContext(KEY, new Desk(preferences, isAlone));
export const useDesk = (): Desk => getContext<Desk>(KEY);
