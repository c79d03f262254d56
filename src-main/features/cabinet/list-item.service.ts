/** @file Acts on the cabinet's own lists. */
import { fail } from '#shared/kernel/errors.ts';
import { fold, squeeze, words } from '#shared/kernel/text.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { ListItemTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import {
  countUsesByItem,
  findItemRow,
  listCodes,
  listItemRows,
  type ListName,
} from './cabinet.repository.ts';

interface Written {
  readonly operationId: string | null;
}

export async function addItem(
  context: Context,
  { list, label }: { list: ListName; label: string },
): Promise<Written & { id: string }> {
  const id = context.newId();
  const { operationId } = await context.write({ command: 'cabinet.addItem' }, async (tx) => {
    const rows = await listItemRows(tx.db, list);
    await tx.insert('list_item', {
      id,
      list,
      code: freeCode(label, await listCodes(tx.db, list)),
      label: freeLabel(label, rows),
      position: Math.max(-1, ...rows.map((row) => row.position)) + 1,
      isSystem: 0,
      isArchived: 0,
      deletedAt: null,
    });
  });
  return { operationId, id };
}

export async function updateItem(
  context: Context,
  { id, label, isArchived }: { id: string; label?: string | undefined; isArchived?: boolean | undefined },
): Promise<Written> {
  const { operationId } = await context.write({ command: 'cabinet.updateItem' }, async (tx) => {
    const item = await getItem(tx, id);
    const others = (await listItemRows(tx.db, item.list)).filter((row) => row.id !== id);
    await tx.update('list_item', id, {
      ...(label === undefined ? {} : { label: freeLabel(label, others) }),
      ...(isArchived === undefined ? {} : { isArchived: isArchived ? 1 : 0 }),
    });
  });
  return { operationId };
}

/** @throws AppError `conflict` for an item that the application knows by its code, or that is used somewhere */
export async function removeItem(context: Context, id: string): Promise<Written> {
  const { operationId } = await context.write({ command: 'cabinet.removeItem' }, async (tx) => {
    const item = await getItem(tx, id);
    if (item.isSystem === 1) fail('conflict', 'a system item stays');
    if ((await countUsesByItem(tx.db)).has(id)) fail('conflict', 'the item is in use');
    await tx.remove('list_item', id);
  });
  return { operationId };
}

/** To a rank among the items of its list, counted from 0; past the end means last. */
export async function moveItem(context: Context, id: string, position: number): Promise<Written> {
  const { operationId } = await context.write({ command: 'cabinet.moveItem' }, async (tx) => {
    const item = await getItem(tx, id);
    const others = (await listItemRows(tx.db, item.list)).filter((row) => row.id !== id);
    others.splice(position, 0, item);
    for (const [rank, row] of others.entries()) await tx.update('list_item', row.id, { position: rank });
  });
  return { operationId };
}

async function getItem(tx: WriteTransaction, id: string): Promise<ListItemTable> {
  return (await findItemRow(tx.db, id)) ?? fail('not-found', 'list item row');
}

/** Two items that read the same could not be told apart in a menu, archived ones included. */
function freeLabel(label: string, others: readonly ListItemTable[]): string {
  const cleaned = squeeze(label);
  if (cleaned === '') fail('invalid-input', 'empty label', { fields: { label: 'label-empty' } });
  if (others.some((row) => fold(row.label) === fold(cleaned)))
    fail('invalid-input', 'label taken', { fields: { label: 'label-taken' } });
  return cleaned;
}

/** « Foire de Lyon » → FOIRE_DE_LYON, FOIRE_DE_LYON_2: readable in an export, and never given twice. */
function freeCode(label: string, taken: ReadonlySet<string>): string {
  const base = words(label).join('_').toUpperCase().slice(0, 40) || 'ITEM';
  if (!taken.has(base)) return base;
  for (let rank = 2; ; rank++) if (!taken.has(`${base}_${rank}`)) return `${base}_${rank}`;
}
