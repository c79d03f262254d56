/** @file Everything a database says, the journal aside: what must be the same again after undoing everything. */
import { sql } from 'kysely';
import type { Db } from '#main/db/journal/write-door.ts';

const TABLES = [
  'cabinet',
  'collaborator',
  'list_item',
  'setting',
  'client',
  'client_phone',
  'client_email',
  'client_address',
  'family_member',
  'bank_account',
  'saved_view',
  'note',
  'task',
  'calendar_event',
] as const;

/** Rows of every journaled table, and the derived ones without the number that only orders them. */
export async function logicalContent(db: Db): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    content[table] = (await sql`SELECT * FROM ${sql.table(table)} ORDER BY id`.execute(db)).rows;
  }
  const listing = await db.selectFrom('client_listing').selectAll().orderBy('clientId').execute();
  content['client_listing'] = listing.map(({ number: _number, ...row }) => row);
  const tokens = await db
    .selectFrom('client_search_token as token')
    .innerJoin('client_listing as line', 'line.number', 'token.number')
    .select(['line.clientId', 'token.kind', 'token.token'])
    .orderBy('line.clientId')
    .orderBy('token.kind')
    .orderBy('token.token')
    .execute();
  content['client_search_token'] = tokens;
  content['note_words'] = await noteWords(db);
  return content;
}

/** The index holds no text of its own: its vocabulary is read, word by word. */
async function noteWords(db: Db): Promise<unknown[]> {
  await sql`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.note_vocabulary
    USING fts5vocab ('main', 'note_words', 'instance')`.execute(db);
  const { rows } = await sql`
    SELECT note_number.noteId, note_number.clientId, term
    FROM temp.note_vocabulary JOIN note_number ON note_number.number = doc
    ORDER BY note_number.noteId, term`.execute(db);
  return rows;
}
