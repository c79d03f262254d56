/** @file Wiring of what the window must know before any unlock. */
import {
  Preferences,
  type AboutApp,
  type preferencesApi,
} from '#shared/features/preferences/preferences.api.ts';
import type { Handlers } from '#main/ipc/context.ts';

/** The application around the handlers: its settings file, its window, its own restart. */
export interface PreferencesHost {
  read(): Preferences;
  save(preferences: Preferences): Promise<void>;
  about(): AboutApp;
  switchCabinet(toSample: boolean): void;
}

const withoutUndefined = <T extends object>(patch: T): T =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as T;

export const preferencesHandlers = (host: PreferencesHost): Handlers<typeof preferencesApi, unknown> => ({
  get: () => Promise.resolve(host.read()),
  update: async ({ patch }) => {
    const next = Preferences.parse({ ...host.read(), ...withoutUndefined(patch) });
    await host.save(next);
    return next;
  },
  about: () => Promise.resolve(host.about()),
  switchCabinet: ({ toSample }) => {
    host.switchCabinet(toSample);
    return Promise.resolve({});
  },
});
