/** @file For whoever has no window: nothing is saved, chosen, offered or printed. */
import { AppError } from '#shared/kernel/errors.ts';
import type { FilesAdapter, PaperAdapter } from './context.ts';

export const noFiles: FilesAdapter = {
  saveText: () => Promise.resolve(false),
  chooseFolder: () => Promise.resolve(null),
  takeOffered: () => null,
};

export const noPaper: PaperAdapter = {
  lend: () => Promise.reject(new AppError('unexpected', 'no window to draw a letter in')),
};
