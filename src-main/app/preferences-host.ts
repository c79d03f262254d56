/** @file The application as its preferences see it: settings file, window, and a start on the other cabinet. */
import { app } from 'electron';
import type { PreferencesHost } from '#main/features/preferences/preferences.handlers.ts';
import type { StartArguments } from './arguments.ts';
import type { Paths } from './paths.ts';
import { SAMPLE_PASSPHRASE } from './sample.ts';
import type { AppTray } from './scheduler/tray.ts';
import type { Settings } from './settings.ts';
import type { AppWindows } from './windows/app-windows.ts';

export interface PreferencesHostParts {
  readonly settings: Settings;
  readonly windows: AppWindows;
  readonly tray: AppTray;
  readonly paths: Paths;
  readonly start: StartArguments;
}

export function preferencesHost({
  settings,
  windows,
  tray,
  paths,
  start,
}: PreferencesHostParts): PreferencesHost {
  return {
    read: () => settings.preferences.value,
    async save(preferences) {
      try {
        await settings.preferences.set(preferences);
      } finally {
        windows.applyPreferences(preferences);
        tray.apply(preferences.keepsInTray);
      }
    },
    about: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      dataFolder: paths.profile,
      isSample: start.isSample,
      samplePassphrase: start.isSample ? SAMPLE_PASSPHRASE : null,
    }),
    switchCabinet(toSample) {
      const others = process.argv.slice(1).filter((argument) => argument !== '--sample');
      app.relaunch({ args: toSample ? [...others, '--sample'] : others });
      app.quit();
    },
  };
}
