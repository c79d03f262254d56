/** @file Names that a sender gave to files, made safe to propose: they never decide where anything is written. */
import { stripInvisible } from '#shared/kernel/text.ts';
import {
  unnamedAttachment,
  unnamedInvitation,
  unnamedMail,
  unnamedPicture,
} from './attachment-name.labels.ts';

const MAX_LENGTH = 150;
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/tiff': 'tif',
  'image/bmp': 'bmp',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/vcard': 'vcf',
  'application/zip': 'zip',
  'application/pkcs7-mime': 'p7m',
  'application/pkcs7-signature': 'p7s',
  'application/ms-tnef': 'dat',
};
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The last part of a path, without what no file system takes; empty when nothing is left. */
export function safeFileName(name: string): string {
  const last = name.slice(0, 2_000).split(/[/\\]/).pop() ?? '';
  const clean = stripInvisible(last.normalize('NFC'))
    .replace(/[<>:"|?*\r\n\t]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(/\s+/g, ' ');
  const named = RESERVED.test(clean) ? `_${clean}` : clean;
  if (named.length <= MAX_LENGTH) return named;
  const dot = named.lastIndexOf('.');
  const extension = dot > 0 && named.length - dot <= 12 ? named.slice(dot) : '';
  // A cut between the two halves of a character would leave one that is none.
  return named.slice(0, MAX_LENGTH - extension.length).replace(/[\uD800-\uDBFF]$/, '') + extension;
}

/** The name of the attachment of that rank (1…), found or made. */
export function attachmentName(given: string | null, mediaType: string, rank: number): string {
  const name = given === null ? '' : safeFileName(given);
  if (name !== '') return name;
  if (mediaType === 'message/rfc822') return unnamedMail(rank);
  if (mediaType === 'text/calendar' || mediaType === 'application/ics') return unnamedInvitation;
  const extension = EXTENSIONS[mediaType] ?? 'bin';
  return mediaType.startsWith('image/')
    ? unnamedPicture(rank, extension)
    : unnamedAttachment(rank, extension);
}
