/** @file The life of the application, from the first line to the last. */
import { app } from 'electron';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { api } from '#shared/ipc/api.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import { finishReminder } from '#main/features/scheduler/reminders/finish-reminder.ts';
import { snoozeReminders } from '#main/features/scheduler/reminders/reminder.service.ts';
import { vaultHandlers } from '#main/features/vault/vault.handlers.ts';
import {
  preferencesHandlers,
  type PreferencesHost,
} from '#main/features/preferences/preferences.handlers.ts';
import { windowHandlers, type WindowHost } from '#main/features/window/window.handlers.ts';
import { vaultPlace, type VaultPlace } from '#main/vault/vault.ts';
import { readArguments } from './app/arguments.ts';
import { startAutoLock } from './app/auto-lock.ts';
import { secretClipboard } from './app/clipboard.ts';
import { refuseDebugging } from './app/debugging.ts';
import { deskHandlers } from './app/desk-handlers.ts';
import { ErrandBox } from './app/errand-box.ts';
import { electronKeychain } from './app/keychain.ts';
import { deskFiles, deskMail } from './app/desk-files.ts';
import { electronPaper } from './app/paper.ts';
import { fileDialogs } from './app/file-dialogs.ts';
import { catchTheUnforeseen, giveUp } from './app/last-resort.ts';
import { fileLog } from './app/log.ts';
import { setMenu } from './app/menu.ts';
import { pageOf } from './app/page-address.ts';
import { startBeats } from './app/scheduler/beats.ts';
import { showLateCount } from './app/scheduler/badge.ts';
import { APP_ID, systemNotifications } from './app/scheduler/notifications.ts';
import { AppTray, type TrayParts } from './app/scheduler/tray.ts';
import { declareScheme, servePages } from './app/page-server.ts';
import { settlePaths } from './app/paths.ts';
import { preferencesHost } from './app/preferences-host.ts';
import { prepareSample } from './app/sample.ts';
import { confineAllContents, confineSession } from './app/security.ts';
import { openSettings } from './app/settings.ts';
import { systemClock } from './app/system-clock.ts';
import { VaultHost } from './app/vault-host.ts';
import { AppWindows } from './app/windows/app-windows.ts';
import { pageSession } from './app/windows/window-frame.ts';
import type { Context } from './ipc/context.ts';
import { Offers } from './ipc/offers.ts';
import { listen, listenToOffers } from './ipc/transport.ts';
import { createRouter, type Call } from './ipc/router.ts';
import { clearCopies } from './files/copies/opened-copies.ts';

refuseDebugging();
const start = readArguments(process.argv);
const paths = settlePaths(start);
const clock = systemClock(app.isPackaged ? undefined : start.clock);
const log = fileLog(paths.log, clock, !app.isPackaged);

catchTheUnforeseen(log);
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
declareScheme();
// With `--no-sandbox`, which root needs on Linux, this call would keep the application from starting at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

/** What the number on the icon is counted from. */
const COUNTED: readonly Topic[] = ['task', 'client', 'today'];
const SNOOZE_MINUTES = 60;

async function open(): Promise<void> {
  // What an interrupted run left in clear goes before anything else.
  await clearCopies(paths.copies).catch(() => undefined);
  const settings = openSettings(paths);
  const windows = new AppWindows({ paths, settings });
  const place = vaultPlace(paths.vault, electronKeychain());
  if (start.isSample) await prepareSample(place, clock);
  const errand = new ErrandBox(() => {
    windows.announce(['errand']);
  });
  const offers = new Offers();
  const { host, showNotice } = hostFor({ place, windows, errand, deviceId: settings.deviceId, offers });
  const tray = trayFor(host, windows, { icon: paths.icon, showNotice, said: settings.said });
  const preferences = preferencesHost({ settings, windows, tray, paths, start });
  listen(routerFor(host, preferences, windowHost(host, windows, errand)), pageOf);
  listenToOffers(offers, pageOf);
  confineSession(pageSession());
  servePages(pageSession(), paths.renderer);
  setMenu((commandId) => {
    windows.sendCommand(commandId);
  });
  startAutoLock({
    isUnlocked: () => host.session.isUnlocked,
    afterMinutes: () => settings.preferences.value.lockAfterMinutes,
    lock: () => void host.session.lock(),
  });
  startBeats({
    beat: (reason) => {
      host.beat(reason);
    },
    monotonicMs: () => performance.now(),
  });
  tray.apply(settings.preferences.value.keepsInTray);
  closeWith(host, windows, tray);
  windows.applyPreferences(settings.preferences.value);
  windows.open('vault');
}

