/**
 * @file A process that writes clients until it is killed, and says each one once it is committed, with what is being
 * typed on its sheet: left as a draft, or saved as a note.
 */
import { api } from '#shared/ipc/api.ts';
import { clockOf } from '#shared/kernel/clock.ts';
import { v7 as uuidv7 } from 'uuid';
import { deskHandlers } from '#main/app/desk-handlers.ts';
import { openDesk } from '#main/app/desk.ts';
import { openCabinetDatabase } from '#main/db/cabinet-database.ts';
import { openDocumentFilesHere } from '#main/files/document-files.ts';
import { mailReaderHere } from '#main/mail/mail-reader-here.ts';
import { noFiles, noPaper } from '#main/ipc/no-files.ts';
import { createRouter } from '#main/ipc/router.ts';

const [folder = '', key = ''] = process.argv.slice(2);
const database = await openCabinetDatabase(folder, Buffer.from(key, 'hex'));
const context = await openDesk({
  database,
  clock: clockOf(() => 1_795_000_000_000),
  newId: uuidv7,
  deviceId: 'writer',
  announce: () => undefined,
  clipboard: { copySecret: () => Promise.resolve() },
  mail: mailReaderHere(),
  files: noFiles,
  paper: noPaper,
  documentFiles: openDocumentFilesHere({
    folder,
    secrets: { documents: Buffer.from(key, 'hex'), addresses: Buffer.from(key, 'hex') },
    nowMs: () => 1_795_000_000_000,
  }),
  isSample: false,
});
const call = createRouter({
  api,
  handlers: deskHandlers,
  context: () => context,
  track: () => undefined,
  log: () => undefined,
  newRef: uuidv7,
  monotonicMs: () => performance.now(),
  areOutputsParsed: false,
});
async function write(path: string, input: object): Promise<{ readonly id: string }> {
  const answer = await call('desk', path, input);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data as { id: string };
}

for (let count = 0; ; count += 1) {
  const { id: clientId } = await write('client.create', {
    ...{ kind: 'PARTICULIER', lastName: `Durand ${String(count)}`, phone: '06 39 98 12 34' },
  });
  await write('draft.save', { clientId, name: 'note.new', value: `Rappeler ${clientId}` });
  if (count % 2 === 1) await write('note.add', { clientId, text: `Rappeler ${clientId}` });
  process.stdout.write(`${clientId}\n`);
}
