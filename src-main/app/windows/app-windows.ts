/** @file All the windows as the application sees them: one main window, and records beside it. */
import { nativeTheme } from 'electron';
import type { Preferences } from '#shared/features/preferences/preferences.api.ts';
import type { RecordAddress } from '#shared/features/window/record-address.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import { CHANGED_CHANNEL, COMMAND_CHANNEL } from '#shared/ipc/wire.ts';
import type { PageName } from '../page-address.ts';
import type { Settings } from '../settings.ts';
import { MainWindow } from './main-window.ts';
import { openRecordWindow } from './record-window.ts';
import { RecordWindows } from './record-windows.ts';
import type { WindowFrameParts } from './window-frame.ts';

export interface AppWindowsParts extends Pick<WindowFrameParts, 'paths'> {
  readonly settings: Settings;
}

export class AppWindows {
  readonly #main: MainWindow;
  readonly #records: RecordWindows;

  constructor({ paths, settings }: AppWindowsParts) {
    const frame: WindowFrameParts = { paths, preferences: () => settings.preferences.value };
    this.#records = new RecordWindows(openRecordWindow({ ...frame, bounds: settings.recordWindows }));
    // Records belong to the main window: without it nothing is left on screen.
    const onClosed = (): void => void this.#records.closeAll();
    this.#main = new MainWindow({ ...frame, state: settings.window, onClosed });
  }

  /** Opens the main window on a page, or brings the one that is open to the front. */
  open(page: PageName): void {
    this.#main.open(page);
  }

  /** Takes the main window to a page; resolves once everything that the old one showed is gone, beside it too. */
  async go(page: PageName): Promise<void> {
    const gone = this.#main.go(page);
    await Promise.all([gone, ...(page === 'vault' ? [this.#records.closeAll()] : [])]);
  }

  /** While the vault closes, no other window opens. */
  openRecord(record: RecordAddress): void {
    if (this.#main.page === 'desk') this.#records.open(record);
  }

  announce(topics: readonly Topic[]): void {
    this.#main.send(CHANGED_CHANNEL, topics);
    this.#records.send(CHANGED_CHANNEL, topics);
  }

  /** A menu acts on the window in front. */
  sendCommand(commandId: string): void {
    (this.#records.focused ?? this.#main).send(COMMAND_CHANNEL, commandId);
  }

  applyPreferences({ theme, zoom }: Preferences): void {
    nativeTheme.themeSource = theme;
    this.#main.applyLook(zoom);
    this.#records.applyLook(zoom);
    this.announce(['preferences']);
  }
}
