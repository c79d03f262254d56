/** @file What documents need of the life of a vault: begun at unlock, looked after each minute, stopped at lock. */
import { readClockState } from '#main/db/believed-clock.ts';
import { referencedAddresses } from '#main/db/rows/document-rows.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import type { Context } from '#main/ipc/context.ts';
import { takeChanges } from './content/opened-documents.ts';
import { importsOf } from './import/imports.ts';
import { watchedFolderOf } from './import/watched-folder.ts';
import { documentReaderOf } from './text/document-reader.ts';

export function startDocuments(context: Context, onFailure: (error: unknown) => void): void {
  const reader = documentReaderOf(context);
  reader.onFailure = onFailure;
  reader.kick();
}

/** Each minute: what came into the watched folder, and copies that nobody uses any more. */
export async function tendDocuments(context: Context): Promise<void> {
  await watchedFolderOf(context).look();
  await context.documentFiles.copies.removeOld();
}

/**
 * Files that no row names go, a month after they were put aside. Not on a clock that is not believed.
 * @returns how many files rows name in vain
 */
export async function sweepDocuments(context: Context): Promise<number> {
  const { kind } = await readClockState(context.db, context.clock);
  if (kind === 'suspect') return 0;
  const referenced = await referencedAddresses(context.db);
  const nowMs = epochMsOf(context.clock.now());
  const { missing } = await context.documentFiles.store.sweep({ referenced, nowMs });
  return missing.length;
}

/** While the store is still open: what other applications saved is taken in. */
export async function takeLastChanges(context: Context): Promise<void> {
  await takeChanges(context);
}

/** After the store was closed, which ends what is under way. */
export async function stopDocuments(context: Context): Promise<void> {
  await Promise.all([
    watchedFolderOf(context).stop(),
    importsOf(context).stop(),
    documentReaderOf(context).stop(),
  ]);
}
