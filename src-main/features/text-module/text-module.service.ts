/** @file Texts that answers are made of: the cabinet's own list, in its own order. */
import type { TextModule, textModuleApi } from '#shared/features/text-module/text-module.api.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { cleanMultiline, fold, squeeze } from '#shared/kernel/text.ts';
import { saved, savedRow, type SavedAct, type SavedRow } from '#main/db/journal/saved.ts';
import type { WriteTransaction } from '#main/db/journal/write-transaction.ts';
import type { ReadDb } from '#main/db/rows/contract-rows.ts';
import type { TextModuleTable } from '#main/db/schema.ts';
import type { Context } from '#main/ipc/context.ts';

type Input<P extends keyof typeof textModuleApi> = InputOf<(typeof textModuleApi)[P]>;

const moduleRows = (db: ReadDb): Promise<TextModuleTable[]> =>
  db
    .selectFrom('text_module')
    .selectAll()
    .where('deletedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();

export async function listModules(db: ReadDb): Promise<TextModule[]> {
  const rows = await moduleRows(db);
  return rows.map(({ id, title, text }) => ({ id, title, text })) as TextModule[];
}

/** Two that read the same could not be told apart in a menu. */
function freeTitle(typed: string, others: readonly TextModuleTable[]): string {
  const title = squeeze(typed);
  if (title === '') fail('invalid-input', 'empty title', { fields: { title: 'label-empty' } });
  if (others.some((row) => fold(row.title) === fold(title)))
    fail('invalid-input', 'title taken', { fields: { title: 'label-taken' } });
  return title;
}

function textToStore(typed: string): string {
  const text = cleanMultiline(typed);
  return text === '' ? fail('invalid-input', 'empty text', { fields: { text: 'exchange-empty' } }) : text;
}

async function getModule(
  tx: WriteTransaction,
  id: string,
): Promise<readonly [TextModuleTable, TextModuleTable[]]> {
  const rows = await moduleRows(tx.db);
  const module = rows.find((row) => row.id === id) ?? fail('not-found', 'text module');
  return [module, rows.filter((row) => row.id !== id)];
}

export const addModule = (context: Context, { title, text }: Input<'add'>): Promise<SavedRow> =>
  savedRow(
    context.write({ command: 'textModule.add' }, async (tx) => {
      const rows = await moduleRows(tx.db);
      const id = context.newId();
      await tx.insert('text_module', {
        ...{ id, title: freeTitle(title, rows), text: textToStore(text), deletedAt: null },
        position: Math.max(-1, ...rows.map((row) => row.position)) + 1,
      });
      return id;
    }),
  );

export const updateModule = (context: Context, { id, patch }: Input<'update'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'textModule.update' }, async (tx) => {
      const [, others] = await getModule(tx, id);
      await tx.update('text_module', id, {
        ...(patch.title === undefined ? {} : { title: freeTitle(patch.title, others) }),
        ...(patch.text === undefined ? {} : { text: textToStore(patch.text) }),
      });
    }),
  );

/** To a rank counted from 0; past the end means last. */
export const moveModule = (context: Context, { id, position }: Input<'move'>): Promise<SavedAct> =>
  saved(
    context.write({ command: 'textModule.move' }, async (tx) => {
      const [module, others] = await getModule(tx, id);
      others.splice(position, 0, module);
      for (const [rank, row] of others.entries()) await tx.update('text_module', row.id, { position: rank });
    }),
  );

export const removeModule = (context: Context, id: string): Promise<SavedAct> =>
  saved(
    context.write({ command: 'textModule.remove' }, async (tx) => {
      await getModule(tx, id);
      await tx.remove('text_module', id);
    }),
  );
