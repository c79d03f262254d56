/** @file Views of the client list that a collaborator keeps. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE saved_view (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      filter TEXT NOT NULL CHECK (json_valid(filter)),
      sort TEXT NOT NULL CHECK (json_valid(sort)),
      columns TEXT NOT NULL CHECK (json_valid(columns)),
      position INTEGER NOT NULL,
      deletedAt TEXT
    ) STRICT`.execute(db);
}
