import { describe, expect, it } from 'vitest';
import { keysOf, PLATFORMS } from '#shared/commands/command.ts';
import { commandLabels, menuLabels, roleLabels } from '#shared/commands/commands.labels.ts';
import { acceleratorOf, isBare, strokesOf } from '#shared/commands/keys.ts';
import { menuBar } from '#shared/commands/menu.ts';
import { commands, findCommand } from '#shared/commands/registry.ts';

const written = PLATFORMS.flatMap((platform) =>
  commands.flatMap((command) =>
    keysOf(command, platform).map((keys) => ({ platform, id: command.id, keys })),
  ),
);

describe('the registry of commands', () => {
  it('names each command once', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  it('gives every command a French label of its own', () => {
    const labels = commands.map(({ id }) => commandLabels[id].label);
    expect(labels.every((label) => /^\p{Lu}/u.test(label))).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(PLATFORMS)('never gives the same keys to two commands on %s', (platform) => {
    const keys = written.filter((one) => one.platform === platform).map((one) => one.keys);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('never hides a sequence behind a command on its first letter', () => {
    const singles = new Set(written.map(({ keys }) => keys).filter((keys) => !keys.includes(' ')));
    const prefixes = written.map(({ keys }) => keys).filter((keys) => keys.includes(' '));
    expect(prefixes.filter((keys) => singles.has(keys.split(' ')[0]!))).toEqual([]);
  });

  it('uses no key that AZERTY types with AltGr or Shift, nor Alt with a letter', () => {
    const strokes = written.flatMap(({ keys }) => strokesOf(keys));
    expect(strokes.filter(({ key }) => /^[/[\]\\{}~`]$/.test(key))).toEqual([]);
    expect(strokes.filter(({ isAlt, key }) => isAlt && /^[A-Z]$/.test(key))).toEqual([]);
  });

  it('leaves the keys of copying, pasting, closing and quitting alone', () => {
    const reserved = ['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Mod+W', 'Mod+Q', 'Mod+R'];
    expect(written.filter(({ keys }) => reserved.includes(keys))).toEqual([]);
  });

  it('does not know commands of elsewhere', () => {
    expect(findCommand('nav.home')?.keys).toEqual(['G A']);
    expect(findCommand('tickets.open')).toBeUndefined();
  });
});

describe.each(PLATFORMS)('the menu bar on %s', (platform) => {
  const items = menuBar(platform).flatMap((menu) => menu.items);

  it('names every menu and role in French', () => {
    expect(menuBar(platform).every(({ name }) => menuLabels[name].length > 2)).toBe(true);
    expect(items.every((item) => item.kind !== 'role' || roleLabels[item.role].length > 2)).toBe(true);
  });

  it('holds every command once', () => {
    const ids = items.flatMap((item) => (item.kind === 'command' ? [item.id] : []));
    expect(ids.toSorted()).toEqual(commands.map(({ id }) => id).toSorted());
  });

  it('offers accelerators only for keys that type nothing', () => {
    for (const command of commands) {
      const first = keysOf(command, platform)[0];
      const isTyped = first === undefined || strokesOf(first).some(isBare);
      expect(acceleratorOf(command, platform) === undefined).toBe(isTyped);
    }
  });
});
