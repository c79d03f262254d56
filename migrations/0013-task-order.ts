/** @file Counts and orders tasks from indexes alone: reading each task, and each client for its name, costs ten times more. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`DROP INDEX task_open`.execute(db);
  await sql`
    CREATE INDEX task_open ON task (dueOn, dueTime, priority, assigneeId, clientId, id)
    WHERE status = 'OUVERTE' AND deletedAt IS NULL`.execute(db);
  await sql`DROP INDEX task_closed`.execute(db);
  await sql`
    CREATE INDEX task_closed ON task (closedAt DESC, clientId, id)
    WHERE closedAt IS NOT NULL AND deletedAt IS NULL`.execute(db);
  await sql`CREATE INDEX client_listing_client ON client_listing (clientId, sortName)`.execute(db);
}
