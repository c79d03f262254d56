/** @file Writes the rows of what was put into the store: what is kept already is told, and not added again. */
import type { DocumentTarget, ImportOutcome } from '#shared/features/document/document.api.ts';
import { squeeze } from '#shared/kernel/text.ts';
import { safeFileName } from '#shared/kernel/file-name.ts';
import { among } from '#main/db/rows/among.ts';
import { addDocuments, type NewDocument } from '#main/db/rows/document-rows.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { Context } from '#main/ipc/context.ts';
import { documentsOfContent } from '../document.repository.ts';

export interface StoredEntry {
  readonly name: string;
  readonly address: string;
  readonly size: number;
}

export interface FiledAs {
  readonly source: NewDocument['source'];
  readonly targets: readonly DocumentTarget[];
  readonly typeId: string | null;
}

export interface AddedRows {
  readonly operationId: string | null;
  /** In the order of the entries. */
  readonly outcomes: readonly ImportOutcome[];
}

async function knownAddresses(db: Db, addresses: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('document')
    .select('address')
    .where('address', 'in', among(addresses))
    .execute();
  return new Set(rows.map(({ address }) => address));
}

/** One act for all of them. A content that comes twice in one go is one document. */
export async function addRows(
  context: Context,
  entries: readonly StoredEntry[],
  { source, targets, typeId }: FiledAs,
): Promise<AddedRows> {
  const { operationId, value } = await context.write({ command: 'document.import' }, async (tx) => {
    const known = await knownAddresses(
      tx.db,
      entries.map(({ address }) => address),
    );
    const fresh = entries.filter(({ address }) => !known.has(address) && known.add(address));
    const ids = await addDocuments(
      context,
      tx,
      fresh.map(({ name, address, size }) => ({
        content: { address, size },
        fileName: squeeze(safeFileName(name)),
        ...{ source, targets, typeId },
      })),
    );
    return new Map(fresh.map((entry, index) => [entry, ids[index] ?? '']));
  });
  const outcomes: ImportOutcome[] = [];
  for (const entry of entries) {
    const documentId = value.get(entry);
    const [same] = documentId === undefined ? await documentsOfContent(context.db, entry.address) : [];
    outcomes.push(
      (same ? { kind: 'present', same } : { kind: 'added', documentId: documentId ?? '' }) as ImportOutcome,
    );
  }
  return { operationId, outcomes };
}
