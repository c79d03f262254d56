/** @file Sorts the parts of a mail: what is its text, what came with it, what cannot be opened here. */
import { decodeWords } from 'postal-mime';
import { decodeText, mendControls } from '../charset.ts';
import { MAIL_LIMITS, type MailPiece, type MailWarning, type RawAttachment } from '../mail.ts';
import { readTnef } from '../mapi/tnef.ts';
import type { MimePart } from './mime-tree.ts';

export interface CollectedParts {
  readonly pieces: MailPiece[];
  readonly attachments: RawAttachment[];
  readonly warnings: MailWarning[];
}

const MAX_META = 2_048;

const fileNameOf = (part: MimePart): string | null => {
  const name = part.dispositionParams['filename'] ?? part.typeParams['name'] ?? '';
  return name === '' ? null : mendControls(decodeWords(name));
};

const isText = (part: MimePart): boolean =>
  (part.mediaType === 'text/plain' || part.mediaType === 'text/html' || part.mediaType === 'text') &&
  part.disposition !== 'attachment' &&
  fileNameOf(part) === null;

/** What an HTML page says of itself, when the mail says nothing. */
function charsetOfPage(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, MAX_META)).toString('latin1');
  return /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

class Collector {
  readonly found: CollectedParts = { pieces: [], attachments: [], warnings: [] };

  warn(warning: MailWarning): void {
    this.found.warnings.push(warning);
  }

  /** @param alternative where the same words in another form are being collected */
  visit(part: MimePart, alternative: { text: string | null; html: string | null } | null): void {
    if (part.parts.length > 0) this.#visitMultipart(part, alternative);
    else if (isText(part) || (part.mediaType.startsWith('multipart/') && part.bytes.length > 0))
      this.#addText(part, alternative);
    else if (part.bytes.length > 0 || fileNameOf(part) !== null) this.#addFile(part);
  }

  #visitMultipart(part: MimePart, alternative: { text: string | null; html: string | null } | null): void {
    if (part.mediaType === 'multipart/encrypted') this.warn('encrypted');
    if (part.mediaType !== 'multipart/alternative' || alternative) {
      for (const child of part.parts) this.visit(child, alternative);
      return;
    }
    const piece = { text: null, html: null };
    this.found.pieces.push(piece);
    for (const child of part.parts) this.visit(child, piece);
  }

  #addText(part: MimePart, alternative: { text: string | null; html: string | null } | null): void {
    const isHtml = part.mediaType === 'text/html';
    const bytes = part.bytes.subarray(0, MAIL_LIMITS.bodyBytes);
    if (bytes.length < part.bytes.length) this.warn('body-cut');
    const declared = part.typeParams['charset'] ?? (isHtml ? charsetOfPage(bytes) : null);
    const decoded = decodeText(bytes, declared);
    if (decoded.isGuessed) this.warn('charset-guessed');
    const text = isHtml ? decoded.text : part.unflow(decoded.text);
    const key = isHtml ? 'html' : 'text';
    if (alternative) {
      // A second text in the same alternative (Apple writes around pictures) continues the first.
      alternative[key] = alternative[key] === null ? text : `${alternative[key]}\n${text}`;
    } else this.found.pieces.push({ text: isHtml ? null : text, html: isHtml ? text : null });
  }

  #addFile(part: MimePart): void {
    const name = fileNameOf(part);
    const { mediaType } = part;
    if (mediaType === 'application/ms-tnef' || /^winmail\.dat$/i.test(name ?? '')) {
      if (this.#openWinmail(part)) return;
    }
    if (/^application\/(?:x-)?pkcs7-mime$/.test(mediaType)) {
      const isSigned = /^signed-data$/i.test(part.typeParams['smime-type'] ?? '');
      this.warn(isSigned ? 'signed-opaque' : 'encrypted');
    }
    const named = name ?? (mediaType === 'message/rfc822' ? subjectName(part.bytes) : null);
    this.found.attachments.push({ name: named, mediaType, contentId: part.contentId, bytes: part.bytes });
  }

  /** Outlook's own container: its files and, when the mail has no other, its text. */
  #openWinmail(part: MimePart): boolean {
    const opened = readTnef(part.bytes);
    if (!opened) {
      this.warn('winmail-unreadable');
      return false;
    }
    this.found.attachments.push(...opened.attachments);
    const { pieces } = this.found;
    const own = pieces.map((piece) => piece.text ?? '').join('\n');
    const { text, html } = opened.piece;
    if (pieces.some((piece) => piece.html !== null)) return true;
    if (html !== null) pieces.splice(0, pieces.length, { text: own.trim() === '' ? text : own, html });
    else if (own.trim() === '' && text !== null) pieces.splice(0, pieces.length, { text, html: null });
    return true;
  }
}

/** « Constat.eml » for the mail « Constat » that was attached without a name. */
function subjectName(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 32 * 1024)).toString('utf8');
  const [block = ''] = head.split(/\r?\n\r?\n/, 1);
  const line = /^subject:[ \t]*(.{1,500}(?:\r?\n[ \t].{1,500}){0,8})/im.exec(block)?.[1] ?? '';
  const subject = mendControls(decodeWords(line.replace(/\r?\n[ \t]/g, ' '))).trim();
  return subject === '' ? null : `${subject.replace(/[/\\]/g, '-').slice(0, 100)}.eml`;
}

export function collectParts(root: MimePart): CollectedParts {
  const collector = new Collector();
  collector.visit(root, null);
  return collector.found;
}
