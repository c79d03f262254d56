/** @file Writes `.eml`: answers that a mail program opens as drafts, and mails that were inside other files. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { MailParty } from '#shared/features/ticket/mail-filing.rules.ts';
import { safeFileName } from '../attachment-name.ts';
import type { MailDate } from '../mail.ts';
import { mailDateHeader } from '../mail-date.ts';
import { encodeParties, encodeText, fileNameParameters, headerLine } from './header-words.ts';

export interface OutgoingAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface OutgoingMail {
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: MailParty | null;
  readonly to: readonly MailParty[];
  readonly cc: readonly MailParty[];
  readonly date: MailDate | null;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly OutgoingAttachment[];
}

const BASE64_LINE = 76;
const MAX_REFERENCES = 30;

function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return text.replace(new RegExp(`.{1,${BASE64_LINE}}`, 'g'), '$&\r\n');
}

/** In base64: the lines of a text may then be as long as they are, and no server changes a space. */
const textPart = (text: string): string =>
  [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text.replace(/\r\n?|\n/g, '\r\n'), 'utf8')),
  ].join('\r\n');

const mediaTypeOf = (type: string): string =>
  /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(type) && !/^(?:multipart|message)\//i.test(type)
    ? type
    : 'application/octet-stream';

/** A mail inside is written as it is: encoded it would not be opened as one. */
const isMail = ({ mediaType, bytes }: OutgoingAttachment): boolean =>
  mediaType === 'message/rfc822' && bytes.every((byte) => byte < 0x80 && byte !== 0);

function attachmentPart(attachment: OutgoingAttachment): string {
  const name = safeFileName(attachment.name);
  const disposition = name === '' ? 'attachment' : `attachment; ${fileNameParameters(name)}`;
  const asMail = isMail(attachment);
  return [
    `Content-Type: ${asMail ? 'message/rfc822' : mediaTypeOf(attachment.mediaType)}`,
    `Content-Transfer-Encoding: ${asMail ? '7bit' : 'base64'}`,
    headerLine('Content-Disposition', disposition),
    '',
    asMail ? Buffer.from(attachment.bytes).toString('latin1') : base64Lines(attachment.bytes),
  ].join('\r\n');
}

/** Of the content, so that the same mail is the same file; in no part, since it is looked for in none. */
function boundaryFor(parts: readonly string[]): string {
  for (let turn = 0; ; turn++) {
    const hash = createHash('sha256').update(String(turn));
    for (const part of parts) hash.update(part);
    const boundary = `=_${hash.digest('hex').slice(0, 32)}`;
    if (parts.every((part) => !part.includes(boundary))) return boundary;
  }
}

function headersOf(mail: OutgoingMail, isDraft: boolean): string[] {
  const given: readonly (readonly [string, string])[] = [
    // Outlook opens a file with this line in its editor, ready to be sent.
    ['X-Unsent', isDraft ? '1' : ''],
    ['From', mail.from ? encodeParties([mail.from]) : ''],
    ['To', encodeParties(mail.to)],
    ['Cc', encodeParties(mail.cc)],
    ['Subject', encodeText(mail.subject)],
    ['Date', mail.date ? mailDateHeader(mail.date) : ''],
    ['Message-ID', mail.messageId ?? ''],
    ['In-Reply-To', mail.inReplyTo ?? ''],
    ['References', mail.references.slice(-MAX_REFERENCES).join(' ')],
    ['MIME-Version', '1.0'],
  ];
  return given.filter(([, value]) => value !== '').map(([name, value]) => headerLine(name, value));
}

function write(mail: OutgoingMail, isDraft: boolean): Buffer {
  const headers = headersOf(mail, isDraft).join('\r\n');
  const text = textPart(mail.text);
  if (mail.attachments.length === 0) return Buffer.from(`${headers}\r\n${text}`, 'utf8');
  const parts = [text, ...mail.attachments.map(attachmentPart)];
  const boundary = boundaryFor(parts);
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  const type = `Content-Type: multipart/mixed; boundary="${boundary}"`;
  return Buffer.from(`${headers}\r\n${type}\r\n\r\n${body}--${boundary}--\r\n`, 'utf8');
}

/** A mail that was inside another file, as a file of its own. Its HTML is left behind, its words are not. */
export const writeMail = (mail: OutgoingMail): Buffer => write(mail, false);

/** An answer as a draft: without a date and an id, which the program that sends it gives. */
export const writeReplyDraft = (reply: Omit<OutgoingMail, 'date' | 'messageId'>): Buffer =>
  write({ ...reply, date: null, messageId: null }, true);
