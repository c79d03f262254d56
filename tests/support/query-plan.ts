/** @file How SQLite runs the statements of a call: names of indexes, and whole tables read where there should be none. */
import { CompiledQuery } from 'kysely';
import { vi } from 'vitest';
import type { TestCabinet } from './cabinet.ts';

/** The plan of every statement that a call sends outside transactions, one line per step. */
export async function plansOf(
  { context: { db } }: TestCabinet,
  call: () => Promise<unknown>,
): Promise<string[]> {
  const spy = vi.spyOn(db.getExecutor(), 'executeQuery');
  await call();
  const sent = spy.mock.calls.map(([query]) => query);
  spy.mockRestore();
  const plans: string[] = [];
  for (const { sql, parameters } of sent) {
    const explained = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
    const { rows } = await db.executeQuery<{ detail: string }>(explained);
    plans.push(...rows.map(({ detail }) => detail));
  }
  return plans;
}
