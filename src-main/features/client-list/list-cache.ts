/**
 * @file What the list keeps between two pages: the row numbers of a filter, and their order. Kept per open database,
 * dropped as soon as anything was written, so that nothing ever has to be invalidated by hand.
 */
import { sql } from 'kysely';
import type { ReadDb, RowNumbers } from './row-numbers.ts';

/** A screen shows one list; the others are the saved views that someone goes back to. */
const KEPT = 24;

type Entries = Map<string, Promise<RowNumbers>>;

interface Kept {
  readonly stamp: string;
  readonly entries: Entries;
}

/** Per open database: closing it (locking) lets go of everything. */
const caches = new WeakMap<ReadDb, Kept>();

/** Changes with every write, of this connection (rows changed so far) or of another one. */
async function readStamp(db: ReadDb): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    SELECT total_changes() || ' ' || data_version AS stamp FROM pragma_data_version`.execute(db);
  return rows[0]?.stamp ?? '';
}

async function entriesOf(db: ReadDb): Promise<Entries> {
  const stamp = await readStamp(db);
  const known = caches.get(db);
  if (known?.stamp === stamp) return known.entries;
  const entries: Entries = new Map();
  caches.set(db, { stamp, entries });
  return entries;
}

/**
 * The numbers under a key, made by `read` unless they are known and nothing was written since. What a write overtook
 * while it was read stays under the stamp of before, so the next question reads again.
 */
export async function remember(
  db: ReadDb,
  key: string,
  read: () => Promise<RowNumbers>,
): Promise<RowNumbers> {
  const entries = await entriesOf(db);
  const numbers = entries.get(key) ?? read();
  entries.delete(key);
  entries.set(key, numbers);
  if (entries.size > KEPT) entries.delete(entries.keys().next().value ?? '');
  numbers.catch(() => entries.delete(key));
  return numbers;
}

/** Whether the numbers under a key are known now. */
export async function isRemembered(db: ReadDb, key: string): Promise<boolean> {
  return (await entriesOf(db)).has(key);
}
