/** @file The words of an Outlook item: it may carry them three times, and often only once. */
import { charsetOfCodePage, decodeText } from '../charset.ts';
import { MAIL_LIMITS, type MailPiece } from '../mail.ts';
import { unpackRtf } from './compressed-rtf.ts';
import { type Properties, PROPERTY, TYPE } from './properties.ts';
import { pieceOfRtf } from './rtf.ts';

function htmlOf(item: Properties): string | null {
  const bytes = item.ofType(PROPERTY.html, TYPE.binary);
  if (!bytes) return item.text(PROPERTY.html);
  const page = item.long(PROPERTY.internetCodePage) ?? item.codePage;
  return decodeText(bytes.subarray(0, MAIL_LIMITS.bodyBytes), charsetOfCodePage(page)).text;
}

/** HTML when there is any, wrapped in RTF or not; the plain text beside it. */
export function pieceOfItem(item: Properties): MailPiece {
  const text = item.text(PROPERTY.body);
  const html = htmlOf(item);
  if (html !== null && html.trim() !== '') return { text, html };
  const packed = item.ofType(PROPERTY.compressedRtf, TYPE.binary);
  const rtf = packed ? unpackRtf(packed) : null;
  const found = rtf === null ? { text: null, html: null } : pieceOfRtf(rtf, item.codePage);
  return { text: text !== null && text.trim() !== '' ? text : found.text, html: found.html };
}
