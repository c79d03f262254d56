/**
 * @file Documents in other applications: a copy is handed over, and what is saved in it comes back as a new version.
 * Nobody is asked: the former content stays, and « Annuler » takes the new one back.
 */
import type { Opened } from '#shared/features/document/document-answers.ts';
import type { Context } from '#main/ipc/context.ts';
import { contentOf, getDocumentRow } from '../document.repository.ts';
import { replaceContent } from '../document.service.ts';

/** Which document each copy is of: two may have the same content. Per open cabinet. */
const copies = new WeakMap<object, Map<string, string>>();

function copiesOf({ documentFiles }: Context): Map<string, string> {
  const known = copies.get(documentFiles) ?? new Map<string, string>();
  copies.set(documentFiles, known);
  return known;
}

export async function openDocument(
  context: Context,
  asked: { readonly id: string; readonly versionId: string | null },
): Promise<Opened> {
  const { address, fileName } = await contentOf(context.db, asked);
  const outcome = await context.documentFiles.copies.open(address, fileName);
  if (outcome.kind !== 'opened') return outcome;
  // What is saved in the copy of an earlier version is a new one all the same.
  copiesOf(context).set(outcome.copyId, asked.id);
  return { kind: 'opened' };
}

export interface TakenChange {
  readonly documentId: string;
  readonly title: string;
  readonly operationId: string | null;
}

/** To be asked when the broker comes back to the window, and before the vault is locked. */
export async function takeChanges(context: Context): Promise<TakenChange[]> {
  const taken: TakenChange[] = [];
  for (const { copyId, saved } of await context.documentFiles.copies.changed()) {
    const id = copiesOf(context).get(copyId);
    const row = id === undefined ? null : await getDocumentRow(context.db, id).catch(() => null);
    // Of a document that went into the bin meanwhile nothing is taken: it is not lost, the copy was one.
    if (!row || row.deletedAt !== null) continue;
    const content = { address: saved.address, size: saved.size, fileName: row.fileName };
    const { operationId } = await context.write({ command: 'document.takeChanges' }, (tx) =>
      replaceContent(context, tx, row.id, content),
    );
    if (operationId !== null) taken.push({ documentId: row.id, title: row.title, operationId });
  }
  return taken;
}
