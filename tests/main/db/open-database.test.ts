import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { chmod, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asAppError, openDatabase, type OpenOptions } from '#main/db/open-database.ts';
import { temporaryFolder } from '../../support/vault-place.ts';

const MARKER = 'Zoé DURAND habite ici';

function opened(options: OpenOptions) {
  const database = openDatabase(options);
  onTestFinished(() => void database.close());
  return database;
}

async function aDatabase() {
  const options = { file: join(await temporaryFolder(), 'mallette.db'), key: randomBytes(32) };
  const database = opened(options);
  database.exec('create table note (text text) strict');
  database.prepare('insert into note values (?)').run(MARKER);
  return { database, options };
}

describe('opening the database', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
    ['temp_store', 2],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['checkpoint_fullfsync', 1],
    ['cache_size', -65_536],
  ])('sets %s', async (pragma, expected) => {
    const { database } = await aDatabase();
    expect(database.pragma(pragma, { simple: true })).toBe(expected);
  });

  it('enforces foreign keys', async () => {
    const { database } = await aDatabase();
    database.exec('create table a (id text primary key) strict; create table b (a text references a) strict');
    expect(() => database.prepare("insert into b values ('none')").run()).toThrow(/FOREIGN KEY/);
  });

  it('finds again what was written, with the same key', async () => {
    const { database, options } = await aDatabase();
    database.close();
    expect(opened(options).prepare('select text from note').pluck().get()).toBe(MARKER);
  });

  it('writes nothing in clear, in none of its files', async () => {
    const { options } = await aDatabase();
    const folder = join(options.file, '..');
    const files = await readdir(folder);
    expect(files).toContain('mallette.db-wal');
    for (const name of files) {
      const bytes = await readFile(join(folder, name));
      expect(bytes.includes(MARKER)).toBe(false);
      expect(bytes.includes('create table')).toBe(false);
      expect(bytes.includes('SQLite format 3')).toBe(false);
    }
  });

  it('leaves the key it was given as it was', async () => {
    const { options } = await aDatabase();
    expect(options.key).toHaveLength(32);
    expect(options.key.equals(Buffer.alloc(32))).toBe(false);
  });
});

describe('what does not open', () => {
  it('is a file whose key is another one: corrupted, and unchanged', async () => {
    const { database, options } = await aDatabase();
    database.close();
    const before = await readFile(options.file);
    expect(() => openDatabase({ ...options, key: randomBytes(32) })).toThrow(
      expect.objectContaining({ code: 'corrupted' }),
    );
    expect(await readFile(options.file)).toEqual(before);
    expect(opened(options).prepare('select count(*) from note').pluck().get()).toBe(1);
  });

  it('is a database in clear, which is not touched', async () => {
    const file = join(await temporaryFolder(), 'mallette.db');
    const plain = new Database(file);
    plain.exec('create table note (text text)');
    plain.close();
    const before = await readFile(file);
    expect(() => openDatabase({ file, key: randomBytes(32) })).toThrow(
      expect.objectContaining({ code: 'corrupted' }),
    );
    expect(await readFile(file)).toEqual(before);
  });

  it.each([
    ['a text', Buffer.from('clients;telephones\n'.repeat(500))],
    ['noise', randomBytes(8192)],
    ['zeros', Buffer.alloc(8192)],
  ])('is %s', async (_name, bytes) => {
    const file = join(await temporaryFolder(), 'mallette.db');
    await writeFile(file, bytes);
    expect(() => openDatabase({ file, key: randomBytes(32) })).toThrow(
      expect.objectContaining({ code: 'corrupted' }),
    );
    expect(await readFile(file)).toEqual(bytes);
  });

  it('is a database of which one byte was changed', async () => {
    const { database, options } = await aDatabase();
    database.close();
    const handle = await open(options.file, 'r+');
    await handle.write(Buffer.of(0xff), 0, 1, 100);
    await handle.close();
    expect(() => openDatabase(options)).toThrow(expect.objectContaining({ code: 'corrupted' }));
  });

  it('is a relative path, or a key of another length', async () => {
    const file = join(await temporaryFolder(), 'mallette.db');
    expect(() => openDatabase({ file: 'mallette.db', key: randomBytes(32) })).toThrow(/absolute/);
    expect(() => openDatabase({ file, key: randomBytes(16) })).toThrow(/32 bytes/);
    expect(await readdir(join(file, '..'))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('is a folder that cannot be written', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o500);
    expect(() => openDatabase({ file: join(folder, 'mallette.db'), key: randomBytes(32) })).toThrow(
      expect.objectContaining({ code: 'read-only' }),
    );
  });

  it('is a folder that does not exist', async () => {
    const file = join(await temporaryFolder(), 'gone', 'mallette.db');
    expect(() => openDatabase({ file, key: randomBytes(32) })).toThrow(
      expect.objectContaining({ code: 'read-only' }),
    );
  });
});

describe('a read-only connection', () => {
  it('reads, and refuses to write', async () => {
    const { options } = await aDatabase();
    const reader = opened({ ...options, readonly: true });
    expect(reader.prepare('select text from note').pluck().get()).toBe(MARKER);
    expect(() => reader.prepare("insert into note values ('x')").run()).toThrow(/readonly/);
  });
});

describe('SQLite errors in the application’s words', () => {
  it.each([
    ['SQLITE_BUSY', 'in-use'],
    ['SQLITE_BUSY_SNAPSHOT', 'in-use'],
    ['SQLITE_LOCKED', 'in-use'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['SQLITE_NOTADB', 'corrupted'],
    ['SQLITE_CORRUPT_INDEX', 'corrupted'],
  ])('%s is %s', (code, expected) => {
    const error = new Database.SqliteError('whatever the sentence', code);
    expect(asAppError(error)).toMatchObject({ code: expected, cause: error });
  });

  it('are left alone when they mean a fault of ours', () => {
    const error = new Database.SqliteError('UNIQUE constraint failed', 'SQLITE_CONSTRAINT_UNIQUE');
    expect(asAppError(error)).toBe(error);
  });

  it('come from the engine itself: a full database is disk-full', async () => {
    const { database } = await aDatabase();
    const pages = database.pragma('page_count', { simple: true }) as number;
    database.pragma(`max_page_count = ${pages}`);
    const fill = () => database.prepare('insert into note values (?)').run('x'.repeat(100_000));
    let thrown: unknown;
    try {
      fill();
    } catch (error) {
      thrown = asAppError(error);
    }
    expect(thrown).toMatchObject({ code: 'disk-full' });
    expect(database.prepare('select count(*) from note').pluck().get()).toBe(1);
  });
});
