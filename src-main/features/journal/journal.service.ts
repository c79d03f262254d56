/** @file Undo and redo, one line of acts that survives restarts; and what the history of a field tells. */
import type { HistoryEntry, OperationSummary } from '#shared/features/journal/journal.api.ts';
import { AppError, fail } from '#shared/kernel/errors.ts';
import { maskIban } from '#shared/kernel/iban.ts';
import { maskNir } from '#shared/kernel/nir.ts';
import { WHOLE_ROW, columnsOf, entities, groupOf, isEntity, type Entity } from '#main/db/journal/entities.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { Context } from '#main/ipc/context.ts';
import { assertChoicesLive, conflictOf } from './conflicts.ts';
import { assertLinksMutual } from './links.ts';
import {
  findOperation,
  findRedoable,
  findUndoable,
  listChanges,
  listGroupHistory,
  listOperationsOfClient,
  summarise,
  valuesOf,
  type OperationRow,
} from './journal.repository.ts';
import { bringAlong, takeAlong } from './taken-along.ts';

type Cell = string | number | null;
type Cells = Readonly<Record<string, Cell>>;

export async function readState(db: Db) {
  const [undo, redo] = [await findUndoable(db), await findRedoable(db)];
  return { undo: undo ? await summarise(db, undo) : null, redo: redo ? await summarise(db, redo) : null };
}

/** @throws AppError `nothing-to-undo`, `conflict` */
export async function undoLast(context: Context): Promise<OperationSummary> {
  const operation = (await findUndoable(context.db)) ?? fail('nothing-to-undo');
  return replayOrPassOver(context, operation, 'undo');
}

/** @throws AppError `nothing-to-undo`, `conflict` */
export async function redoLast(context: Context): Promise<OperationSummary> {
  const operation = (await findRedoable(context.db)) ?? fail('nothing-to-undo');
  return replayOrPassOver(context, operation, 'redo');
}

/** An act that can no longer be replayed says so once, and does not stand in the way of those before it. */
async function replayOrPassOver(
  context: Context,
  operation: OperationRow,
  kind: 'undo' | 'redo',
): Promise<OperationSummary> {
  try {
    return await replay(context, operation, kind);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    await context.write({ command: 'journal.passOver', isUndoable: false }, (tx) =>
      tx.db.updateTable('operation').set({ isUndoable: 0 }).where('id', '=', operation.id).execute(),
    );
    throw error;
  }
}

/** Takes one act back, wherever it stands. @throws AppError `not-found`, `nothing-to-undo`, `conflict` */
export async function undoOperation(context: Context, operationId: string): Promise<OperationSummary> {
  const operation = (await findOperation(context.db, operationId)) ?? fail('not-found', 'operation');
  if (operation.isUndoable === 0 || operation.undoneBySeq !== null) fail('nothing-to-undo');
  return replay(context, operation, 'undo');
}

async function replay(
  context: Context,
  operation: OperationRow,
  kind: 'undo' | 'redo',
): Promise<OperationSummary> {
  const summary = await summarise(context.db, operation);
  await context
    .write({ command: `journal.${kind}`, kind, targetId: operation.id }, async (tx) => {
      const changes = await listChanges(tx.db, operation.id);
      if (kind === 'undo') {
        await takeAlong(tx, changes);
        await tx.apply(changes.reverse(), 'backwards');
      } else {
        await tx.apply(changes, 'forwards');
        if (operation.undoneBySeq !== null) await bringAlong(tx, changes, operation.undoneBySeq);
      }
      await assertChoicesLive(tx);
      await assertLinksMutual(tx);
    })
    .catch((error: unknown) => {
      throw conflictOf(error);
    });
  return summary;
}

/** Every value that a field has had. Secret columns are masked. @throws AppError `invalid-input` */
export async function readFieldHistory(
  db: Db,
  { entity, rowId, field }: { entity: string; rowId: string; field: string },
): Promise<HistoryEntry[]> {
  if (!isEntity(entity)) fail('invalid-input', 'no such table', { fields: { entity: 'unknown' } });
  const group = groupOf(entity, field);
  const columns = columnsOf(entity, group);
  const rows = await listGroupHistory(db, entity, rowId, [group, WHOLE_ROW]);
  const kept = rows.filter(({ before, after }) => before !== null || after !== null);
  const shown = kept.map(({ before, after, ...row }) => ({
    ...row,
    before: cellsOf(entity, columns, valuesOf(before)),
    after: cellsOf(entity, columns, valuesOf(after)),
  }));
  return shown as HistoryEntry[];
}

function cellsOf(entity: Entity, columns: readonly string[], values: Cells | null): Cells | null {
  if (values === null) return null;
  const secret: Readonly<Record<string, 'nir' | 'iban' | undefined>> = entities[entity].secret ?? {};
  return Object.fromEntries(
    columns.map((column) => {
      const value = Object.hasOwn(values, column) ? (values[column] ?? null) : null;
      const kind = Object.hasOwn(secret, column) ? secret[column] : undefined;
      if (kind === undefined || typeof value !== 'string') return [column, value];
      return [column, kind === 'nir' ? maskNir(value) : maskIban(value)];
    }),
  );
}

export async function readClientOperations(
  db: Db,
  clientId: string,
  beforeSeq: number | null,
): Promise<OperationSummary[]> {
  const summaries: OperationSummary[] = [];
  for (const operation of await listOperationsOfClient(db, clientId, beforeSeq)) {
    summaries.push(await summarise(db, operation));
  }
  return summaries;
}
