/** @file The native menus, in French, from the one registry of commands. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commandLabels, menuLabels, roleLabels } from '#shared/commands/commands.labels.ts';
import { platformOf, type Platform } from '#shared/commands/command.ts';
import { acceleratorOf } from '#shared/commands/keys.ts';
import { menuBar, type MenuItem } from '#shared/commands/menu.ts';
import { findCommand } from '#shared/commands/registry.ts';

function itemOf(item: MenuItem, platform: Platform, run: (id: string) => void): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' };
  if (item.kind === 'role') return { role: item.role, label: roleLabels[item.role] };
  const command = findCommand(item.id);
  const accelerator = command && acceleratorOf(command, platform);
  return {
    label: commandLabels[item.id].label,
    ...(accelerator && { accelerator }),
    // The page itself listens to the keys, and knows whether a field is being edited; macOS needs them here.
    registerAccelerator: platform === 'mac',
    click: () => {
      run(item.id);
    },
  };
}

/** @param run hands a command to the window */
export function setMenu(run: (commandId: string) => void): void {
  const platform = platformOf(process.platform);
  const template = menuBar(platform).map(({ name, items }) => ({
    label: menuLabels[name],
    submenu: items.map((item) => itemOf(item, platform, run)),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
