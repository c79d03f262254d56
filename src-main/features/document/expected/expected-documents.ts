/** @file What a contract or a claim still needs, and the task that asks the client for it. */
import { sql } from 'kysely';
import type { ExpectedDocument } from '#shared/features/document/document-answers.ts';
import type { documentApi, DocumentTarget } from '#shared/features/document/document.api.ts';
import {
  answersFor,
  expectedOfBranch,
  expectedOfClaim,
} from '#shared/features/document/expected-documents.rules.ts';
import { askForDocumentsTitle } from '#shared/features/document/expected-documents.labels.ts';
import type { ClaimKind } from '#shared/features/claim/claim.rules.ts';
import type { Branch } from '#shared/features/contract/branches.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { addDays } from '#shared/kernel/date-only.ts';
import { fail } from '#shared/kernel/errors.ts';
import { emptyTask } from '#main/db/empty-rows.ts';
import { savedRow, type SavedRow } from '#main/db/journal/saved.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import { among } from '#main/db/rows/among.ts';
import { linkColumns } from '#main/db/rows/document-links.ts';
import type { Context } from '#main/ipc/context.ts';

/** Days that the client is given before it is followed up. */
const DAYS_TO_ANSWER = 7;

interface Subject {
  readonly clientId: string;
  readonly codes: readonly string[];
}

async function subjectOf(db: Db, { kind, id }: DocumentTarget): Promise<Subject> {
  if (kind === 'contract') {
    const query = db.selectFrom('contract').select(['clientId', 'branch']).where('id', '=', id);
    const contract = (await query.executeTakeFirst()) ?? fail('not-found', 'contract');
    return { clientId: contract.clientId, codes: expectedOfBranch(contract.branch as Branch) };
  }
  if (kind === 'claim') {
    const query = db.selectFrom('claim').select(['clientId', 'kind']).where('id', '=', id);
    const claim = (await query.executeTakeFirst()) ?? fail('not-found', 'claim');
    return { clientId: claim.clientId, codes: expectedOfClaim(claim.kind as ClaimKind) };
  }
  return fail('invalid-input', 'nothing is expected of such a record');
}

interface Held {
  readonly code: string;
  readonly documentId: string;
  readonly isOnRecord: 0 | 1;
}

/** The documents of these types on the client, newest first. */
async function heldOf(db: Db, { kind, id }: DocumentTarget, { clientId, codes }: Subject): Promise<Held[]> {
  const column = sql.ref(kind === 'contract' ? 'link.contractId' : 'link.claimId');
  const { rows } = await sql<Held>`
    SELECT type.code, document.id AS documentId, max(${column} IS ${id}) AS isOnRecord
    FROM document_link AS link
    JOIN document ON document.id = link.documentId AND document.deletedAt IS NULL
    JOIN list_item AS type ON type.id = document.typeId
    WHERE link.clientId = ${clientId} AND link.deletedAt IS NULL AND type.code IN ${among(codes)}
    GROUP BY document.id
    ORDER BY ifnull(document.documentOn, document.receivedOn) DESC, document.id DESC`.execute(db);
  return rows;
}

interface Asked {
  readonly id: string;
  readonly details: string;
}

/** Tasks of a person about the record: their details name what is asked for, one on each line. */
const openTasks = (db: Db, { kind, id }: DocumentTarget): Promise<Asked[]> =>
  db
    .selectFrom('task')
    .select(['id', 'details'])
    .where('aboutEntity', '=', kind)
    .where('aboutId', '=', id)
    .where('ruleKey', 'is', null)
    .where('status', '=', 'OUVERTE')
    .where('deletedAt', 'is', null)
    .execute();

/** In the order of the list of the branch; types that the cabinet has taken off are left out. */
export async function expectedDocuments(db: Db, target: DocumentTarget): Promise<ExpectedDocument[]> {
  const subject = await subjectOf(db, target);
  const types = await db
    .selectFrom('list_item')
    .select(['id', 'code', 'label'])
    .where('list', '=', 'documentType')
    .where('code', 'in', among(subject.codes))
    .where('deletedAt', 'is', null)
    .where('isArchived', '=', 0)
    .execute();
  const held = await heldOf(db, target, subject);
  const tasks = await openTasks(db, target);
  return subject.codes.flatMap((code) => {
    const type = types.find((one) => one.code === code);
    if (!type) return [];
    const document = held.find((one) => one.code === code && answersFor(code, one.isOnRecord === 1));
    const task = tasks.find(({ details }) => details.split('\n').includes(`• ${type.label}`));
    return [
      {
        ...{ typeId: type.id, code, label: type.label },
        ...{ documentId: document?.documentId ?? null, taskId: task?.id ?? null },
      } as ExpectedDocument,
    ];
  });
}

export const askForDocuments = (
  context: Context,
  { target, typeIds }: InputOf<(typeof documentApi)['ask']>,
): Promise<SavedRow> =>
  savedRow(
    context.write({ command: 'document.ask' }, async (tx) => {
      const { clientId } = await linkColumns(tx, target);
      if (clientId === null) return fail('invalid-input', 'nobody to ask');
      const types = await tx.db
        .selectFrom('list_item')
        .select('label')
        .where('id', 'in', among(typeIds))
        .where('list', '=', 'documentType')
        .orderBy('position')
        .execute();
      const labels = types.map(({ label }) => label);
      if (labels.length === 0) return fail('not-found', 'type of document');
      const task = emptyTask(context.newId(), context.clock.now());
      const by = context.collaboratorId();
      await tx.insert('task', {
        ...task,
        ...{ clientId, title: askForDocumentsTitle(labels), assigneeId: by, createdById: by },
        details: labels.map((label) => `• ${label}`).join('\n'),
        dueOn: addDays(context.today(), DAYS_TO_ANSWER),
        ...{ aboutEntity: target.kind, aboutId: target.id },
      });
      return task.id;
    }),
  );
