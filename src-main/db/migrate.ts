/**
 * @file Brings a database to today's schema: refused when it is newer, copied and verified before anything is
 * changed, and all pending steps in one transaction, so that a failure leaves the file as it was.
 */
import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { fail } from '#shared/kernel/errors.ts';
import { copyBefore } from './copies.ts';
import { openDatabase, type DatabaseKey } from './open-database.ts';

export type MigrationSteps = Readonly<Record<string, Migration>>;

export interface MigrationTarget {
  readonly database: Database.Database;
  readonly kysely: Kysely<never>;
  readonly file: string;
  readonly key: DatabaseKey;
}

export interface MigrationReport {
  readonly from: number;
  readonly to: number;
  /** Path of the verified copy, or null when the file was new or nothing was pending. */
  readonly copy: string | null;
}

/** How many steps a database has been through; kept in the file's header, readable without touching it. */
export const schemaVersionOf = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }));

/**
 * Throws `too-new` when a later version of the application has written this file. Opens read-only: the file
 * must stay exactly as the later version left it.
 */
export function assertNotNewer(file: string, key: DatabaseKey, steps: MigrationSteps): void {
  const database = openDatabase({ file, key, readonly: true });
  try {
    if (schemaVersionOf(database) > Object.keys(steps).length) fail('too-new', 'schema of a later version');
  } finally {
    database.close();
  }
}

/** @throws AppError `too-new`, `corrupted` (copy or links not sound), or what the failing step threw. */
export async function migrate(target: MigrationTarget, steps: MigrationSteps): Promise<MigrationReport> {
  const { database } = target;
  const from = schemaVersionOf(database);
  const to = Object.keys(steps).length;
  if (from > to) fail('too-new', 'schema of a later version');
  if (from === to) return { from, to, copy: null };
  const copy = from > 0 ? copyBefore(target, from + 1) : null;
  // The pragma does nothing inside a transaction; the check at the end of the last step takes its place.
  database.pragma('foreign_keys = OFF');
  try {
    await runSteps(target, steps);
  } finally {
    database.pragma('foreign_keys = ON');
  }
  return { from, to, copy };
}

async function runSteps({ database, kysely }: MigrationTarget, steps: MigrationSteps): Promise<void> {
  const names = Object.keys(steps).sort();
  const numbered = names.map((name, index): [string, Migration] => [
    name,
    {
      up: async (db) => {
        await steps[name]?.up(db);
        database.pragma(`user_version = ${String(index + 1)}`);
        if (index === names.length - 1) assertLinksSound(database);
      },
    },
  ]);
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(numbered)) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) fail('unexpected', 'a migration step failed');
}

function assertLinksSound(database: Database.Database): void {
  const broken = database.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) fail('corrupted', `${String(broken.length)} broken links after the migration`);
}
