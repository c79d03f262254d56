/**
 * @file Documents of a generated cabinet: their contents are put into the encrypted store before the act that writes
 * their rows, as everywhere else.
 */
import type { Transaction } from 'kysely';
import { todayIn } from '#shared/kernel/date-only.ts';
import type { Change } from '#main/db/journal/write-transaction.ts';
import { WHOLE_ROW } from '#main/db/journal/entities.ts';
import type { DocumentLinkTable, DocumentTable, DocumentVersionTable } from '#main/db/document-schema.ts';
import type { Schema } from '#main/db/schema.ts';
import { deriveDocumentTitles } from '#main/features/document/text/document-words.ts';
import type { Context } from '#main/ipc/context.ts';
import { insertRows } from '../insert-rows.ts';
import { instantOf } from '../memo/memo-draw.ts';
import type { SamplePaper } from './paper.ts';

interface Stored {
  readonly address: string;
  readonly size: number;
}

/** Contents under way at a time: each waits for the disk. */
const AT_ONCE = 16;

type Contents = ReadonlyMap<SamplePaper['bytes'], Stored>;

/** Each content once, however many documents hold it. */
export async function storePapers(
  { documentFiles: { store } }: Context,
  papers: readonly SamplePaper[],
): Promise<Contents> {
  const makers = papers.flatMap(({ bytes, earlier }) => (earlier ? [bytes, earlier.bytes] : [bytes]));
  const waiting = [...new Set(makers)];
  const stored = new Map<SamplePaper['bytes'], Stored>();
  const work = async (): Promise<void> => {
    for (let make = waiting.pop(); make; make = waiting.pop()) {
      const { address, size } = await store.put({ bytes: make() });
      stored.set(make, { address, size });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stored;
}

const storedAs = (contents: Contents, make: SamplePaper['bytes']): Stored => {
  const content = contents.get(make);
  if (!content) throw new RangeError('a paper that was not stored');
  return content;
};

export interface PaperWriting {
  readonly context: Context;
  readonly contents: Contents;
}

async function typeIdsOf(trx: Transaction<Schema>): Promise<Map<string, string>> {
  const types = trx.selectFrom('list_item').select(['code', 'id']).where('list', '=', 'documentType');
  const rows = await types.where('deletedAt', 'is', null).execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}

function rowOf(
  { context, contents }: PaperWriting,
  paper: SamplePaper,
  typeIds: ReadonlyMap<string, string>,
): DocumentTable {
  const at = instantOf(paper.arrivedMs);
  return {
    ...{ id: paper.id, title: paper.title, fileName: paper.fileName, source: paper.source, comment: '' },
    typeId: paper.typeCode === null ? null : (typeIds.get(paper.typeCode) ?? null),
    ...{ documentOn: paper.documentOn, receivedOn: todayIn(context.timeZone(), at) },
    ...storedAs(contents, paper.bytes),
    ...{ versionNumber: paper.earlier ? 2 : 1, versionAt: at, versionById: paper.byId },
    createdAt: paper.earlier ? instantOf(paper.earlier.arrivedMs) : at,
    ...{ createdById: paper.byId, deletedAt: null },
  };
}

function earlierOf(
  { context: { newId }, contents }: PaperWriting,
  paper: SamplePaper,
): DocumentVersionTable[] {
  if (!paper.earlier) return [];
  const { arrivedMs, bytes } = paper.earlier;
  return [
    {
      ...{ id: newId(), documentId: paper.id, number: 1, ...storedAs(contents, bytes) },
      ...{
        fileName: paper.fileName,
        versionAt: instantOf(arrivedMs),
        versionById: paper.byId,
        deletedAt: null,
      },
    },
  ];
}

const linkOf = (
  { context: { newId } }: PaperWriting,
  { id, arrivedMs, link }: SamplePaper,
): DocumentLinkTable[] =>
  link === null
    ? []
    : [
        {
          ...{ id: newId(), documentId: id, ...link, insurerId: null },
          ...{ createdAt: instantOf(arrivedMs), deletedAt: null },
        },
      ];

const asInserted = ({ id: rowId }: SamplePaper): Change => ({
  ...{ entity: 'document', rowId, clientId: null, fieldGroup: WHOLE_ROW, before: null, after: null },
});

/** The rows of what was stored, once their clients, contracts, claims and tickets are written. */
export async function insertPapers(
  trx: Transaction<Schema>,
  papers: readonly SamplePaper[],
  writing: PaperWriting,
): Promise<void> {
  const typeIds = await typeIdsOf(trx);
  await insertRows(trx, 'document', papers.map((paper) => rowOf(writing, paper, typeIds))); // prettier-ignore
  await insertRows(trx, 'document_version', papers.flatMap((paper) => earlierOf(writing, paper))); // prettier-ignore
  await insertRows(trx, 'document_link', papers.flatMap((paper) => linkOf(writing, paper))); // prettier-ignore
  await deriveDocumentTitles(trx, papers.map(asInserted));
}
