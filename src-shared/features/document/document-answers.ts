/** @file What single questions about documents are answered with. */
import { z } from 'zod';
import { CollaboratorId, DocumentId, ListItemId, TaskId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';

export const DocumentVersion = z.strictObject({
  /** Null for the present one. */
  id: z.uuid().nullable(),
  number: z.number().int(),
  fileName: z.string(),
  size: z.number().int(),
  versionAt: Instant,
  versionById: CollaboratorId.nullable(),
});
export type DocumentVersion = z.output<typeof DocumentVersion>;

/** What reading its words came to. */
export const TextState = z.enum(['pending', 'text', 'none', 'failed']);
export type TextState = z.output<typeof TextState>;

export const ExpectedDocument = z.strictObject({
  typeId: ListItemId,
  code: z.string(),
  label: z.string(),
  /** The newest document of that type on the record or, for what is the client's own, on the client. */
  documentId: DocumentId.nullable(),
  /** The open task that asks for it. */
  taskId: TaskId.nullable(),
});
export type ExpectedDocument = z.output<typeof ExpectedDocument>;

export const DocumentHit = z.strictObject({
  documentId: DocumentId,
  title: z.string(),
  typeLabel: z.string().nullable(),
  clientName: z.string().nullable(),
  /** Null when the title says it. */
  page: z.number().int().nullable(),
  excerpt: z.string(),
  marks: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })),
});
export type DocumentHit = z.output<typeof DocumentHit>;

export const Opened = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('refused'), reason: z.enum(['kind', 'content', 'macro']) }),
  z.strictObject({ kind: z.literal('no-application') }),
]);
export type Opened = z.output<typeof Opened>;
