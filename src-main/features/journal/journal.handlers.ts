/** @file Wiring of the journal: undo, redo, history, bin. */
import type { journalApi } from '#shared/features/journal/journal.api.ts';
import type { Handlers } from '#main/ipc/context.ts';
import { readBin, restoreFromBin } from './bin.service.ts';
import { restoreField } from './field-restore.service.ts';
import {
  readClientOperations,
  readFieldHistory,
  readState,
  redoLast,
  undoLast,
  undoOperation,
} from './journal.service.ts';

export const journalHandlers: Handlers<typeof journalApi> = {
  state: (_input, { db }) => readState(db),
  undo: async (_input, context) => ({ undone: await undoLast(context) }),
  redo: async (_input, context) => ({ redone: await redoLast(context) }),
  undoOperation: async ({ operationId }, context) => ({ undone: await undoOperation(context, operationId) }),
  listForClient: ({ clientId, beforeSeq }, { db }) => readClientOperations(db, clientId, beforeSeq),
  fieldHistory: (input, { db }) => readFieldHistory(db, input),
  restoreField: (input, context) => restoreField(context, input),
  listBin: (_input, context) => readBin(context),
  restoreFromBin: ({ entity, rowId }, context) => restoreFromBin(context, entity, rowId),
};
