/** @file Reads of the operation journal. */
import { nameOfClient } from '#shared/features/client/client.rules.ts';
import type { OperationSummary } from '#shared/features/journal/journal.api.ts';
import { ClientKind } from '#shared/kernel/person.ts';
import { isEntity } from '#main/db/journal/entities.ts';
import type { Change } from '#main/db/journal/write-transaction.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { OperationChangeTable } from '#main/db/schema.ts';

const OPERATION_COLUMNS = [
  'seq',
  'id',
  'at',
  'collaboratorId',
  'command',
  'clientId',
  'undoneBySeq',
] as const;

export interface OperationRow {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly collaboratorId: string | null;
  readonly command: string;
  readonly clientId: string | null;
  readonly undoneBySeq: number | null;
}

/** The act that « Annuler » takes back: the latest one that can be and has not been. */
export function findUndoable(db: Db): Promise<OperationRow | undefined> {
  return db
    .selectFrom('operation')
    .select(OPERATION_COLUMNS)
    .where('isUndoable', '=', 1)
    .where('kind', '=', 'do')
    .where('undoneBySeq', 'is', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The act that « Rétablir » does again: the last one undone, unless something new has been done since. */
export function findRedoable(db: Db): Promise<OperationRow | undefined> {
  return db
    .selectFrom('operation')
    .select(OPERATION_COLUMNS)
    .where('isUndoable', '=', 1)
    .where('kind', '=', 'do')
    .where('undoneBySeq', 'is not', null)
    .where('undoneBySeq', '>', (eb) =>
      eb
        .selectFrom('operation as newer')
        .select((newer) => newer.fn.coalesce(newer.fn.max('newer.seq'), newer.lit(0)).as('seq'))
        .where('newer.isUndoable', '=', 1)
        .where('newer.kind', '=', 'do'),
    )
    .orderBy('undoneBySeq', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findOperation(db: Db, id: string) {
  return db
    .selectFrom('operation')
    .select([...OPERATION_COLUMNS, 'isUndoable', 'kind'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The changes of an operation, in the order they were made. */
export async function listChanges(db: Db, operationId: string): Promise<Change[]> {
  const rows = await db
    .selectFrom('operation_change')
    .selectAll()
    .where('operationId', '=', operationId)
    .orderBy('position')
    .execute();
  return rows.map(changeOf);
}

export function findChange(db: Db, changeId: number): Promise<OperationChangeTable | undefined> {
  return db
    .selectFrom('operation_change')
    .selectAll()
    .where('id', '=', changeId)
    .executeTakeFirst() as unknown as Promise<OperationChangeTable | undefined>;
}

type StoredChange = Omit<OperationChangeTable, 'id' | 'operationId' | 'position'>;

export function changeOf(row: StoredChange): Change {
  const { entity, rowId, clientId, fieldGroup } = row;
  if (!isEntity(entity)) throw new RangeError('the journal names a table that does not exist');
  return { entity, rowId, clientId, fieldGroup, before: valuesOf(row.before), after: valuesOf(row.after) };
}

export const valuesOf = (json: string | null): Record<string, string | number | null> | null =>
  json === null ? null : (JSON.parse(json) as Record<string, string | number | null>);

/** Acts that concern one client, newest first, starting below `beforeSeq`. */
export function listOperationsOfClient(
  db: Db,
  clientId: string,
  beforeSeq: number | null,
): Promise<OperationRow[]> {
  const touching = db.selectFrom('operation_change').select('operationId').where('clientId', '=', clientId);
  let query = db
    .selectFrom('operation')
    .select(OPERATION_COLUMNS)
    .where((eb) => eb.or([eb('clientId', '=', clientId), eb('id', 'in', touching)]));
  if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq);
  return query.orderBy('seq', 'desc').limit(50).execute();
}

/** What changed one group of columns of one row (or made the row), newest first. */
export function listGroupHistory(db: Db, entity: string, rowId: string, groups: readonly string[]) {
  return db
    .selectFrom('operation_change as change')
    .innerJoin('operation', 'operation.id', 'change.operationId')
    .select([
      'change.id as changeId',
      'change.before',
      'change.after',
      'operation.at',
      'operation.collaboratorId',
      'operation.kind',
    ])
    .where('change.entity', '=', entity)
    .where('change.rowId', '=', rowId)
    .where('change.fieldGroup', 'in', groups)
    .orderBy('change.id', 'desc')
    .limit(200)
    .execute();
}

/** What an operation did, for « Annuler : … ». Counts clients, or rows where none is a client's. */
export async function summarise(db: Db, operation: OperationRow): Promise<OperationSummary> {
  const { fn } = db;
  const facts = await db
    .selectFrom('operation_change')
    .select([fn.countAll<number>().as('rows'), fn.count<number>('clientId').distinct().as('clients')])
    .where('operationId', '=', operation.id)
    .executeTakeFirstOrThrow();
  const first = await db
    .selectFrom('operation_change')
    .select(['entity', 'fieldGroup', 'clientId'])
    .where('operationId', '=', operation.id)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  const alike = await db
    .selectFrom('operation_change')
    .select(fn.count<number>('rowId').distinct().as('rows'))
    .where('operationId', '=', operation.id)
    .where('entity', '=', first?.entity ?? '')
    .where('fieldGroup', '=', first?.fieldGroup ?? '')
    .executeTakeFirstOrThrow();
  const clientId = operation.clientId ?? (facts.clients === 1 ? (first?.clientId ?? null) : null);
  return {
    id: operation.id,
    seq: operation.seq,
    at: operation.at,
    command: operation.command,
    entity: first?.entity ?? null,
    fieldGroup: first?.fieldGroup ?? null,
    clientId,
    clientName: clientId === null ? null : await findClientName(db, clientId),
    count: facts.clients > 0 ? facts.clients : facts.rows,
    rowCount: alike.rows,
    collaboratorId: operation.collaboratorId,
  } as OperationSummary;
}

/** « DURAND Zoé » or the legal name; also of a client in the bin. Null once erased, or while its creation is undone. */
export async function findClientName(db: Db, clientId: string): Promise<string | null> {
  const client = await db
    .selectFrom('client')
    .select(['kind', 'lastName', 'firstName', 'legalName'])
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (client !== undefined) return nameOfClient({ ...client, kind: ClientKind.parse(client.kind) });
  const made = await db
    .selectFrom('operation_change')
    .select('after')
    .where('entity', '=', 'client')
    .where('rowId', '=', clientId)
    .where('fieldGroup', '=', '*')
    .where('after', 'is not', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const row = valuesOf(made?.after ?? null);
  if (row === null) return null;
  const text = (column: string): string => String(row[column] ?? '');
  return nameOfClient({
    kind: ClientKind.parse(row['kind']),
    lastName: text('lastName'),
    firstName: text('firstName'),
    legalName: text('legalName'),
  });
}
