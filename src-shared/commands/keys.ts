/**
 * @file Shortcuts: how one is written, recognised in a key event, shown, and handed to a native menu.
 * [Note: AZERTY] Letters are read by the character they type, so that Ctrl+A is where « A » is printed. Digits
 * and ± are read by physical key as well, because AZERTY types digits with Shift and « - » on the 6.
 */
import type { Command } from './registry.ts';
import { keysOf, type Platform } from './command.ts';

/** The part of a `KeyboardEvent` that counts. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface Stroke {
  readonly isMod: boolean;
  readonly isShift: boolean;
  readonly isAlt: boolean;
  /** « K », « F1 », « Left », « Plus », « ? ». */
  readonly key: string;
}

const CODES: Readonly<Record<string, readonly string[]>> = {
  Plus: ['Equal', 'NumpadAdd'],
  Minus: ['Minus', 'NumpadSubtract'],
  '0': ['Digit0', 'Numpad0'],
};
const CHARACTERS: Readonly<Record<string, readonly string[]>> = {
  Plus: ['+', '='],
  Minus: ['-'],
  Left: ['ArrowLeft'],
  Right: ['ArrowRight'],
};
/** Shift is part of how these are typed on one keyboard or another, not part of the shortcut. */
const ANY_SHIFT = new Set(['Plus', 'Minus', '0', '?']);

/** « Mod+Shift+C » → one stroke; « G C » → two. */
export const strokesOf = (keys: string): readonly Stroke[] => keys.split(' ').map(strokeOf);

function strokeOf(written: string): Stroke {
  const parts = written.split('+');
  const key = parts.at(-1) ?? '';
  return {
    isMod: parts.includes('Mod'),
    isShift: parts.includes('Shift'),
    isAlt: parts.includes('Alt'),
    key,
  };
}

/** A stroke that would type something: never taken from a field, and can be switched off (WCAG 2.1.4). */
export const isBare = ({ isMod, isAlt, key }: Stroke): boolean => !isMod && !isAlt && !/^F\d/.test(key);

export function matches(stroke: Stroke, press: KeyPress, platform: Platform): boolean {
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const other = platform === 'mac' ? press.ctrlKey : press.metaKey;
  if (mod !== stroke.isMod || other || press.altKey !== stroke.isAlt) return false;
  if (!ANY_SHIFT.has(stroke.key) && press.shiftKey !== stroke.isShift) return false;
  if (CODES[stroke.key]?.includes(press.code)) return true;
  const characters = CHARACTERS[stroke.key] ?? [stroke.key];
  return characters.some((character) => character.toLowerCase() === press.key.toLowerCase());
}

const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Shift: 'Maj',
  Left: '←',
  Right: '→',
  Minus: 'Moins',
};

/** As the screen writes it, « Ctrl+Maj+C », « G C »; the part that draws keys puts ⌘ for Ctrl on macOS. */
export const writtenKeys = (keys: string): string =>
  keys.replaceAll(/[^ +]+/g, (part) => NAMES[part] ?? part);

/** The shortcut to show beside a command, if it has one. */
export function shownKeysOf(command: Command, platform: Platform): string | undefined {
  const first = keysOf(command, platform)[0];
  return first === undefined ? undefined : writtenKeys(first);
}

/** For `aria-keyshortcuts`; sequences cannot be written there. */
export function ariaKeysOf(command: Command, platform: Platform): string | undefined {
  const first = keysOf(command, platform)[0];
  if (first === undefined || first.includes(' ')) return undefined;
  return first
    .replace('Mod', platform === 'mac' ? 'Meta' : 'Control')
    .replace(/(Left|Right)$/, 'Arrow$1')
    .replace('Minus', '-');
}

/**
 * For Electron's menus. Bare letters and sequences have none: a menu would take them from fields.
 * @returns undefined when the command has nothing that a menu can show
 */
export function acceleratorOf(command: Command, platform: Platform): string | undefined {
  const first = keysOf(command, platform)[0];
  if (first === undefined || strokesOf(first).some(isBare)) return undefined;
  return first.replace('Mod', 'CommandOrControl').replace('Minus', '-');
}
