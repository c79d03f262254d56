/** @file The preferences of this machine, live, and one way to change them. */
import type { Preferences } from '#shared/features/preferences/preferences.api.ts';
import { tellFailure } from '../../ipc/announced-act.ts';
import { api } from '../../ipc/api.ts';
import { liveQuery, type LiveQuery } from '../../ipc/live-query.svelte.ts';

export interface PreferencesEditor {
  readonly query: LiveQuery<Preferences>;
  save(patch: Partial<Preferences>): Promise<void>;
}

/** Called while a component initialises. After a refusal the screen shows what is still true. */
export function editPreferences(messages: Parameters<typeof tellFailure>[0]): PreferencesEditor {
  const query = liveQuery(
    () => api.preferences.get({}),
    () => ['preferences'],
  );
  return {
    query,
    async save(patch) {
      try {
        query.data = await api.preferences.update({ patch });
      } catch (error) {
        tellFailure(messages, error);
        await query.reload();
      }
    },
  };
}

/** The steps of the zoom, as the menu and the keys have them. */
export const ZOOM_STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next step up or down from any zoom; itself at the ends. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (step - zoom) * direction > 0.001) ?? zoom;
}