interface HostParts {
  readonly place: VaultPlace;
  readonly windows: AppWindows;
  readonly errand: ErrandBox;
  readonly deviceId: string;
  readonly offers: Offers;
}

function hostFor({ place, windows, errand, deviceId, offers }: HostParts) {
  const clipboard = secretClipboard();
  const files = fileDialogs(offers);
  // A button of a notification is only pressed later, when the host is there.
  const showNotice = systemNotifications({
    icon: paths.icon,
    open: (command) => {
      openWindow(host, windows);
      if (command !== null) errand.ask({ kind: 'command', id: command });
    },
    close: (id) => {
      actOn(host, (context) => finishReminder(context, id));
    },
    snooze: (id) => {
      actOn(host, (context) => snoozeReminders(context, [id], { minutes: SNOOZE_MINUTES }));
    },
  });
  const host: VaultHost = new VaultHost({
    ...{ place, clock, log, clipboard, files, newId: uuidv7, deviceId, isSample: start.isSample },
    announce: (topics) => {
      windows.announce(topics);
      if (topics.some((topic) => COUNTED.includes(topic))) host.recount();
    },
    openFiles: deskFiles(paths, clock),
    openMail: deskMail(paths),
    paper: electronPaper(),
    ...{ showNotice, showLateCount },
    abandonDialogs: () => {
      files.abandon();
    },
    go: (page) => windows.go(page),
    clearClipboard: () => clipboard.clearNow(),
  });
  return { host, showNotice };
}

const windowHost = (host: VaultHost, windows: AppWindows, errands: ErrandBox): WindowHost => ({
  openRecord: (record) => {
    windows.openRecord(record);
  },
  askMain: (errand) => {
    openWindow(host, windows);
    errands.ask(errand);
  },
  takeErrand: () => errands.take(),
});

function routerFor(host: VaultHost, preferences: PreferencesHost, window: WindowHost): Call {
  return createRouter({
    api,
    handlers: {
      vault: vaultHandlers(host.session),
      preferences: preferencesHandlers(preferences),
      window: windowHandlers(window),
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

function openWindow(host: VaultHost, windows: AppWindows): void {
  windows.open(host.context ? 'desk' : 'vault');
}

/** A button of a notification: it may be pressed long after the vault was locked. */
function actOn(host: VaultHost, act: (context: Context) => Promise<void>): void {
  if (host.context) host.track(act(host.context));
}

function trayFor(
  host: VaultHost,
  windows: AppWindows,
  parts: Pick<TrayParts, 'icon' | 'showNotice' | 'said'>,
): AppTray {
  return new AppTray({
    ...parts,
    open: () => {
      openWindow(host, windows);
    },
    lock: () => {
      if (host.session.isUnlocked) void host.session.lock();
    },
    quit: () => {
      app.quit();
    },
  });
}

function closeWith(host: VaultHost, windows: AppWindows, tray: AppTray): void {
  app.on('second-instance', () => {
    openWindow(host, windows);
  });
  app.on('activate', () => {
    openWindow(host, windows);
  });
  app.on('window-all-closed', () => {
    if (tray.isShown) tray.sayItStays();
    else app.quit();
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
