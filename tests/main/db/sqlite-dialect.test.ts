import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { join } from 'node:path';
import { type Migration, Migrator } from 'kysely/migration';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CachedSqliteDialect } from '#main/db/sqlite-dialect.ts';
import { temporaryFolder } from '../../support/vault-place.ts';

interface Schema {
  note: { id: number; text: string };
}

function memory() {
  const database = new Database(':memory:');
  const db = new Kysely<Schema>({ dialect: new CachedSqliteDialect(database) });
  onTestFinished(() => db.destroy());
  return { database, db };
}

const migrate = (db: Kysely<Schema>, steps: Record<string, Migration>) =>
  new Migrator({ db, provider: { getMigrations: () => Promise.resolve(steps) } }).migrateToLatest();

const tablesOf = (database: Database.Database) =>
  database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'kysely%' order by name")
    .pluck()
    .all();

const first: Migration = {
  up: async (db) => {
    await sql`create table note (id integer primary key, text text not null) strict`.execute(db);
    await sql`insert into note values (1, 'kept')`.execute(db);
  },
};
const failing: Migration = {
  up: async (db) => {
    await sql`create table half (id integer) strict`.execute(db);
    await sql`alter table note add column colour text`.execute(db);
    await sql`update note set text = 'lost'`.execute(db);
    await sql`create table note (id integer)`.execute(db);
  },
};

describe('a migration step that fails', () => {
  it('changes nothing: neither tables, nor columns, nor rows', async () => {
    const { database, db } = memory();
    await migrate(db, { '0001': first });
    const { error } = await migrate(db, { '0001': first, '0002': failing });
    expect(String(error)).toContain('already exists');
    expect(tablesOf(database)).toEqual(['note']);
    expect(database.prepare('select * from note').all()).toEqual([{ id: 1, text: 'kept' }]);
  });

  it('is tried again next time, once mended', async () => {
    const { database, db } = memory();
    await migrate(db, { '0001': first, '0002': failing });
    const mended: Migration = {
      up: (db) => sql`create table whole (id integer) strict`.execute(db).then(() => undefined),
    };
    const { error } = await migrate(db, { '0001': first, '0002': mended });
    expect(error).toBeUndefined();
    expect(tablesOf(database)).toEqual(['note', 'whole']);
  });
});

describe('a transaction', () => {
  it('takes its place before it reads, so that it never fails half-way for a lock', async () => {
    const file = join(await temporaryFolder(), 'plain.db');
    const db = new Kysely<Schema>({ dialect: new CachedSqliteDialect(new Database(file)) });
    const other = new Database(file, { timeout: 0 });
    onTestFinished(() => void other.close());
    onTestFinished(() => db.destroy());
    await db.transaction().execute(async () => {
      expect(() => other.exec('begin immediate')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
    });
    expect(() => other.exec('begin immediate; commit')).not.toThrow();
  });

  it('leaves nothing behind when it throws', async () => {
    const { db } = memory();
    await migrate(db, { '0001': first });
    const broken = db.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ id: 2, text: 'gone' }).execute();
      throw new Error('simulated');
    });
    await expect(broken).rejects.toThrow('simulated');
    expect(await db.selectFrom('note').selectAll().execute()).toHaveLength(1);
  });
});

describe('the cache of statements', () => {
  it('gives each call its own values', async () => {
    const { db } = memory();
    await migrate(db, { '0001': first });
    for (let id = 2; id < 50; id += 1)
      await db
        .insertInto('note')
        .values({ id, text: `n${id}` })
        .execute();
    for (const id of [3, 49, 3]) {
      const row = await db.selectFrom('note').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      expect(row.text).toBe(`n${id}`);
    }
  });

  it('holds through more different statements than it keeps', async () => {
    const { db } = memory();
    await migrate(db, { '0001': first });
    for (let limit = 1; limit <= 450; limit += 1) {
      const rows = await sql<Schema['note']>`select * from note limit ${sql.lit(limit)}`.execute(db);
      expect(rows.rows).toHaveLength(1);
    }
  });

  it('follows a change of the schema', async () => {
    const { db } = memory();
    await migrate(db, { '0001': first });
    const read = () => sql<Record<string, unknown>>`select * from note`.execute(db);
    expect(Object.keys((await read()).rows[0]!)).toEqual(['id', 'text']);
    await sql`alter table note add column colour text`.execute(db);
    expect(Object.keys((await read()).rows[0]!)).toEqual(['id', 'text', 'colour']);
  });
});
