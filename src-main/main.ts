/** @file The life of the application, from the first line to the last. */
import { app } from 'electron';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { api } from '#shared/ipc/api.ts';
import { vaultHandlers } from '#main/features/vault/vault.handlers.ts';
import {
  preferencesHandlers,
  type PreferencesHost,
} from '#main/features/preferences/preferences.handlers.ts';
import { vaultPlace } from '#main/vault/vault.ts';
import { readArguments } from './app/arguments.ts';
import { startAutoLock } from './app/auto-lock.ts';
import { secretClipboard } from './app/clipboard.ts';
import { refuseDebugging } from './app/debugging.ts';
import { deskHandlers } from './app/desk-handlers.ts';
import { electronKeychain } from './app/keychain.ts';
import { fileDialogs } from './app/file-dialogs.ts';
import { catchTheUnforeseen, giveUp } from './app/last-resort.ts';
import { fileLog } from './app/log.ts';
import { MainWindow, pageSession } from './app/main-window.ts';
import { setMenu } from './app/menu.ts';
import { pageOf } from './app/page-address.ts';
import { declareScheme, servePages } from './app/page-server.ts';
import { settlePaths } from './app/paths.ts';
import { preferencesHost } from './app/preferences-host.ts';
import { prepareSample } from './app/sample.ts';
import { confineAllContents, confineSession } from './app/security.ts';
import { openSettings } from './app/settings.ts';
import { systemClock } from './app/system-clock.ts';
import { VaultHost } from './app/vault-host.ts';
import { listen } from './ipc/transport.ts';
import { createRouter, type Call } from './ipc/router.ts';

refuseDebugging();
const start = readArguments(process.argv);
const paths = settlePaths(start);
const clock = systemClock(app.isPackaged ? undefined : start.clock);
const log = fileLog(paths.log, clock, !app.isPackaged);

catchTheUnforeseen(log);
declareScheme();
// With `--no-sandbox`, which root needs on Linux, this call would keep the application from starting at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

async function open(): Promise<void> {
  const settings = openSettings(paths);
  const window = new MainWindow({
    paths,
    state: settings.window,
    preferences: () => settings.preferences.value,
  });
  const clipboard = secretClipboard();
  const files = fileDialogs();
  const place = vaultPlace(paths.vault, electronKeychain());
  if (start.isSample) await prepareSample(place, clock);
  const host = new VaultHost({
    place,
    ...{ clock, log, clipboard, newId: uuidv7, deviceId: settings.deviceId, isSample: start.isSample },
    files,
    abandonDialogs: () => {
      files.abandon();
    },
    announce: (topics) => {
      window.announce(topics);
    },
    go: (page) => window.go(page),
    clearClipboard: () => clipboard.clearNow(),
  });
  listen(routerFor(host, preferencesHost({ settings, window, paths, start })), pageOf);
  confineSession(pageSession());
  servePages(pageSession(), paths.renderer);
  setMenu((commandId) => {
    window.sendCommand(commandId);
  });
  startAutoLock({
    isUnlocked: () => host.session.isUnlocked,
    afterMinutes: () => settings.preferences.value.lockAfterMinutes,
    lock: () => void host.session.lock(),
  });
  closeWith(host, window);
  window.applyPreferences(settings.preferences.value);
  window.open('vault');
}

function routerFor(host: VaultHost, preferences: PreferencesHost): Call {
  return createRouter({
    api,
    handlers: {
      vault: vaultHandlers(host.session),
      preferences: preferencesHandlers(preferences),
      ...deskHandlers,
    },
    context: () => host.context,
    track: (running) => {
      host.track(running);
    },
    ...{ log, newRef: () => randomUUID().slice(0, 8), monotonicMs: () => performance.now() },
    areOutputsParsed: !app.isPackaged,
  });
}

function closeWith(host: VaultHost, window: MainWindow): void {
  app.on('second-instance', () => {
    window.open(host.context ? 'desk' : 'vault');
  });
  app.on('activate', () => {
    window.open(host.context ? 'desk' : 'vault');
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  // The database is closed and the keys are zeroed before the process goes.
  app.on('will-quit', (event) => {
    if (!host.session.holdsKeys) return;
    event.preventDefault();
    // A quit that was once refused here is not taken up again by every version of the engine: this ends it.
    void host.session.lock().finally(() => {
      app.exit();
    });
  });
}

if (app.requestSingleInstanceLock()) {
  confineAllContents();
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      giveUp(log, error);
    });
} else {
  app.quit();
}
