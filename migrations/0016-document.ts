/** @file Documents, their earlier contents, what they are filed on, and the words that they are found by. */
import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { addedDocumentTypes } from './document-types.labels.ts';

/** A content is named by its address in the encrypted store; what it is called and whose it is is only here. */
async function createDocuments(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE document (
      id TEXT PRIMARY KEY,
      typeId TEXT REFERENCES list_item (id),
      title TEXT NOT NULL CHECK (trim(title) <> ''),
      documentOn TEXT CHECK (documentOn IS date(documentOn)),
      receivedOn TEXT NOT NULL CHECK (receivedOn IS date(receivedOn)),
      source TEXT NOT NULL CHECK (source IN ('IMPORT', 'COLLAGE', 'DOSSIER', 'TICKET', 'LETTRE', 'COPIE')),
      comment TEXT NOT NULL DEFAULT '',
      address TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      fileName TEXT NOT NULL CHECK (trim(fileName) <> ''),
      versionNumber INTEGER NOT NULL CHECK (versionNumber >= 1),
      versionAt TEXT NOT NULL,
      versionById TEXT REFERENCES collaborator (id),
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX document_address ON document (address)`.execute(db);
  await sql`CREATE INDEX document_type ON document (typeId) WHERE typeId IS NOT NULL`.execute(db);
  await sql`CREATE INDEX document_newest ON document (createdAt, id) WHERE deletedAt IS NULL`.execute(db);
  await sql`CREATE INDEX document_deleted ON document (deletedAt) WHERE deletedAt IS NOT NULL`.execute(db);
  // What a document held before its present content, which stands in its own row.
  await sql`
    CREATE TABLE document_version (
      id TEXT PRIMARY KEY,
      documentId TEXT NOT NULL REFERENCES document (id),
      number INTEGER NOT NULL,
      address TEXT NOT NULL,
      size INTEGER NOT NULL,
      fileName TEXT NOT NULL,
      versionAt TEXT NOT NULL,
      versionById TEXT REFERENCES collaborator (id),
      deletedAt TEXT
    ) STRICT`.execute(db);
  await sql`CREATE UNIQUE INDEX document_version_once ON document_version (documentId, number)`.execute(db);
  await sql`CREATE INDEX document_version_address ON document_version (address)`.execute(db);
}

/** A document may be filed on several records; one that is filed on none waits in the inbox. */
async function createLinks(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE document_link (
      id TEXT PRIMARY KEY,
      documentId TEXT NOT NULL REFERENCES document (id),
      -- Whose sheet shows it: the client itself, or that of the contract, claim or ticket.
      clientId TEXT REFERENCES client (id),
      contractId TEXT REFERENCES contract (id),
      claimId TEXT REFERENCES claim (id),
      insurerId TEXT REFERENCES insurer (id),
      ticketId TEXT,
      createdAt TEXT NOT NULL,
      deletedAt TEXT,
      CHECK ((contractId IS NOT NULL) + (claimId IS NOT NULL) + (insurerId IS NOT NULL) + (ticketId IS NOT NULL) <= 1),
      CHECK (clientId IS NOT NULL OR insurerId IS NOT NULL OR ticketId IS NOT NULL),
      CHECK (insurerId IS NULL OR clientId IS NULL)
    ) STRICT`.execute(db);
  await sql`
    CREATE UNIQUE INDEX document_link_once ON document_link (
      documentId, ifnull(contractId, ''), ifnull(claimId, ''), ifnull(insurerId, ''), ifnull(ticketId, ''),
      CASE WHEN contractId IS NULL AND claimId IS NULL AND ticketId IS NULL THEN ifnull(clientId, '') ELSE '' END
    ) WHERE deletedAt IS NULL`.execute(db);
  for (const column of ['clientId', 'contractId', 'claimId', 'insurerId', 'ticketId']) {
    await sql`
      CREATE INDEX ${sql.raw(`document_link_${column.slice(0, -2)}`)}
      ON document_link (${sql.raw(column)}, documentId) WHERE ${sql.raw(column)} IS NOT NULL`.execute(db);
  }
}

/** The machine's own: the text of each content, read once; titles are found in the same way. */
async function createWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE document_content (
      address TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('text', 'none', 'failed')),
      reason TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE document_page (
      number INTEGER PRIMARY KEY,
      address TEXT,
      documentId TEXT,
      page INTEGER NOT NULL,
      text TEXT NOT NULL,
      CHECK ((address IS NULL) <> (documentId IS NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX document_page_address ON document_page (address, page) WHERE address IS NOT NULL`.execute(
    db,
  );
  await sql`CREATE UNIQUE INDEX document_page_title ON document_page (documentId) WHERE documentId IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE VIRTUAL TABLE document_words USING fts5 (
      words, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 2"
    )`.execute(db);
  // What the broker's watched folder gave already: it is not read again.
  await sql`
    CREATE TABLE watched_file (
      path TEXT PRIMARY KEY,
      mark TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
}

/** What was read of a content goes with the last row that names it. */
async function createErasure(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TRIGGER document_page_erased_is_not_found AFTER DELETE ON document_page
    BEGIN DELETE FROM document_words WHERE rowid = old.number; END`.execute(db);
  await sql`
    CREATE TRIGGER document_erased_has_no_title AFTER DELETE ON document
    BEGIN DELETE FROM document_page WHERE documentId = old.id; END`.execute(db);
  for (const table of ['document', 'document_version']) {
    await sql`
      CREATE TRIGGER ${sql.raw(`${table}_erased_has_no_text`)} AFTER DELETE ON ${sql.raw(table)}
      WHEN NOT EXISTS (SELECT 1 FROM document WHERE address = old.address)
        AND NOT EXISTS (SELECT 1 FROM document_version WHERE address = old.address)
      BEGIN
        DELETE FROM document_page WHERE address = old.address;
        DELETE FROM document_content WHERE address = old.address;
      END`.execute(db);
  }
}

/** A cabinet that is set up later starts with these as well. */
async function addTypes(db: Kysely<unknown>): Promise<void> {
  for (const [code, label] of addedDocumentTypes) {
    await sql`
      INSERT INTO list_item (id, list, code, label, position, isSystem, isArchived, deletedAt)
      SELECT ${randomUUID()}, 'documentType', ${code}, ${label}, max(position) + 1, 1, 0, NULL
      FROM list_item WHERE list = 'documentType'
      HAVING count(*) > 0 AND sum(code = ${code}) = 0`.execute(db);
  }
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createDocuments(db);
  await createLinks(db);
  await createWords(db);
  await createErasure(db);
  await addTypes(db);
}
