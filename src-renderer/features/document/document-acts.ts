/** @file What one does to documents: each act says what it did and offers to take it back. */
import type { documentApi, DocumentTarget } from '#shared/features/document/document.api.ts';
import type { CallInputOf } from '#shared/ipc/procedure.ts';
import type { DocumentId } from '#shared/kernel/ids.ts';
import { announceAct, sayDone, tellFailure } from '../../ipc/announced-act.ts';
import { api } from '../../ipc/api.ts';
import { takeFiles, type TakenBytes } from '../../ipc/files.ts';
import type { ToastMessage } from '../../ui/index.ts';
import { documentLabels as labels, openedWords, outcomeWords } from './document.labels.ts';

interface Toasts {
  show(message: ToastMessage): void;
}
interface Named {
  readonly id: DocumentId;
  readonly title: string;
}
type Entries = CallInputOf<(typeof documentApi)['file']>['entries'];

function tellBytes(toasts: Toasts, { name, outcome, operationId }: TakenBytes): void {
  if (outcome.kind === 'added') sayDone(toasts, { operationId }, labels.added(name));
  else toasts.show({ text: `${name}\u00a0: ${outcomeWords(outcome)}` });
}

/** Files of the disk are taken in beside; the status at the foot of the window tells how far they are. */
async function take(
  toasts: Toasts,
  files: readonly File[],
  targets: readonly DocumentTarget[],
): Promise<void> {
  if (files.length === 0) {
    toasts.show({ text: labels.notFilesHere });
    return;
  }
  try {
    const { bytes, tooHeavy } = await takeFiles(files, { targets });
    for (const one of bytes) tellBytes(toasts, one);
    for (const name of tooHeavy) toasts.show({ text: labels.tooHeavy(name), tone: 'danger' });
  } catch (error) {
    tellFailure(toasts, error);
  }
}

/** Bound to the messages of the window. */
export const documentActs = (toasts: Toasts) => ({
  take: (files: readonly File[], targets: readonly DocumentTarget[]): Promise<void> =>
    take(toasts, files, targets),
  file: (entries: Entries) =>
    announceAct(
      toasts,
      () => api.document.file({ entries }),
      entries.length === 1 ? labels.accepted : labels.acceptedMany(entries.length),
    ),
  link: (ids: readonly DocumentId[], target: DocumentTarget) =>
    announceAct(toasts, () => api.document.link({ ids: [...ids], target }), labels.linked),
  unlink: (linkId: string) => announceAct(toasts, () => api.document.unlink({ linkId }), labels.unlinked),
  remove: ({ id, title }: Named) =>
    announceAct(toasts, () => api.document.remove({ ids: [id] }), labels.removed(title)),
  removeMany: (ids: readonly DocumentId[]) =>
    announceAct(toasts, () => api.document.remove({ ids: [...ids] }), labels.removedMany(ids.length)),
  restore: (id: DocumentId, targets: readonly DocumentTarget[] = []) =>
    announceAct(toasts, () => api.document.restore({ id, targets: [...targets] }), labels.restored),
  copy: (id: DocumentId, name: string, targets: readonly DocumentTarget[]) =>
    announceAct(toasts, () => api.document.copy({ id, targets: [...targets] }), labels.added(name)),
  restoreVersion: (versionId: string) =>
    announceAct(toasts, () => api.document.restoreVersion({ versionId }), labels.versionRestored),
  async open(id: DocumentId, versionId: string | null = null): Promise<void> {
    try {
      const refused = openedWords(await api.document.open({ id, versionId }));
      if (refused !== null) toasts.show({ text: refused });
    } catch (error) {
      tellFailure(toasts, error);
    }
  },
});

export type DocumentActs = ReturnType<typeof documentActs>;
