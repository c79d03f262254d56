/** @file The native menus, from commands and from the roles that the operating system plays itself. */
import type { Platform } from './command.ts';
import type { CommandId } from './registry.ts';

/** Roles of Electron; their words are ours, since Electron writes them in English. */
export type MenuRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'minimize'
  | 'close'
  | 'togglefullscreen'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'front'
  | 'quit';

export type MenuItem =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'role'; readonly role: MenuRole }
  | { readonly kind: 'separator' };

export type MenuName = 'application' | 'file' | 'edit' | 'view' | 'go' | 'window' | 'help';

export interface MenuDescription {
  readonly name: MenuName;
  readonly items: readonly MenuItem[];
}

const line: MenuItem = { kind: 'separator' };
const act = (...ids: readonly CommandId[]): MenuItem[] => ids.map((id) => ({ kind: 'command', id }));
const roles = (...names: readonly MenuRole[]): MenuItem[] => names.map((role) => ({ kind: 'role', role }));

const applicationMenu: MenuDescription = {
  name: 'application',
  items: [
    ...act('nav.settings'),
    line,
    ...act('vault.lock'),
    line,
    ...roles('services'),
    line,
    ...roles('hide', 'hideOthers', 'unhide'),
    line,
    ...roles('quit'),
  ],
};

function fileMenu(isMac: boolean): MenuDescription {
  const elsewhere = [...act('nav.settings'), line, ...act('vault.lock'), ...roles('quit')];
  return {
    name: 'file',
    items: [
      ...act('client.new', 'task.new', 'note.new', 'event.new', 'ticket.new'),
      ...act('contract.new', 'quote.new', 'claim.new', 'create.menu'),
      line,
      ...act('screen.print'),
      line,
      ...(isMac ? roles('close') : elsewhere),
    ],
  };
}

const editMenu: MenuDescription = {
  name: 'edit',
  items: [
    ...act('journal.undo', 'journal.redo'),
    line,
    ...roles('cut', 'copy', 'paste', 'selectAll'),
    line,
    ...act('search.here'),
  ],
};

const viewMenu: MenuDescription = {
  name: 'view',
  items: [
    ...act('view.zoomIn', 'view.zoomOut', 'view.zoomReset'),
    line,
    ...act('theme.system', 'theme.light', 'theme.dark'),
    line,
    ...act('record.apart'),
    line,
    ...act('view.toggleRail'),
    ...roles('togglefullscreen'),
  ],
};

const goMenu: MenuDescription = {
  name: 'go',
  items: [
    ...act('palette.open'),
    line,
    ...act(
      'nav.home',
      'nav.agenda',
      'nav.tasks',
      'nav.renewals',
      'nav.claims',
      'nav.clients',
      'nav.documents',
      'nav.tickets',
      'nav.bin',
    ),
    line,
    ...act('client.brief', 'reminders.open'),
    line,
    ...act('history.back', 'history.forward'),
  ],
};

const windowMenu: MenuDescription = { name: 'window', items: roles('minimize', 'front') };
const helpMenu: MenuDescription = { name: 'help', items: act('help.open', 'shortcuts.open') };

/** The menu bar, in the order and with the habits of the platform. */
export function menuBar(platform: Platform): readonly MenuDescription[] {
  const isMac = platform === 'mac';
  const bar = [fileMenu(isMac), editMenu, viewMenu, goMenu];
  return isMac ? [applicationMenu, ...bar, windowMenu, helpMenu] : [...bar, helpMenu];
}
