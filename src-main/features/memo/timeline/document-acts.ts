/**
 * @file What became of the documents of a client. That they came and their versions are told from their rows; that
 * somebody typed them or put them into the bin is known to the journal alone.
 */
import { sql } from 'kysely';
import { DELETION_GROUP } from '#main/db/journal/entities.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { among } from '#main/db/rows/among.ts';
import type { Context } from '#main/ipc/context.ts';
import type { RecordAct } from './contract-acts.ts';

interface DocumentLine {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly createdById: string | null;
  readonly versionNumber: number;
  readonly versionAt: string;
  readonly versionById: string | null;
  /** When it came to this client. */
  readonly filedAt: string;
}

/** Also those of the bin: that they went there is a part of what happened. */
async function documentsOf(db: Db, clientId: string): Promise<DocumentLine[]> {
  const { rows } = await sql<DocumentLine>`
    SELECT document.id, title, document.createdAt, createdById, versionNumber, versionAt, versionById,
      min(link.createdAt) AS filedAt
    FROM document_link AS link JOIN document ON document.id = link.documentId
    WHERE link.clientId = ${clientId} AND link.deletedAt IS NULL
    GROUP BY link.documentId`.execute(db);
  return rows;
}

const laterVersionsOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('document_version')
    .select(['id', 'documentId', 'versionAt', 'versionById'])
    .where('documentId', 'in', among(ids))
    .where('number', '>', 1)
    .where('deletedAt', 'is', null)
    .execute();

interface JournalLine {
  readonly id: number;
  readonly rowId: string;
  readonly fieldGroup: string;
  readonly after: string | null;
  readonly at: string;
  readonly collaboratorId: string | null;
}

/** What people did to a column of these rows, and did not take back. */
export async function changesOf(
  db: Db,
  entity: string,
  ids: readonly string[],
  groups: readonly string[],
): Promise<JournalLine[]> {
  const { rows } = await sql<JournalLine>`
    SELECT change.id, change.rowId, change.fieldGroup, change.after, operation.at, operation.collaboratorId
    FROM operation_change AS change JOIN operation ON operation.id = change.operationId
    WHERE change.entity = ${entity} AND change.rowId IN ${among(ids)} AND change.fieldGroup IN ${among(groups)}
      AND operation.kind = 'do' AND operation.undoneBySeq IS NULL`.execute(db);
  return rows;
}

function codeOf({ fieldGroup, after }: JournalLine): string | null {
  const value = (JSON.parse(after ?? '{}') as Record<string, unknown>)[fieldGroup] ?? null;
  if (fieldGroup === DELETION_GROUP) return value === null ? 'restored' : 'binned';
  return value === null ? null : 'typed';
}

/** All of them, in no order: a client has hundreds, never many thousands. */
export async function documentActs({ db }: Context, clientId: string): Promise<RecordAct[]> {
  const documents = await documentsOf(db, clientId);
  const byId = new Map(documents.map((row) => [row.id, row]));
  const ids = [...byId.keys()];
  const act = (row: DocumentLine, key: string, more: Pick<RecordAct, 'code' | 'at' | 'collaboratorId'>) => ({
    ...{ id: `document-${key}`, subjectId: row.id, text: row.title, fieldGroup: '', ...more },
  });
  const came = documents.flatMap((row) => {
    const { id, createdAt, createdById, filedAt, versionNumber, versionAt, versionById } = row;
    const isFiledLater = filedAt > createdAt;
    const added = {
      code: isFiledLater ? 'filed' : 'added',
      ...{ at: filedAt, collaboratorId: isFiledLater ? null : createdById },
    };
    const version = { code: 'version', at: versionAt, collaboratorId: versionById };
    return [
      act(row, `0:${id}`, added),
      ...(versionNumber > 1 ? [act(row, `1:${id}:${String(versionNumber)}`, version)] : []),
    ];
  });
  const versions = (await laterVersionsOf(db, ids)).flatMap(({ id, documentId, versionAt, versionById }) => {
    const row = byId.get(documentId);
    return row ? [act(row, `1:${id}`, { code: 'version', at: versionAt, collaboratorId: versionById })] : [];
  });
  const changes = (await changesOf(db, 'document', ids, ['typeId', DELETION_GROUP])).flatMap((change) => {
    const [row, code] = [byId.get(change.rowId), codeOf(change)];
    const { at, collaboratorId } = change;
    return row && code ? [act(row, `2:${String(change.id)}`, { code, at, collaboratorId })] : [];
  });
  return [...came, ...versions, ...changes];
}
