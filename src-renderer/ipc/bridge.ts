/** @file The one place of the renderer that touches `window.mallette`; one push listener serves every live query. */
import type { Topic } from '#shared/ipc/topics.ts';
import type { Bridge, FileOffer } from '#shared/ipc/wire.ts';

declare global {
  interface Window {
    readonly mallette: Bridge;
  }
}

type TopicListener = (topics: readonly Topic[]) => void;

const listeners = new Set<TopicListener>();
let unsubscribe: (() => void) | undefined;

function tellAll(topics: readonly Topic[]): void {
  for (const listener of [...listeners]) listener(topics);
}

/** Main announced that data changed. Returns how to stop listening. */
export function onChanged(listener: TopicListener): () => void {
  listeners.add(listener);
  unsubscribe ??= window.mallette.onChanged(tellAll);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    unsubscribe?.();
    unsubscribe = undefined;
  };
}

/** A command was chosen in a native menu. Returns how to stop listening. */
export const onCommand = (listener: (commandId: string) => void): (() => void) =>
  window.mallette.onCommand(listener);

/** Lets main read files that a person put into the page. */
export const offerFiles = (files: readonly File[]): Promise<FileOffer> => window.mallette.offerFiles(files);
