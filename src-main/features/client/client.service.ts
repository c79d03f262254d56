/** @file Acts on a client. */
import type { clientApi } from '#shared/features/client/client.api.ts';
import { nirToStore, spellNir } from '#shared/features/client/client.rules.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { getLivingClient } from '#main/db/client-rows.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { Context } from '#main/ipc/context.ts';
import { patchToStore } from './client-patch.ts';
import { findSheetRows } from './client.repository.ts';
import { sheetOf } from './client-sheet.ts';

type Input<P extends keyof typeof clientApi> = InputOf<(typeof clientApi)[P]>;

/** @throws AppError `not-found` */
export async function readSheet({ db, today }: Context, clientId: string) {
  const rows = (await findSheetRows(db, clientId)) ?? fail('not-found', 'client');
  return sheetOf(rows, today());
}

/** A foreign key would say it too, but not beside the field. */
export async function assertChoices(
  tx: WriteTransaction,
  { managerId, originId }: { managerId?: string | null | undefined; originId?: string | null | undefined },
): Promise<void> {
  const manager =
    managerId &&
    (await tx.db
      .selectFrom('collaborator')
      .select('id')
      .where('id', '=', managerId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst());
  if (managerId && !manager) fail('invalid-input', 'manager', { fields: { managerId: 'not-found' } });
  const origin =
    originId &&
    (await tx.db
      .selectFrom('list_item')
      .select('id')
      .where('id', '=', originId)
      .where('list', '=', 'origin')
      .where('deletedAt', 'is', null)
      .executeTakeFirst());
  if (originId && !origin) fail('invalid-input', 'origin', { fields: { originId: 'not-found' } });
}

/** Writes the columns that differ; text is cleaned, and what described a former value goes with it. */
export const updateClient = (context: Context, { clientId, patch }: Input<'update'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'client.update' }, async (tx) => {
      const row = await getLivingClient(tx, clientId);
      await assertChoices(tx, patch);
      await tx.update('client', clientId, patchToStore(patch, row, context.today()));
    }),
  );

/** @throws AppError `invalid-input` for a wrong number that is not « à confirmer » */
export async function setClientNir(
  context: Context,
  { clientId, nir, toConfirm }: Input<'setNir'>,
): Promise<SavedAct> {
  const stored = nirToStore(nir, toConfirm);
  return saved(
    context.write({ command: 'client.setNir' }, async (tx) => {
      await getLivingClient(tx, clientId);
      await tx.update('client', clientId, stored);
    }),
  );
}

/** Shows the number and records that it was shown: part of the audit, not something to take back. */
export async function revealClientNir(context: Context, clientId: string): Promise<{ nir: string }> {
  const head = { command: 'client.revealNir', isUndoable: false, clientId };
  const { value } = await context.write(head, async (tx) => {
    const client = await getLivingClient(tx, clientId);
    return client.nir ?? fail('not-found', 'no number');
  });
  return { nir: spellNir(value) };
}

/** The client alone goes to the bin: its rows stay, hidden with it, and come back with it. */
export const removeClient = (context: Context, clientId: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'client.remove' }, async (tx) => {
      await getLivingClient(tx, clientId);
      await tx.remove('client', clientId);
    }),
  );
