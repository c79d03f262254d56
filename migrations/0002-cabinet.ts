/** @file The cabinet, its collaborators, its own lists and its settings. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE cabinet (
      id TEXT PRIMARY KEY CHECK (id = 'cabinet'),
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      street TEXT NOT NULL DEFAULT '',
      building TEXT NOT NULL DEFAULT '',
      postcode TEXT NOT NULL DEFAULT '',
      town TEXT NOT NULL DEFAULT '',
      phone TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '',
      oriasNumber TEXT NOT NULL DEFAULT '',
      timeZone TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE collaborator (
      id TEXT PRIMARY KEY,
      firstName TEXT NOT NULL,
      lastName TEXT NOT NULL DEFAULT '',
      initials TEXT NOT NULL,
      color TEXT NOT NULL,
      position INTEGER NOT NULL,
      isActive INTEGER NOT NULL CHECK (isActive IN (0, 1)),
      deletedAt TEXT
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE list_item (
      id TEXT PRIMARY KEY,
      list TEXT NOT NULL CHECK (list IN ('origin', 'documentType')),
      code TEXT NOT NULL,
      label TEXT NOT NULL CHECK (trim(label) <> ''),
      position INTEGER NOT NULL,
      isSystem INTEGER NOT NULL CHECK (isSystem IN (0, 1)),
      isArchived INTEGER NOT NULL CHECK (isArchived IN (0, 1)),
      deletedAt TEXT,
      UNIQUE (list, code)
    ) STRICT`.execute(db);
  await sql`CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT`.execute(
    db,
  );
}
