/** @file The small plain files beside the vault: nothing personal, readable before any unlock. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Preferences } from '#shared/features/preferences/preferences.api.ts';
import { JsonFile } from './json-file.ts';
import type { Paths } from './paths.ts';
import { RecordBounds, WindowState } from './windows/window-state.ts';

const USUAL: Preferences = {
  theme: 'system',
  zoom: 1,
  isRailCollapsed: false,
  areLetterKeysOn: true,
  lockAfterMinutes: 10,
  keepsInTray: false,
  panelWidth: 480,
};

/** A file that was written before a preference existed keeps the others. */
const KeptPreferences = Preferences.extend({
  keepsInTray: Preferences.shape.keepsInTray.default(USUAL.keepsInTray),
  panelWidth: Preferences.shape.panelWidth.default(USUAL.panelWidth),
});

/** What is explained once and never again. */
const SaidOnce = z.strictObject({ staysInTray: z.boolean() });
export type Said = JsonFile<typeof SaidOnce>;

export interface Settings {
  readonly preferences: JsonFile<typeof KeptPreferences>;
  readonly window: JsonFile<typeof WindowState>;
  readonly recordWindows: JsonFile<typeof RecordBounds>;
  readonly said: Said;
  /** Random mark of this folder on this machine. */
  readonly deviceId: string;
}

export function openSettings(paths: Paths): Settings {
  const device = new JsonFile(join(paths.profile, 'device.json'), z.strictObject({ id: z.string() }), {
    id: '',
  });
  // Not written is not fatal: the next start makes another mark.
  if (device.value.id === '') void device.set({ id: randomUUID() }).catch(() => undefined);
  return {
    preferences: new JsonFile(paths.preferences, KeptPreferences, USUAL),
    window: new JsonFile(paths.windowState, WindowState, { bounds: null, isMaximised: false }),
    recordWindows: new JsonFile(join(paths.profile, 'record-windows.json'), RecordBounds, {}),
    said: new JsonFile(join(paths.profile, 'said.json'), SaidOnce, { staysInTray: false }),
    deviceId: device.value.id,
  };
}
