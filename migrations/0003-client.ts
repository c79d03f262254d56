/** @file The client: a natural person, a professional, or a legal entity. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE client (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('PARTICULIER', 'PRO', 'ENTREPRISE', 'ASSOCIATION', 'SCI_SYNDIC')),
      stage TEXT NOT NULL CHECK (stage IN ('PROSPECT', 'CLIENT', 'ANCIEN_CLIENT', 'PERDU', 'DECEDE')),
      civility TEXT NOT NULL DEFAULT 'NR',
      title TEXT,
      firstName TEXT NOT NULL DEFAULT '',
      lastName TEXT NOT NULL DEFAULT '',
      birthName TEXT NOT NULL DEFAULT '',
      legalName TEXT NOT NULL DEFAULT '',
      legalForm TEXT NOT NULL DEFAULT '',
      siren TEXT,
      siret TEXT,
      naf TEXT,
      representative TEXT NOT NULL DEFAULT '',
      familySituation TEXT NOT NULL DEFAULT 'NR',
      familySituationOn TEXT CHECK (familySituationOn IS date(familySituationOn)),
      gender TEXT NOT NULL DEFAULT 'NR' CHECK (gender IN ('H', 'F', 'NR')),
      birthOn TEXT CHECK (
        birthOn IS NULL
        OR (length(birthOn) = 4 AND birthOn GLOB '[12][0-9][0-9][0-9]')
        OR (length(birthOn) = 7 AND date(birthOn || '-01') IS NOT NULL)
        OR (length(birthOn) = 10 AND birthOn IS date(birthOn))
      ),
      birthTown TEXT NOT NULL DEFAULT '',
      birthInsee TEXT,
      birthCountry TEXT NOT NULL DEFAULT 'FR',
      profession TEXT NOT NULL DEFAULT '',
      pcsCode TEXT,
      pcsNomenclature TEXT,
      nir TEXT,
      nirToConfirm INTEGER NOT NULL DEFAULT 0 CHECK (nirToConfirm IN (0, 1)),
      socialRegime TEXT NOT NULL DEFAULT 'NR',
      managerId TEXT REFERENCES collaborator (id),
      originId TEXT REFERENCES list_item (id),
      originDetail TEXT NOT NULL DEFAULT '',
      comment TEXT NOT NULL DEFAULT '',
      createdAt TEXT NOT NULL,
      importedCreatedOn TEXT CHECK (importedCreatedOn IS date(importedCreatedOn)),
      deletedAt TEXT,
      CHECK (trim(lastName) <> '' OR trim(firstName) <> '' OR trim(legalName) <> '')
    ) STRICT`.execute(db);
  await sql`CREATE INDEX client_deleted ON client (deletedAt) WHERE deletedAt IS NOT NULL`.execute(db);
  await sql`CREATE INDEX client_manager ON client (managerId)`.execute(db);
  await sql`CREATE INDEX client_origin ON client (originId)`.execute(db);
  // A number on two clients is remarked on each sheet; most clients have none.
  await sql`CREATE INDEX client_nir ON client (nir) WHERE nir IS NOT NULL`.execute(db);
  // Once set, the creation instant is a fact: no act may move it.
  await sql`
    CREATE TRIGGER client_created_at_is_set_once BEFORE UPDATE OF createdAt ON client
    WHEN new.createdAt IS NOT old.createdAt
    BEGIN SELECT RAISE(ABORT, 'createdAt is set once'); END`.execute(db);
}
