/** @file Telephones, e-mails and postal addresses: rows, never packed text. Clustered by client so a sheet reads few pages. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE client_phone (
      id TEXT NOT NULL UNIQUE,
      clientId TEXT NOT NULL REFERENCES client (id),
      type TEXT NOT NULL CHECK (type IN ('MOBILE', 'DOMICILE', 'TRAVAIL', 'AUTRE', 'FAX')),
      raw TEXT NOT NULL CHECK (trim(raw) <> ''),
      e164 TEXT,
      isPrimary INTEGER NOT NULL CHECK (isPrimary IN (0, 1)),
      position INTEGER NOT NULL,
      deletedAt TEXT,
      PRIMARY KEY (clientId, id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX client_phone_e164 ON client_phone (e164)`.execute(db);
  await sql`
    CREATE TABLE client_email (
      id TEXT NOT NULL UNIQUE,
      clientId TEXT NOT NULL REFERENCES client (id),
      type TEXT NOT NULL CHECK (type IN ('PERSONNEL', 'TRAVAIL', 'AUTRE')),
      address TEXT NOT NULL CHECK (trim(address) <> ''),
      isPrimary INTEGER NOT NULL CHECK (isPrimary IN (0, 1)),
      position INTEGER NOT NULL,
      deletedAt TEXT,
      PRIMARY KEY (clientId, id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX client_email_address ON client_email (address)`.execute(db);
  await sql`
    CREATE TABLE client_address (
      id TEXT NOT NULL UNIQUE,
      clientId TEXT NOT NULL REFERENCES client (id),
      type TEXT NOT NULL CHECK (type IN ('PRINCIPALE', 'CORRESPONDANCE', 'RISQUE', 'FACTURATION')),
      recipient2 TEXT NOT NULL DEFAULT '',
      building TEXT NOT NULL DEFAULT '',
      street TEXT NOT NULL DEFAULT '',
      locality TEXT NOT NULL DEFAULT '',
      postcode TEXT NOT NULL DEFAULT '',
      town TEXT NOT NULL DEFAULT '',
      insee TEXT,
      country TEXT NOT NULL DEFAULT 'FR',
      isPrimary INTEGER NOT NULL CHECK (isPrimary IN (0, 1)),
      position INTEGER NOT NULL,
      deletedAt TEXT,
      PRIMARY KEY (clientId, id)
    ) STRICT, WITHOUT ROWID`.execute(db);
}
