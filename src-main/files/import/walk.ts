/** @file Lists the files of what the broker dropped, folders included. Links are never followed. */
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isMissing } from '#main/vault/header/atomic-file.ts';

export type WalkRefusal = 'link' | 'not-a-file' | 'gone' | 'unreadable' | 'too-deep' | 'too-many';

export type Walked =
  | { readonly kind: 'file'; readonly path: string; readonly size: number }
  | { readonly kind: 'refused'; readonly path: string; readonly reason: WalkRefusal };

const MOST_FILES = 100_000;
const MOST_LEVELS = 40;

/** What systems and programs leave in folders, and nobody files: not worth a line in the report. */
const LEFTOVERS = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', '__macosx', '$recycle.bin']);
/** `~$` is how an office program marks a file that is open. */
export const isHidden = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || LEFTOVERS.has(name.toLowerCase());

const byName = new Intl.Collator('fr', { numeric: true });

interface Walk {
  readonly seen: Set<string>;
  readonly found: Walked[];
  readonly signal: AbortSignal | undefined;
}

/** Each file once, in the order of the folders; hidden files inside of folders are left out without a word. */
export async function walkFiles(paths: readonly string[], signal?: AbortSignal): Promise<readonly Walked[]> {
  const walk: Walk = { seen: new Set(), found: [], signal };
  for (const path of paths) await visit(walk, resolve(path), 0);
  return walk.found;
}

async function visit(walk: Walk, path: string, level: number): Promise<void> {
  const { seen, found, signal } = walk;
  signal?.throwIfAborted();
  if (seen.has(path)) return;
  seen.add(path);
  const refuse = (reason: WalkRefusal): void => {
    found.push({ kind: 'refused', path, reason });
  };
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) refuse('link');
    else if (stats.isDirectory() && level > MOST_LEVELS) refuse('too-deep');
    else if (stats.isDirectory()) await visitFolder(walk, path, level);
    else if (!stats.isFile()) refuse('not-a-file');
    else if (found.length >= MOST_FILES) refuse('too-many');
    else found.push({ kind: 'file', path, size: stats.size });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Error && 'code' in error) refuse(isMissing(error) ? 'gone' : 'unreadable');
    else throw error;
  }
}

async function visitFolder(walk: Walk, path: string, level: number): Promise<void> {
  const names = (await readdir(path)).filter((name) => !isHidden(basename(name))).sort(byName.compare);
  for (const name of names) await visit(walk, join(path, name), level + 1);
}
