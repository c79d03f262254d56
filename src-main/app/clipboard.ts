/** @file Secret texts in the clipboard: they leave it after a while, unless something else was copied since. */
import { clipboard } from 'electron';
import type { ClipboardAdapter } from '#main/ipc/context.ts';

export interface SecretClipboard extends ClipboardAdapter {
  /** Empties the clipboard now if it still holds what was copied: at lock and at the end. */
  clearNow(): Promise<void>;
}

export function secretClipboard(): SecretClipboard {
  let copied: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const clearNow = async (): Promise<void> => {
    clearTimeout(timer);
    const text = copied;
    copied = null;
    // Recent versions answer with a promise, older ones with the text: `await` reads both.
    if (text !== null && (await clipboard.readText()) === text) clipboard.clear();
  };
  return {
    clearNow,
    async copySecret(text, clearAfterSeconds) {
      clearTimeout(timer);
      await clipboard.writeText(text);
      copied = text;
      timer = setTimeout(() => void clearNow(), clearAfterSeconds * 1000);
    },
  };
}
