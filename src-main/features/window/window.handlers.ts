/** @file Wiring of the windows beside the main one: they are the application's, not the cabinet's. */
import type { RecordAddress } from '#shared/features/window/record-address.ts';
import type { Errand, windowApi } from '#shared/features/window/window.api.ts';
import type { Handlers } from '#main/ipc/context.ts';

export interface WindowHost {
  openRecord(record: RecordAddress): void;
  askMain(errand: Errand): void;
  takeErrand(): Errand | null;
}

export const windowHandlers = (host: WindowHost): Handlers<typeof windowApi, unknown> => ({
  open: ({ record }) => {
    host.openRecord(record);
    return Promise.resolve({});
  },
  askMain: ({ errand }) => {
    host.askMain(errand);
    return Promise.resolve({});
  },
  takeErrand: () => Promise.resolve({ errand: host.takeErrand() }),
});
