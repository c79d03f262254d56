/** @file The whole bridge. It carries calls and announcements; it knows no feature and is never edited for one. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  CALL_CHANNEL,
  CHANGED_CHANNEL,
  COMMAND_CHANNEL,
  OFFER_CHANNEL,
  type Bridge,
  type FileOffer,
} from '#shared/ipc/wire.ts';

function listen<T>(channel: string, listener: (payload: T) => void): () => void {
  const wrapped = (_event: unknown, payload: T): void => {
    listener(payload);
  };
  ipcRenderer.on(channel, wrapped);
  return () => {
    ipcRenderer.off(channel, wrapped);
  };
}

async function offerFiles(files: readonly object[]): Promise<FileOffer> {
  const paths = files.map((file) => webUtils.getPathForFile(file as File));
  const pathless = paths.flatMap((path, index) => (path === '' ? [index] : []));
  const known = paths.filter((path) => path !== '');
  const offerId =
    known.length > 0 ? ((await ipcRenderer.invoke(OFFER_CHANNEL, known)) as string | null) : null;
  return { offerId, pathless };
}

const bridge: Bridge = {
  call: (path, input) => ipcRenderer.invoke(CALL_CHANNEL, path, input),
  onChanged: (listener) => listen(CHANGED_CHANNEL, listener),
  onCommand: (listener) => listen(COMMAND_CHANNEL, listener),
  offerFiles,
};

contextBridge.exposeInMainWorld('mallette', Object.freeze(bridge));
