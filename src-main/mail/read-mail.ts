/** @file Reads a mail file, whatever it claims to be. Pure: no disk, no network, no clock; fit for a worker. */
import { looksLikeMail } from './eml/raw-lines.ts';
import { readEml } from './eml/read-eml.ts';
import { MAIL_LIMITS, type MailReading } from './mail.ts';
import { DamagedContainer, isCompoundFile } from './msg/compound-file.ts';
import { readMsg } from './msg/read-msg.ts';

/** The bytes decide; the name only where they do not. Never throws for what a file holds. */
export async function readMail(bytes: Uint8Array, fileName: string): Promise<MailReading> {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > MAIL_LIMITS.fileBytes) return { kind: 'too-big', maxBytes: MAIL_LIMITS.fileBytes };
  if (isCompoundFile(bytes)) {
    try {
      return await readMsg(bytes);
    } catch (error) {
      if (error instanceof DamagedContainer) return { kind: 'damaged' };
      throw error;
    }
  }
  if (!looksLikeMail(bytes) && !/\.eml$/i.test(fileName)) return { kind: 'not-a-mail' };
  const mail = await readEml(bytes);
  if (!mail) return { kind: 'damaged' };
  const isBare = !mail.from && mail.subject === '' && !mail.date && mail.to.length === 0;
  return isBare ? { kind: 'not-a-mail' } : { kind: 'read', mail };
}
