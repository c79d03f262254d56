/** @file The commands of the unlock page: those that look after the window itself, by key or by native menu. */
import { onCommand } from '../ipc/bridge.ts';
import { platformHere } from './platform.ts';
import type { WindowPreferences } from './preferences.svelte.ts';
import { ShortcutListener } from './shortcuts.ts';

/** For the life of the page: leaving it ends everything. */
export function listenWhileClosed(preferences: WindowPreferences): void {
  const { commands } = preferences;
  const run = (id: string): void => {
    // A refused preference changes nothing that matters here: the page has more important things to say.
    if (Object.hasOwn(commands, id)) void commands[id as keyof typeof commands]().catch(() => undefined);
  };
  const options = {
    platform: platformHere(),
    place: () => 'everywhere' as const,
    areLetterKeysOn: () => false,
    run,
  } as const;
  window.addEventListener('keydown', new ShortcutListener(options).onkeydown);
  onCommand(run);
  preferences.follow();
}
