/** @file What the window must know before any unlock: never personal, kept in a small plain file. */
import { z } from 'zod';
import { command, publicly, query } from '../../ipc/procedure.ts';

export const Theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.output<typeof Theme>;

export const Preferences = z.strictObject({
  theme: Theme,
  /** 1 = 100 %; 0.8 to 2. */
  zoom: z.number().min(0.8).max(2),
  isRailCollapsed: z.boolean(),
  areLetterKeysOn: z.boolean(),
  /** Minutes without input before the vault locks; 0 = never. */
  lockAfterMinutes: z.number().int().min(0).max(240),
  /** Closing the window leaves the application beside the clock, with its reminders. */
  keepsInTray: z.boolean(),
  /** Of the panel beside a screen, in pixels. */
  panelWidth: z.number().int().min(360).max(1200),
});
export type Preferences = z.output<typeof Preferences>;

export const AboutApp = z.strictObject({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  dataFolder: z.string(),
  isSample: z.boolean(),
  /** The sample cabinet is fictional: its passphrase is shown on its own unlock page. Null otherwise. */
  samplePassphrase: z.string().nullable(),
});
export type AboutApp = z.output<typeof AboutApp>;

export const preferencesApi = {
  get: publicly(query(z.strictObject({}), Preferences)),
  update: publicly(command(z.strictObject({ patch: Preferences.partial() }), Preferences)),
  about: publicly(query(z.strictObject({}), AboutApp)),
  /** Starts again on the sample cabinet, or on the broker's own. */
  switchCabinet: publicly(command(z.strictObject({ toSample: z.boolean() }), z.strictObject({}))),
};
