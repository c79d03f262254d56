/** @file Kysely over better-sqlite3, with cached statements and migrations that really are transactional. */
import type BetterSqlite3 from 'better-sqlite3';
import { SqliteAdapter, SqliteDialect, type DialectAdapter, type SqliteDatabase } from 'kysely';

/**
 * [Note: statement cache] Preparing at each call costs two to three times the query itself. The text that
 * Kysely compiles is stable, so a small least-recently-used map keeps what screens repeat.
 */
const CACHED_STATEMENTS = 400;

type Statement = ReturnType<SqliteDatabase['prepare']>;

function withStatementCache(database: BetterSqlite3.Database): SqliteDatabase {
  const cache = new Map<string, Statement>();
  return {
    close: () => {
      cache.clear();
      database.close();
    },
    prepare: (text) => {
      // A deferred transaction that reads before it writes can meet SQLITE_BUSY half-way; an immediate one cannot.
      const sql = text === 'begin' ? 'begin immediate' : text;
      const known = cache.get(sql);
      if (known !== undefined) {
        cache.delete(sql);
        cache.set(sql, known);
        return known;
      }
      const statement = database.prepare(sql) as unknown as Statement;
      if (cache.size >= CACHED_STATEMENTS) {
        const oldest = cache.keys().next().value;
        if (oldest !== undefined) cache.delete(oldest);
      }
      cache.set(sql, statement);
      return statement;
    },
  };
}

/** SQLite can roll a schema change back; Kysely's own adapter says it cannot and would leave a failed step half applied. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class CachedSqliteDialect extends SqliteDialect {
  constructor(database: BetterSqlite3.Database) {
    super({ database: withStatementCache(database) });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter();
  }
}
