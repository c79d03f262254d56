/** @file For whoever has no window: nothing is saved, chosen or offered. */
import type { FilesAdapter } from './context.ts';

export const noFiles: FilesAdapter = {
  saveText: () => Promise.resolve(false),
  chooseFolder: () => Promise.resolve(null),
  takeOffered: () => null,
};
