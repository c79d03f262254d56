/**
 * @file Keeps the words that tickets are found by true to them. Runs inside the transaction of every write; undo and
 * redo come through here too. What is in the bin has no words.
 */
import { sql, type Kysely } from 'kysely';
import { words } from '#shared/kernel/text.ts';
import { chunksOf } from '#main/db/journal/any-table.ts';
import { DELETION_GROUP, WHOLE_ROW } from '#main/db/journal/entities.ts';
import type { Derivation } from '#main/db/journal/write-door.ts';
import { among } from '#main/db/rows/among.ts';
import type { Schema } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

type Db = Kysely<Schema>;

/** As searched: each word once. */
export const searchedWords = (text: string): string => [...new Set(words(text))].join(' ');

interface Said {
  readonly rowId: string;
  readonly ticketId: string;
  readonly text: string;
  readonly deletedAt: string | null;
}

/** The ticket by its number and subject. */
const ticketsSaid = (db: Db, ids: readonly string[]): Promise<Said[]> =>
  db
    .selectFrom('ticket')
    .select(['id as rowId', 'id as ticketId', 'deletedAt'])
    .select(sql<string>`number || ' ' || subject`.as('text'))
    .where('id', 'in', among(ids))
    .execute();

const exchangesSaid = (db: Db, ids: readonly string[]): Promise<Said[]> =>
  db
    .selectFrom('ticket_message')
    .select(['id as rowId', 'ticketId', 'deletedAt'])
    .select(sql<string>`subject || ' ' || fromName || ' ' || fromAddress || ' ' || text`.as('text'))
    .where('id', 'in', among(ids))
    .execute();

async function numberOf(db: Db, { rowId, ticketId }: Said): Promise<number> {
  const known = db.selectFrom('ticket_word_number').select('number').where('rowId', '=', rowId);
  const row = await known.executeTakeFirst();
  if (row) return row.number;
  const made = db.insertInto('ticket_word_number').values({ rowId, ticketId }).returning('number');
  return (await made.executeTakeFirstOrThrow()).number;
}

async function derive(db: Db, said: Said): Promise<void> {
  const rowid = await numberOf(db, said);
  await db.deleteFrom('ticket_words').where('rowid', '=', rowid).execute();
  if (said.deletedAt !== null) return;
  await db
    .insertInto('ticket_words')
    .values({ rowid, words: searchedWords(said.text) })
    .execute();
}

const REACHING: ReadonlySet<string> = new Set([WHOLE_ROW, DELETION_GROUP, 'text', 'subject']);

/** The derivation that the write door runs: for the rows whose words the changes can have moved, no others. */
export const deriveTicketWords: Derivation = async (db, changes) => {
  const idsOf = (table: string): string[] => [
    ...new Set(
      changes
        .filter(({ entity, fieldGroup }) => entity === table && REACHING.has(fieldGroup))
        .map(({ rowId }) => rowId),
    ),
  ];
  for (const ids of chunksOf(idsOf('ticket')))
    for (const said of await ticketsSaid(db, ids)) await derive(db, said);
  for (const ids of chunksOf(idsOf('ticket_message')))
    for (const said of await exchangesSaid(db, ids)) await derive(db, said);
};

/** Pages of the index that are written anew between two breaths. */
const PAGES = 100;

/** [Note: erased words] As for notes: the index is merged until nothing is left of what was erased for good. */
export async function sweepTicketWords({
  db,
  totalChanges,
}: Pick<Context, 'db' | 'totalChanges'>): Promise<void> {
  for (let pages = -PAGES; ; pages = PAGES) {
    const before = totalChanges();
    await sql`INSERT INTO ticket_words (ticket_words, rank) VALUES ('merge', ${pages})`.execute(db);
    if (totalChanges() - before < 2) return;
  }
}
