/** @file A cabinet for tests: the real router over a real encrypted database in a folder of its own. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { api, type MalletteClient } from '#shared/ipc/api.ts';
import type { Topic } from '#shared/ipc/topics.ts';
import type { Envelope, WireError } from '#shared/ipc/wire.ts';
import { steppableClock, type SteppableClock } from '#shared/kernel/clock.ts';
import { epochMsOf, parseInstant } from '#shared/kernel/instant.ts';
import { deskHandlers } from '#main/app/desk-handlers.ts';
import { openDesk } from '#main/app/desk.ts';
import { openCabinetDatabase, type CabinetDatabase } from '#main/db/cabinet-database.ts';
import { mailReaderHere } from '#main/mail/mail-reader-here.ts';
import { stopDocuments } from '#main/features/document/document-upkeep.ts';
import { openDocumentFilesHere } from '#main/files/document-files.ts';
import { readText } from '#main/files/text/read-text.ts';
import { testPaper } from './paper.ts';
import type { Context } from '#main/ipc/context.ts';
import type { LogEntry } from '#main/ipc/log-entry.ts';
import { createRouter } from '#main/ipc/router.ts';

/** What a refused call throws: the error as it crosses the wire. */
export class RefusedCall extends Error {
  constructor(readonly wire: WireError) {
    super(`${wire.code} ${JSON.stringify(wire.fields ?? {})}`);
  }
}

export interface TestCabinet {
  readonly folder: string;
  readonly key: Buffer;
  readonly clock: SteppableClock;
  readonly database: CabinetDatabase;
  readonly context: Context;
  /** Typed calls through the router; a refusal throws {@link RefusedCall}. */
  readonly api: Omit<MalletteClient, 'vault' | 'preferences'>;
  /** The same, by path and without types, answering the envelope. */
  readonly call: (path: string, input: unknown) => Promise<Envelope>;
  readonly announced: Topic[];
  readonly copied: string[];
  /** Files that were saved where the person said. */
  readonly saved: { name: string; text: string }[];
  /** Copies that other applications were handed. */
  readonly handed: string[];
  /** Pages of letters that were drawn. */
  readonly printed: string[];
  readonly log: LogEntry[];
  /** The folder that the dialog of the system answers. */
  readonly chosen: { folder: string | null };
  /** Files as the page offers them; answers the offer. */
  readonly offer: (paths: readonly string[]) => string;
  close(): Promise<void>;
  /** Closes and deletes the folder. */
  dispose(): Promise<void>;
}

export interface TestCabinetOptions {
  readonly folder?: string;
  readonly key?: Buffer;
  readonly clock?: SteppableClock;
}

export async function openTestCabinet(options: TestCabinetOptions = {}): Promise<TestCabinet> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'mallette-test-'));
  const key = options.key ?? randomBytes(32);
  const clock = options.clock ?? steppableClock(parseInstant('2026-11-24T09:00:00.000Z'));
  const database = await openCabinetDatabase(folder, key);
  const announced: Topic[] = [];
  const copied: string[] = [];
  const saved: { name: string; text: string }[] = [];
  const handed: string[] = [];
  const printed: string[] = [];
  const offers = new Map<string, readonly string[]>();
  const chosen: { folder: string | null } = { folder: null };
  const log: LogEntry[] = [];
  const documentFiles = openDocumentFilesHere({
    ...{ folder, secrets: { documents: key, addresses: key }, nowMs: () => epochMsOf(clock.now()) },
    text: { readHere: (bytes, name) => readText(bytes, name, '/') },
    openPath: (path) => Promise.resolve(handed.push(path) > 0),
  });
  const context = await openDesk({
    database,
    documentFiles,
    mail: mailReaderHere(),
    paper: testPaper(printed),
    clock,
    newId: uuidv7,
    deviceId: 'test-device',
    announce: (topics) => void announced.push(...topics),
    clipboard: { copySecret: (text) => Promise.resolve(void copied.push(text)) },
    files: {
      saveText: (name, text) => Promise.resolve(saved.push({ name, text }) > 0),
      chooseFolder: () => Promise.resolve(chosen.folder),
      takeOffered: (id) => {
        const paths = offers.get(id) ?? null;
        offers.delete(id);
        return paths;
      },
    },
    isSample: false,
  });
  const route = createRouter<Context>({
    api,
    handlers: deskHandlers,
    context: () => context,
    track: () => undefined,
    log: (entry) => void log.push(entry),
    newRef: randomUUID,
    monotonicMs: () => performance.now(),
    areOutputsParsed: true,
  });
  const call = (path: string, input: unknown): Promise<Envelope> => route('desk', path, input);
  const close = async () => {
    await Promise.all([stopDocuments(context), documentFiles.close()]);
    await database.close();
  };
  return {
    ...{
      folder,
      key,
      clock,
      database,
      context,
      announced,
      copied,
      saved,
      handed,
      printed,
      log,
      call,
      close,
      chosen,
    },
    offer: (paths) => {
      const id = randomUUID();
      offers.set(id, paths);
      return id;
    },
    api: clientOf(call),
    dispose: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function clientOf(call: TestCabinet['call']): MalletteClient {
  const feature = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, procedure) => async (input: unknown) => {
          const answer = await call(`${name}.${String(procedure)}`, input);
          if (!answer.ok) throw new RefusedCall(answer.error);
          return answer.data;
        },
      },
    );
  return new Proxy({}, { get: (_target, name) => feature(String(name)) }) as MalletteClient;
}
