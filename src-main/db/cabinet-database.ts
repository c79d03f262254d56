/** @file The open database of a cabinet: one connection, today's schema, a typed handle. */
import { Kysely } from 'kysely';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '#main/vault/header/header-store.ts';
import { migrations } from '../../migrations/index.ts';
import type { Db } from './journal/write-door.ts';
import { assertNotNewer, migrate, type MigrationReport, type MigrationSteps } from './migrate.ts';
import { asAppError, openDatabase, type DatabaseKey } from './open-database.ts';
import type { Schema } from './schema.ts';
import { CachedSqliteDialect } from './sqlite-dialect.ts';

export interface CabinetDatabase {
  readonly db: Db;
  readonly migration: MigrationReport;
  /** Counts every write of this connection: a cache that remembers it knows whether anything has changed since. */
  readonly totalChanges: () => number;
  /** Moves the log into the file and closes it. */
  close(): Promise<void>;
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** True when there is nothing to open: no file, or one that holds nothing and has no log to be completed from. */
export function isDatabaseGone(folder: string): boolean {
  const file = join(folder, DATABASE_FILE);
  return !existsSync(file) || sizeOf(file) + sizeOf(`${file}-wal`) === 0;
}

/**
 * @param folder absolute path of the data folder
 * @param steps the product's own, unless a test brings others
 * @throws AppError `too-new`, `corrupted`, `in-use`, `read-only`, `disk-full`
 */
export async function openCabinetDatabase(
  folder: string,
  key: DatabaseKey,
  steps: MigrationSteps = migrations,
): Promise<CabinetDatabase> {
  const file = join(folder, DATABASE_FILE);
  if (existsSync(file)) assertNotNewer(file, key, steps);
  const database = openDatabase({ file, key });
  try {
    const db = new Kysely<Schema>({ dialect: new CachedSqliteDialect(database) });
    const migration = await migrate({ database, kysely: db as unknown as Kysely<never>, file, key }, steps);
    const changes = database.prepare('SELECT total_changes()').pluck();
    return {
      db,
      migration,
      totalChanges: () => Number(changes.get()),
      close: async () => {
        database.pragma('wal_checkpoint(TRUNCATE)');
        await db.destroy();
      },
    };
  } catch (error) {
    database.close();
    throw asAppError(error);
  }
}
