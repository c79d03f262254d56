/** @file Notes of a client, the texts that are being typed, and the words that notes are found by. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE note (
      id TEXT NOT NULL UNIQUE,
      clientId TEXT NOT NULL REFERENCES client (id),
      text TEXT NOT NULL CHECK (trim(text) <> ''),
      authorId TEXT REFERENCES collaborator (id),
      createdAt TEXT NOT NULL,
      editedAt TEXT,
      isPinned INTEGER NOT NULL DEFAULT 0 CHECK (isPinned IN (0, 1)),
      lockedAt TEXT,
      lockedById TEXT REFERENCES collaborator (id),
      lockReason TEXT NOT NULL DEFAULT '',
      deletedAt TEXT,
      PRIMARY KEY (clientId, id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  // With deletedAt, though it says nothing here, counting needs no row.
  await sql`
    CREATE INDEX note_shown ON note (clientId, createdAt, id, isPinned, deletedAt)
    WHERE deletedAt IS NULL`.execute(db);
  await sql`CREATE INDEX note_deleted ON note (deletedAt) WHERE deletedAt IS NOT NULL`.execute(db);
  // A note kept as evidence stays as it was read, whatever act or undo comes later; it only goes with its client.
  await sql`
    CREATE TRIGGER note_locked_is_not_edited
    BEFORE UPDATE OF text, authorId, createdAt, editedAt, lockedAt, lockedById, lockReason, deletedAt ON note
    WHEN old.lockedAt IS NOT NULL AND (
      new.text IS NOT old.text OR new.authorId IS NOT old.authorId OR new.createdAt IS NOT old.createdAt
      OR new.editedAt IS NOT old.editedAt OR new.lockedAt IS NOT old.lockedAt
      OR new.lockedById IS NOT old.lockedById OR new.lockReason IS NOT old.lockReason
      OR new.deletedAt IS NOT old.deletedAt
    )
    BEGIN SELECT RAISE(ABORT, 'a locked note is not edited'); END`.execute(db);
  await sql`
    CREATE TRIGGER note_locked_is_not_erased BEFORE DELETE ON note
    WHEN old.lockedAt IS NOT NULL
      AND (SELECT deletedAt FROM client WHERE id = old.clientId) IS NULL
    BEGIN SELECT RAISE(ABORT, 'a locked note is not erased'); END`.execute(db);
  // What is being typed and not saved yet. Not journaled: the act that saves it is.
  await sql`
    CREATE TABLE draft (
      key TEXT PRIMARY KEY,
      clientId TEXT REFERENCES client (id) ON DELETE CASCADE,
      value TEXT NOT NULL,
      savedAt TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX draft_client ON draft (clientId)`.execute(db);
  // Derived: a small number per living note, and its folded words under that number.
  await sql`
    CREATE TABLE note_number (
      number INTEGER PRIMARY KEY,
      noteId TEXT NOT NULL UNIQUE,
      clientId TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX note_number_client ON note_number (clientId)`.execute(db);
  await sql`
    CREATE VIRTUAL TABLE note_words USING fts5 (
      words, content = '', contentless_delete = 1, prefix = '1 2 3 4', tokenize = "unicode61 remove_diacritics 2"
    )`.execute(db);
  // What hangs on a note without a foreign key goes with it: its words, and what was being typed over it.
  await sql`
    CREATE TRIGGER note_erased_is_not_found AFTER DELETE ON note
    BEGIN
      DELETE FROM draft WHERE key = old.clientId || '/note:' || old.id;
      DELETE FROM note_words WHERE rowid = (SELECT number FROM note_number WHERE noteId = old.id);
      DELETE FROM note_number WHERE noteId = old.id;
    END`.execute(db);
}
