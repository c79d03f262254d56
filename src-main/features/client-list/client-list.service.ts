/** @file Acts on many clients at once, each one operation that « Annuler » takes back whole; and the saved views. */
import type { ClientSelection, clientListApi } from '#shared/features/client-list/client-list.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Context } from '#main/ipc/context.ts';
import {
  isLivingCollaborator,
  isLivingView,
  lastViewPosition,
  listClientIds,
  listLiving,
} from './client-list.repository.ts';
import { orderedRows } from './list-order.ts';
import type { z } from 'zod';

type Api = typeof clientListApi;
type Selection = z.output<typeof ClientSelection>;
type Saved = ResultOf<Api['assign']>;

const BY_NAME = { column: 'name', direction: 'asc' } as const;

/** The clients a selection holds now; those in the bin are left alone. */
async function selectedIds(context: Context, selection: Selection): Promise<string[]> {
  if ('clientIds' in selection) return listLiving(context.db, selection.clientIds);
  const rows = await orderedRows(context, { filter: selection.filter, sort: BY_NAME });
  const excepted = new Set<string>(selection.exceptIds);
  return (await listClientIds(context.db, rows)).filter((id) => !excepted.has(id));
}

async function actOnMany(
  context: Context,
  command: string,
  selection: Selection,
  act: (tx: WriteTransaction, ids: readonly string[]) => Promise<number>,
): Promise<Saved> {
  const ids = await selectedIds(context, selection);
  const { value: changed, operationId } = await context.write({ command }, (tx) => act(tx, ids));
  return { operationId, changed };
}

/** Gives clients to a manager, or to nobody. @throws AppError `not-found` for a manager in the bin */
export async function assignMany(
  context: Context,
  { selection, managerId }: InputOf<Api['assign']>,
): Promise<Saved> {
  if (managerId !== null && !(await isLivingCollaborator(context.db, managerId)))
    fail('not-found', 'collaborator');
  return actOnMany(context, 'clientList.assign', selection, (tx, ids) =>
    tx.updateMany('client', ids, { managerId }),
  );
}

/** Puts clients into the bin. */
export function removeMany(
  context: Context,
  { selection }: InputOf<Api['removeMany']>,
): Promise<ResultOf<Api['removeMany']>> {
  return actOnMany(context, 'clientList.removeMany', selection, (tx, ids) => tx.removeMany('client', ids));
}

/** Makes a view, or changes one. @throws AppError `not-found` for a view in the bin */
export async function saveView(
  context: Context,
  { id, name, filter, sort, columns }: InputOf<Api['saveView']>,
): Promise<ResultOf<Api['saveView']>> {
  if (id !== null && !(await isLivingView(context.db, id))) fail('not-found', 'saved view');
  const viewId = id ?? context.newId();
  const kept = {
    name,
    filter: JSON.stringify(filter),
    sort: JSON.stringify(sort),
    columns: JSON.stringify(columns),
  };
  const { operationId } = await context.write({ command: 'clientList.saveView' }, async (tx) => {
    if (id !== null) return tx.update('saved_view', id, kept);
    const position = (await lastViewPosition(tx.db)) + 1;
    return tx.insert('saved_view', { id: viewId, ...kept, position, deletedAt: null });
  });
  return { operationId, id: viewId };
}

/** Puts a view into the bin. @throws AppError `not-found` */
export async function removeView(
  context: Context,
  { id }: InputOf<Api['removeView']>,
): Promise<ResultOf<Api['removeView']>> {
  if (!(await isLivingView(context.db, id))) fail('not-found', 'saved view');
  const { operationId } = await context.write({ command: 'clientList.removeView' }, (tx) =>
    tx.remove('saved_view', id),
  );
  return { operationId };
}
