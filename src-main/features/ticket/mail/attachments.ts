/** @file What came with a mail becomes documents, filed on its ticket and, with it, on the sheet of its client. */
import type { ExchangeAttachment } from '#shared/features/ticket/ticket.api.ts';
import { todayIn } from '#shared/kernel/date-only.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import { addDocuments, type NewDocument } from '#main/db/rows/document-rows.ts';
import type { TicketTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import type { Mail, MailAttachment } from '#main/mail/mail.ts';

/** Smaller pictures inside a text are logos and signatures; a photograph of a damage is larger. */
const LEAST_PICTURE_BYTES = 20_000;

const isKept = ({ isInline, size }: MailAttachment): boolean =>
  size > 0 && (!isInline || size >= LEAST_PICTURE_BYTES);

export interface StoredAttachment {
  readonly attachment: MailAttachment;
  /** Null for what is no document. */
  readonly content: NewDocument['content'] | null;
}

/** Before the write begins: what is in the store without a row is swept later, a row without a file never is. */
export async function storeAttachments(
  { documentFiles }: Context,
  { attachments }: Mail,
): Promise<StoredAttachment[]> {
  const stored: StoredAttachment[] = [];
  for (const attachment of attachments) {
    const content = isKept(attachment) ? await documentFiles.store.put({ bytes: attachment.bytes }) : null;
    stored.push({ attachment, content });
  }
  return stored;
}

/** @returns what the exchange says of them, in the order of the mail: its pictures are named by their place */
export async function fileAttachments(
  context: Context,
  tx: WriteTransaction,
  stored: readonly StoredAttachment[],
  { ticket, at }: { readonly ticket: Pick<TicketTable, 'id'>; readonly at: Instant },
): Promise<ExchangeAttachment[]> {
  const target = { kind: 'ticket', id: ticket.id } as const;
  const entries = stored.flatMap(({ attachment, content }): NewDocument[] =>
    content === null
      ? []
      : [
          {
            ...{ content, fileName: attachment.name, source: 'TICKET', targets: [target] },
            documentOn: todayIn(context.timeZone(), at),
          },
        ],
  );
  const ids = await addDocuments(context, tx, entries);
  return stored.map(({ attachment, content }) => ({
    ...{ name: attachment.name, mediaType: attachment.mediaType, size: attachment.size },
    isInline: attachment.isInline,
    documentId: content === null ? null : ((ids.shift() ?? null) as ExchangeAttachment['documentId']),
  }));
}

/** The documents that came with a ticket stand on the sheet of its client, whoever that is now. */
export async function moveAttachments(
  tx: WriteTransaction,
  ticketId: string,
  clientId: string | null,
): Promise<void> {
  const links = await tx.db
    .selectFrom('document_link')
    .select('id')
    .where('ticketId', '=', ticketId)
    .where('deletedAt', 'is', null)
    .execute();
  await tx.updateMany(
    'document_link',
    links.map(({ id }) => id),
    { clientId },
  );
}
