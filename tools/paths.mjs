/** @file Where the development scripts read and write. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const inRoot = (...parts) => join(root, ...parts);

/** Shared by every clone on this machine: what is slow to obtain is obtained once. */
export function cacheFolder() {
  if (process.env.MALLETTE_TOOLS_CACHE) return process.env.MALLETTE_TOOLS_CACHE;
  if (process.platform === 'win32') {
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'mallette-tools', 'cache');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'mallette-tools');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'mallette-tools');
}
