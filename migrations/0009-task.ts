/** @file Tasks: what someone has to do, by when, for which client if any. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE task (
      id TEXT PRIMARY KEY,
      clientId TEXT REFERENCES client (id),
      title TEXT NOT NULL CHECK (trim(title) <> ''),
      details TEXT NOT NULL DEFAULT '',
      assigneeId TEXT REFERENCES collaborator (id),
      dueOn TEXT CHECK (dueOn IS date(dueOn)),
      dueTime TEXT CHECK (dueTime IS NULL OR dueTime GLOB '[0-2][0-9]:[0-5][0-9]'),
      priority TEXT NOT NULL DEFAULT 'NORMALE' CHECK (priority IN ('HAUTE', 'NORMALE', 'BASSE')),
      status TEXT NOT NULL DEFAULT 'OUVERTE' CHECK (status IN ('OUVERTE', 'FAITE', 'ANNULEE')),
      closedAt TEXT,
      closedById TEXT REFERENCES collaborator (id),
      closeReason TEXT NOT NULL DEFAULT '',
      source TEXT NOT NULL CHECK (source IN ('MANUELLE', 'REGLE')),
      ruleKey TEXT,
      ruleDueOn TEXT CHECK (ruleDueOn IS date(ruleDueOn)),
      aboutEntity TEXT,
      aboutId TEXT,
      repetition TEXT CHECK (repetition IS NULL OR json_valid(repetition)),
      repetitionFrom TEXT CHECK (repetitionFrom IS date(repetitionFrom)),
      occurrenceOn TEXT CHECK (occurrenceOn IS date(occurrenceOn)),
      seriesId TEXT,
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT,
      CHECK (dueTime IS NULL OR dueOn IS NOT NULL),
      CHECK ((status = 'OUVERTE') = (closedAt IS NULL)),
      CHECK ((source = 'REGLE') = (ruleKey IS NOT NULL)),
      CHECK ((aboutEntity IS NULL) = (aboutId IS NULL)),
      CHECK ((repetition IS NULL) = (repetitionFrom IS NULL)),
      CHECK ((repetition IS NULL) = (occurrenceOn IS NULL))
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX task_open ON task (dueOn, dueTime, id)
    WHERE status = 'OUVERTE' AND deletedAt IS NULL`.execute(db);
  await sql`CREATE INDEX task_closed ON task (closedAt) WHERE closedAt IS NOT NULL`.execute(db);
  await sql`CREATE INDEX task_client ON task (clientId, status, dueOn)`.execute(db);
  await sql`CREATE INDEX task_assignee ON task (assigneeId, status, dueOn)`.execute(db);
  await sql`CREATE INDEX task_about ON task (aboutEntity, aboutId) WHERE aboutId IS NOT NULL`.execute(db);
  await sql`CREATE INDEX task_rule ON task (ruleKey, status) WHERE ruleKey IS NOT NULL`.execute(db);
  await sql`CREATE INDEX task_series ON task (seriesId) WHERE seriesId IS NOT NULL`.execute(db);
  await sql`CREATE INDEX task_deleted ON task (deletedAt) WHERE deletedAt IS NOT NULL`.execute(db);
}
