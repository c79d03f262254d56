/** @file Documents: what they are, what they are filed on, how they come in, and how they are found. */
import { z } from 'zod';
import { DateOnly } from '../../kernel/date-only.ts';
import { ClientId, CollaboratorId, DocumentId, ListItemId, OperationId, TaskId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved, savedWith } from '../../ipc/saved.ts';
import { ClaimKind } from '../claim/claim.rules.ts';
import { Branch } from '../contract/branches.ts';
import { DocumentHit, DocumentVersion, ExpectedDocument, Opened, TextState } from './document-answers.ts';
import { MediaKind } from './document-kinds.ts';

export const TargetKind = z.enum(['client', 'contract', 'claim', 'ticket', 'insurer']);
export type TargetKind = z.output<typeof TargetKind>;
/** A record that documents are filed on. */
export const DocumentTarget = z.strictObject({ kind: TargetKind, id: z.uuid() });
export type DocumentTarget = z.output<typeof DocumentTarget>;

/** What a document is filed on, with what a line says of it. */
export const DocumentLink = z.strictObject({
  id: z.uuid(),
  kind: TargetKind,
  targetId: z.uuid(),
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  branch: Branch.nullable(),
  claimKind: ClaimKind.nullable(),
  /** A policy number, the number of a claim, the number and subject of a ticket, the name of an insurer; empty for a client. */
  text: z.string(),
});
export type DocumentLink = z.output<typeof DocumentLink>;

export const DocumentRow = z.strictObject({
  id: DocumentId,
  title: z.string(),
  typeId: ListItemId.nullable(),
  typeCode: z.string().nullable(),
  typeLabel: z.string().nullable(),
  documentOn: DateOnly.nullable(),
  receivedOn: DateOnly,
  fileName: z.string(),
  mediaKind: MediaKind,
  size: z.number().int(),
  versionNumber: z.number().int(),
  links: z.array(DocumentLink),
  createdAt: Instant,
});
export type DocumentRow = z.output<typeof DocumentRow>;

/** Another document with the same content. */
export const SameContent = z.strictObject({
  documentId: DocumentId,
  title: z.string(),
  clientName: z.string().nullable(),
  isDeleted: z.boolean(),
});
export type SameContent = z.output<typeof SameContent>;

export const Document = DocumentRow.extend({
  comment: z.string(),
  source: z.enum(['IMPORT', 'COLLAGE', 'DOSSIER', 'TICKET', 'LETTRE', 'COPIE']),
  createdById: CollaboratorId.nullable(),
  /** Newest first; the first one is the present content. */
  versions: z.array(DocumentVersion),
  textState: TextState,
  textReason: z.string(),
  sameContents: z.array(SameContent),
  isDeleted: z.boolean(),
});
export type Document = z.output<typeof Document>;

export const ImportRefusal = z.enum([
  ...['link', 'not-a-file', 'gone', 'unreadable', 'too-deep', 'too-many'],
  ...['too-large', 'changing', 'disk-full', 'failed'],
] as const);
export type ImportRefusal = z.output<typeof ImportRefusal>;

/** What became of one file. */
export const ImportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), documentId: DocumentId }),
  /** The same content is kept already: nothing was added. */
  z.strictObject({ kind: z.literal('present'), same: SameContent }),
  z.strictObject({ kind: z.literal('refused'), reason: ImportRefusal }),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
export type ImportOutcome = z.output<typeof ImportOutcome>;

export const ImportJob = z.strictObject({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'cancelled']),
  /** `watched`: it came from the watched folder by itself. */
  origin: z.enum(['asked', 'watched']),
  doneFiles: z.number().int(),
  totalFiles: z.number().int(),
  doneBytes: z.number(),
  totalBytes: z.number(),
  added: z.number().int(),
  present: z.number().int(),
  refused: z.number().int(),
  targets: z.array(DocumentTarget),
  /** Set once it is over: what « Annuler » takes back, one after the other. */
  operationIds: z.array(OperationId),
});
export type ImportJob = z.output<typeof ImportJob>;

const Suggested = z.strictObject({
  reason: z.enum(['name', 'text', 'plate', 'policy', 'iban', 'email', 'person', 'company']),
  /** The words that say so, as they stand in the document; an IBAN is masked. */
  found: z.string(),
});
export const TypeSuggestion = Suggested.extend({ typeId: ListItemId, typeLabel: z.string() });
export const TargetSuggestion = Suggested.extend({
  target: DocumentTarget,
  clientName: z.string().nullable(),
  branch: Branch.nullable(),
  text: z.string(),
});
export const DateSuggestion = z.strictObject({ documentOn: DateOnly, found: z.string() });
export const Suggestions = z.strictObject({
  type: TypeSuggestion.nullable(),
  /** Best first. */
  targets: z.array(TargetSuggestion),
  date: DateSuggestion.nullable(),
});
export type Suggestions = z.output<typeof Suggestions>;
export type TargetSuggestion = z.output<typeof TargetSuggestion>;

export const DocumentFilter = z.strictObject({
  text: z.string().max(200).default(''),
  /** `inbox` = filed on nothing. */
  state: z.enum(['inbox', 'filed', 'all']).default('all'),
  typeIds: z.array(z.union([ListItemId, z.literal('none')])).default([]),
});
export type DocumentFilter = z.output<typeof DocumentFilter>;

