/** @file Fills an open cabinet with generated clients; sets the cabinet up first when nobody has. */
import { sql } from 'kysely';
import { todayIn, type DateOnly } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import { initialsOf } from '#shared/kernel/text.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { setUpCabinet } from '#main/features/cabinet/cabinet.service.ts';
import type { Context } from '#main/ipc/context.ts';
import { insertPortfolio } from './bulk-writer.ts';
import type { ClientBundle, SampleCabinetRows } from './client-bundle.ts';
import { contractSourceOf, type ContractSource } from './contract/contract-source.ts';
import { ContractWriter, insurersOf } from './contract/contract-writer.ts';
import { papersOf } from './document/document-source.ts';
import { insertPapers, storePapers } from './document/document-writer.ts';
import type { SamplePaper } from './document/paper.ts';
import { MemoWriter } from './memo/memo-writer.ts';
import { memoSourceOf } from './memo/sample-memo.ts';
import { portfolioOf } from './portfolio.ts';
import { COLLABORATORS } from './sample-names.ts';
import { readTowns } from './sample-towns.ts';
import type { Served } from './ticket/ticket-draw.ts';
import { ticketSourceOf, type TicketSource } from './ticket/ticket-source.ts';
import { TicketWriter } from './ticket/ticket-writer.ts';

export interface SeedOptions {
  readonly clients: number;
  readonly seed: number;
  /** The day that stands for today; the cabinet's own by default. */
  readonly today?: DateOnly;
  /** One client with as many notes and tasks as there ever are: for measures. */
  readonly hasBusyClient?: boolean;
  /** How many clients, the first ones, have files. */
  readonly documented?: number;
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
const LARGE_CACHE = 3_145_728;
const MANY = 5_000;

/**
 * For an act of hundreds of megabytes. Pages that are new need no log: they go into the file once, and not into the
 * log first.
 */
async function withMeansFor<T>(db: Db, clients: number, act: () => Promise<T>): Promise<T> {
  if (clients < MANY) return act();
  const { rows } = await sql<{ cache_size: number }>`PRAGMA cache_size`.execute(db);
  await sql.raw(`PRAGMA cache_size = -${String(LARGE_CACHE)}`).execute(db);
  await sql`PRAGMA journal_mode = DELETE`.execute(db);
  try {
    return await act();
  } finally {
    await sql`PRAGMA journal_mode = WAL`.execute(db);
    await sql.raw(`PRAGMA cache_size = ${String(rows[0]?.cache_size ?? -2000)}`).execute(db);
  }
}

/** How many clients have files of their own, unless it is said: each file is encrypted by itself. */
const DOCUMENTED = 40;

interface Sources {
  readonly contractsOf: ContractSource;
  readonly tickets: TicketSource;
}

/** The first clients with what hangs on them: the same as when they are written. */
function servedOf(bundles: Iterable<ClientBundle>, most: number, { contractsOf, tickets }: Sources) {
  const clients: { readonly served: Served; readonly attached: readonly SamplePaper[] }[] = [];
  for (const bundle of bundles) {
    const rank = clients.length;
    if (rank === most) break;
    const served = { bundle, rows: contractsOf(bundle, rank) };
    clients.push({ served, attached: tickets.ofClient(served, rank).papers });
  }
  return clients;
}

async function sourcesOf(context: Context, options: SeedOptions, drawn: Drawn) {
  const { seed, hasBusyClient = false, documented = DOCUMENTED } = options;
  const { today, collaboratorIds } = drawn;
  const known = await insurersOf(context);
  const cabinet = await context.db.selectFrom('cabinet').select(['name', 'email']).executeTakeFirstOrThrow();
  const common = { seed, today, collaboratorIds, hasBusyClient };
  const { insurers } = known;
  return {
    ...{ common, insurers, documented },
    contractsOf: contractSourceOf({ ...common, ...known }),
    tickets: ticketSourceOf({ ...common, insurers, cabinet, documented }),
  };
}

interface Drawn {
  readonly today: DateOnly;
  readonly collaboratorIds: readonly string[];
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
  const memoSource = memoSourceOf({ seed, clients, today, collaboratorIds, hasBusyClient });
  const sources = await sourcesOf(context, options, { today, collaboratorIds });
  const { common, insurers, contractsOf } = sources;
  const served = servedOf(portfolio(clients), sources.documented, sources);
  const papers = papersOf({ ...common, insurers }, served);
  const contents = await storePapers(context, papers);
  const cause = `${String(clients)} clients, seed ${String(seed)}`;
  await withMeansFor(context.db, clients, () =>
    context.write({ command: 'sample.seed', cause, isUndoable: false }, async (tx) => {
      const memos = await MemoWriter.begin(tx.db, memoSource, today);
      const tickets = await TicketWriter.begin(tx.db, sources.tickets);
      const contracts = new ContractWriter(tx.db, contractsOf);
      await insertPortfolio(tx.db, portfolio(clients), { memos, contracts, tickets, onProgress });
      await insertPapers(tx.db, papers, { context, contents });
    }),
  );
}
