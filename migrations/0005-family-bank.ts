/** @file The family and the bank accounts of a client. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE family_member (
      id TEXT NOT NULL UNIQUE,
      clientId TEXT NOT NULL REFERENCES client (id),
      relationship TEXT NOT NULL,
      firstName TEXT NOT NULL DEFAULT '',
      lastName TEXT NOT NULL DEFAULT '',
      birthName TEXT NOT NULL DEFAULT '',
      gender TEXT NOT NULL DEFAULT 'NR' CHECK (gender IN ('H', 'F', 'NR')),
      birthOn TEXT,
      birthTown TEXT NOT NULL DEFAULT '',
      birthInsee TEXT,
      birthRank INTEGER,
      nir TEXT,
      nirToConfirm INTEGER NOT NULL DEFAULT 0 CHECK (nirToConfirm IN (0, 1)),
      attachment TEXT NOT NULL DEFAULT 'INCONNU' CHECK (attachment IN ('OUI', 'NON', 'INCONNU')),
      linkedClientId TEXT REFERENCES client (id),
      linkId TEXT,
      position INTEGER NOT NULL,
      deletedAt TEXT,
      PRIMARY KEY (clientId, id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX family_member_link ON family_member (linkId)`.execute(db);
  await sql`CREATE INDEX family_member_linked_client ON family_member (linkedClientId)`.execute(db);
  await sql`
    CREATE TABLE bank_account (
      id TEXT NOT NULL UNIQUE,
      clientId TEXT NOT NULL REFERENCES client (id),
      iban TEXT NOT NULL,
      ibanToConfirm INTEGER NOT NULL DEFAULT 0 CHECK (ibanToConfirm IN (0, 1)),
      bic TEXT,
      holder TEXT NOT NULL DEFAULT '',
      label TEXT NOT NULL DEFAULT '',
      isPrimary INTEGER NOT NULL CHECK (isPrimary IN (0, 1)),
      position INTEGER NOT NULL,
      deletedAt TEXT,
      PRIMARY KEY (clientId, id)
    ) STRICT, WITHOUT ROWID`.execute(db);
}
