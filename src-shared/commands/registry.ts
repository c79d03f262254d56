/** @file Every command of the application. A command is listed here when it does something, never before. */
import type { CommandDescription } from './command.ts';

const desk = { scope: 'desk' } as const;
const everywhere = { scope: 'everywhere', isModalSafe: true } as const;

export const commands = [
  { id: 'client.new', group: 'create', ...desk, keys: ['Mod+Shift+C'] },
  { id: 'task.new', group: 'create', ...desk, keys: ['Mod+Shift+T'] },
  { id: 'note.new', group: 'create', ...desk, keys: ['Mod+Shift+N'] },
  { id: 'event.new', group: 'create', ...desk, keys: ['Mod+Shift+E'] },
  { id: 'ticket.new', group: 'create', ...desk, keys: ['Mod+Shift+K'] },
  { id: 'contract.new', group: 'create', ...desk, keys: [] },
  { id: 'quote.new', group: 'create', ...desk, keys: [] },
  { id: 'claim.new', group: 'create', ...desk, keys: [] },
  { id: 'create.menu', group: 'create', ...desk, keys: ['Mod+N'] },

  { id: 'journal.undo', group: 'edit', ...desk, keys: ['Mod+Z'], isFieldFirst: true },
  {
    id: 'journal.redo',
    group: 'edit',
    ...desk,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    keysOnMac: ['Mod+Shift+Z'],
    isFieldFirst: true,
  },
  { id: 'search.here', group: 'edit', ...desk, keys: ['Mod+F'] },
  { id: 'screen.print', group: 'edit', ...desk, keys: ['Mod+P'] },

  { id: 'palette.open', group: 'go', ...desk, keys: ['Mod+K'] },
  { id: 'nav.home', group: 'go', ...desk, keys: ['G A'] },
  { id: 'nav.agenda', group: 'go', ...desk, keys: ['G G'] },
  { id: 'nav.tasks', group: 'go', ...desk, keys: ['G E'] },
  { id: 'nav.renewals', group: 'go', ...desk, keys: ['G K'] },
  { id: 'nav.claims', group: 'go', ...desk, keys: ['G S'] },
  { id: 'nav.clients', group: 'go', ...desk, keys: ['G C'] },
  { id: 'nav.tickets', group: 'go', ...desk, keys: ['G T'] },
  { id: 'nav.documents', group: 'go', ...desk, keys: ['G D'] },
  { id: 'client.brief', group: 'go', ...desk, keys: ['F9'] },
  { id: 'reminders.open', group: 'go', ...desk, keys: ['G R'] },
  { id: 'nav.bin', group: 'go', ...desk, keys: ['G B'] },
  { id: 'nav.settings', group: 'go', ...desk, keys: ['Mod+,'] },
  {
    id: 'history.back',
    group: 'go',
    ...desk,
    keys: ['Alt+Left'],
    keysOnMac: ['Mod+Left'],
    isFieldFirst: 'mac',
  },
  {
    id: 'history.forward',
    group: 'go',
    ...desk,
    keys: ['Alt+Right'],
    keysOnMac: ['Mod+Right'],
    isFieldFirst: 'mac',
  },

  { id: 'view.zoomIn', group: 'view', ...everywhere, keys: ['Mod+Plus'] },
  { id: 'view.zoomOut', group: 'view', ...everywhere, keys: ['Mod+Minus'] },
  { id: 'view.zoomReset', group: 'view', ...everywhere, keys: ['Mod+0'] },
  { id: 'record.apart', group: 'view', ...desk, keys: ['Mod+Shift+O'] },
  { id: 'view.toggleRail', group: 'view', ...desk, keys: [] },
  { id: 'theme.system', group: 'view', ...everywhere, keys: [] },
  { id: 'theme.light', group: 'view', ...everywhere, keys: [] },
  { id: 'theme.dark', group: 'view', ...everywhere, keys: [] },

  { id: 'vault.lock', group: 'security', scope: 'open', keys: ['Mod+Shift+L'], isModalSafe: true },

  { id: 'help.open', group: 'help', ...desk, keys: ['F1'] },
  { id: 'shortcuts.open', group: 'help', ...desk, keys: ['?'] },
] as const satisfies readonly CommandDescription[];

export type CommandId = (typeof commands)[number]['id'];
export type Command = CommandDescription<CommandId>;

const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));

/** Undefined for an identifier that comes from elsewhere (a menu of another version). */
export const findCommand = (id: string): Command | undefined => byId.get(id);
