/** @file Reads mails without a thread: for tests, and where no stranger's mail is read. */
import { MailReader } from './mail-reader.ts';
import { readMail } from './read-mail.ts';

export const mailReaderHere = (): MailReader => new MailReader({ readHere: readMail });
