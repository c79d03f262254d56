import { describe, expect, it } from 'vitest';
import type { Platform } from '#shared/commands/command.ts';
import {
  acceleratorOf,
  ariaKeysOf,
  matches,
  shownKeysOf,
  strokesOf,
  type KeyPress,
} from '#shared/commands/keys.ts';
import { findCommand } from '#shared/commands/registry.ts';

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...changes,
});
const isHit = (keys: string, pressed: KeyPress, platform: Platform = 'windows') =>
  matches(strokesOf(keys)[0]!, pressed, platform);

describe('a shortcut', () => {
  it('is Ctrl on Windows and Cmd on macOS', () => {
    expect(isHit('Mod+K', press('k', { ctrlKey: true }))).toBe(true);
    expect(isHit('Mod+K', press('k', { ctrlKey: true }), 'mac')).toBe(false);
    expect(isHit('Mod+K', press('k', { metaKey: true }), 'mac')).toBe(true);
  });

  it('tells Ctrl+Z from Ctrl+Maj+Z, with or without the caps lock', () => {
    expect(isHit('Mod+Z', press('Z', { ctrlKey: true }))).toBe(true);
    expect(isHit('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isHit('Mod+Shift+Z', press('z', { ctrlKey: true, shiftKey: true }))).toBe(true);
  });

  it('is not AltGr, which Windows reports as Ctrl and Alt', () => {
    expect(isHit('Mod+K', press('k', { ctrlKey: true, altKey: true }))).toBe(false);
  });

  it.each([
    ['Mod+0', press('à', { code: 'Digit0', ctrlKey: true })],
    ['Mod+0', press('0', { code: 'Digit0', ctrlKey: true, shiftKey: true })],
    ['Mod+Plus', press('+', { code: 'Equal', ctrlKey: true, shiftKey: true })],
    ['Mod+Plus', press('+', { code: 'NumpadAdd', ctrlKey: true })],
    ['Mod+Minus', press('-', { code: 'Digit6', ctrlKey: true })],
    ['Mod+Minus', press('-', { code: 'NumpadSubtract', ctrlKey: true })],
  ])('finds %s on an AZERTY keyboard', (keys, pressed) => {
    expect(isHit(keys, pressed)).toBe(true);
  });

  it('is written in French, and otherwise for menus and for screen readers', () => {
    const lock = findCommand('vault.lock')!;
    expect(shownKeysOf(lock, 'windows')).toBe('Ctrl+Maj+L');
    expect(acceleratorOf(lock, 'windows')).toBe('CommandOrControl+Shift+L');
    expect(ariaKeysOf(lock, 'mac')).toBe('Meta+Shift+L');
    expect(shownKeysOf(findCommand('history.back')!, 'linux')).toBe('Alt+←');
    expect(shownKeysOf(findCommand('nav.clients')!, 'linux')).toBe('G C');
    expect(shownKeysOf(findCommand('theme.dark')!, 'linux')).toBeUndefined();
  });
});
