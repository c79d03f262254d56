/** @file The only ear of the main process: who speaks is checked before what is said. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { CALL_CHANNEL, OFFER_CHANNEL, type Envelope } from '#shared/ipc/wire.ts';
import type { Offers } from './offers.ts';
import type { Call, Caller } from './router.ts';

/** The page a frame's address belongs to, or null for anything that is not ours. */
export type PageOf = (address: string) => Caller | null;

/** Only the top frame of one of our own pages is answered. Read at once: after a navigation the frame is gone. */
function callerOf(event: IpcMainInvokeEvent, pageOf: PageOf): Caller | null {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null) return null;
  return pageOf(frame.url);
}

export function listen(call: Call, pageOf: PageOf): void {
  ipcMain.handle(CALL_CHANNEL, async (event, path: unknown, input: unknown): Promise<Envelope> => {
    const caller = callerOf(event, pageOf);
    if (caller === null || typeof path !== 'string') {
      return { ok: false, error: { code: 'forbidden', ref: '' } };
    }
    return call(caller, path, input);
  });
}

const isPaths = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((path) => typeof path === 'string');

/** Only the desk offers files: the page of the vault has nothing to put them into. */
export function listenToOffers(offers: Offers, pageOf: PageOf): void {
  ipcMain.handle(OFFER_CHANNEL, (event, paths: unknown): string | null =>
    callerOf(event, pageOf) === 'desk' && isPaths(paths) ? offers.offer(paths) : null,
  );
}