const Ids = z.array(DocumentId).min(1).max(20_000);
/** What comes without a file on disk: a paste, an attachment of a mail client. */
const MOST_BYTES_AT_ONCE = 100 * 1024 ** 2;
const Bytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_BYTES_AT_ONCE, 'too-large');
const FileName = z.string().trim().min(1).max(255);
export const documentApi = {
  /** On the client, its contracts, claims and tickets; newest first. */
  ofClient: query(z.strictObject({ clientId: ClientId }), z.array(DocumentRow)),
  ofRecord: query(z.strictObject({ target: DocumentTarget }), z.array(DocumentRow)),
  list: query(
    z.strictObject({
      filter: DocumentFilter,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.strictObject({ rows: z.array(DocumentRow), total: z.number().int(), inboxCount: z.number().int() }),
  ),
  get: query(z.strictObject({ id: DocumentId }), Document),
  /** Every type in order, for menus; archived ones are left out. */
  types: query(
    z.strictObject({}),
    z.array(z.strictObject({ id: ListItemId, code: z.string(), label: z.string() })),
  ),

  /** Takes in the files that the page offered (see `Bridge.offerFiles`), folders included; answers at once. */
  import: command(
    z.strictObject({
      offerId: z.uuid(),
      targets: z.array(DocumentTarget).max(10).default([]),
      typeId: ListItemId.nullable().default(null),
    }),
    z.strictObject({ jobId: z.uuid() }),
  ),
  importBytes: command(
    z.strictObject({
      name: FileName,
      bytes: Bytes,
      targets: z.array(DocumentTarget).max(10).default([]),
      typeId: ListItemId.nullable().default(null),
    }),
    Saved.extend({ outcome: ImportOutcome }),
  ),
  imports: query(z.strictObject({}), z.array(ImportJob)),
  /** What was not added, and why. */
  importReport: query(
    z.strictObject({ jobId: z.uuid() }),
    z.array(z.strictObject({ name: z.string(), outcome: ImportOutcome })),
  ),
  cancelImport: command(z.strictObject({ jobId: z.uuid() }), z.strictObject({})),
  dismissImport: command(z.strictObject({ jobId: z.uuid() }), z.strictObject({})),

  update: command(
    z.strictObject({
      ids: Ids,
      patch: z.strictObject({
        typeId: ListItemId.nullable().optional(),
        title: z.string().trim().min(1).max(200).optional(),
        documentOn: DateOnly.nullable().optional(),
        comment: z.string().max(5_000).optional(),
      }),
    }),
    Saved,
  ),
  link: command(z.strictObject({ ids: Ids, target: DocumentTarget }), Saved),
  unlink: command(z.strictObject({ linkId: z.uuid() }), Saved),
  /** What was suggested and accepted, of one document or many, in one act. */
  file: command(
    z.strictObject({
      entries: z
        .array(
          z.strictObject({
            id: DocumentId,
            typeId: ListItemId.optional(),
            documentOn: DateOnly.optional(),
            target: DocumentTarget.optional(),
          }),
        )
        .min(1)
        .max(500),
    }),
    Saved,
  ),
  /** A newer content for the same document: a file that was offered, or bytes. */
  newVersion: command(
    z.strictObject({
      id: DocumentId,
      from: z.union([
        z.strictObject({ offerId: z.uuid() }),
        z.strictObject({ name: FileName, bytes: Bytes }),
      ]),
    }),
    Saved,
  ),
  /** An earlier content becomes the present one again, as a new version. */
  restoreVersion: command(z.strictObject({ versionId: z.uuid() }), Saved),
  remove: command(z.strictObject({ ids: Ids }), Saved),
  /** Out of the bin, and filed on what it was being added to. */
  restore: command(
    z.strictObject({ id: DocumentId, targets: z.array(DocumentTarget).max(10).default([]) }),
    Saved,
  ),
  /** A second document with the content of one that is kept already. */
  copy: command(
    z.strictObject({ id: DocumentId, targets: z.array(DocumentTarget).max(10).default([]) }),
    savedWith(DocumentId),
  ),

  suggest: query(z.strictObject({ id: DocumentId }), Suggestions),
  expected: query(z.strictObject({ target: DocumentTarget }), z.array(ExpectedDocument)),
  /** Makes the task that asks the client for documents. */
  ask: command(
    z.strictObject({
      target: DocumentTarget.extend({ kind: z.enum(['contract', 'claim']) }),
      typeIds: z.array(ListItemId).min(1).max(30),
    }),
    savedWith(TaskId),
  ),
  search: query(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    z.array(DocumentHit),
  ),

  /** Hands a copy to the application of this machine. */
  open: command(z.strictObject({ id: DocumentId, versionId: z.uuid().nullable().default(null) }), Opened),
  /** What other applications saved in the copies becomes new versions. */
  takeChanges: command(
    z.strictObject({}),
    z.array(Saved.extend({ documentId: DocumentId, title: z.string() })),
  ),
  /** The content for a preview, read piece by piece with `read`. */
  openContent: query(
    z.strictObject({ id: DocumentId, versionId: z.uuid().nullable().default(null) }),
    z.strictObject({ readingId: z.uuid(), size: z.number().int() }),
  ),
  /** The next piece; empty at the end. */
  read: query(z.strictObject({ readingId: z.uuid() }), z.strictObject({ bytes: z.instanceof(Uint8Array) })),
  closeContent: query(z.strictObject({ readingId: z.uuid() }), z.strictObject({})),
  /** The words that were read in it, page by page. */
  words: query(
    z.strictObject({ id: DocumentId }),
    z.array(z.strictObject({ page: z.number().int(), text: z.string() })),
  ),

  watchedFolder: query(z.strictObject({}), z.strictObject({ path: z.string().nullable() })),
  /** Asks which folder in a dialog of the system. */
  chooseWatchedFolder: command(z.strictObject({}), Saved.extend({ path: z.string().nullable() })),
  stopWatching: command(z.strictObject({}), Saved),
};
