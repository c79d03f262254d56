/** @file Makes an index of words forget for good: it only marks what is deleted, and drops it when it is merged. */
import { sql } from 'kysely';
import type { Context } from '#main/ipc/context.ts';

/** Pages of the index that are written anew between two breaths. */
const PAGES = 100;

/** After rows were erased for good, the index is merged until nothing is left of them, a little at a time. */
export async function mergeWords(
  { db, totalChanges }: Pick<Context, 'db' | 'totalChanges'>,
  table: 'note_words' | 'document_words',
): Promise<void> {
  const index = sql.table(table);
  // Negative: all parts of the index are to become one. Then on, until a step finds nothing to do (as SQLite tells it).
  for (let pages = -PAGES; ; pages = PAGES) {
    const before = totalChanges();
    await sql`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${pages})`.execute(db);
    if (totalChanges() - before < 2) return;
  }
}
