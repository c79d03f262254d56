/**
 * @file What becomes of documents when rows are erased for good. A document goes with the last client that it was filed
 * on; one that was on a contract or a claim that goes stays on the sheet of its client.
 */
import type { Entity } from '#main/db/journal/entities.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { among } from '#main/db/rows/among.ts';
import { referencedAddresses } from '#main/db/rows/document-rows.ts';
import type { DocumentLinkTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

/** The rows of a document, those that refer to others first. */
export const DOCUMENT_ROWS = ['document_link', 'document_version', 'document'] as const;

type Erased = Map<Entity, string[]>;
type Tx = WriteTransaction;

const idsIn = (erased: Erased, entity: Entity): readonly string[] => erased.get(entity) ?? [];

function add(erased: Erased, entity: Entity, ids: readonly string[]): void {
  erased.set(entity, [...idsIn(erased, entity), ...ids]);
}

const linksOn = (
  { db }: Tx,
  column: 'clientId' | 'contractId' | 'claimId',
  ids: readonly string[],
): Promise<DocumentLinkTable[]> =>
  db.selectFrom('document_link').selectAll().where(column, 'in', among(ids)).execute();

/** Links of clients that go; of their documents, those that nothing else holds go too. */
async function gatherOfClients(tx: Tx, erased: Erased): Promise<void> {
  const links = await linksOn(tx, 'clientId', idsIn(erased, 'client'));
  const going = new Set(links.map(({ id }) => id));
  add(erased, 'document_link', [...going]);
  for (const documentId of new Set(links.map((link) => link.documentId))) {
    const held = await tx.db
      .selectFrom('document_link')
      .select('id')
      .where('documentId', '=', documentId)
      .where('deletedAt', 'is', null)
      .execute();
    if (held.every(({ id }) => going.has(id))) add(erased, 'document', [documentId]);
  }
}

/** On the client itself from now on, unless it is there already. */
async function moveToClient(tx: Tx, link: DocumentLinkTable, erased: Erased): Promise<void> {
  const own = await tx.db
    .selectFrom('document_link')
    .select('id')
    .where('documentId', '=', link.documentId)
    .where('clientId', '=', link.clientId)
    .where((eb) =>
      eb.and([eb('contractId', 'is', null), eb('claimId', 'is', null), eb('ticketId', 'is', null)]),
    )
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  if (own || link.deletedAt !== null) add(erased, 'document_link', [link.id]);
  else await tx.update('document_link', link.id, { contractId: null, claimId: null });
}

/** @param erased holds the contracts and claims that go already */
export async function gatherDocuments(tx: Tx, erased: Erased): Promise<void> {
  await gatherOfClients(tx, erased);
  const known = new Set(idsIn(erased, 'document_link'));
  for (const [column, entity] of [
    ['contractId', 'contract'],
    ['claimId', 'claim'],
  ] as const) {
    const links = await linksOn(tx, column, idsIn(erased, entity));
    for (const link of links) if (!known.has(link.id)) await moveToClient(tx, link, erased);
  }
  const documents = among(idsIn(erased, 'document'));
  for (const entity of ['document_link', 'document_version'] as const) {
    const rows = await tx.db.selectFrom(entity).select('id').where('documentId', 'in', documents).execute();
    add(
      erased,
      entity,
      rows.map(({ id }) => id),
    );
  }
}

/** The contents of documents that are about to be erased. */
export async function addressesOf({ db }: Tx, erased: Erased): Promise<string[]> {
  const documents = await db
    .selectFrom('document')
    .select('address')
    .where('id', 'in', among(idsIn(erased, 'document')))
    .execute();
  const versions = await db
    .selectFrom('document_version')
    .select('address')
    .where('id', 'in', among(idsIn(erased, 'document_version')))
    .execute();
  return [...documents, ...versions].map(({ address }) => address);
}

/** After the rows are gone for good: a row without file is worse than a file without row. */
export async function removeContents(
  { db, documentFiles }: Context,
  addresses: readonly string[],
): Promise<void> {
  if (addresses.length === 0) return;
  const referenced = await referencedAddresses(db);
  for (const address of new Set(addresses)) {
    if (!referenced.has(address)) await documentFiles.store.remove(address);
  }
}
