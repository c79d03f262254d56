/** @file Acts on the cabinet itself: its first day, its identity, who works here now. */
import type { CabinetFields } from '#shared/features/cabinet/cabinet.api.ts';
import { cabinetIssues, cleanCabinet, type CabinetPatch } from '#shared/features/cabinet/cabinet.rules.ts';
import { defaultLists } from '#shared/features/cabinet/default-lists.labels.ts';
import { fail } from '#shared/kernel/errors.ts';
import { CABINET_ID } from '#shared/kernel/ids.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Context } from '#main/ipc/context.ts';
import {
  CURRENT_COLLABORATOR,
  findCabinet,
  findSetting,
  listCollaboratorRows,
} from './cabinet.repository.ts';
import { cleanCollaborator, type CollaboratorValues } from './collaborator.service.ts';

interface Written {
  readonly operationId: string | null;
}

/**
 * The whole first day in one operation. It cannot be taken back: clients soon refer to what it made.
 * @throws AppError `conflict` when the cabinet exists
 */
export async function setUpCabinet(
  context: Context,
  { cabinet, collaborator }: { cabinet: CabinetFields; collaborator: CollaboratorValues },
): Promise<Written> {
  const fields = checked(cabinet);
  const first = cleanCollaborator(collaborator);
  const { operationId } = await context.write({ command: 'cabinet.setUp', isUndoable: false }, async (tx) => {
    if (await findCabinet(tx.db)) fail('conflict', 'the cabinet is already set up');
    await tx.insert('cabinet', { id: CABINET_ID, ...fields });
    const id = context.newId();
    await tx.insert('collaborator', { id, ...first, position: 0, isActive: 1, deletedAt: null });
    await writeCurrent(tx, id);
    await insertDefaultLists(tx, context.newId);
  });
  return { operationId };
}

async function insertDefaultLists(tx: WriteTransaction, newId: () => string): Promise<void> {
  for (const list of ['origin', 'documentType'] as const) {
    for (const [position, item] of defaultLists[list].entries()) {
      await tx.insert('list_item', {
        id: newId(),
        list,
        code: item.code,
        label: item.label,
        position,
        isSystem: item.isSystem ? 1 : 0,
        isArchived: 0,
        deletedAt: null,
      });
    }
  }
}

export async function updateCabinet(context: Context, patch: CabinetPatch): Promise<Written> {
  const fields = checked(patch);
  const { operationId } = await context.write({ command: 'cabinet.update' }, (tx) =>
    tx.update('cabinet', CABINET_ID, fields),
  );
  return { operationId };
}

/** Whoever sits down here signs what follows; taking that back would sign it with another name. */
export async function setCurrentCollaborator(context: Context, id: string): Promise<Written> {
  const head = { command: 'cabinet.setCurrentCollaborator', isUndoable: false };
  const { operationId } = await context.write(head, async (tx) => {
    const rows = await listCollaboratorRows(tx.db);
    const chosen = rows.find((row) => row.id === id) ?? fail('not-found', 'collaborator row');
    if (chosen.isActive === 0) fail('conflict', 'the collaborator is not active');
    await writeCurrent(tx, id);
  });
  return { operationId };
}

async function writeCurrent(tx: WriteTransaction, id: string): Promise<void> {
  const value = JSON.stringify(id);
  if ((await findSetting(tx.db, CURRENT_COLLABORATOR)) === null)
    await tx.insert('setting', { id: CURRENT_COLLABORATOR, value });
  else await tx.update('setting', CURRENT_COLLABORATOR, { value });
}

function checked<P extends CabinetPatch>(fields: P): ReturnType<typeof cleanCabinet<P>> {
  const cleaned = cleanCabinet(fields);
  const issues = cabinetIssues(cleaned);
  if (Object.keys(issues).length > 0) fail('invalid-input', 'cabinet fields', { fields: issues });
  return cleaned;
}
