/** @file What the window must look like before anything is unlocked: theme, zoom, rail. Main keeps it, and applies the zoom. */
import type { Preferences, Theme } from '#shared/features/preferences/preferences.api.ts';
import type { CommandId } from '#shared/commands/registry.ts';
import { api } from '../ipc/api.ts';
import { onChanged } from '../ipc/bridge.ts';

const DEFAULTS: Preferences = {
  theme: 'system',
  zoom: 1,
  isRailCollapsed: false,
  areLetterKeysOn: true,
  lockAfterMinutes: 5,
  keepsInTray: false,
  panelWidth: 480,
};
const ZOOM_STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

export const nextZoom = (zoom: number): number => ZOOM_STEPS.find((step) => step > zoom + 0.001) ?? 2;
export const previousZoom = (zoom: number): number =>
  ZOOM_STEPS.findLast((step) => step < zoom - 0.001) ?? 0.8;

/** `system` leaves the choice to `prefers-color-scheme`. */
function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export class WindowPreferences {
  current = $state.raw<Preferences>(DEFAULTS);

  private constructor(known: Preferences) {
    this.#accept(known);
  }

  /** Follows what other screens and windows change. Returns how to stop. */
  follow = (): (() => void) =>
    onChanged((topics) => {
      if (topics.includes('preferences')) void this.#load();
    });

  /** Before the first paint: no theme flashes into another. */
  static async load(): Promise<WindowPreferences> {
    return new WindowPreferences(await api.preferences.get({}).catch(() => DEFAULTS));
  }

  update = async (patch: Partial<Preferences>): Promise<void> => {
    // Shown at once, so that keys pressed quickly count from the value they see.
    this.#accept({ ...this.current, ...patch });
    this.#accept(await api.preferences.update({ patch }));
  };

  /** The commands that work on the unlock page as on the desk. */
  readonly commands = {
    'view.zoomIn': () => this.update({ zoom: nextZoom(this.current.zoom) }),
    'view.zoomOut': () => this.update({ zoom: previousZoom(this.current.zoom) }),
    'view.zoomReset': () => this.update({ zoom: 1 }),
    'theme.system': () => this.update({ theme: 'system' }),
    'theme.light': () => this.update({ theme: 'light' }),
    'theme.dark': () => this.update({ theme: 'dark' }),
  } as const satisfies Partial<Record<CommandId, () => Promise<void>>>;

  async #load(): Promise<void> {
    const known = await api.preferences.get({}).catch(() => undefined);
    if (known) this.#accept(known);
  }

  #accept(preferences: Preferences): void {
    this.current = preferences;
    applyTheme(preferences.theme);
  }
}
