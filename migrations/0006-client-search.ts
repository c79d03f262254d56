/** @file Derived rows: one listing line and the search tokens of each living client. Rebuilt by the write door, never edited. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE client_listing (
      number INTEGER PRIMARY KEY,
      clientId TEXT NOT NULL UNIQUE REFERENCES client (id) ON DELETE CASCADE,
      sortName TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      stage TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      postcode TEXT NOT NULL,
      town TEXT NOT NULL,
      sortTown TEXT NOT NULL,
      managerId TEXT,
      originId TEXT,
      birthOn TEXT,
      createdAt TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX client_listing_name ON client_listing (sortName, number)`.execute(db);
  await sql`CREATE INDEX client_listing_town ON client_listing (sortTown, sortName)`.execute(db);
  await sql`CREATE INDEX client_listing_created ON client_listing (createdAt)`.execute(db);
  await sql`CREATE INDEX client_listing_manager ON client_listing (managerId, sortName)`.execute(db);
  await sql`
    CREATE TABLE client_search_token (
      token TEXT NOT NULL,
      number INTEGER NOT NULL REFERENCES client_listing (number) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('name', 'email', 'place', 'phone', 'birth')),
      PRIMARY KEY (token, number, kind)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX client_search_token_number ON client_search_token (number, token)`.execute(db);
}
