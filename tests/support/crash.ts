/** @file A database that stops at the n-th statement, as with a process that dies: nothing more is written. */
import type { Context } from '#main/ipc/context.ts';

export class Crash extends Error {}

interface Connection {
  executeQuery(query: { readonly sql: string }): Promise<unknown>;
}

/**
 * Every statement after so many fails; what was under way is rolled back, as it is when the file is next opened. The
 * cabinet is then only good for closing.
 */
export async function crashAfter({ db }: Context, statements: number): Promise<void> {
  await db.getExecutor().provideConnection((provided) => {
    const connection = provided as unknown as Connection;
    const alive = connection.executeQuery.bind(connection);
    let seen = 0;
    connection.executeQuery = (query) => {
      seen += 1;
      const isUndone = query.sql === 'rollback';
      return seen > statements && !isUndone ? Promise.reject(new Crash()) : alive(query);
    };
    return Promise.resolve();
  });
}
