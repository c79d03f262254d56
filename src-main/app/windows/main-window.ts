/** @file The main window: opened where it was, shown once it has something to show, taken from page to page. */
import type { BrowserWindow } from 'electron';
import type { JsonFile } from '../json-file.ts';
import { pageUrl, type PageName } from '../page-address.ts';
import {
  backgroundNow,
  bringToFront,
  createWindow,
  keepAlive,
  onBoundsChanged,
  sendTo,
  workAreas,
  type WindowFrameParts,
} from './window-frame.ts';
import { MAIN_SIZES, visibleBounds, type WindowState } from './window-state.ts';

export interface MainWindowParts extends WindowFrameParts {
  readonly state: JsonFile<typeof WindowState>;
  readonly onClosed: () => void;
}

export class MainWindow {
  readonly #parts: MainWindowParts;
  #window: BrowserWindow | null = null;
  #page: PageName = 'vault';

  constructor(parts: MainWindowParts) {
    this.#parts = parts;
  }

  /** Opens the window on a page, or brings the one that is open to the front. */
  open(page: PageName): void {
    if (this.#window) {
      bringToFront(this.#window);
      return;
    }
    const { state, onClosed } = this.#parts;
    const window = createWindow(this.#parts, visibleBounds(state.value.bounds, workAreas()), MAIN_SIZES);
    this.#window = window;
    window.once('ready-to-show', () => {
      if (state.value.isMaximised) window.maximize();
      window.show();
    });
    window.on('closed', () => {
      this.#window = null;
      onClosed();
    });
    // What it shows is nobody's business but the broker's: its title never says it.
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    this.#keepState(window);
    keepAlive(window, this.#parts, () => void this.go(this.#page));
    void this.go(page);
  }

  /** Takes the window to a page; resolves once the old page is gone. */
  async go(page: PageName): Promise<void> {
    this.#page = page;
    const window = this.#window;
    if (!window || window.isDestroyed()) return;
    // A load that another one cuts short rejects: the later one counts.
    await window.loadURL(pageUrl(page)).catch(() => undefined);
  }

  /** The page that it is on, or on its way to. */
  get page(): PageName {
    return this.#page;
  }

  send(channel: string, payload: unknown): void {
    if (this.#window) sendTo(this.#window, channel, payload);
  }

  applyLook(zoom: number): void {
    this.#window?.webContents.setZoomFactor(zoom);
    this.#window?.setBackgroundColor(backgroundNow());
  }

  #keepState(window: BrowserWindow): void {
    onBoundsChanged(window, () => {
      const isMaximised = window.isMaximized();
      void this.#parts.state.set({ bounds: window.getNormalBounds(), isMaximised }).catch(() => undefined);
    });
  }
}
