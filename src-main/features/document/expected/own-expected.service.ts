/** @file What the cabinet decides to expect of a branch or of a kind of claim. */
import type { documentApi } from '#shared/features/document/document.api.ts';
import { withExpected } from '#shared/features/document/expected-documents.rules.ts';
import type { InputOf } from '#shared/ipc/procedure.ts';
import { saved, type SavedAct } from '#main/db/journal/saved.ts';
import { OWN_EXPECTED, readOwnExpected } from '#main/db/rows/own-expected.ts';
import { saveSetting } from '#main/db/rows/setting-rows.ts';
import type { Context } from '#main/ipc/context.ts';

export const setExpected = (
  context: Context,
  { subject, codes }: InputOf<(typeof documentApi)['setExpected']>,
): Promise<SavedAct> =>
  saved(
    context.write({ command: 'document.setExpected' }, async (tx) =>
      saveSetting(tx, OWN_EXPECTED, withExpected(await readOwnExpected(tx.db), subject, codes)),
    ),
  );
