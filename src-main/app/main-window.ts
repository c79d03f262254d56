/** @file The window: opened where it was, shown once it has something to show, taken from page to page. */
import { app, BrowserWindow, nativeTheme, screen, session, type Session } from 'electron';
import type { Preferences } from '#shared/features/preferences/preferences.api.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import { CHANGED_CHANNEL, COMMAND_CHANNEL } from '#shared/ipc/wire.ts';
import type { JsonFile } from './json-file.ts';
import { pageOf, pageUrl, type PageName } from './page-address.ts';
import type { Paths } from './paths.ts';
import { MINIMUM, visibleBounds, type WindowState } from './window-state.ts';

/** As the design system's `--surface-app`: what is seen before the page is. */
const BACKGROUND = { light: '#f6f4f0', dark: '#0d1117' } as const;

/** Nothing of a page is kept on disk: the name without `persist:` lives in memory. */
export const pageSession = (): Session => session.fromPartition('mallette');

export interface MainWindowParts {
  readonly paths: Paths;
  readonly state: JsonFile<typeof WindowState>;
  readonly preferences: () => Preferences;
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
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.focus();
      return;
    }
    const window = this.#create();
    this.#window = window;
    window.once('ready-to-show', () => {
      if (this.#parts.state.value.isMaximised) window.maximize();
      window.show();
    });
    window.on('closed', () => {
      this.#window = null;
    });
    this.#keepState(window);
    this.#keepAlive(window);
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

  get isOpen(): boolean {
    return this.#window !== null;
  }

  announce(topics: readonly Topic[]): void {
    this.#send(CHANGED_CHANNEL, topics);
  }

  sendCommand(commandId: string): void {
    this.#send(COMMAND_CHANNEL, commandId);
  }

  applyPreferences({ theme, zoom }: Preferences): void {
    nativeTheme.themeSource = theme;
    this.#window?.webContents.setZoomFactor(zoom);
    this.#window?.setBackgroundColor(this.#background());
    this.announce(['preferences']);
  }

  #send(channel: string, payload: unknown): void {
    const window = this.#window;
    if (window && !window.isDestroyed() && pageOf(window.webContents.getURL())) {
      window.webContents.send(channel, payload);
    }
  }

  #background(): string {
    return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
  }

  #create(): BrowserWindow {
    const { paths, state } = this.#parts;
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    const areas = others.map(({ workArea }) => workArea);
    return new BrowserWindow({
      ...visibleBounds(state.value.bounds, [main.workArea, ...areas]),
      minWidth: MINIMUM.width,
      minHeight: MINIMUM.height,
      show: false,
      backgroundColor: this.#background(),
      title: 'Mallette',
      icon: paths.icon,
      webPreferences: {
        preload: paths.preload,
        session: pageSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        devTools: !app.isPackaged,
      },
    });
  }

  #keepState(window: BrowserWindow): void {
    const keep = (): void => {
      const isMaximised = window.isMaximized();
      void this.#parts.state.set({ bounds: window.getNormalBounds(), isMaximised }).catch(() => undefined);
    };
    window.on('resized', keep);
    window.on('moved', keep);
    window.on('close', keep);
  }

  /** A zoom belongs to an origin: it is set again on each page. A page whose process died comes back. */
  #keepAlive(window: BrowserWindow): void {
    window.webContents.on('did-finish-load', () => {
      window.webContents.setZoomFactor(this.#parts.preferences().zoom);
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !window.isDestroyed()) void this.go(this.#page);
    });
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
  }
}
