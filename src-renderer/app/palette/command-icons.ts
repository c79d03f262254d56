/** @file The icon of an action in the palette: that of its group. */
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import CircleHelp from '@lucide/svelte/icons/circle-help';
import Lock from '@lucide/svelte/icons/lock';
import Monitor from '@lucide/svelte/icons/monitor';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import type { CommandGroup } from '#shared/commands/command.ts';
import type { Icon } from '../../ui/index.ts';

export const commandIcons: Readonly<Record<CommandGroup, Icon>> = {
  create: Plus,
  edit: Pencil,
  go: ArrowRight,
  view: Monitor,
  security: Lock,
  help: CircleHelp,
};
