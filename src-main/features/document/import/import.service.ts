/** @file Files that come in: offered by the page, as bytes, or as a newer content of a document. */
import type { documentApi } from '#shared/features/document/document.api.ts';
import type { InputOf, ResultOf } from '#shared/ipc/procedure.ts';
import { fail } from '#shared/kernel/errors.ts';
import { safeFileName } from '#shared/kernel/file-name.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import type { Context } from '#main/ipc/context.ts';
import { replaceContent, type NewContent } from '../document.service.ts';
import { addRows } from './import-rows.ts';
import { assertTargets, importsOf } from './imports.ts';

type Api = typeof documentApi;

function offered({ files }: Context, offerId: string): readonly string[] {
  const paths = files.takeOffered(offerId) ?? [];
  return paths.length > 0 ? paths : fail('not-found', 'files that the page offered');
}

export async function startImport(
  context: Context,
  { offerId, targets, typeId }: InputOf<Api['import']>,
): Promise<ResultOf<Api['import']>> {
  await assertTargets(context, targets);
  const paths = offered(context, offerId);
  const ask = { source: 'IMPORT', origin: 'asked', targets, typeId } as const;
  return { jobId: importsOf(context).start(paths, ask).id };
}

/** What comes without a file: a paste, an attachment dragged out of a mail program. */
export async function importBytes(
  context: Context,
  { name, bytes, targets, typeId }: InputOf<Api['importBytes']>,
): Promise<ResultOf<Api['importBytes']>> {
  await assertTargets(context, targets);
  const { address, size } = await context.documentFiles.store.put({ bytes });
  const filedAs = { source: 'COLLAGE', targets, typeId } as const;
  const { operationId, outcomes } = await addRows(context, [{ name, address, size }], filedAs);
  return { operationId, outcome: outcomes[0] ?? fail('unexpected', 'no outcome') };
}

type From = InputOf<Api['newVersion']>['from'];

async function contentFrom(context: Context, from: From): Promise<NewContent> {
  const { store } = context.documentFiles;
  if ('bytes' in from) {
    const { address, size } = await store.put({ bytes: from.bytes });
    return { address, size, fileName: safeFileName(from.name) };
  }
  const [path = '', ...others] = offered(context, from.offerId);
  if (others.length > 0) fail('invalid-input', 'a version is one file');
  const { address, size } = await store.put({ path });
  return { address, size, fileName: safeFileName(path.split(/[\\/]/).at(-1) ?? '') };
}

/** @throws AppError `conflict` when it is the content that is there already */
export async function addVersion(
  context: Context,
  { id, from }: InputOf<Api['newVersion']>,
): Promise<SavedAct> {
  const content = await contentFrom(context, from);
  return saved(
    context.write({ command: 'document.newVersion' }, async (tx) => {
      if (!(await replaceContent(context, tx, id, content))) fail('conflict', 'the content is the same');
    }),
  );
}
