/** @file The operation journal: what undo, field history, the bin and the audit all read. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE operation (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      collaboratorId TEXT,
      deviceId TEXT NOT NULL,
      command TEXT NOT NULL,
      cause TEXT,
      clientId TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
      targetId TEXT REFERENCES operation (id),
      isUndoable INTEGER NOT NULL CHECK (isUndoable IN (0, 1)),
      undoneBySeq INTEGER REFERENCES operation (seq)
    ) STRICT`.execute(db);
  await sql`CREATE INDEX operation_undo ON operation (isUndoable, kind, undoneBySeq, seq)`.execute(db);
  await sql`CREATE INDEX operation_client ON operation (clientId, seq)`.execute(db);
  await sql`
    CREATE TABLE operation_change (
      id INTEGER PRIMARY KEY,
      operationId TEXT NOT NULL REFERENCES operation (id),
      position INTEGER NOT NULL,
      entity TEXT NOT NULL,
      rowId TEXT NOT NULL,
      clientId TEXT,
      fieldGroup TEXT NOT NULL,
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT CHECK (after IS NULL OR json_valid(after)),
      UNIQUE (operationId, position)
    ) STRICT`.execute(db);
  await sql`CREATE INDEX operation_change_row ON operation_change (entity, rowId, fieldGroup, id)`.execute(
    db,
  );
  await sql`CREATE INDEX operation_change_client ON operation_change (clientId, entity, id)`.execute(db);
}
