/**
 * @file The icon beside the clock, for brokers who want reminders with the window closed. Off unless it is asked for
 * in the preferences: without it, closing the window quits.
 */
import { Menu, nativeImage, Tray } from 'electron';
import { noticeLabels } from '#shared/features/scheduler/notice.labels.ts';
import type { ShowNotice } from '#main/features/scheduler/notices/notice.ts';
import type { Said } from '../settings.ts';
import { trayLabels } from './tray.labels.ts';

export interface TrayParts {
  readonly icon: string;
  readonly open: () => void;
  readonly lock: () => void;
  readonly quit: () => void;
  readonly showNotice: ShowNotice;
  readonly said: Said;
}

/** Large enough for every system's bar. */
const SIZE = 22;

export class AppTray {
  #tray: Tray | null = null;

  constructor(private readonly parts: TrayParts) {}

  get isShown(): boolean {
    return this.#tray !== null;
  }

  /** A desktop without such a place refuses it: the application then quits with its window, as before. */
  apply(isWanted: boolean): void {
    if (isWanted === this.isShown) return;
    if (!isWanted) {
      this.#tray?.destroy();
      this.#tray = null;
      return;
    }
    try {
      this.#tray = this.#create();
    } catch {
      this.#tray = null;
    }
  }

  /** The window is gone and the application is not: said the first time ever on this machine. */
  sayItStays(): void {
    const { said, showNotice } = this.parts;
    if (said.value.staysInTray) return;
    // Not written is not fatal: it is said once more at the next start.
    void said.set({ staysInTray: true }).catch(() => undefined);
    showNotice({ text: trayLabels.stays(process.platform === 'darwin'), reminderId: null, tag: 'stays' });
  }

  #create(): Tray {
    const { icon, open, lock, quit } = this.parts;
    const image = nativeImage.createFromPath(icon).resize({ width: SIZE, height: SIZE });
    const tray = new Tray(image);
    tray.setToolTip(noticeLabels.appName);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: trayLabels.open, click: open },
        { label: trayLabels.lock, click: lock },
        { type: 'separator' },
        { label: trayLabels.quit, click: quit },
      ]),
    );
    tray.on('click', open);
    return tray;
  }
}
