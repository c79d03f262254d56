/**
 * @file What a list keeps between two pages: the row numbers of a filter, and their order. Kept per open database,
 * dropped as soon as anything was written, so that nothing ever has to be invalidated by hand.
 */
import type { Context } from '#main/ipc/context.ts';
import type { ReadDb, RowNumbers } from './row-numbers.ts';

/** What a read of the list needs of the context. */
export type ListSource = Pick<Context, 'db' | 'totalChanges'>;

/** A screen shows one list; the others are the saved views that someone goes back to. */
const KEPT = 24;

interface Kept {
  readonly totalChanges: number;
  /** Least recently asked first. */
  readonly entries: Map<string, Promise<unknown>>;
}

/** Per open database: locking closes it and lets go of everything. */
const caches = new WeakMap<ReadDb, Kept>();

function entriesOf({ db, totalChanges }: ListSource): Kept['entries'] {
  const now = totalChanges();
  const known = caches.get(db);
  if (known?.totalChanges === now) return known.entries;
  const fresh: Kept = { totalChanges: now, entries: new Map() };
  caches.set(db, fresh);
  return fresh.entries;
}

/**
 * What is under a key, made by `read` unless they are known and nothing was written since. What a write overtakes
 * while it is read stays under the count of before, so the next question reads again.
 */
export function remember<T = RowNumbers>(
  source: ListSource,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const entries = entriesOf(source);
  // One key is one kind of value: those who ask name it themselves.
  const value = (entries.get(key) as Promise<T> | undefined) ?? read();
  entries.delete(key);
  entries.set(key, value);
  const [oldest] = entries.keys();
  if (entries.size > KEPT && oldest !== undefined) entries.delete(oldest);
  value.catch(() => entries.delete(key));
  return value;
}
