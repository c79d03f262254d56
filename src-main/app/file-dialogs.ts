/** @file Files that the broker names in the dialogs of the system. */
import { app, dialog } from 'electron';
import { join } from 'node:path';
import { AppError } from '#shared/kernel/errors.ts';
import type { FilesAdapter } from '#main/ipc/context.ts';
import type { Offers } from '#main/ipc/offers.ts';
import { nodeFileSystem, replaceFile } from '#main/vault/header/atomic-file.ts';
import { fileKindLabels } from './file-dialogs.labels.ts';

const EXTENSIONS = { calendar: ['ics'], mail: ['eml'] } as const;

export interface FileDialogs extends FilesAdapter {
  /** Whatever is still being asked is refused as `locked` and writes nothing: a dialog must not hold the vault open. */
  abandon(): void;
}

async function askWhere(defaultName: string, kind: keyof typeof EXTENSIONS): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), defaultName),
    filters: [{ name: fileKindLabels[kind], extensions: [...EXTENSIONS[kind]] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

async function askFolder(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
}

export function fileDialogs(offers: Offers): FileDialogs {
  const asked = new Set<(error: AppError) => void>();
  /** What is asked, unless everything is abandoned before. */
  const orAbandon = async <T>(answer: Promise<T>): Promise<T> => {
    let refuse: (error: AppError) => void = () => undefined;
    const abandoned = new Promise<never>((_, reject) => {
      refuse = reject;
    });
    asked.add(refuse);
    try {
      return await Promise.race([answer, abandoned]);
    } finally {
      asked.delete(refuse);
    }
  };
  return {
    async saveText(defaultName, text, kind) {
      const path = await orAbandon(askWhere(defaultName, kind));
      if (path === null) return false;
      await replaceFile(nodeFileSystem, path, text);
      return true;
    },
    chooseFolder: () => orAbandon(askFolder()),
    takeOffered: (offerId) => offers.take(offerId),
    abandon() {
      offers.clear();
      for (const refuse of asked) refuse(new AppError('locked', 'a file was still being named'));
    },
  };
}
