/**
 * @file What the scheduler remembers. The ledger's key is what makes a rule act once for a subject and a date,
 * whatever crashes, sleeps or clock changes happen: it is written in the transaction of the act itself.
 */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE scheduler_state (
      id TEXT PRIMARY KEY CHECK (id = 'scheduler'),
      lastTickAt TEXT,
      highestAt TEXT,
      suspectSince TEXT,
      lastRunOn TEXT CHECK (lastRunOn IS date(lastRunOn)),
      digestOn TEXT CHECK (digestOn IS date(digestOn))
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE scheduler_run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      reason TEXT NOT NULL,
      daysCaughtUp INTEGER NOT NULL,
      finishedAt TEXT
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE scheduler_act (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      runId INTEGER REFERENCES scheduler_run (id),
      ruleKey TEXT NOT NULL,
      subject TEXT NOT NULL,
      dueOn TEXT NOT NULL CHECK (dueOn IS date(dueOn)),
      at TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('task', 'left-out', 'cause-gone')),
      clientId TEXT REFERENCES client (id) ON DELETE CASCADE,
      taskId TEXT,
      facts TEXT NOT NULL CHECK (json_valid(facts))
    ) STRICT`.execute(db);
  await sql`
    CREATE UNIQUE INDEX scheduler_act_once ON scheduler_act (ruleKey, subject, dueOn)
    WHERE outcome <> 'cause-gone'`.execute(db);
  await sql`CREATE INDEX scheduler_act_task ON scheduler_act (taskId) WHERE taskId IS NOT NULL`.execute(db);
  await sql`CREATE INDEX scheduler_act_client ON scheduler_act (clientId)`.execute(db);
  await sql`
    CREATE TABLE reminder (
      id TEXT PRIMARY KEY,
      entity TEXT NOT NULL CHECK (entity IN ('task', 'calendar_event')),
      subjectId TEXT NOT NULL,
      occurrenceOn TEXT NOT NULL CHECK (occurrenceOn IS date(occurrenceOn)),
      dueAt TEXT NOT NULL,
      clientId TEXT REFERENCES client (id) ON DELETE CASCADE,
      presentedAt TEXT NOT NULL,
      snoozedUntil TEXT,
      closedAt TEXT,
      UNIQUE (entity, subjectId, dueAt)
    ) STRICT`.execute(db);
  await sql`CREATE INDEX reminder_open ON reminder (dueAt) WHERE closedAt IS NULL`.execute(db);
  await sql`CREATE INDEX reminder_client ON reminder (clientId)`.execute(db);
  // Prospects by how long they have been known: few of all clients, read in pages once a day.
  await sql`
    CREATE INDEX client_prospect ON client (coalesce(importedCreatedOn, createdAt), id)
    WHERE stage = 'PROSPECT' AND deletedAt IS NULL`.execute(db);
}
