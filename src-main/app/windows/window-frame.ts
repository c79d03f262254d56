/** @file What every window is made of: the same page session, preload and walls, whatever it shows. */
import {
  app,
  BrowserWindow,
  nativeTheme,
  screen,
  session,
  type Session,
  type WebPreferences,
} from 'electron';
import type { Preferences } from '#shared/features/preferences/preferences.api.ts';
import { pageOf } from '../page-address.ts';
import type { Paths } from '../paths.ts';
import type { Bounds, WindowSizes } from './window-state.ts';

export interface WindowFrameParts {
  readonly paths: Paths;
  readonly preferences: () => Preferences;
}

/** As the design system's `--surface-app`: what is seen before the page is. */
const BACKGROUND = { light: '#f6f4f0', dark: '#0d1117' } as const;

/** Nothing of a page is kept on disk: the name without `persist:` lives in memory. */
export const pageSession = (): Session => session.fromPartition('mallette');

export const backgroundNow = (): string =>
  nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;

/** The main display first. */
export function workAreas(): [Bounds, ...Bounds[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map(({ workArea }) => workArea)];
}

const webPreferences = (preload: string): WebPreferences => ({
  preload,
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
});

/** Not shown yet. */
export const createWindow = (
  { paths }: WindowFrameParts,
  bounds: Bounds,
  { least }: WindowSizes,
): BrowserWindow =>
  new BrowserWindow({
    ...bounds,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    backgroundColor: backgroundNow(),
    title: 'Mallette',
    icon: paths.icon,
    webPreferences: webPreferences(paths.preload),
  });

/** A zoom belongs to an origin: it is set again on each page. A page whose process died comes back. */
export function keepAlive(window: BrowserWindow, { preferences }: WindowFrameParts, again: () => void): void {
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(preferences().zoom);
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) again();
  });
}

export function onBoundsChanged(window: BrowserWindow, keep: () => void): void {
  window.on('resized', keep);
  window.on('moved', keep);
  window.on('close', keep);
}

/** Only to a page of ours. */
export function sendTo(window: BrowserWindow, channel: string, payload: unknown): void {
  if (!window.isDestroyed() && pageOf(window.webContents.getURL())) window.webContents.send(channel, payload);
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
