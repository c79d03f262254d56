/** @file Documents of the cabinet that leave with an answer: their content in the draft, their name on the exchange. */
import { MOST_ATTACHED_BYTES } from '#shared/features/ticket/reply.rules.ts';
import type { ExchangeAttachment } from '#shared/features/ticket/ticket.api.ts';
import { fail } from '#shared/kernel/errors.ts';
import { shownDocuments } from '#main/db/rows/document-rows.ts';
import type { Context } from '#main/ipc/context.ts';
import { mediaTypeOfFile } from '#main/mail/write/media-types.ts';
import type { OutgoingAttachment } from '#main/mail/write/write-mail.ts';

export interface Enclosed {
  readonly outgoing: readonly OutgoingAttachment[];
  readonly kept: readonly ExchangeAttachment[];
}

/**
 * In the order asked, each once.
 * @throws AppError `not-found` for what is no document, or in the bin; `invalid-input` when no mail would carry them
 */
export async function encloseDocuments(
  { db, documentFiles }: Context,
  asked: readonly string[],
): Promise<Enclosed> {
  const ids = [...new Set(asked)];
  if (ids.length === 0) return { outgoing: [], kept: [] };
  const rows = await shownDocuments(db)
    .select(['document.id', 'document.fileName', 'document.address', 'document.size'])
    .where('document.id', 'in', ids)
    .execute();
  const documents = ids.map((id) => rows.find((row) => row.id === id) ?? fail('not-found', 'document'));
  if (documents.reduce((sum, { size }) => sum + size, 0) > MOST_ATTACHED_BYTES) {
    fail('invalid-input', 'attachments', { fields: { documentIds: 'attachments-too-large' } });
  }
  const outgoing: OutgoingAttachment[] = [];
  for (const { fileName, address } of documents) {
    const bytes = await documentFiles.store.read(address, MOST_ATTACHED_BYTES);
    outgoing.push({ name: fileName, mediaType: mediaTypeOfFile(fileName), bytes });
  }
  const kept = documents.map(({ id, fileName, size }) => ({
    ...{ name: fileName, mediaType: mediaTypeOfFile(fileName), size, isInline: false },
    documentId: id as ExchangeAttachment['documentId'],
  }));
  return { outgoing, kept };
}
