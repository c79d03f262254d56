/** @file Events of the agenda. Their days and hours are civil, in the cabinet's zone. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE calendar_event (
      id TEXT PRIMARY KEY,
      clientId TEXT REFERENCES client (id),
      kind TEXT NOT NULL CHECK (kind IN ('APPEL', 'RDV', 'DEJEUNER', 'VISITE', 'SALON', 'AUTRE')),
      title TEXT NOT NULL DEFAULT '',
      place TEXT NOT NULL DEFAULT '',
      details TEXT NOT NULL DEFAULT '',
      startOn TEXT NOT NULL CHECK (startOn IS date(startOn)),
      startTime TEXT CHECK (startTime IS NULL OR startTime GLOB '[0-2][0-9]:[0-5][0-9]'),
      endOn TEXT NOT NULL CHECK (endOn IS date(endOn)),
      endTime TEXT CHECK (endTime IS NULL OR endTime GLOB '[0-2][0-9]:[0-5][0-9]'),
      ownerId TEXT REFERENCES collaborator (id),
      participants TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(participants)),
      reminderMinutes INTEGER CHECK (reminderMinutes IS NULL OR reminderMinutes BETWEEN 0 AND 40320),
      repetition TEXT CHECK (repetition IS NULL OR json_valid(repetition)),
      skippedOn TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skippedOn)),
      lastOn TEXT CHECK (lastOn IS date(lastOn)),
      seriesId TEXT,
      seriesOn TEXT CHECK (seriesOn IS date(seriesOn)),
      icsUid TEXT,
      createdAt TEXT NOT NULL,
      createdById TEXT REFERENCES collaborator (id),
      deletedAt TEXT,
      CHECK ((startTime IS NULL) = (endTime IS NULL)),
      CHECK (endOn > startOn OR (endOn = startOn AND (startTime IS NULL OR endTime >= startTime))),
      CHECK (repetition IS NOT NULL OR lastOn IS NOT NULL),
      CHECK (seriesId IS NULL OR seriesOn IS NOT NULL)
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX calendar_event_single ON calendar_event (startOn)
    WHERE repetition IS NULL AND deletedAt IS NULL`.execute(db);
  await sql`
    CREATE INDEX calendar_event_long ON calendar_event (lastOn)
    WHERE repetition IS NULL AND deletedAt IS NULL AND endOn > startOn`.execute(db);
  await sql`
    CREATE INDEX calendar_event_repeated ON calendar_event (lastOn)
    WHERE repetition IS NOT NULL AND deletedAt IS NULL`.execute(db);
  await sql`CREATE INDEX calendar_event_client ON calendar_event (clientId, startOn)`.execute(db);
  await sql`
    CREATE INDEX calendar_event_series ON calendar_event (seriesId) WHERE seriesId IS NOT NULL`.execute(db);
  await sql`CREATE INDEX calendar_event_uid ON calendar_event (icsUid) WHERE icsUid IS NOT NULL`.execute(db);
  await sql`
    CREATE INDEX calendar_event_deleted ON calendar_event (deletedAt) WHERE deletedAt IS NOT NULL`.execute(
    db,
  );
}
