/**
 * @file The folder that a scanner or a mail program fills: what appears in it comes into the inbox by itself. Nothing
 * in it is moved or deleted. It is looked at every minute: a file is taken once it has not changed since the last look.
 */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import { findSetting, saveSetting } from '#main/db/rows/setting-rows.ts';
import { isHidden } from '#main/files/import/walk.ts';
import type { Context } from '#main/ipc/context.ts';
import { importsOf } from './imports.ts';

/** Where the folder is remembered; null or absent = none is watched. */
const WATCHED_FOLDER = 'document.watchedFolder';

/** What programs call a file while they write it. */
const UNFINISHED = /\.(?:part|partial|crdownload|download|tmp)$/i;
const MOST_AT_ONCE = 1_000;

export async function readWatchedFolder({ db }: Context): Promise<string | null> {
  const stored = await findSetting(db, WATCHED_FOLDER);
  return typeof stored === 'string' && stored !== '' ? stored : null;
}

interface Seen {
  readonly path: string;
  readonly mark: string;
}

async function filesIn(folder: string): Promise<Seen[]> {
  // A disk that is not plugged in is an empty folder, until it is back.
  const names = await readdir(folder).catch(() => []);
  const seen: Seen[] = [];
  for (const name of names) {
    if (isHidden(name) || UNFINISHED.test(name)) continue;
    const path = join(folder, name);
    const stats = await lstat(path).catch(() => null);
    if (stats?.isFile()) seen.push({ path, mark: `${String(stats.size)} ${String(stats.mtimeMs)}` });
  }
  return seen;
}

export class WatchedFolder {
  #before = new Map<string, string>();
  #running: Promise<void> | null = null;
  #isStopping = false;

  constructor(private readonly context: Context) {}

  /** Looks at the folder; resolves once what was found is imported. */
  look(): Promise<void> {
    if (this.#isStopping) return Promise.resolve();
    this.#running ??= this.#look().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#running?.catch(() => undefined);
  }

  async #look(): Promise<void> {
    const folder = await readWatchedFolder(this.context);
    if (folder === null) return;
    const files = await filesIn(folder);
    const known = await this.#known();
    const isStill = ({ path, mark }: Seen): boolean => this.#before.get(path) === mark;
    const fresh = files.filter((file) => known.get(file.path) !== file.mark && isStill(file));
    this.#before = new Map(files.map(({ path, mark }) => [path, mark]));
    if (fresh.length > 0) await this.#take(fresh.slice(0, MOST_AT_ONCE));
  }

  async #known(): Promise<Map<string, string>> {
    const rows = await this.context.db.selectFrom('watched_file').selectAll().execute();
    return new Map(rows.map(({ path, mark }) => [path, mark]));
  }

  async #take(files: readonly Seen[]): Promise<void> {
    const ask = { source: 'DOSSIER', origin: 'watched', targets: [], typeId: null } as const;
    const job = importsOf(this.context).start(
      files.map(({ path }) => path),
      ask,
    );
    await job.done;
    const taken = new Set(
      job.reports.filter(({ outcome }) => outcome.kind !== 'cancelled').map(({ path }) => path),
    );
    const settled = files.filter(({ path }) => taken.has(path));
    if (settled.length === 0 || this.#isStopping) return;
    await this.context.keep(async (rows) => {
      for (const { path, mark } of settled) {
        await rows
          .insertInto('watched_file')
          .values({ path, mark })
          .onConflict((conflict) => conflict.column('path').doUpdateSet({ mark }))
          .execute();
      }
    });
  }
}

/** One per open cabinet. */
const known = new WeakMap<object, WatchedFolder>();

export function watchedFolderOf(context: Context): WatchedFolder {
  const watched = known.get(context.documentFiles) ?? new WatchedFolder(context);
  known.set(context.documentFiles, watched);
  return watched;
}

const remember = (context: Context, command: string, path: string | null): Promise<SavedAct> =>
  saved(context.write({ command }, (tx) => saveSetting(tx, WATCHED_FOLDER, path)));

/** Null when the broker changed their mind. */
export async function chooseWatchedFolder(
  context: Context,
): Promise<SavedAct & { readonly path: string | null }> {
  const path = await context.files.chooseFolder();
  if (path === null) return { operationId: null, path: await readWatchedFolder(context) };
  return { ...(await remember(context, 'document.chooseWatchedFolder', path)), path };
}

export const stopWatching = (context: Context): Promise<SavedAct> =>
  remember(context, 'document.stopWatching', null);
