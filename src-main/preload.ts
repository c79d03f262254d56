/** @file The whole bridge. It carries calls and announcements; it knows no feature and is never edited for one. */
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, CHANGED_CHANNEL, COMMAND_CHANNEL, type Bridge } from '#shared/ipc/wire.ts';

function listen<T>(channel: string, listener: (payload: T) => void): () => void {
  const wrapped = (_event: unknown, payload: T): void => {
    listener(payload);
  };
  ipcRenderer.on(channel, wrapped);
  return () => {
    ipcRenderer.off(channel, wrapped);
  };
}

const bridge: Bridge = {
  call: (path, input) => ipcRenderer.invoke(CALL_CHANNEL, path, input),
  onChanged: (listener) => listen(CHANGED_CHANNEL, listener),
  onCommand: (listener) => listen(COMMAND_CHANNEL, listener),
};

contextBridge.exposeInMainWorld('mallette', Object.freeze(bridge));
