/** @file Acts on the cabinet's own list of insurers. */
import type { insurerApi } from '#shared/features/insurer/insurer.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { defined } from '#shared/kernel/defined.ts';
import { fail } from '#shared/kernel/errors.ts';
import { fold, squeeze } from '#shared/kernel/text.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { Db } from '#main/db/journal/write-door.ts';
import type { InsurerTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';
import { countContractsByInsurer, findInsurerRow, listInsurerRows } from './insurer.repository.ts';

type Api = typeof insurerApi;

export async function listInsurers({ db }: Context): Promise<ResultOf<Api['list']>> {
  const counts = await countContractsByInsurer(db);
  const rows = await listInsurerRows(db);
  rows.sort((a, b) => a.isArchived - b.isArchived || a.name.localeCompare(b.name, 'fr'));
  return rows.map(({ position: _position, deletedAt: _deletedAt, ...row }) => ({
    ...row,
    isArchived: row.isArchived === 1,
    contractCount: counts.get(row.id) ?? 0,
  }));
}

/** Two insurers that read the same could not be told apart in a menu; a wholesaler may share an insurer's name. */
function freeName(name: string, kind: string, others: readonly InsurerTable[]): string {
  const cleaned = squeeze(name);
  if (cleaned === '') fail('invalid-input', 'empty name', { fields: { name: 'label-empty' } });
  if (others.some((row) => row.kind === kind && fold(row.name) === fold(cleaned)))
    fail('invalid-input', 'name taken', { fields: { name: 'label-taken' } });
  return cleaned;
}

const getInsurer = async (db: Db, id: string): Promise<InsurerTable> =>
  (await findInsurerRow(db, id)) ?? fail('not-found', 'insurer row');

/** Nothing but a name is needed: the rest is filled in when it is known. */
const emptyInsurer: Omit<InsurerTable, 'id' | 'kind' | 'name' | 'position'> = {
  ...{ brokerCode: '', phone: '', email: '', claimPhone: '', claimEmail: '' },
  ...{ street: '', postcode: '', town: '', comment: '', isArchived: 0, deletedAt: null },
};

export async function addInsurer(
  context: Context,
  { name, kind, ...fields }: InputOf<Api['add']>,
): Promise<SavedRow> {
  const id = context.newId();
  return savedRow(
    context.write({ command: 'insurer.add' }, async (tx) => {
      const rows = await listInsurerRows(tx.db);
      await tx.insert('insurer', {
        ...{ id, kind, ...emptyInsurer, ...defined(fields), name: freeName(name, kind, rows) },
        position: Math.max(-1, ...rows.map((row) => row.position)) + 1,
      });
      return id;
    }),
  );
}

export const updateInsurer = (
  context: Context,
  { id, patch: { isArchived, ...patch } }: InputOf<Api['update']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'insurer.update' }, async (tx) => {
      const insurer = await getInsurer(tx.db, id);
      const others = (await listInsurerRows(tx.db)).filter((row) => row.id !== id);
      const name = freeName(patch.name ?? insurer.name, patch.kind ?? insurer.kind, others);
      await tx.update('insurer', id, {
        ...defined(patch),
        name,
        ...(isArchived === undefined ? {} : { isArchived: isArchived ? 1 : 0 }),
      });
    }),
  );

/** @throws AppError `conflict` while a contract names it */
export const removeInsurer = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'insurer.remove' }, async (tx) => {
      await getInsurer(tx.db, id);
      if ((await countContractsByInsurer(tx.db)).has(id)) fail('conflict', 'the insurer is in use');
      await tx.remove('insurer', id);
    }),
  );
