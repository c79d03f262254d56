/** @file The cabinet that is measured: generated once per size and version of the schema, copied before it is written to. */
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { api } from '#shared/ipc/api.ts';
import { fixedClock } from '#shared/kernel/clock.ts';
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import { deskHandlers } from '#main/app/desk-handlers.ts';
import { openDesk } from '#main/app/desk.ts';
import { openCabinetDatabase, type CabinetDatabase } from '#main/db/cabinet-database.ts';
import { openDatabase } from '#main/db/open-database.ts';
import { openDocumentFilesHere } from '#main/files/document-files.ts';
import { mailReaderHere } from '#main/mail/mail-reader-here.ts';
import { noFiles, noPaper } from '#main/ipc/no-files.ts';
import type { Context } from '#main/ipc/context.ts';
import { createRouter } from '#main/ipc/router.ts';
import { seedCabinet } from '#main/samples/seed-cabinet.ts';
import { DATABASE_FILE } from '#main/vault/header/header-store.ts';

export interface BenchCabinet {
  readonly clients: number;
  readonly context: Context;
  /** Through the router, as the window calls: what the application itself would answer. */
  readonly call: (path: string, input: unknown) => Promise<unknown>;
  /** A second connection to the same encrypted file, for floors that read. */
  readonly raw: Database.Database;
  /** An encrypted file of its own, for floors that write. */
  readonly scratch: Database.Database;
  close(): Promise<void>;
}

const KEY = Buffer.alloc(32, 7);
const CACHE = join('.cache', 'bench');
const clock = fixedClock(parseInstant('2026-11-24T09:00:00.000Z'));

const SOURCES = ['migrations', 'src-main/samples'];
const DERIVED = [
  'client-list/client-listing.ts',
  'client-list/search-tokens.ts',
  'note/search/note-derivation.ts',
].map((name) => `src-main/features/${name}`);

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Changes with whatever the content of a generated cabinet depends on. */
function versionOf(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) => sourcesIn(folder));
  for (const file of [...files, ...DERIVED].sort()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** A cabinet of 100,000 clients weighs 400 MB: those of other versions go. */
function removeOthers(version: string): void {
  if (!existsSync(CACHE)) return;
  const others = readdirSync(CACHE, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith(version),
  );
  for (const { name } of others) rmSync(join(CACHE, name), { recursive: true, force: true });
}

function openContext(database: CabinetDatabase, folder: string): Promise<Context> {
  const secrets = { documents: KEY, addresses: KEY };
  return openDesk({
    mail: mailReaderHere(),
    documentFiles: openDocumentFilesHere({ folder, secrets, nowMs: () => epochMsOf(clock.now()) }),
    ...{ database, clock, newId: uuidv7, deviceId: 'bench', isSample: true },
    announce: () => undefined,
    clipboard: { copySecret: () => Promise.resolve() },
    files: noFiles,
    paper: noPaper,
  });
}

async function seededFolder(clients: number): Promise<string> {
  const version = versionOf();
  removeOthers(version);
  const folder = join(process.cwd(), CACHE, `${version}-${String(clients)}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const database = await openCabinetDatabase(unfinished, KEY);
  await seedCabinet(await openContext(database, unfinished), { clients, seed: 1, hasBusyClient: true });
  await database.close();
  renameSync(unfinished, folder);
  return folder;
}

function openScratch(folder: string): Database.Database {
  const scratch = openDatabase({ file: join(folder, 'scratch.db'), key: KEY });
  scratch.exec('CREATE TABLE IF NOT EXISTS line (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  return scratch;
}

export async function openBenchCabinet(clients: number): Promise<BenchCabinet> {
  const seeded = await seededFolder(clients);
  const folder = mkdtempSync(join(tmpdir(), 'mallette-bench-'));
  cpSync(seeded, folder, { recursive: true });
  const database = await openCabinetDatabase(folder, KEY);
  const context = await openContext(database, folder);
  const route = createRouter<Context>({
    ...{ api, handlers: deskHandlers, context: () => context, areOutputsParsed: false },
    log: () => undefined,
    track: () => undefined,
    newRef: () => 'bench',
    monotonicMs: () => performance.now(),
  });
  const raw = openDatabase({ file: join(folder, DATABASE_FILE), key: KEY });
  const scratch = openScratch(folder);
  return {
    ...{ clients, context, raw, scratch },
    call: async (path, input) => {
      const answer = await route('desk', path, input);
      if (!answer.ok) throw new Error(`${path}: ${answer.error.code}`);
      return answer.data;
    },
    close: async () => {
      raw.close();
      scratch.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
