/** @file Opens the encrypted database file with the settings that its durability rests on, and proves each of them. */
import Database from 'better-sqlite3';
import { existsSync, openSync, readSync, closeSync, accessSync, constants, statSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { AppError, fail } from '#shared/kernel/errors.ts';

/** Raw key of the database: 32 bytes derived from the vault's data key. */
export type DatabaseKey = Buffer;

export interface OpenOptions {
  readonly file: string;
  readonly key: DatabaseKey;
  readonly readonly?: boolean;
}

const KEY_BYTES = 32;
const PLAIN_HEADER = 'SQLite format 3\0';

/** WAL-reset race fixed in this version; older ones can lose commits with two connections. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/**
 * Opens (or creates) the database.
 * @throws AppError `corrupted` when the key does not open the file, `in-use` when another process holds it,
 * `read-only` when the folder cannot be written.
 */
export function openDatabase({ file, key, readonly = false }: OpenOptions): Database.Database {
  if (!isAbsolute(file)) fail('unexpected', 'database path must be absolute');
  if (key.length !== KEY_BYTES) fail('unexpected', 'database key must have 32 bytes');
  assertFolderWritable(file, readonly);
  assertCipherBuild();
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly, timeout: 5000 });
    applyKey(database, key);
    if (!readonly) applySettings(database);
    else database.pragma('temp_store = MEMORY');
    database.prepare('select count(*) from sqlite_master').get();
  } catch (error) {
    database?.close();
    throw asAppError(error);
  }
  if (!readonly) assertEncrypted(database, file);
  return database;
}

function applyKey(database: Database.Database, key: DatabaseKey): void {
  // The format of SQLCipher 4, which a second, independent implementation can open without us.
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma('legacy = 4');
  // The key as bytes: the PRAGMA text form would leave copies of it in the heap.
  const named = Buffer.concat([Buffer.from('raw:'), key]);
  database.key(named);
  named.fill(0);
}

function applySettings(database: Database.Database): void {
  const settings: readonly (readonly [name: string, set: string, expected: unknown])[] = [
    ['journal_mode', 'WAL', 'wal'],
    ['synchronous', 'FULL', 2],
    ['foreign_keys', 'ON', 1],
    ['secure_delete', 'ON', 1],
    ['temp_store', 'MEMORY', 2],
    ['trusted_schema', 'OFF', 0],
    ['cell_size_check', 'ON', 1],
    ['checkpoint_fullfsync', 'ON', 1],
    ['cache_size', '-65536', -65536],
  ];
  for (const [name, value, expected] of settings) {
    database.pragma(`${name} = ${value}`);
    const actual = database.pragma(name, { simple: true });
    if (actual !== expected) fail('unexpected', `pragma ${name} is ${String(actual)}`);
  }
}

let isBuildKnown = false;

/**
 * A build without encryption silently ignores the key: everything would be written in clear. Asked of a database
 * in memory, since a file must be given its key before its first statement.
 */
function assertCipherBuild(): void {
  if (isBuildKnown) return;
  const memory = new Database(':memory:');
  try {
    const row = memory.prepare('select sqlite3mc_version() as cipher, sqlite_version() as engine').get() as {
      cipher: string;
      engine: string;
    };
    assertRecent(row.engine);
    isBuildKnown = true;
  } finally {
    memory.close();
  }
}

function assertRecent(engine: string): void {
  const version = engine.split('.').map(Number);
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = version[index] ?? 0;
    if (part > least) return;
    if (part < least) fail('unexpected', `SQLite ${engine} is too old`);
  }
}

function assertEncrypted(database: Database.Database, file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const first = Buffer.alloc(PLAIN_HEADER.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, first, 0, first.length, 0);
  } finally {
    closeSync(handle);
  }
  if (first.toString('latin1') === PLAIN_HEADER) {
    database.close();
    fail('unexpected', 'the database file is not encrypted');
  }
}

function assertFolderWritable(file: string, readonly: boolean): void {
  if (readonly) return;
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    fail('read-only', 'the data folder cannot be written');
  }
}

/** Reads SQLite's own error codes, never its English sentences. */
export function asAppError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('in-use', code, { cause: error });
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN')
    return new AppError('read-only', code, { cause: error });
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE')
    return new AppError('disk-full', code, { cause: error });
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return new AppError('corrupted', code, { cause: error });
  return error;
}
