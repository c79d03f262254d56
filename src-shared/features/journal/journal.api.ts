/** @file Undo, redo, history of fields and the bin: four readings of one journal. */
import { z } from 'zod';
import { ClientId, EntityId, OperationId } from '../../kernel/ids.ts';
import { Instant } from '../../kernel/instant.ts';
import { command, query } from '../../ipc/procedure.ts';
import { Saved } from '../../ipc/saved.ts';

/** What an operation did, in parts that labels compose: « modification du téléphone de DURAND Zoé ». */
export const OperationSummary = z.strictObject({
  id: OperationId,
  seq: z.number().int(),
  at: Instant,
  command: z.string(),
  entity: z.string().nullable(),
  fieldGroup: z.string().nullable(),
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  /** How many clients (or rows, where none is a client's) it touched. */
  count: z.number().int(),
  /** How many rows changed as the first one did: « report de 12 tâches », whatever else came with it. */
  rowCount: z.number().int(),
  collaboratorId: z.string().nullable(),
});
export type OperationSummary = z.output<typeof OperationSummary>;

export const HistoryEntry = z.strictObject({
  changeId: z.number().int(),
  at: Instant,
  collaboratorId: z.string().nullable(),
  kind: z.enum(['do', 'undo', 'redo']),
  /** Column → value as text, masked where secret; null when the row did not exist. */
  before: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
  after: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
});
export type HistoryEntry = z.output<typeof HistoryEntry>;

export const BinEntity = z.enum([
  'client',
  'client_phone',
  'client_email',
  'client_address',
  'family_member',
  'bank_account',
  'note',
  'task',
  'calendar_event',
  'contract',
  'contract_party',
  'claim',
  'ticket',
  'ticket_message',
  'text_module',
  'document',
  'insurer',
  'saved_view',
  'collaborator',
  'list_item',
]);
export type BinEntity = z.output<typeof BinEntity>;
export const BinRow = z.strictObject({
  entity: BinEntity,
  rowId: EntityId,
  label: z.string(),
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  deletedAt: Instant,
  /** Days left before it is erased for good. */
  daysLeft: z.number().int(),
});
export type BinRow = z.output<typeof BinRow>;

export const journalApi = {
  state: query(
    z.strictObject({}),
    z.strictObject({ undo: OperationSummary.nullable(), redo: OperationSummary.nullable() }),
  ),
  undo: command(z.strictObject({}), z.strictObject({ undone: OperationSummary })),
  redo: command(z.strictObject({}), z.strictObject({ redone: OperationSummary })),
  /** « Annuler » of a toast: takes that very operation back; `conflict` when its rows have moved on since. */
  undoOperation: command(
    z.strictObject({ operationId: OperationId }),
    z.strictObject({ undone: OperationSummary }),
  ),
  /** Acts on one client, newest first. */
  listForClient: query(
    z.strictObject({ clientId: ClientId, beforeSeq: z.number().int().nullable().default(null) }),
    z.array(OperationSummary),
  ),
  fieldHistory: query(
    z.strictObject({ entity: z.string(), rowId: z.string(), field: z.string() }),
    z.array(HistoryEntry),
  ),
  /** Writes an earlier value of `field` back, with the columns of its group, as a new act. */
  restoreField: command(
    z.strictObject({ changeId: z.number().int(), side: z.enum(['before', 'after']), field: z.string() }),
    Saved,
  ),
  listBin: query(z.strictObject({}), z.array(BinRow)),
  restoreFromBin: command(z.strictObject({ entity: BinEntity, rowId: EntityId }), Saved),
};
