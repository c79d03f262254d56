/** @file What a document can be filed on, as columns of a link; and the links as every screen reads them. */
import { sql } from 'kysely';
import type { DocumentLink, DocumentTarget } from '#shared/features/document/document.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import { getLivingClient } from '../client-rows.ts';
import type { WriteTransaction } from '../journal/write-transaction.ts';
import type { DocumentLinkTable } from '../schema.ts';
import { among } from './among.ts';
import type { ReadDb } from './contract-rows.ts';
import { getLivingContract } from './living-contract.ts';

export type LinkColumns = Pick<
  DocumentLinkTable,
  'clientId' | 'contractId' | 'claimId' | 'insurerId' | 'ticketId'
>;

const NOTHING: LinkColumns = {
  ...{ clientId: null, contractId: null, claimId: null, insurerId: null, ticketId: null },
};

async function claimColumns(tx: WriteTransaction, id: string): Promise<LinkColumns> {
  const claim = await tx.db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst();
  if (claim?.deletedAt !== null) return fail('not-found', 'claim');
  await getLivingContract(tx, claim.contractId);
  return { ...NOTHING, clientId: claim.clientId, claimId: id };
}

async function insurerColumns(tx: WriteTransaction, id: string): Promise<LinkColumns> {
  const insurer = await tx.db
    .selectFrom('insurer')
    .select('deletedAt')
    .where('id', '=', id)
    .executeTakeFirst();
  if (insurer?.deletedAt !== null) return fail('not-found', 'insurer');
  return { ...NOTHING, insurerId: id };
}

/** What is filed on a ticket stands on the sheet of its client as well. */
async function ticketColumns(tx: WriteTransaction, id: string): Promise<LinkColumns> {
  const ticket = await tx.db.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirst();
  if (ticket?.deletedAt !== null) return fail('not-found', 'ticket');
  if (ticket.clientId !== null) await getLivingClient(tx, ticket.clientId);
  return { ...NOTHING, clientId: ticket.clientId, ticketId: id };
}

/** @throws AppError `not-found` for what is not there, or is in the bin */
export async function linkColumns(tx: WriteTransaction, target: DocumentTarget): Promise<LinkColumns> {
  const { kind, id } = target;
  switch (kind) {
    case 'client':
      return { ...NOTHING, clientId: (await getLivingClient(tx, id)).id };
    case 'contract':
      return { ...NOTHING, clientId: (await getLivingContract(tx, id)).clientId, contractId: id };
    case 'claim':
      return claimColumns(tx, id);
    case 'insurer':
      return insurerColumns(tx, id);
    case 'ticket':
      return ticketColumns(tx, id);
  }
}

export function targetOf(link: LinkColumns): DocumentTarget {
  if (link.contractId !== null) return { kind: 'contract', id: link.contractId };
  if (link.claimId !== null) return { kind: 'claim', id: link.claimId };
  if (link.insurerId !== null) return { kind: 'insurer', id: link.insurerId };
  if (link.ticketId !== null) return { kind: 'ticket', id: link.ticketId };
  return { kind: 'client', id: link.clientId ?? '' };
}

/** The column that names a record of a kind. A client's own documents are told from those of its contracts. */
export const TARGET_COLUMNS = {
  client: 'clientId',
  contract: 'contractId',
  claim: 'claimId',
  insurer: 'insurerId',
  ticket: 'ticketId',
} as const;

interface LinkLine extends LinkColumns {
  readonly id: string;
  readonly documentId: string;
  readonly clientName: string | null;
  readonly branch: string | null;
  readonly claimKind: string | null;
  readonly text: string | null;
}

/** By document, in the order they were made; links to what is in the bin are left out. */
export async function linksByDocument(
  db: ReadDb,
  documentIds: readonly string[],
): Promise<Map<string, DocumentLink[]>> {
  const { rows } = await sql<LinkLine>`
    SELECT link.id, link.documentId, link.clientId, link.contractId, link.claimId, link.insurerId, link.ticketId,
      listing.name AS clientName, contract.branch, claim.kind AS claimKind,
      coalesce(insurer.name, claim.number, ticket.number || ' ' || ticket.subject, nullif(contract.policyNumber, ''), contract.product, '') AS text
    FROM document_link AS link
    LEFT JOIN client_listing AS listing ON listing.clientId = link.clientId
    LEFT JOIN contract ON contract.id = link.contractId
    LEFT JOIN claim ON claim.id = link.claimId
    LEFT JOIN insurer ON insurer.id = link.insurerId
    LEFT JOIN ticket ON ticket.id = link.ticketId
    WHERE link.documentId IN ${among(documentIds)} AND link.deletedAt IS NULL
      AND (link.clientId IS NULL OR listing.clientId IS NOT NULL)
      AND contract.deletedAt IS NULL AND claim.deletedAt IS NULL AND insurer.deletedAt IS NULL
      AND ticket.deletedAt IS NULL
    ORDER BY link.createdAt, link.id`.execute(db);
  const byDocument = new Map<string, DocumentLink[]>();
  for (const { documentId, ...line } of rows) {
    const { id, clientId, clientName, branch, claimKind, text } = line;
    const { kind, id: targetId } = targetOf(line);
    const link = { id, kind, targetId, clientId, clientName, branch, claimKind, text: text ?? '' };
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), link as DocumentLink]);
  }
  return byDocument;
}
