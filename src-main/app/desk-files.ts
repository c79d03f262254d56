/** @file The files of documents as the application opens them: its threads, its folders, the system's applications. */
import { shell } from 'electron';
import { join } from 'node:path';
import type { Clock } from '#shared/kernel/clock.ts';
import { epochMsOf } from '#shared/kernel/instant.ts';
import { WorkerCrew } from '#main/files/crew/worker-crew.ts';
import type { FileSecrets } from '#main/files/container/file-keys.ts';
import { type DocumentFiles, openDocumentFiles } from '#main/files/document-files.ts';
import { MailReader } from '#main/mail/mail-reader.ts';
import type { Paths } from './paths.ts';

export const deskFiles =
  (paths: Paths, clock: Clock) =>
  (secrets: FileSecrets): DocumentFiles =>
    openDocumentFiles({
      ...{ folder: paths.vault, copiesFolder: paths.copies, secrets },
      crew: new WorkerCrew({ secrets, script: join(paths.main, 'file-worker.js') }),
      text: { script: join(paths.main, 'text-worker.js'), cMapFolder: join(paths.main, 'cmaps', '/') },
      nowMs: () => epochMsOf(clock.now()),
      openPath: async (path) => (await shell.openPath(path)) === '',
    });

/** Reads mails in a thread of its own, until the vault locks. */
export const deskMail =
  ({ main }: Pick<Paths, 'main'>) =>
  (): MailReader =>
    new MailReader({ script: join(main, 'mail-worker.js') });
