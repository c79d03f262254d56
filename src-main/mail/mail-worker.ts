/** @file Entry of the thread that reads mails. It knows no key: what it is given is in clear. */
import { parentPort, type TransferListItem } from 'node:worker_threads';
import type { MailOrder } from './mail-reader.ts';
import type { MailReading } from './mail.ts';
import { readMail } from './read-mail.ts';

const port = parentPort;
if (!port) throw new Error('not a thread');

/** Attachments are views of the file: each crosses as memory of its own, moved and not copied again. */
function toSend(reading: MailReading): { reading: MailReading; moved: TransferListItem[] } {
  if (reading.kind !== 'read') return { reading, moved: [] };
  const attachments = reading.mail.attachments.map((attachment) => ({
    ...attachment,
    bytes: Uint8Array.from(attachment.bytes),
  }));
  const moved = attachments.map(({ bytes }) => bytes.buffer);
  return { reading: { kind: 'read', mail: { ...reading.mail, attachments } }, moved };
}

port.on('message', ({ bytes, fileName }: MailOrder) => {
  void readMail(bytes, fileName).then((found) => {
    const { reading, moved } = toSend(found);
    bytes.fill(0);
    port.postMessage(reading, moved);
  });
});
