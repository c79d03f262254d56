/** @file What a command is. The registry feeds the palette, the shortcut sheet, the native menus and their tests. */

export const PLATFORMS = ['windows', 'mac', 'linux'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** `process.platform` or `AboutApp.platform` → the keyboard and menu habits to follow. */
export function platformOf(name: string): Platform {
  if (name === 'darwin') return 'mac';
  return name === 'win32' ? 'windows' : 'linux';
}

/** Headings of the palette and of the shortcut sheet. */
export const COMMAND_GROUPS = ['create', 'edit', 'go', 'view', 'security', 'help'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Where its keys are listened to, each place including those before it: once the cabinet is set up, as soon as
 * the vault is open, on the unlock page too. A screen that needs keys of its own listens to them itself.
 */
export const COMMAND_SCOPES = ['desk', 'open', 'everywhere'] as const;
export type CommandScope = (typeof COMMAND_SCOPES)[number];

/** Whether a command is there in a place. */
export const isInScope = ({ scope }: CommandDescription, place: CommandScope): boolean =>
  COMMAND_SCOPES.indexOf(scope) >= COMMAND_SCOPES.indexOf(place);

export interface CommandDescription<Id extends string = string> {
  readonly id: Id;
  readonly group: CommandGroup;
  readonly scope: CommandScope;
  /**
   * Shortcuts, the one to show first: « Mod+Shift+C », « F1 », or a sequence of bare letters « G C ».
   * `Mod` is Ctrl, Cmd on macOS.
   */
  readonly keys: readonly string[];
  /** When macOS has habits of its own. */
  readonly keysOnMac?: readonly string[];
  /** Also runs while a dialog is open. */
  readonly isModalSafe?: boolean;
  /** Leaves its keys to a field that is being edited; `mac` when only macOS gives them a meaning there. */
  readonly isFieldFirst?: boolean | 'mac';
}

export const keysOf = (command: CommandDescription, platform: Platform): readonly string[] =>
  platform === 'mac' ? (command.keysOnMac ?? command.keys) : command.keys;
