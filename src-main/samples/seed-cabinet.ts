/** @file Fills an open cabinet with generated clients; sets the cabinet up first when nobody has. */
import { sql } from 'kysely';
import { todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import { initialsOf } from '#shared/kernel/text.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { setUpCabinet } from '#main/features/cabinet/cabinet.service.ts';
import type { Context } from '#main/ipc/context.ts';
import { insertPortfolio } from './bulk-writer.ts';
import type { SampleCabinetRows } from './client-bundle.ts';
import { contractSourceOf } from './contract/contract-source.ts';
import { ContractWriter, insurersOf } from './contract/contract-writer.ts';
import { MemoWriter } from './memo/memo-writer.ts';
import { memoSourceOf } from './memo/sample-memo.ts';
import { portfolioOf } from './portfolio.ts';
import { COLLABORATORS } from './sample-names.ts';
import { readTowns } from './sample-towns.ts';

export interface SeedOptions {
  readonly clients: number;
  readonly seed: number;
  /** The day that stands for today; the cabinet's own by default. */
  readonly today?: DateOnly;
  /** One client with as many notes and tasks as there ever are: for measures. */
  readonly hasBusyClient?: boolean;
  readonly onProgress?: (clients: number) => void;
}

const ZONE = 'Europe/Paris';
const CABINET = {
  name: 'Cabinet Exemple Assurances',
  street: '12 rue des Tilleuls',
  building: '',
  postcode: '38000',
  town: 'Grenoble',
  phone: '01 99 00 10 20',
  email: 'contact@cabinet.exemple.test',
  oriasNumber: '00 000 000',
  timeZone: ZONE,
};

const collaborators = COLLABORATORS.map(([firstName, lastName, color]) => ({
  firstName,
  lastName,
  color,
  initials: initialsOf(firstName, lastName),
}));

async function setUpUnlessDone(context: Context): Promise<void> {
  const isDone = await context.db.selectFrom('cabinet').select('id').executeTakeFirst();
  const [first, ...others] = collaborators;
  if (isDone || !first) return;
  await setUpCabinet(context, { cabinet: CABINET, collaborator: first });
  await context.write({ command: 'sample.collaborators', isUndoable: false }, async (tx) => {
    for (const [index, values] of others.entries()) {
      const row = { id: context.newId(), position: index + 1, isActive: 1, deletedAt: null } as const;
      await tx.insert('collaborator', { ...row, ...values });
    }
  });
}

async function readCabinetRows(db: Db): Promise<SampleCabinetRows> {
  const managers = await db
    .selectFrom('collaborator')
    .select('id')
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .execute();
  const origins = await db
    .selectFrom('list_item')
    .select(['code', 'id'])
    .where('list', '=', 'origin')
    .where('deletedAt', 'is', null)
    .execute();
  return {
    collaboratorIds: managers.map(({ id }) => id),
    originIds: new Map(origins.map(({ code, id }) => [code, id])),
  };
}

/** Pages are encrypted when they leave the cache: with a large one, each leaves it once. In KiB. */
const LARGE_CACHE = 1_048_576;
const MANY = 5_000;

async function withCacheFor<T>(db: Db, clients: number, act: () => Promise<T>): Promise<T> {
  if (clients < MANY) return act();
  const { rows } = await sql<{ cache_size: number }>`PRAGMA cache_size`.execute(db);
  await sql.raw(`PRAGMA cache_size = -${String(LARGE_CACHE)}`).execute(db);
  try {
    return await act();
  } finally {
    await sql.raw(`PRAGMA cache_size = ${String(rows[0]?.cache_size ?? -2000)}`).execute(db);
  }
}

/**
 * Writes `clients` generated clients in one operation.
 * @throws AppError `conflict` when this cabinet already holds the clients of this seed
 */
export async function seedCabinet(context: Context, options: SeedOptions): Promise<void> {
  const { clients, seed, hasBusyClient = false, onProgress = () => undefined } = options;
  await setUpUnlessDone(context);
  const towns = await readTowns();
  const cabinet = await readCabinetRows(context.db);
  const today = options.today ?? todayIn(ZONE, context.clock.now());
  const portfolio = (count: number) => portfolioOf({ clients: count, seed, today, towns, cabinet });
  const [first] = portfolio(1);
  const isThere = first && context.db.selectFrom('client').select('id').where('id', '=', first.client.id);
  if (isThere && (await isThere.executeTakeFirst())) fail('conflict', 'the clients of this seed are there');
  const { collaboratorIds } = cabinet;
  const source = memoSourceOf({ seed, clients, today, collaboratorIds, hasBusyClient });
  const insurers = await insurersOf(context);
  const contractsOf = contractSourceOf({ seed, today, collaboratorIds, ...insurers, hasBusyClient });
  const cause = `${String(clients)} clients, seed ${String(seed)}`;
  await withCacheFor(context.db, clients, () =>
    context.write({ command: 'sample.seed', cause, isUndoable: false }, async (tx) => {
      const memos = await MemoWriter.begin(tx.db, source, today);
      const contracts = new ContractWriter(tx.db, contractsOf);
      await insertPortfolio(tx.db, portfolio(clients), { memos, contracts, onProgress });
    }),
  );
}
