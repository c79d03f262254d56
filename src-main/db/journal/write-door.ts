/** @file Opens the write door: transaction, journal rows, derived rows, then the announcement. */
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { clientTopic, type Topic } from '#shared/ipc/topics.ts';
import { asAppError } from '../open-database.ts';
import type { OperationChangeTable, Schema } from '../schema.ts';
import { chunksOf } from './any-table.ts';
import { entities } from './entities.ts';
import { WriteTransaction, type Change } from './write-transaction.ts';

export type Db = Kysely<Schema>;

/** Keeps derived rows (listing, search) true to the rows that a write touched; runs inside its transaction. */
export type Derivation = (db: Transaction<Schema>, changes: readonly Change[]) => Promise<void>;

/**
 * What an act brings with it, as part of the same act: a task whose cause is gone is closed, and comes back when the
 * act is taken back. Runs before the journal is written; undo and redo replay what it did.
 */
export type Reaction = (tx: WriteTransaction) => Promise<void>;

export interface WriteDoorOptions {
  readonly db: Db;
  readonly now: () => string;
  readonly newId: () => string;
  readonly deviceId: string;
  readonly collaboratorId: () => string | null;
  readonly reactions: readonly Reaction[];
  readonly derivations: readonly Derivation[];
  /** Awaited: what main itself remembers of a row is true again before the command answers. */
  readonly announce: (topics: readonly Topic[], changes: readonly Change[]) => void | Promise<void>;
}

export interface OperationHead {
  readonly command: string;
  readonly kind?: 'do' | 'undo' | 'redo';
  readonly targetId?: string;
  readonly cause?: string;
  /** False for acts that are only recorded (a revealed number) or that cannot be taken back (emptying the bin). */
  readonly isUndoable?: boolean;
  /** The client an act without change is about. */
  readonly clientId?: string;
}

export interface WriteResult<T> {
  readonly value: T;
  /** Identifier of the journaled operation, or null when nothing changed. */
  readonly operationId: string | null;
}

export type WriteDoor = <T>(
  head: OperationHead,
  act: (tx: WriteTransaction) => Promise<T>,
) => Promise<WriteResult<T>>;

/** Builds the one function through which every write passes. */
export function createWriteDoor(options: WriteDoorOptions): WriteDoor {
  return async (head, act) => {
    try {
      const { result, changes } = await options.db.transaction().execute(async (trx) => {
        const tx = new WriteTransaction(trx, options.now());
        const value = await act(tx);
        const isFirstTime = (head.kind ?? 'do') === 'do' && tx.changes.length > 0;
        if (isFirstTime) for (const react of options.reactions) await react(tx);
        const recorded = tx.changes.length > 0 || head.isUndoable === false;
        const operationId = recorded ? await journal(options, trx, head, tx.changes) : null;
        if (tx.changes.length > 0) for (const derive of options.derivations) await derive(trx, tx.changes);
        return { result: { value, operationId }, changes: tx.changes };
      });
      if (result.operationId !== null) await options.announce(topicsOf(changes), changes);
      return result;
    } catch (error) {
      throw asAppError(error);
    }
  };
}

async function journal(
  options: WriteDoorOptions,
  trx: Transaction<Schema>,
  head: OperationHead,
  changes: readonly Change[],
): Promise<string> {
  const id = options.newId();
  const kind = head.kind ?? 'do';
  const { seq } = await trx
    .insertInto('operation')
    .values({
      id,
      at: options.now(),
      collaboratorId: options.collaboratorId(),
      deviceId: options.deviceId,
      command: head.command,
      cause: head.cause ?? null,
      clientId: head.clientId ?? onlyOf(clientsOf(changes)),
      kind,
      targetId: head.targetId ?? null,
      isUndoable: head.isUndoable === false || kind !== 'do' ? 0 : 1,
      undoneBySeq: null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  await journalChanges(trx, id, changes);
  if (head.targetId !== undefined) {
    const undoneBySeq = kind === 'undo' ? seq : null;
    await trx.updateTable('operation').set({ undoneBySeq }).where('id', '=', head.targetId).execute();
  }
  return id;
}

const CHANGE_COLUMNS = [
  'operationId',
  'position',
  'entity',
  'rowId',
  'clientId',
  'fieldGroup',
  'before',
  'after',
] as const satisfies readonly (keyof OperationChangeTable)[];

/** A bulk act must not pay a statement per row. */
const CHANGES_PER_STATEMENT = 50;

/** Texts that stay the same are prepared once; building them costs more than running them. */
const insertionOf = (rows: number): string => {
  const row = `(${CHANGE_COLUMNS.map(() => '?').join()})`;
  return `INSERT INTO operation_change (${CHANGE_COLUMNS.join()}) VALUES ${Array(rows).fill(row).join()}`;
};
const INSERT_ONE = insertionOf(1);
const INSERT_MANY = insertionOf(CHANGES_PER_STATEMENT);

async function journalChanges(
  trx: Transaction<Schema>,
  operationId: string,
  changes: readonly Change[],
): Promise<void> {
  const json = (values: Change['before']) => (values === null ? null : JSON.stringify(values));
  const rows = changes.map(({ entity, rowId, clientId, fieldGroup, before, after }, position) => [
    ...[operationId, position, entity, rowId, clientId, fieldGroup],
    ...[json(before), json(after)],
  ]);
  for (const chunk of chunksOf(rows, CHANGES_PER_STATEMENT)) {
    const isWhole = chunk.length === CHANGES_PER_STATEMENT;
    if (isWhole) await trx.executeQuery(CompiledQuery.raw(INSERT_MANY, chunk.flat()));
    else for (const row of chunk) await trx.executeQuery(CompiledQuery.raw(INSERT_ONE, row));
  }
}

const onlyOf = (ids: ReadonlySet<string>): string | null =>
  ids.size === 1 ? (ids.values().next().value ?? null) : null;

function clientsOf(changes: readonly Change[]): Set<string> {
  const ids = new Set<string>();
  for (const { clientId } of changes) if (clientId !== null) ids.add(clientId);
  return ids;
}

/**
 * At most this many clients are announced one by one, as many as a bulk act on tasks may touch: an open sheet listens
 * to its own client only. Beyond, `client` alone says "many".
 */
const MOST_CLIENT_TOPICS = 20_000;

function topicsOf(changes: readonly Change[]): Topic[] {
  const topics = new Set<Topic>(['journal']);
  for (const change of changes) topics.add(entities[change.entity].topic);
  const clients = clientsOf(changes);
  if (clients.size <= MOST_CLIENT_TOPICS) for (const id of clients) topics.add(clientTopic(id));
  return [...topics];
}
