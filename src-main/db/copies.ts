/**
 * @file The copies of the database that are made before its schema changes: each is whole, encrypted with the same key,
 * and verified before anything is changed. They go once they are old, the last ones excepted.
 */
import type Database from 'better-sqlite3';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError, fail } from '#shared/kernel/errors.ts';
import { epochMsOf, type Instant } from '#shared/kernel/instant.ts';
import { asFileError } from '#main/vault/header/atomic-file.ts';
import { asAppError, openDatabase, type DatabaseKey } from './open-database.ts';

export interface CopySource {
  readonly database: Database.Database;
  readonly file: string;
  readonly key: DatabaseKey;
}

const FOLDER = 'copies';
const NAME = /^before-step-(\d{4,})\.db$/;
const DAYS_KEPT = 30;
const ALWAYS_KEPT = 2;
const DAY_MS = 86_400_000;

const nameOf = (step: number): string => `before-step-${String(step).padStart(4, '0')}.db`;

/**
 * Copies what the database is before a step. `VACUUM INTO` keeps the encryption and the key; SQLite's own backup call
 * refuses encrypted files.
 * @returns the path of the copy
 */
export function copyBefore({ database, file, key }: CopySource, step: number): string {
  const folder = join(dirname(file), FOLDER);
  const copy = join(folder, nameOf(step));
  const beside = `${copy}.part`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmSync(beside, { force: true });
    database.prepare('VACUUM INTO ?').run(beside);
    flush(beside);
    verifyCopy(database, beside, key);
    renameSync(beside, copy);
  } catch (error) {
    discard(beside);
    const known = asAppError(error);
    throw known instanceof AppError ? known : asFileError(known);
  }
  return copy;
}

/** On a full disk, half of a copy would keep the rest from being saved. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What kept the copy from being made is the failure to tell.
  }
}

/** `VACUUM INTO` leaves its file to the system's cache: a power cut could take the copy with it. */
function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function verifyCopy(original: Database.Database, file: string, key: DatabaseKey): void {
  const copy = openDatabase({ file, key, readonly: true });
  try {
    const isSound = copy.pragma('quick_check', { simple: true }) === 'ok';
    if (!isSound || rowCounts(copy) !== rowCounts(original)) fail('corrupted', 'the copy is not sound');
  } finally {
    copy.close();
  }
}

function rowCounts(database: Database.Database): string {
  const tables = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[];
  return tables
    .map((name) => {
      const count = database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get();
      return `${name}:${String(count)}`;
    })
    .join(' ');
}

/**
 * Removes old copies, so that what was erased since is erased from there too. Three stay: the last two, those younger
 * than thirty days, and that of a step that this database has not been through: it is all there is if the step fails.
 * @param dataFolder the folder of the database
 * @param version how many steps the database has been through
 */
export function expireCopies(dataFolder: string, version: number, now: Instant): void {
  const folder = join(dataFolder, FOLDER);
  if (!existsSync(folder)) return;
  const passed = readdirSync(folder)
    .map((name) => Number(NAME.exec(name)?.[1] ?? Number.NaN))
    .filter((step) => step <= version)
    .sort((a, b) => b - a);
  for (const step of passed.slice(ALWAYS_KEPT)) {
    const copy = join(folder, nameOf(step));
    if (epochMsOf(now) - statSync(copy).mtimeMs > DAYS_KEPT * DAY_MS) rmSync(copy);
  }
}
