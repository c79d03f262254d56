/** @file The menu of a task in a list. */
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CircleSlash from '@lucide/svelte/icons/circle-slash';
import ExternalLink from '@lucide/svelte/icons/external-link';
import PanelRight from '@lucide/svelte/icons/panel-right';
import Trash2 from '@lucide/svelte/icons/trash-2';
import UserRound from '@lucide/svelte/icons/user-round';
import type { MenuEntry } from '../../ui/index.ts';
import { taskLabels as labels } from './task.labels.ts';

interface EntryActs {
  readonly open: () => void;
  /** To the sheet of its client, for a task shown elsewhere. */
  readonly follow: (() => void) | undefined;
  /** These two for an open task only. */
  readonly postpone: (() => void) | undefined;
  readonly cancel: (() => void) | undefined;
  readonly assign: () => void;
  readonly remove: () => void;
}

export function taskEntries(acts: EntryActs): MenuEntry[] {
  const entry = (
    id: keyof EntryActs,
    words: Pick<MenuEntry, 'label' | 'icon' | 'shortcut' | 'startsGroup' | 'isDanger'>,
  ): MenuEntry[] => {
    const onselect = acts[id];
    return onselect ? [{ id, onselect, ...words }] : [];
  };
  return [
    ...entry('open', { label: labels.open, icon: PanelRight, shortcut: labels.enter }),
    ...entry('follow', { label: labels.openSheet, icon: ExternalLink, shortcut: labels.ctrlEnter }),
    ...entry('postpone', { label: labels.postpone, icon: CalendarClock, shortcut: 'R' }),
    ...entry('cancel', { label: labels.cancel, icon: CircleSlash }),
    ...entry('assign', { label: labels.assign, icon: UserRound, shortcut: 'A' }),
    ...entry('remove', {
      label: labels.remove,
      icon: Trash2,
      shortcut: labels.del,
      startsGroup: true,
      isDanger: true,
    }),
  ];
}
