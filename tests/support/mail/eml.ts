/** @file Mails as text, for tests: lines joined as mail travels, any byte written as `\xNN` in Latin-1. */
import { readMail } from '#main/mail/read-mail.ts';
import type { Mail } from '#main/mail/mail.ts';

export const HEADS = [
  'From: =?utf-8?Q?Zo=C3=A9_Durand?= <zoe@durand.example>',
  'To: Cabinet Martin <contact@cabinet.example>',
  'Subject: Attestation',
  'Date: Tue, 24 Nov 2026 09:12:00 +0100',
  'Message-ID: <a1@durand.example>',
  'MIME-Version: 1.0',
];

/** Latin-1: one character is one byte. */
export const emlBytes = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'latin1');

export const mailBytes = (...lines: string[]): Uint8Array => emlBytes(...HEADS, ...lines);

/** A multipart whose parts are given as lines. */
export const multipart = (kind: string, ...parts: string[][]): string[] => {
  const boundary = `=_${kind}_${parts.length}`;
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
  ];
};

export async function readOf(bytes: Uint8Array, name = 'courrier.eml'): Promise<Mail> {
  const reading = await readMail(bytes, name);
  if (reading.kind !== 'read') throw new Error(`not read: ${reading.kind}`);
  return reading.mail;
}

export const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
export const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

export const textPart = (...lines: string[]): string[] => [
  'Content-Type: text/plain; charset=utf-8',
  '',
  ...lines,
];

/** Eight bytes that begin as a PDF does. */
export const pdfPart = (disposition: string): string[] => [
  'Content-Type: application/pdf',
  `Content-Disposition: ${disposition}`,
  'Content-Transfer-Encoding: base64',
  '',
  base64('%PDF-1.4'),
];
