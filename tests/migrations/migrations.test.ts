import { sql, type Kysely } from 'kysely';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/errors.ts';
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import { openCabinetDatabase } from '#main/db/cabinet-database.ts';
import { expireCopies } from '#main/db/copies.ts';
import { schemaVersionOf, type MigrationSteps } from '#main/db/migrate.ts';
import { openDatabase } from '#main/db/open-database.ts';
import { migrations } from '../../migrations/index.ts';
import { schemaText } from '../support/schema-text.ts';

const SCHEMA_FILE = join(import.meta.dirname, '..', '..', 'migrations', 'schema.sql');

let folder: string;
const key = randomBytes(32);
const file = () => join(folder, 'mallette.db');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mallette-migrations-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function create(steps: MigrationSteps = migrations): Promise<void> {
  await (await openCabinetDatabase(folder, key, steps)).close();
}

function read<T>(look: (database: ReturnType<typeof openDatabase>) => T): T {
  const database = openDatabase({ file: file(), key, readonly: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
}

const next = (up: (db: Kysely<unknown>) => Promise<void>): MigrationSteps => ({
  ...migrations,
  [`${String(Object.keys(migrations).length + 1).padStart(4, '0')}-next`]: { up },
});

describe('the steps', () => {
  it('are numbered without a gap, each number once', () => {
    const numbers = Object.keys(migrations).map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
  });

  it('lead from an empty file to the schema that is written down', async () => {
    await create();
    const text = read(schemaText);
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(SCHEMA_FILE, text);
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(text);
  });

  it('leave every table strict', async () => {
    await create();
    const loose = read((database) =>
      database
        .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND type = 'table'`)
        .pluck()
        .all(),
    ) as string[];
    expect(loose.filter((name) => !/^(sqlite|kysely)_/.test(name))).toEqual([]);
  });
});

describe('a migration', () => {
  it('copies and verifies the file before it changes anything', async () => {
    await create();
    const opened = await openCabinetDatabase(
      folder,
      key,
      next(async (db) => {
        await sql`ALTER TABLE cabinet ADD COLUMN motto TEXT`.execute(db);
      }),
    );
    await opened.close();
    const copy = opened.migration.copy ?? '';
    expect(existsSync(copy)).toBe(true);
    const before = openDatabase({ file: copy, key, readonly: true });
    expect(schemaVersionOf(before)).toBe(Object.keys(migrations).length);
    before.close();
    expect(read(schemaVersionOf)).toBe(Object.keys(migrations).length + 1);
  });

  it('changes nothing at all when a step fails half-way', async () => {
    await create();
    const before = read(schemaText);
    const failing = next(async (db) => {
      await sql`CREATE TABLE half_done (id TEXT) STRICT`.execute(db);
      await sql`INSERT INTO nowhere VALUES (1)`.execute(db);
    });
    await expect(openCabinetDatabase(folder, key, failing)).rejects.toThrow();
    expect(read(schemaText)).toBe(before);
    expect(read(schemaVersionOf)).toBe(Object.keys(migrations).length);
  });

  it('is taken back when it leaves a link to nothing', async () => {
    await create();
    const breaking = next(async (db) => {
      await sql`INSERT INTO client_phone (id, clientId, type, raw, isPrimary, position)
        VALUES ('p', 'nobody', 'MOBILE', '06', 1, 0)`.execute(db);
    });
    await expect(openCabinetDatabase(folder, key, breaking)).rejects.toMatchObject({ code: 'corrupted' });
    expect(read((database) => database.prepare('SELECT count(*) FROM client_phone').pluck().get())).toBe(0);
  });

  it('answers in the codes of the application when the disk fills up', async () => {
    await create();
    const full = Object.assign(new Error('simulated'), { code: 'SQLITE_FULL' });
    await expect(
      openCabinetDatabase(
        folder,
        key,
        next(() => Promise.reject(full)),
      ),
    ).rejects.toMatchObject({ code: 'disk-full' });
  });

  it('says that the copies cannot be written, and leaves the file as it was', async () => {
    await create();
    writeFileSync(join(folder, 'copies'), 'a file where the folder should be');
    const step = next(() => Promise.resolve());
    await expect(openCabinetDatabase(folder, key, step)).rejects.toBeInstanceOf(AppError);
    expect(read(schemaVersionOf)).toBe(Object.keys(migrations).length);
  });

  it('leaves no half of a copy behind', async () => {
    await create();
    const copies = join(folder, 'copies');
    const number = String(Object.keys(migrations).length + 1).padStart(4, '0');
    // The copy cannot take its name: a folder has it.
    mkdirSync(join(copies, `before-step-${number}.db`, 'full'), { recursive: true });
    const step = next(() => Promise.resolve());
    await expect(openCabinetDatabase(folder, key, step)).rejects.toBeInstanceOf(AppError);
    expect(readdirSync(copies)).toEqual([`before-step-${number}.db`]);
  });

  it('replaces the copy and the half of one that an earlier try left', async () => {
    await create();
    const failing = next(() => Promise.reject(new Error('simulated')));
    await expect(openCabinetDatabase(folder, key, failing)).rejects.toThrow();
    const [name = ''] = readdirSync(join(folder, 'copies'));
    writeFileSync(join(folder, 'copies', `${name}.part`), 'half');
    await (
      await openCabinetDatabase(
        folder,
        key,
        next(() => Promise.resolve()),
      )
    ).close();
    expect(readdirSync(join(folder, 'copies'))).toEqual([name]);
  });

  it('does nothing to a file that is up to date', async () => {
    await create();
    const opened = await openCabinetDatabase(folder, key);
    await opened.close();
    expect(opened.migration.copy).toBeNull();
    expect(existsSync(join(folder, 'copies'))).toBe(false);
  });
});

describe('the copies made before steps', () => {
  const copies = () => join(folder, 'copies');
  const NOW = parseInstant('2026-11-24T09:00:00.000Z');
  const aged = (name: string, days: number): void => {
    mkdirSync(copies(), { recursive: true });
    writeFileSync(join(copies(), name), '');
    const at = new Date(epochMsOf(NOW) - days * 86_400_000);
    utimesSync(join(copies(), name), at, at);
  };
  const left = () => readdirSync(copies()).sort();

  it('go after thirty days, all but the last two', () => {
    for (const step of [3, 4, 5, 9, 12]) aged(`before-step-${String(step).padStart(4, '0')}.db`, 400);
    aged('before-step-0006.db', 29);
    expireCopies(folder, 12, NOW);
    expect(left()).toEqual(['before-step-0006.db', 'before-step-0009.db', 'before-step-0012.db']);
  });

  it('stay, however old, while the step that they were made for has not succeeded', () => {
    for (const step of [3, 4, 5, 6, 7]) aged(`before-step-000${String(step)}.db`, 400);
    expireCopies(folder, 5, NOW);
    expect(left()).toEqual([4, 5, 6, 7].map((step) => `before-step-000${String(step)}.db`));
  });

  it('are the only files that go', () => {
    for (const step of [3, 4, 5]) aged(`before-step-000${String(step)}.db`, 400);
    aged('before-step-0002.db.part', 400);
    aged('notes.txt', 400);
    expireCopies(folder, 5, NOW);
    const others = ['before-step-0002.db.part', 'notes.txt'];
    expect(left()).toEqual([...others, 'before-step-0004.db', 'before-step-0005.db'].sort());
    rmSync(copies(), { recursive: true });
    expireCopies(folder, 5, NOW);
    expect(existsSync(copies())).toBe(false);
  });
});

describe('a file of a later version', () => {
  it('is refused and left byte for byte as it was', async () => {
    await create();
    const database = openDatabase({ file: file(), key });
    database.pragma('user_version = 999');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    const before = readFileSync(file());
    await expect(openCabinetDatabase(folder, key)).rejects.toMatchObject({ code: 'too-new' });
    expect(readFileSync(file()).equals(before)).toBe(true);
  });
});
